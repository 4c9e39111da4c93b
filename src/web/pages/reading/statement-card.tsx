import { useState } from 'react';
import type { TextRange } from '../../../core/figure/finding.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { CertaintyMark } from './certainty-mark.tsx';
import { claimRows } from './claim-rows.ts';
import { ContradictionBriefs } from './contradiction-brief.tsx';
import type { StatementItem } from './items.ts';
import { SentenceQuote } from './sentence-quote.tsx';
import { sentenceOf } from './sentence-of.ts';
import { Understood } from './understood.tsx';
import { useRowWords } from './use-row-words.ts';
import styles from './card.module.css';

/** What the document says without a number, and what it is taken to say. */
export function StatementCard({
  reading,
  item,
}: {
  reading: DocumentReading;
  item: StatementItem;
}) {
  const rowWords = useRowWords(reading.unit.id);
  const { words, say } = rowWords;
  const [lit, point] = useState<TextRange | null>(null);
  const { claim, certainty, reasons, whyNot, place, unitName, contradictionIds } = item.statement;
  return (
    <>
      <SentenceQuote
        text={reading.text}
        sentence={sentenceOf(reading, item)}
        number={item.range}
        fate={item.fate}
        lit={lit}
      />
      <p className={styles['place']} data-in-text>
        {say(place)}
      </p>
      {whyNot !== null && (
        <p className="notice-strip">
          <strong>{words.reading.whyNot}:</strong> {say(whyNot)}
        </p>
      )}
      <section>
        <div className={styles['sectionHead']}>
          <h3>{words.reading.statementTitle}</h3>
          <CertaintyMark certainty={certainty} />
        </div>
        {claim === null ? (
          reasons.map(({ attribute, text }) => <p key={attribute}>{say(text)}</p>)
        ) : (
          <Understood
            rows={claimRows(claim, { indicatorName: null, unitName, base: null }, rowWords)}
            reasons={reasons}
            finding={null}
            text={reading.text}
            indicatorCode={null}
            point={point}
          />
        )}
      </section>
      <ContradictionBriefs reading={reading} ids={contradictionIds} />
    </>
  );
}
