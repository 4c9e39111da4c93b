import type { DecimalText } from '../../../core/kernel/decimal.ts';
import type { TargetPartCell } from '../../../contract/scorecard.ts';
import { findNumber } from '../../ui/figure/find-numbers.ts';
import type { FoundNumber } from '../../ui/figure/find-numbers.ts';
import styles from './target.module.css';

interface TargetSentenceProps {
  wording: string;
  parts: Pick<TargetPartCell, 'targetValue' | 'targetLow' | 'targetHigh' | 'measureUnit'>[];
}

/** The sentence as the resolution wrote it, with the figures that must be reached set in it. */
export function TargetSentence({ wording, parts }: TargetSentenceProps) {
  const found = parts.flatMap(({ targetValue, targetLow, targetHigh, measureUnit }) =>
    [targetValue, targetLow, targetHigh]
      .filter((value): value is DecimalText => value !== null)
      .flatMap((value) => findNumber(wording, value, measureUnit)),
  );
  return <>{withFigures(wording, found)}</>;
}

function withFigures(wording: string, found: FoundNumber[]) {
  const places = [...new Map(found.map((one) => [one.start, one])).values()].sort(
    (a, b) => a.start - b.start,
  );
  const pieces = [];
  let from = 0;
  for (const { start, end, text } of places) {
    // The sign of per cent belongs to the figure and never stands alone on the next line.
    const percent = /^\s?%(?:\/năm)?/.exec(wording.slice(end))?.[0] ?? '';
    pieces.push(
      wording.slice(from, start),
      <span key={start} className={styles['askedFigure']}>
        {text}
        {percent.replace(/^\s/, '\u202F')}
      </span>,
    );
    from = end + percent.length;
  }
  return [...pieces, wording.slice(from)];
}
