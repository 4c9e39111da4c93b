import type { TaskActKind } from './task-act.ts';
import type { TaskStep } from './task-state.ts';

interface Transition {
  /** Steps in which the act is possible; none for the first act. */
  from: readonly TaskStep[];
  /** Step after it; `stays` for acts that move nothing on. */
  to: TaskStep | 'stays';
  /** Whether a later act may undo it. */
  isUndoable: boolean;
}

const atWork = ['new', 'accepted'] as const;
const alive = ['new', 'accepted', 'returned', 'awaiting-closure'] as const;

/** Which act is possible at which step, and where it leads. */
export const transitions = {
  draft: { from: [], to: 'draft', isUndoable: false },
  edit: { from: ['draft', 'returned'], to: 'stays', isUndoable: false },
  issue: { from: ['draft', 'returned'], to: 'new', isUndoable: false },
  accept: { from: ['new'], to: 'accepted', isUndoable: true },
  return: { from: atWork, to: 'returned', isUndoable: true },
  // A new lead unit has to accept it anew; a new head of the same unit moves nothing: see `stateOn`.
  reassign: { from: ['new', 'accepted', 'returned'], to: 'stays', isUndoable: false },
  // The time of a coordinating unit is its own: a task that is closed early takes none of it away.
  'answer-part': {
    from: [...atWork, 'awaiting-closure', 'closed'],
    to: 'stays',
    isUndoable: false,
  },
  'report-interim': { from: ['accepted'], to: 'stays', isUndoable: false },
  'ask-extension': { from: atWork, to: 'stays', isUndoable: true },
  extend: { from: atWork, to: 'stays', isUndoable: true },
  'refuse-extension': { from: atWork, to: 'stays', isUndoable: true },
  'report-done': { from: ['accepted'], to: 'awaiting-closure', isUndoable: true },
  'refuse-done': { from: ['awaiting-closure'], to: 'accepted', isUndoable: true },
  close: { from: ['awaiting-closure'], to: 'closed', isUndoable: true },
  overtake: { from: alive, to: 'overtaken', isUndoable: true },
  withdraw: { from: ['draft', ...alive], to: 'withdrawn', isUndoable: true },
  // What it undoes says whether it is possible.
  'correct-back': { from: [], to: 'stays', isUndoable: false },
} satisfies Record<TaskActKind, Transition>;
