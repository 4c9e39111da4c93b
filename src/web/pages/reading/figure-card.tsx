import { useState } from 'react';
import type { TextRange } from '../../../core/figure/finding.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { AimChoice } from './aim-choice.tsx';
import { aimRows } from './aim-rows.ts';
import { Alternatives } from './alternatives.tsx';
import { CertaintyMark } from './certainty-mark.tsx';
import { claimRows, foundRows } from './claim-rows.ts';
import { ContradictionBriefs } from './contradiction-brief.tsx';
import { FigureQuote } from './figure-quote.tsx';
import type { FigureItem } from './items.ts';
import { KnownAim } from './known-aim.tsx';
import { KnownFigure } from './known-figure.tsx';
import { RecordedAim } from './recorded-aim.tsx';
import { RecordedFigure } from './recorded-figure.tsx';
import { Understood } from './understood.tsx';
import { useRowWords } from './use-row-words.ts';
import styles from './card.module.css';

interface FigureCardProps {
  reading: DocumentReading;
  item: FigureItem;
  /** Opens the correction, with this indicator chosen. */
  correct: (indicatorCode: string | null) => void;
  /** Resolves when nothing decided is on its way to the server any more. */
  allSent: () => Promise<void>;
}

/** One figure: its sentence, what it is taken to be and why, what is known already, what it contradicts. */
export function FigureCard({ reading, item, correct, allSent }: FigureCardProps) {
  const rowWords = useRowWords(reading.unit.id);
  const { words, say, nameOf } = rowWords;
  const [lit, point] = useState<TextRange | null>(null);
  const { figure } = item;
  const { proposal, finding } = figure;
  const { claim } = proposal;
  const asked = figure.aim?.aim ?? null;
  const told = claim === null ? foundRows(figure, rowWords) : claimRows(claim, figure, rowWords);
  return (
    <>
      <FigureQuote reading={reading} item={item} lit={lit} />
      <p className={styles['place']} data-in-text>
        {say(figure.place)}
      </p>
      {item.isRecorded &&
        (asked === null ? <RecordedFigure figure={figure} /> : <RecordedAim figure={figure} />)}
      {figure.aim !== null && <KnownAim aim={figure.aim} rowWords={rowWords} />}
      {proposal.whyNot !== null && (
        <p className="notice-strip">
          <strong>{words.reading.whyNot}:</strong> {say(proposal.whyNot)}
        </p>
      )}
      <section>
        <div className={styles['sectionHead']}>
          <h3>
            {words.reading.understoodAs}
            {asked !== null && `: ${words.reading.sorts[asked.kind]}`}
          </h3>
          {figure.isCorrected ? (
            <span className={styles['certainty']}>{words.reading.corrected}</span>
          ) : (
            <CertaintyMark certainty={proposal.certainty} />
          )}
        </div>
        <AimChoice reading={reading} item={item} allSent={allSent} />
        <Understood
          rows={asked === null ? told : aimRows(asked, figure, rowWords)}
          reasons={proposal.reasons}
          finding={finding}
          text={reading.text}
          indicatorCode={claim?.indicatorCode ?? proposal.aim?.indicatorCode ?? null}
          point={point}
        />
      </section>
      <ContradictionBriefs reading={reading} ids={figure.contradictionIds} />
      {claim !== null && <KnownFigure figure={figure} />}
      <Alternatives
        alternatives={proposal.alternatives.filter(
          ({ indicatorCode }) => indicatorCode !== (claim ?? proposal.aim)?.indicatorCode,
        )}
        nameOf={nameOf}
        choose={item.isRecorded ? null : correct}
      />
    </>
  );
}
