import { absolute, big, decimal, subtract } from '../../kernel/decimal.ts';
import type { Finding } from '../finding.ts';

const LAST_YEAR = /^\s*(?:so\s+(?:với\s+)?|của\s+)?cùng\s+kỳ(?![\p{L}\p{M}])/iu;
const EQUALS = /(?:bằng|đạt)\s*(?:gần|trên|hơn|khoảng)?\s*$/iu;

/**
 * "Bằng 117,6 % so với cùng kỳ" is a growth of 17.6 %. Any other finding comes back as it is.
 *
 * @returns the finding to tie, and what to note of the source's words
 */
export function asGrowthOnLastYear(
  text: string,
  findings: readonly Finding[],
  index: number,
): { finding: Finding; note: string | null } {
  const finding = findings[index];
  if (finding === undefined) throw new RangeError(`there is no finding ${index}`);
  const { range, sentence, unit, kind } = finding;
  const same = { finding, note: null };
  if (unit !== '%' || kind === 'growth' || kind === 'change' || kind === 'target') return same;
  const after = text.slice(range.end, sentence.end);
  if (!LAST_YEAR.test(after) || !EQUALS.test(text.slice(sentence.start, range.start))) return same;
  const growth = subtract(finding.value, decimal(100));
  return {
    finding: {
      ...finding,
      kind: 'growth',
      value: absolute(growth),
      direction: big(growth).lt(0) ? 'down' : 'up',
      base: 'same_period_last_year',
    },
    note: `Nguồn viết: bằng ${finding.quote} so với cùng kỳ.`,
  };
}
