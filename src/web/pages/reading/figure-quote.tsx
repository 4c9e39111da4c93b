import { normaliseText } from '../../../core/kernel/vietnamese-text.ts';
import type { TextRange } from '../../../core/figure/finding.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import type { FigureItem } from './items.ts';
import { piecesOf } from './mark-pieces.ts';
import { sentenceOf } from './sentence-of.ts';
import { SentenceQuote } from './sentence-quote.tsx';
import styles from './card.module.css';

interface FigureQuoteProps {
  reading: DocumentReading;
  item: FigureItem;
  /** Words that decided the attribute one is pointing at. */
  lit: TextRange | null;
}

/** What a figure is read from: its sentence, or the heads of its row and column with the cell. */
export function FigureQuote({ reading, item, lit }: FigureQuoteProps) {
  const { text } = reading;
  const { finding, quotation } = item.figure;
  const sentence = normaliseText(text.slice(finding.sentence.start, finding.sentence.end));
  if (quotation === sentence) {
    const { range, fate } = item;
    return (
      <SentenceQuote
        text={text}
        sentence={sentenceOf(reading, item)}
        number={range}
        fate={fate}
        lit={lit}
      />
    );
  }
  const number = normaliseText(finding.quote);
  const marks = [
    ...markOf(quotation, number, 'number', quotation.lastIndexOf(number)),
    ...(lit === null ? [] : litMark(quotation, normaliseText(text.slice(lit.start, lit.end)))),
  ];
  return (
    <blockquote className={styles['sentence']} lang="vi" data-in-text>
      {piecesOf({ start: 0, end: quotation.length }, marks).map(({ start, end, item: look }) =>
        look === null ? (
          quotation.slice(start, end)
        ) : (
          <mark key={start} className={styles[look.look]} data-fate={item.fate}>
            {quotation.slice(start, end)}
          </mark>
        ),
      )}
    </blockquote>
  );
}

type Look = 'number' | 'lit';

function markOf(
  quotation: string,
  words: string,
  look: Look,
  start: number,
): { range: TextRange; look: Look }[] {
  return start === -1 || words === ''
    ? []
    : [{ range: { start, end: start + words.length }, look }];
}

function litMark(quotation: string, words: string): { range: TextRange; look: Look }[] {
  return markOf(quotation, words, 'lit', quotation.indexOf(words));
}
