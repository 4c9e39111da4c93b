import type { UnitId } from '../kernel/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { FailureCause, TaskAct } from './task-act.ts';
import type { TaskStep } from './task-state.ts';
import type { TaskHead, TaskTerms } from './task.ts';

/** An act of one kind. */
export type ActOf<Kind extends TaskAct['content']['kind']> = TaskAct & {
  content: Extract<TaskAct['content'], { kind: Kind }>;
};

/** Who headed it from a day on. */
export interface HeadTenure {
  from: PlainDate;
  leadUnitId: UnitId;
  head: TaskHead;
}

/** Where a task stands on a day, worked out from its acts up to then. */
export interface TaskStanding {
  step: TaskStep;
  /** As ordered, edited and reassigned; its `dueOn` is the one that was ordered. */
  terms: TaskTerms;
  /** Number of acts so far, those undone among them. */
  version: number;
  issuedOn: PlainDate | null;
  /** The deadline at the first issue; nothing changes it. */
  firstDueOn: PlainDate | null;
  /** The deadline in force. */
  dueOn: PlainDate | null;
  /** How often the deadline was moved to a later day, in whatever way. */
  extensions: number;
  /** What was asked for and waits for an answer. */
  asked: ActOf<'ask-extension'> | null;
  /** The report of completion that waits for the second body, or that it accepted. */
  reported: ActOf<'report-done'> | null;
  /** Whether it came after the deadline in force on its day; once closed, by the day that the second body confirmed. */
  isReportedLate: boolean;
  /** Day on which the product was there, as the second body closed it: of the report, or an earlier one it confirmed. */
  deliveredOn: PlainDate | null;
  closedOn: PlainDate | null;
  /** The first deadline that passed while the work was open; a later extension does not undo it. */
  missedDueOn: PlainDate | null;
  /** In turn, from the day of issue; the last one holds it. */
  heads: readonly HeadTenure[];
  /** First day on which each coordinating unit answered its part. */
  answers: ReadonlyMap<UnitId, PlainDate>;
  interimReports: readonly PlainDate[];
  /** Failed checks of quality before it was accepted. */
  failures: readonly { on: PlainDate; cause: FailureCause }[];
  undone: ReadonlySet<number>;
  /** The act that may be undone; null where the last one that moved something may not. */
  undoable: TaskAct | null;
}
