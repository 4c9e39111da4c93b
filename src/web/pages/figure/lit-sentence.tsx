import type { ClaimCell } from '../../../contract/figure.ts';
import { findStatedNumber } from '../../ui/figure/find-numbers.ts';
import type { FoundNumber } from '../../ui/figure/find-numbers.ts';
import styles from './why.module.css';

/** A sentence of a source with the numbers lit that the given statements take from it. */
export function LitSentence({ sentence, claims }: { sentence: string; claims: ClaimCell[] }) {
  const places = claims.flatMap(({ value, measureUnit, indicatorName }): FoundNumber[] => {
    if (value === null) return [];
    const found = findStatedNumber(sentence, { value, measureUnit, name: indicatorName?.vi ?? '' });
    return found === null ? [] : [found];
  });
  const inOrder = [...new Map(places.map((one) => [one.start, one])).values()].sort(
    (a, b) => a.start - b.start,
  );
  const pieces = [];
  let from = 0;
  for (const { start, end, text } of inOrder) {
    pieces.push(
      sentence.slice(from, start),
      <mark key={start} className={styles['lit']}>
        {text}
      </mark>,
    );
    from = end;
  }
  return [...pieces, sentence.slice(from)];
}
