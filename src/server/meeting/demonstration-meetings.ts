import { UnitId } from '../../core/kernel/ids.ts';
import { addDays, type PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import {
  type DemonstrationPeople,
  loadDemonstrationPeople,
} from '../account/demonstration-people.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { makeTask } from '../task/make-task.ts';
import { endMeeting } from './arrange-meeting.ts';
import { freezePack } from './conclude.ts';
import { nothingSaid, toldDirectives } from './demonstration-directives.ts';
import { illustrateMeetings } from './illustrative-meetings.ts';
import { listConclusions, listMeetings, type LoadedMeeting } from './meeting.views.ts';

/**
 * Freezes the papers of the meetings that the pack tells of, as known on their days, makes drafts of what was directed
 * there, and ends them; then holds two invented meetings of the city's own accounts, which say so in their titles. Does
 * nothing without the accounts, or where papers were frozen before.
 */
export async function makeDemonstrationMeetings(
  tx: WriteTransaction,
  today: PlainDate,
): Promise<void> {
  const people = await loadDemonstrationPeople(tx);
  const planner = people.find('planner', null);
  if (planner === undefined || (await hasPapers(tx))) return;
  const told = (await listMeetings(tx)).filter(({ terms }) => terms.documentId !== null);
  for (const meeting of told.toReversed()) await holdAsTold(tx, planner, meeting);
  await illustrateMeetings({ tx, planner, people: peopleOfWards(people) }, (days) =>
    addDays(today, -days),
  );
}

async function holdAsTold(
  tx: WriteTransaction,
  planner: Actor,
  { id, terms }: LoadedMeeting,
): Promise<void> {
  const body = { asOf: terms.heldOn, reason: null };
  await freezePack(tx, planner, { id, body });
  const conclusions = await listConclusions(tx, { meetingId: id });
  for (const conclusion of conclusions) {
    const directive = toldDirectives.find(
      ({ documentId, number }) => documentId === terms.documentId && number === conclusion.number,
    );
    if (directive === undefined) continue;
    const draft = { ...nothingSaid, ...directive.draft, coUnits: [], targetIds: [] };
    const origin = { kind: 'conclusion' as const, conclusionId: conclusion.id };
    await makeTask(tx, planner, draft, origin, terms.heldOn);
  }
  await endMeeting(tx, planner, { id, body: { to: 'over' } });
}

function peopleOfWards(people: DemonstrationPeople) {
  return (code: string) => {
    const unitId = UnitId.parse(`${code}@2020-01-01`);
    return {
      unitId,
      reporter: people.find('reporter', unitId),
      head: people.find('approver', unitId),
    };
  };
}

async function hasPapers(tx: ReadTransaction): Promise<boolean> {
  const one = await tx
    .selectFrom('meeting_pack')
    .select('meeting_pack.pack_id')
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}
