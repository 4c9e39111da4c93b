import { foldAccents } from '../../core/kernel/vietnamese-text.ts';
import { parsePeriodId, periodName } from '../../core/period/period-kinds.ts';
import type { PeriodId } from '../../core/period/period.ts';
import { yearIn } from '../../reader/layout/head/head-times.ts';
import { headWords } from '../../reader/layout/head/head-words.ts';

/** Heads of amounts that are no result of the period itself. */
const OTHER_AMOUNTS = [
  headWords.plan,
  headWords.compare,
  headWords.completed,
  headWords.movement,
  headWords.samePeriod,
  headWords.previousYear,
  headWords.previousMonth,
  headWords.previousQuarter,
];

const PART_OF_YEAR = /(?:thang|quy) ?(?:\d{1,2}|[ivx]+)\b|\d thang/;

/** How much a head speaks for being the column of this period's results; 0 for a head that says nothing of it. */
export function scoreOfHead(head: string, periodId: PeriodId): number {
  const words = head.toLowerCase();
  const name = periodName(parsePeriodId(periodId), 'vi');
  let score = headWords.result.test(words) ? 2 : 0;
  for (const other of OTHER_AMOUNTS) if (other.test(words)) score -= 4;
  const [wanted, written] = [yearIn(name), yearIn(head)];
  if (written !== null) score += written === wanted ? 4 : -3;
  const part = foldAccents(name)
    .replace(/,? ?(?:nam )?\d{4}.*$/, '')
    .trim();
  const folded = foldAccents(head);
  if (part !== '' && new RegExp(String.raw`\b${part}\b`).test(folded)) return score + 3;
  return PART_OF_YEAR.test(folded) ? score - 2 : score;
}

/** The column whose head speaks most for it; of equals the first. */
export function bestColumn<T extends { head: string }>(
  columns: readonly T[],
  periodId: PeriodId,
): T | undefined {
  const [first, ...others] = columns;
  if (first === undefined) return undefined;
  return others.reduce(
    (best, one) =>
      scoreOfHead(one.head, periodId) > scoreOfHead(best.head, periodId) ? one : best,
    first,
  );
}
