import type { TaskOrigin } from '../../core/task/task.ts';
import type { OriginShown } from '../../contract/task.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { loadDifficulties } from '../difficulty/difficulty.views.ts';
import { loadLists } from '../known-facts/lists.ts';
import { listConclusions, listMeetings } from '../meeting/meeting.views.ts';
import { listProgrammes } from '../resolution/resolution.views.ts';

/** Names of what tasks point at, as far as it is in sight. */
export interface TaskNames {
  unit: (unitId: string) => string;
  /** Title of the document or programme, conclusion with its meeting, text of the recommendation; nulls out of sight. */
  origin: (origin: TaskOrigin) => Omit<OriginShown, 'origin'>;
}

export async function loadTaskNames(tx: ReadTransaction): Promise<TaskNames> {
  const { units, documents } = await loadLists(tx);
  const programmes = new Map((await listProgrammes(tx)).map(({ id, name }) => [id, name]));
  const meetings = new Map((await listMeetings(tx)).map(({ id, terms }) => [id, terms.title]));
  const conclusions = new Map(
    (await listConclusions(tx)).map(({ id, number, meetingId }) => [
      id,
      { title: `Kết luận ${number}, ${meetings.get(meetingId) ?? ''}`, within: meetingId },
    ]),
  );
  const recommendations = new Map(
    (await loadDifficulties(tx)).flatMap(({ id: within, difficulty, recommendations: raised }) =>
      [...raised.values()].map((id) => [id, { title: difficulty.text, within }] as const),
    ),
  );
  return {
    unit: (unitId) => units.get(unitId)?.name ?? unitId,
    origin: (origin) => {
      switch (origin.kind) {
        case 'document':
          return named(documents.get(origin.documentId)?.title);
        case 'programme':
          return named(programmes.get(origin.programmeId));
        case 'conclusion':
          return conclusions.get(origin.conclusionId) ?? outOfSight;
        case 'recommendation':
          return recommendations.get(origin.recommendationId) ?? outOfSight;
        case 'own':
          return outOfSight;
      }
    },
  };
}

const outOfSight = { title: null, within: null };

function named(title: string | undefined): Omit<OriginShown, 'origin'> {
  return title === undefined ? outOfSight : { title, within: null };
}
