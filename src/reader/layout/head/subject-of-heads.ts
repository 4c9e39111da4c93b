import type { Cell } from '../grid.ts';
import { headText } from './head-text.ts';
import { timesIn } from './head-times.ts';
import { headWords, planOwners } from './head-words.ts';
import { isPlace } from './place-in-head.ts';

const KIND_WORDS = [
  headWords.plan,
  headWords.result,
  headWords.estimate,
  headWords.compare,
  headWords.movement,
  headWords.share,
  headWords.samePeriod,
  headWords.termStart,
  headWords.yearStart,
  headWords.reckoning,
  ...planOwners.map(([, words]) => words),
].map((words) => new RegExp(words, 'gu'));

/** The words of the heads besides time, unit, kind and place, the innermost that has any. */
export function subjectOf(heads: readonly Cell[]): { text: string; cell: Cell } | null {
  for (const cell of heads.toReversed()) {
    if (isPlace(cell.plain)) continue;
    const text = withoutTimes(headText(cell.plain).replace(/\([^)]*\)/g, ' '));
    const bare = KIND_WORDS.reduce((rest, words) => blanked(rest, words), text);
    const [longest = ''] = bare
      .split('|')
      .map((piece) =>
        piece
          .replaceAll(/^[^\p{L}]+|[^\p{L})]+$/gu, '')
          .replace(/\s+(?:đến|tính đến|hết|của|trong|năm|từ|tại|kỳ|đầu|cuối)$/iu, '')
          .replaceAll(/\s+/g, ' '),
      )
      .toSorted((a, b) => b.length - a.length);
    const isGeneric = headWords.generic.exec(longest.toLowerCase())?.[0].length === longest.length;
    if (longest.length > 1 && !isGeneric && !isFiller(longest)) return { text: longest, cell };
  }
  return null;
}

function blanked(text: string, words: RegExp): string {
  const lower = text.toLowerCase();
  let out = text;
  for (const { index, 0: found } of lower.matchAll(words)) {
    out = `${out.slice(0, index)}${'|'.repeat(found.length)}${out.slice(index + found.length)}`;
  }
  return out;
}

function withoutTimes(text: string): string {
  return timesIn(text).reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${'|'.repeat(end - start)}${rest.slice(end)}`,
    text,
  );
}

/** Words that only join: `của`, `đến`, `trong năm`. */
function isFiller(text: string): boolean {
  return /^(?:của|đến|trong|cả|năm|tháng|quý|kỳ|đầu|cuối|hết|tính|theo|với|và|từ|tại|đã|được|đạt|bình quân|bq|%|hiện|đvt|đơn vị|tỷ lệ|tỉ lệ|\s)+$/u.test(
    text.toLowerCase(),
  );
}
