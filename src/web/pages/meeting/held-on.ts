import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { MeetingTerms } from '../../../core/meeting/review/meeting.ts';
import type { Language } from '../../../core/kernel/bilingual.ts';

/** The day of a meeting, or the span in which it can have been held. */
export function heldOnText(
  { heldFrom, heldOn }: Pick<MeetingTerms, 'heldFrom' | 'heldOn'>,
  language: Language,
): string {
  const days = heldFrom === null ? [heldOn] : [heldFrom, heldOn];
  return days.map((day) => formatDate(day, language)).join(' – ');
}
