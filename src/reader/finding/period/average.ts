import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { FoundKind } from '../reading.ts';
import type { Run } from '../text/passage.ts';

/**
 * Whether a figure is what is reached in each year of a term: "%/năm", "mỗi năm kết nạp 30 đảng viên", "tăng
 * bình quân 5%". A mere "bình quân" means years only beside movement.
 */
export function isYearlyAverage(text: MarkedText, figure: Figure, kind: FoundKind): boolean {
  const { mention, governor, left } = figure;
  if (mention.unit.name === '%/năm') return true;
  const isMoving =
    kind === 'growth' ||
    kind === 'change' ||
    (kind === 'target' && mention.unit.sort === 'percent');
  const isAverage = (average: Run): boolean =>
    overYears(text, average) && (isMoving || namesYear(text, average));
  if (governor.average !== undefined && isAverage(governor.average)) return true;
  for (let at = left.first; at < governor.first; at += 1) {
    const average = text.cues.at('average', at);
    if (average !== undefined && average.last > average.first && isAverage(average)) return true;
  }
  return false;
}

/** "bình quân 8 tháng" is an average within a year; "bình quân đầu người" is over heads. */
function overYears({ timeAt, tokens }: MarkedText, average: Run): boolean {
  const when = timeAt[average.last + 1]?.when;
  if (tokens[average.last + 1]?.text === 'đầu') return false;
  return when === undefined || when.kind === 'years' || when.kind === 'duration';
}

/** "hằng năm", "mỗi năm", "bình quân nhiệm kỳ". */
function namesYear({ tokens }: MarkedText, { first, last }: Run): boolean {
  return tokens
    .slice(first, last + 1)
    .some(({ text }) => text === 'năm' || text === 'kỳ' || text === 'đoạn');
}
