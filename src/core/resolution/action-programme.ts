import * as z from 'zod';
import { DocumentId, ProgrammeId, ResolutionId, UnitId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';

/** The order that units give a resolution or programme concrete form in an action programme of their own. */
export const ActionProgrammeCall = z.object({
  id: z.int().positive(),
  resolutionId: ResolutionId,
  /** Null: the resolution as a whole. */
  programmeId: ProgrammeId.nullable(),
  title: z.string().min(1),
  /** Who ordered it. */
  unitId: UnitId,
  /** Document that orders it; null where it is not at hand. */
  documentId: DocumentId.nullable(),
  /** Last day to issue it; null where the order names none. */
  dueOn: PlainDate.nullable(),
});
export type ActionProgrammeCall = z.infer<typeof ActionProgrammeCall>;

/** An action programme that a unit issued. */
export const ActionProgramme = z.object({
  unitId: UnitId,
  title: z.string().trim().min(1),
  /** Number and symbol; null where it has none or it is not known. */
  documentNumber: z.string().nullable(),
  issuedOn: PlainDate,
  /** The document, where it is in the product. */
  documentId: DocumentId.nullable(),
});
export type ActionProgramme = z.infer<typeof ActionProgramme>;

/** How a unit stands to an order to issue its action programme, on a day. */
export const CascadeState = z.enum([
  'issued-in-time',
  'issued-late',
  'issued',
  'awaited',
  'overdue',
]);
export type CascadeState = z.infer<typeof CascadeState>;

export const cascadeStateNames = {
  'issued-in-time': { vi: 'Đã ban hành đúng hạn', en: 'Issued in time' },
  'issued-late': { vi: 'Đã ban hành, trễ hạn', en: 'Issued late' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
  awaited: { vi: 'Chưa ban hành', en: 'Awaited' },
  overdue: { vi: 'Quá hạn chưa ban hành', en: 'Overdue' },
} satisfies Record<CascadeState, { vi: string; en: string }>;

/**
 * Where a unit stands on a day. Without a deadline an issued programme is neither in time nor late. What is issued
 * after the day is not issued yet on it.
 */
export function cascadeState(
  dueOn: PlainDate | null,
  issued: Pick<ActionProgramme, 'issuedOn'> | null,
  day: PlainDate,
): CascadeState {
  if (issued !== null && issued.issuedOn <= day) {
    if (dueOn === null) return 'issued';
    return issued.issuedOn <= dueOn ? 'issued-in-time' : 'issued-late';
  }
  return dueOn !== null && day > dueOn ? 'overdue' : 'awaited';
}

const urgency = {
  overdue: 0,
  awaited: 1,
  'issued-late': 2,
  'issued-in-time': 3,
  issued: 3,
} satisfies Record<CascadeState, number>;

/** For `sort`: who has not issued its own comes first, the overdue on top; others stay in their order. */
export function compareCascadeStates(a: CascadeState, b: CascadeState): number {
  return urgency[a] - urgency[b];
}

/** How many of the asked units issued theirs by the day. */
export function issuedShare(states: readonly CascadeState[]): { done: number; of: number } {
  const issued = states.filter((state) => state !== 'awaited' && state !== 'overdue');
  return { done: issued.length, of: states.length };
}
