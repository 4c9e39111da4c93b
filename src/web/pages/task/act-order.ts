import type * as z from 'zod';
import type { UnitId } from '../../../core/kernel/ids.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { FailureCause, TaskActKind } from '../../../core/task/task-act.ts';
import type { TaskHead } from '../../../core/task/task.ts';
import type {
  closeTaskRoute,
  manageTaskRoute,
  workOnTaskRoute,
} from '../../../contract/task/task-acts.ts';

/** Acts that are done on a task that is there, each with its small form; editing has a page of its own. */
export type FormAct = Exclude<TaskActKind, 'draft' | 'edit'>;

/** An act as the door takes it through which it goes. */
export type ActOrder =
  | { door: 'manage'; body: z.input<typeof manageTaskRoute.body> }
  | { door: 'work'; body: z.input<typeof workOnTaskRoute.body> }
  | { door: 'closing'; body: z.input<typeof closeTaskRoute.body> };

/** All that the forms of acts ask; each act takes its own part of it. */
export interface ActForm {
  /** Null: today. */
  on: PlainDate | null;
  text: string;
  reason: string;
  dueOn: PlainDate | null;
  productOn: PlainDate | null;
  /** Null: refused for another reason than quality. */
  cause: FailureCause['kind'] | null;
  confirmedBy: string;
  coUnitId: UnitId | null;
  leadUnitId: UnitId | null;
  head: TaskHead | null;
  heirUnitId: UnitId | null;
  /** The earlier day of delivery that is confirmed, and the document that proves it; null: none. */
  deliveredOn: PlainDate | null;
  proof: string;
  evidenceIds: number[];
}

export const emptyActForm: ActForm = {
  on: null,
  text: '',
  reason: '',
  dueOn: null,
  productOn: null,
  cause: null,
  confirmedBy: '',
  coUnitId: null,
  leadUnitId: null,
  head: null,
  heirUnitId: null,
  deliveredOn: null,
  proof: '',
  evidenceIds: [],
};

/** What the act is done on: the version that was seen, and the act that could be undone. */
export interface SeenTask {
  version: number;
  undoable: TaskActKind | null;
}

type Seen = Pick<z.input<typeof closeTaskRoute.body>, 'version' | 'on'>;

/** The act as it is sent; null while something that it needs is missing. */
export function orderOf(act: FormAct, form: ActForm, task: SeenTask): ActOrder | null {
  const seen: Seen = { version: task.version, ...(form.on === null ? {} : { on: form.on }) };
  return (
    managing(act, form, seen) ??
    working(act, form, seen) ??
    closing(act, form, seen) ??
    (act === 'correct-back' ? correcting(form, seen, task.undoable) : null)
  );
}

function managing(act: FormAct, form: ActForm, seen: Seen): ActOrder | null {
  const { dueOn, leadUnitId, head, heirUnitId } = form;
  const reason = form.reason.trim();
  const order = (body: z.input<typeof manageTaskRoute.body>): ActOrder => ({
    door: 'manage',
    body,
  });
  if (act === 'issue') return order({ act, ...seen });
  if (reason === '') return null;
  switch (act) {
    case 'extend':
      return dueOn === null ? null : order({ act, ...seen, dueOn, reason });
    case 'reassign':
      return leadUnitId === null || head === null
        ? null
        : order({ act, ...seen, leadUnitId, head, reason });
    case 'refuse-extension':
    case 'withdraw':
      return order({ act, ...seen, reason });
    case 'overtake':
      return order({ act, ...seen, reason, heirUnitId });
    default:
      return null;
  }
}

function working(act: FormAct, form: ActForm, seen: Seen): ActOrder | null {
  const { dueOn, productOn, coUnitId, evidenceIds } = form;
  const [text, reason] = [form.text.trim(), form.reason.trim()];
  const order = (body: z.input<typeof workOnTaskRoute.body>): ActOrder => ({ door: 'work', body });
  switch (act) {
    case 'accept':
      return order({ act, ...seen });
    case 'return':
      return reason === '' ? null : order({ act, ...seen, reason });
    case 'answer-part':
      return coUnitId === null || text === ''
        ? null
        : order({ act, ...seen, coUnitId, text, evidenceIds });
    case 'report-interim':
      return text === '' ? null : order({ act, ...seen, text, evidenceIds });
    case 'ask-extension':
      return dueOn === null || reason === '' ? null : order({ act, ...seen, dueOn, reason });
    case 'report-done':
      return productOn === null || evidenceIds.length === 0
        ? null
        : order({ act, ...seen, productOn, text: text === '' ? null : text, evidenceIds });
    default:
      return null;
  }
}

function closing(act: FormAct, form: ActForm, seen: Seen): ActOrder | null {
  const [text, reason] = [form.text.trim(), form.reason.trim()];
  if (act === 'close') {
    const delivery = deliveryOf(form);
    if (delivery === undefined) return null;
    return {
      door: 'closing',
      body: { act, ...seen, words: text === '' ? null : text, ...delivery },
    };
  }
  if (act !== 'refuse-done' || reason === '') return null;
  const failure = failureOf(form);
  return failure === undefined
    ? null
    : { door: 'closing', body: { act, ...seen, reason, failure } };
}

/** Undefined while a confirmed day has no proof, or a proof no day. */
function deliveryOf({ deliveredOn: on, proof }: ActForm) {
  const said = proof.trim();
  if (on === null) return said === '' ? {} : undefined;
  return said === '' ? undefined : { delivery: { on, proof: said } };
}

/** Undefined while an objective cause has nobody who confirmed it. */
function failureOf({ cause, confirmedBy }: ActForm): FailureCause | null | undefined {
  if (cause !== 'objective') return cause === null ? null : { kind: cause };
  const by = confirmedBy.trim();
  return by === '' ? undefined : { kind: cause, confirmedBy: by };
}

/** An act is undone through the door by which it came. */
function correcting(form: ActForm, seen: Seen, undone: TaskActKind | null): ActOrder | null {
  const reason = form.reason.trim();
  if (reason === '' || undone === null) return null;
  return { door: doorOf(undone), body: { act: 'correct-back', ...seen, reason } };
}

function doorOf(undone: TaskActKind): ActOrder['door'] {
  if (undone === 'close' || undone === 'refuse-done') return 'closing';
  const ofWork: TaskActKind[] = ['accept', 'return', 'ask-extension', 'report-done'];
  return ofWork.includes(undone) ? 'work' : 'manage';
}
