import { absolute, big, decimal, subtract } from '../../kernel/decimal.ts';
import type { Finding } from '../finding.ts';

const LAST_YEAR = /^\s*(?:so\s+(?:với\s+)?|của\s+)?cùng\s+kỳ(?![\p{L}\p{M}])/iu;
const EQUALS = /(?:bằng|đạt)\s*(?:gần|trên|hơn|khoảng)?\s*$/iu;

/** Bases that a multiple in the column of a table may have; all are times before. */
const TIMES = /^(?:same_period_last_year|previous_|year:|month:)/;

/**
 * "Bằng 117,6 % so với cùng kỳ" is a growth of 17.6 %; so is 117,6 in a column "So cùng kỳ (%)", which the reader gives as
 * a multiple in per cent. Any other finding comes back as it is.
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
  if (kind === 'ratio' && TIMES.test(finding.base ?? '')) return grown(finding, finding.base);
  const after = text.slice(range.end, sentence.end);
  if (!LAST_YEAR.test(after) || !EQUALS.test(text.slice(sentence.start, range.start))) return same;
  return grown(finding, 'same_period_last_year');
}

function grown(finding: Finding, base: string | null): { finding: Finding; note: string } {
  const growth = subtract(finding.value, decimal(100));
  return {
    finding: {
      ...finding,
      kind: 'growth',
      value: absolute(growth),
      direction: big(growth).lt(0) ? 'down' : 'up',
      base,
    },
    note:
      base === 'same_period_last_year'
        ? `Nguồn viết: bằng ${finding.quote} so với cùng kỳ.`
        : `Nguồn viết: bằng ${finding.quote} so với kỳ gốc.`,
  };
}
