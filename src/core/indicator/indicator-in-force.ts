import type { PlainDate } from '../kernel/plain-date.ts';
import type { IndicatorVersion } from './indicator.ts';

/** Whether the version holds on the day; `validTo` is the first day on which it no longer does. */
export function isInForce(version: IndicatorVersion, date: PlainDate): boolean {
  return version.validFrom <= date && (version.validTo === null || date < version.validTo);
}

/** The versions that hold on the day, one per indicator in a catalogue without faults. */
export function versionsInForce(
  versions: readonly IndicatorVersion[],
  date: PlainDate,
): IndicatorVersion[] {
  return versions.filter((version) => isInForce(version, date));
}
