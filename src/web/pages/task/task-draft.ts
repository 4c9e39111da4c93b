import type { UnitId } from '../../../core/kernel/ids.ts';
import { closingUnitOf } from '../../../core/task/check-terms.ts';
import { SixClear, whatIsNotClear } from '../../../core/task/six-clear.ts';
import type { ProductKind, TaskAuthority } from '../../../core/task/task.ts';
import type { OutputOf } from '../../../contract/route.ts';
import type { listTaskChoicesRoute, TaskDraft } from '../../../contract/task/task.ts';

/** Units, heads, targets and sources to choose from. */
export type TaskChoices = OutputOf<typeof listTaskChoicesRoute>;

/** A task while it is written: texts as they are typed, empty for what nobody has said. */
export interface TaskFormValues extends Pick<
  TaskDraft,
  | 'title'
  | 'orderingUnitId'
  | 'leadUnitId'
  | 'head'
  | 'startOn'
  | 'dueOn'
  | 'priority'
  | 'closingUnitId'
  | 'targetIds'
> {
  coUnits: { unitId: UnitId | null; mustAnswer: string }[];
  productKind: ProductKind;
  productName: string;
  responsibility: string;
  authorityUnitId: UnitId;
  authorityWords: string;
}

/** What the form begins with; the ordering unit also decides, until another one is chosen. */
export function valuesOf(initial: Partial<TaskDraft>, orderingUnitId: UnitId): TaskFormValues {
  const orders = initial.orderingUnitId ?? orderingUnitId;
  return {
    title: initial.title ?? '',
    orderingUnitId: orders,
    leadUnitId: initial.leadUnitId ?? null,
    head: initial.head ?? null,
    startOn: initial.startOn ?? null,
    dueOn: initial.dueOn ?? null,
    priority: initial.priority ?? 'ordinary',
    closingUnitId: initial.closingUnitId ?? null,
    targetIds: initial.targetIds ?? [],
    coUnits: initial.coUnits ?? [],
    productKind: initial.product?.kind ?? 'document',
    productName: initial.product?.name ?? '',
    responsibility: initial.responsibility ?? '',
    authorityUnitId: initial.authority?.unitId ?? orders,
    authorityWords: initial.authority?.words ?? '',
  };
}

/** The task as it is sent: what is empty is null. Rows of coordinating units without both parts are left out. */
export function draftOf(values: TaskFormValues): TaskDraft {
  const { coUnits, productKind, productName, authorityUnitId, authorityWords, ...same } = values;
  const words = authorityWords.trim();
  const authority: TaskAuthority | null = words === '' ? null : { unitId: authorityUnitId, words };
  const name = productName.trim();
  const responsibility = values.responsibility.trim();
  return {
    ...same,
    title: values.title.trim(),
    coUnits: coUnits.flatMap(({ unitId, mustAnswer }) =>
      unitId === null || mustAnswer.trim() === ''
        ? []
        : [{ unitId, mustAnswer: mustAnswer.trim() }],
    ),
    product: name === '' ? null : { kind: productKind, name },
    responsibility: responsibility === '' ? null : responsibility,
    authority,
  };
}

export interface Readiness {
  notClear: SixClear[];
  /** The lead unit would close its own task. */
  lacksCloser: boolean;
  /** A coordinating unit without its part, or a part without its unit. */
  hasHalfCoUnit: boolean;
  mayKeep: boolean;
  mayIssue: boolean;
}

/** What keeps the task from being kept as a draft, and what from being issued; the rules are those of the server. */
export function readinessOf(values: TaskFormValues): Readiness {
  const draft = draftOf(values);
  const notClear = whatIsNotClear(draft);
  const lacksCloser = draft.leadUnitId !== null && closingUnitOf(draft) === null;
  const hasHalfCoUnit = draft.coUnits.length < values.coUnits.length;
  const mayKeep = draft.title !== '' && !hasHalfCoUnit;
  return {
    notClear,
    lacksCloser,
    hasHalfCoUnit,
    mayKeep,
    mayIssue: mayKeep && notClear.length === 0 && !lacksCloser,
  };
}
