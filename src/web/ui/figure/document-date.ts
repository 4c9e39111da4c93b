import type { Language } from '../../../core/kernel/bilingual.ts';
import { addDays, formatDate, monthOf, yearOf } from '../../../core/kernel/plain-date.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { month, periodName, year } from '../../../core/period/period-kinds.ts';

interface Dated {
  datedFrom: PlainDate;
  datedTo: PlainDate;
}

/** The day of a document; of a span of days its month or year where it is one, else both ends. */
export function documentDate({ datedFrom, datedTo }: Dated, language: Language): string {
  if (datedFrom === datedTo) return formatDate(datedFrom, language);
  const end = addDays(datedTo, 1);
  const spans = [year(yearOf(datedFrom)), month(yearOf(datedFrom), monthOf(datedFrom))];
  const whole = spans.find((period) => period.start === datedFrom && period.end === end);
  if (whole !== undefined) return periodName(whole, language);
  return `${formatDate(datedFrom, language)} – ${formatDate(datedTo, language)}`;
}
