import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { MeetingTerms } from '../../../core/meeting/review/meeting.ts';
import type { useLanguage } from '../../language/language.tsx';

/** The day of a meeting; where it is not known, that it is one day of a span, which is no meeting of several days. */
export function heldOnText(
  { heldFrom, heldOn }: Pick<MeetingTerms, 'heldFrom' | 'heldOn'>,
  { words, language }: Pick<ReturnType<typeof useLanguage>, 'words' | 'language'>,
): string {
  const last = formatDate(heldOn, language);
  return heldFrom === null ? last : words.meeting.oneDayOf(formatDate(heldFrom, language), last);
}
