import { useState } from 'react';
import type { ContradictionCell } from '../../../contract/contradiction.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { ContradictionCard } from '../contradiction/contradiction-card.tsx';
import { aimsToldOtherwise, BroughtAims } from './brought-aims.tsx';
import { GapText } from './contradiction-brief.tsx';
import styles from './brought.module.css';

const SHOWN_AT_FIRST = 3;

/** What cannot be right together with this document, before anything of it is recorded. */
export function BroughtContradictions({ reading }: { reading: DocumentReading }) {
  const { words } = useLanguage();
  const { contradictions, summary } = reading;
  const [isWhole, setWhole] = useState(false);
  if (contradictions.length === 0) {
    if (aimsToldOtherwise(reading).length > 0) return <BroughtAims reading={reading} />;
    return <p className={styles['agreement']}>{words.reading.noContradictions}</p>;
  }
  const shown = isWhole ? contradictions : contradictions.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <BroughtAims reading={reading} />
      <section className={styles['contradictions']} aria-labelledby="brought" data-brought>
        <h2 id="brought">{words.reading.contradictionsTitle(contradictions.length)}</h2>
        {summary.state !== 'accepted' && <p>{words.reading.contradictionsLead}</p>}
        {shown.map((cell) => (
          <Brought
            key={cell.contradiction.id}
            cell={cell}
            isRecorded={summary.state === 'accepted'}
          />
        ))}
        {!isWhole && contradictions.length > SHOWN_AT_FIRST && (
          <p className={styles['more']}>
            <button type="button" className="plain-button" onClick={() => setWhole(true)}>
              {words.reading.moreContradictions(contradictions.length)}
            </button>
          </p>
        )}
      </section>
    </>
  );
}

/** One line that opens to both sides. */
function Brought({ cell, isRecorded }: { cell: ContradictionCell; isRecorded: boolean }) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>{say(cell.contradiction.title)}</strong>
        <span className={styles['gap']}>
          <GapText cell={cell} />
        </span>
      </summary>
      {isOpen && (
        <div className={styles['whole']}>
          <ContradictionCard cell={cell} canSettle={isRecorded} />
        </div>
      )}
    </details>
  );
}
