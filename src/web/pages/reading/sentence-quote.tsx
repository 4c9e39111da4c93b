import type { TextRange } from '../../../core/figure/finding.ts';
import { piecesOf } from './mark-pieces.ts';
import styles from './card.module.css';

interface SentenceQuoteProps {
  text: string;
  sentence: TextRange;
  /** The number itself. */
  number: TextRange;
  fate: string;
  /** Words that decided the attribute one is pointing at. */
  lit: TextRange | null;
}

const LONGEST = 420;
const AROUND = 170;

/** The sentence of a figure with the number lit, and the words that decided an attribute. */
export function SentenceQuote({ text, sentence, number, fate, lit }: SentenceQuoteProps) {
  const range = shortened(sentence, number);
  const marks = [
    { range: number, look: 'number' as const },
    ...(lit === null ? [] : [{ range: lit, look: 'lit' as const }]),
  ];
  return (
    <blockquote className={styles['sentence']} lang="vi" data-in-text>
      {range.start > sentence.start && '… '}
      {piecesOf(range, marks).map(({ start, end, item }) =>
        item === null ? (
          text.slice(start, end)
        ) : (
          <mark key={start} className={styles[item.look]} data-fate={fate}>
            {text.slice(start, end)}
          </mark>
        ),
      )}
      {range.end < sentence.end && ' …'}
    </blockquote>
  );
}

/** Of a very long sentence what stands around the number. */
function shortened(sentence: TextRange, number: TextRange): TextRange {
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  return {
    start: Math.max(sentence.start, number.start - AROUND),
    end: Math.min(sentence.end, number.end + AROUND),
  };
}
