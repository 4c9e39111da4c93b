import { useState } from 'react';
import type { TextRange } from '../../../core/figure/finding.ts';
import type { DocumentReading } from '../../../contract/reading.ts';
import { Alternatives } from './alternatives.tsx';
import { CertaintyMark } from './certainty-mark.tsx';
import { claimRows, foundRows } from './claim-rows.ts';
import { ContradictionBriefs } from './contradiction-brief.tsx';
import { FigureQuote } from './figure-quote.tsx';
import type { FigureItem } from './items.ts';
import { KnownFigure } from './known-figure.tsx';
import { RecordedFigure } from './recorded-figure.tsx';
import { Understood } from './understood.tsx';
import { useRowWords } from './use-row-words.ts';
import styles from './card.module.css';

interface FigureCardProps {
  reading: DocumentReading;
  item: FigureItem;
  /** Opens the correction, with this indicator chosen. */
  correct: (indicatorCode: string | null) => void;
}

/** One figure: its sentence, what it is taken to be and why, what is known already, what it contradicts. */
export function FigureCard({ reading, item, correct }: FigureCardProps) {
  const rowWords = useRowWords(reading.unit.id);
  const { words, say, nameOf } = rowWords;
  const [lit, point] = useState<TextRange | null>(null);
  const { figure } = item;
  const { proposal, finding } = figure;
  const { claim } = proposal;
  return (
    <>
      <FigureQuote reading={reading} item={item} lit={lit} />
      <p className={styles['place']} data-in-text>
        {say(figure.place)}
      </p>
      {item.isRecorded && <RecordedFigure figure={figure} />}
      {proposal.whyNot !== null && (
        <p className={styles['whyNot']}>
          <strong>{words.reading.whyNot}:</strong> {say(proposal.whyNot)}
        </p>
      )}
      <section>
        <div className={styles['sectionHead']}>
          <h3>{words.reading.understoodAs}</h3>
          {figure.isCorrected ? (
            <span className={styles['certainty']}>{words.reading.corrected}</span>
          ) : (
            <CertaintyMark certainty={proposal.certainty} />
          )}
        </div>
        <Understood
          rows={claim === null ? foundRows(figure, rowWords) : claimRows(claim, figure, rowWords)}
          reasons={proposal.reasons}
          finding={finding}
          text={reading.text}
          indicatorCode={claim?.indicatorCode ?? null}
          point={point}
        />
      </section>
      <ContradictionBriefs reading={reading} ids={figure.contradictionIds} />
      {claim !== null && <KnownFigure figure={figure} />}
      <Alternatives
        alternatives={proposal.alternatives.filter(
          ({ indicatorCode }) => indicatorCode !== claim?.indicatorCode,
        )}
        nameOf={nameOf}
        choose={item.isRecorded ? null : correct}
      />
    </>
  );
}
