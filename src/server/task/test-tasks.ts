import { vi } from 'vitest';
import { UnitId } from '../../core/kernel/ids.ts';
import { addDays, type PlainDate } from '../../core/kernel/plain-date.ts';
import {
  attachTaskEvidenceRoute,
  closeTaskRoute,
  manageTaskRoute,
  makeTaskRoute,
  type TaskStandingShown,
  workOnTaskRoute,
} from '../../contract/task/task-acts.ts';
import { showTaskRoute, type TaskDraft } from '../../contract/task/task.ts';
import type { Browser } from '../account/test-people.ts';
import { ask } from '../round/test-rounds.ts';
import { today } from '../today.ts';

export const city = UnitId.parse('165@2010-01-01');
export const moChe = UnitId.parse('05512@2020-01-01');
export const caiDan = UnitId.parse('05515@2020-01-01');

/** Days before today. */
export const ago = (days: number): PlainDate => addDays(today(), -days);

/** A task of which all six are clear: ordered and closed by the city, led by a ward. */
export function draftOf(changes: Partial<TaskDraft> = {}): TaskDraft {
  return {
    title: 'Lập danh mục khu đất đấu giá',
    orderingUnitId: city,
    leadUnitId: moChe,
    coUnits: [],
    head: { office: 'Chủ tịch UBND Phường Mỏ Chè', accountId: null },
    startOn: null,
    dueOn: addDays(today(), 20),
    product: { kind: 'document', name: 'Danh mục khu đất đấu giá' },
    responsibility: 'Rà soát, lập danh mục',
    authority: { unitId: city, words: 'UBND thành phố nghiệm thu' },
    priority: 'ordinary',
    closingUnitId: null,
    targetIds: [],
    ...changes,
  };
}

/** What people do with tasks through the doors, each act on the version that stands. */
export interface Doing {
  order: (
    who: Browser,
    draft: TaskDraft,
    how?: { on?: PlainDate; issuesNow?: boolean },
  ) => Promise<TaskStandingShown>;
  act: (
    who: Browser,
    door: 'manage' | 'work' | 'closing',
    taskId: number,
    order: Record<string, unknown>,
  ) => Promise<TaskStandingShown>;
  attach: (who: Browser, taskId: number) => Promise<number[]>;
}

/** The server takes it for that day at noon in Việt Nam: what is done on a day is recorded on it. */
export async function recordedOn<T>(day: string, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T05:00:00Z`) });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

const doors = { manage: manageTaskRoute, work: workOnTaskRoute, closing: closeTaskRoute };

export const doing: Doing = {
  order: (who, draft, { on, issuesNow = true } = {}) =>
    // A task of the past may be entered: nothing was judged before.
    ask(who, makeTaskRoute, '/api/tasks', {
      draft,
      origin: { kind: 'own', words: 'Chỉ đạo tại giao ban' },
      issuesNow,
      ...(on === undefined ? {} : { on }),
    }),
  act: async (who, door, taskId, order) => {
    const { row } = await ask(who, showTaskRoute, `/api/tasks/${taskId}`);
    const body = { version: row.version, ...order };
    const send = () => ask(who, doors[door], `/api/tasks/${taskId}/${door}`, body);
    const { on } = order;
    return typeof on === 'string' && on < today() ? recordedOn(on, send) : send();
  },
  attach: async (who, taskId) => {
    const { looseEvidence } = await ask(
      who,
      attachTaskEvidenceRoute,
      `/api/tasks/${taskId}/evidence`,
      {
        act: 'attach',
        name: 'Danh mục.pdf',
        mediaType: 'application/pdf',
        content: Buffer.from('%PDF-1.4 danh mục').toString('base64'),
      },
    );
    return looseEvidence.map(({ id }) => id);
  },
};
