import * as z from 'zod';
import type { Grade } from '../kernel/grade.ts';
import type { MissingReason } from '../kernel/missing.ts';

/**
 * Letters of the SDMX cross-domain code list CL_OBS_STATUS, version 2.2, that the product writes. In this order a
 * letter precedes the next where only one may stand (SDMX, "Possible ways of implementing the observation status
 * concept", 2019): B series break · O missing · M missing, cannot exist · L exists, was not collected ·
 * Q suppressed · E estimated · P provisional · A normal.
 */
export const ObservationStatus = z.enum(['B', 'O', 'M', 'L', 'Q', 'E', 'P', 'A']);
export type ObservationStatus = z.infer<typeof ObservationStatus>;

export const statusOfGrade = {
  official: 'A',
  preliminary: 'P',
  estimate: 'E',
} satisfies Record<Grade, ObservationStatus>;

/** A quotient by 0 and a figure that does not apply cannot exist; an unreadable one exists and was not collected. */
export const statusOfMissing = {
  'not-reported': 'O',
  'not-yet-due': 'O',
  'not-comparable': 'O',
  'not-applicable': 'M',
  'divided-by-zero': 'M',
  unreadable: 'L',
  withheld: 'Q',
} satisfies Record<MissingReason, ObservationStatus>;

/** What is to be coded: a figure of a grade or an absence, first of a new method or not. */
export interface Observation {
  content: { kind: 'value'; grade: Grade } | { kind: 'missing'; reason: MissingReason };
  isBreak: boolean;
}

/** Every letter that applies, the most important first. */
export function observationStatuses(observation: Observation): ObservationStatus[] {
  const { content, isBreak } = observation;
  const own =
    content.kind === 'value' ? statusOfGrade[content.grade] : statusOfMissing[content.reason];
  return isBreak ? ['B', own] : [own];
}

/** The one letter where a format has room for one: a break hides the grade. */
export function observationStatus(observation: Observation): ObservationStatus {
  const [first] = observationStatuses(observation);
  return first ?? 'O';
}
