import type { Language } from '../../../core/kernel/bilingual.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';

/** The day of a document, or the span of days in which it can have been issued: `15/12/2021 – 28/02/2022`. */
export function documentDate(
  { datedFrom, datedTo }: { datedFrom: PlainDate; datedTo: PlainDate },
  language: Language,
): string {
  const [from, to] = [formatDate(datedFrom, language), formatDate(datedTo, language)];
  return from === to ? from : `${from} – ${to}`;
}
