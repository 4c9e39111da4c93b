import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ApartCard } from './apart-card.tsx';
import { CardActions } from './card-actions.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { FateBadge } from './fate-badge.tsx';
import { FigureCard } from './figure-card.tsx';
import { isDecidable, type Item } from './items.ts';
import { PanelStart } from './panel-start.tsx';
import { places } from './places.ts';
import { StatementCard } from './statement-card.tsx';
import { useRoomBelow } from './use-room-below.ts';
import type { ReadingDesk } from './use-desk.ts';
import styles from './panel.module.css';

/** Right of the document, on a phone a sheet below it: the figure that is looked at, and what to do with it. */
export function ReadingPanel({ reading, desk }: { reading: DocumentReading; desk: ReadingDesk }) {
  const { words } = useLanguage();
  const panel = useRoomBelow();
  const [isExpanded, setExpanded] = useState(false);
  const { selected, correcting } = desk;
  const isCorrecting = selected?.kind === 'figure' && correcting !== null;
  return (
    <aside
      ref={panel}
      className={styles['panel']}
      aria-label={words.reading.card}
      id={places.panel}
      data-expanded={isExpanded || isCorrecting || undefined}
      data-empty={selected === null || undefined}
    >
      {selected === null ? (
        <PanelStart desk={desk} />
      ) : (
        <>
          <PanelHead desk={desk} item={selected}>
            <button
              type="button"
              className={styles['expand']}
              aria-expanded={isExpanded}
              aria-label={isExpanded ? words.reading.collapse : words.reading.expand}
              onClick={() => setExpanded(!isExpanded)}
            >
              <Icon name={isExpanded ? 'chevronDown' : 'chevronUp'} size={20} />
            </button>
          </PanelHead>
          {isCorrecting ? (
            <CorrectionForm
              key={`${selected.key} ${correcting.indicatorCode}`}
              reading={reading}
              item={selected}
              firstChoice={correcting.indicatorCode}
              close={desk.stopCorrecting}
              accept={() => desk.decide([selected], 'accept')}
              allSent={desk.allSent}
            />
          ) : (
            <>
              {/* Another figure starts at its top, not where the last one was scrolled to. */}
              <div className={styles['body']} key={selected.key}>
                <CardOf reading={reading} item={selected} desk={desk} />
              </div>
              {isDecidable(selected) && <CardActions item={selected} desk={desk} />}
            </>
          )}
        </>
      )}
    </aside>
  );
}

function CardOf({
  reading,
  item,
  desk,
}: {
  reading: DocumentReading;
  item: Item;
  desk: ReadingDesk;
}) {
  if (item.kind === 'figure') {
    const { startCorrecting, allSent } = desk;
    return <FigureCard reading={reading} item={item} correct={startCorrecting} allSent={allSent} />;
  }
  if (item.kind === 'statement') return <StatementCard reading={reading} item={item} />;
  return <ApartCard reading={reading} item={item} />;
}

function PanelHead({
  desk,
  item,
  children,
}: {
  desk: ReadingDesk;
  item: Item;
  children: ReactNode;
}) {
  const { words } = useLanguage();
  const { at, of } = desk.position;
  return (
    <header className={styles['head']}>
      <h2 tabIndex={-1} id={places.cardTitle}>
        <FateBadge fate={item.fate} />
        {isDecidable(item) && (
          <span className={styles['decision']} data-decision={item.decision}>
            {item.isRecorded ? words.reading.recorded : words.reading.decisions[item.decision]}
          </span>
        )}
      </h2>
      {at > 0 && (
        <span className={styles['position']}>
          <span aria-hidden="true">{words.reading.position(at, of)}</span>
          <span className="only-read-aloud">{words.reading.positionLong(at, of)}</span>
        </span>
      )}
      <button
        type="button"
        className={styles['step']}
        aria-label={words.reading.previous}
        aria-keyshortcuts="k"
        title={`${words.reading.previous} (k)`}
        disabled={!desk.canStep(-1)}
        onClick={() => desk.step(-1)}
      >
        <Icon name="chevronLeft" size={18} />
      </button>
      <button
        type="button"
        className={styles['step']}
        aria-label={words.reading.next}
        aria-keyshortcuts="j"
        title={`${words.reading.next} (j)`}
        disabled={!desk.canStep(1)}
        onClick={() => desk.step(1)}
      >
        <Icon name="chevronRight" size={18} />
      </button>
      {children}
    </header>
  );
}
