import { useLanguage } from '../../language/language.tsx';
import { isTied } from './items.ts';
import type { DecidableItem } from './items.ts';
import type { ReadingDesk } from './use-desk.ts';
import styles from './panel.module.css';

/** Accept, correct, reject, next: always in sight, each with its key. */
export function CardActions({ item, desk }: { item: DecidableItem; desk: ReadingDesk }) {
  const { words } = useLanguage();
  const { reading } = words;
  const isUntied = !isTied(item);
  return (
    <footer className={styles['actions']}>
      {isUntied && !item.isRecorded && (
        <p id="cannot-accept" className={styles['cannot']}>
          {item.kind === 'figure' ? reading.cannotAccept : reading.cannotAcceptStatement}
        </p>
      )}
      <div className={styles['buttons']}>
        {!item.isRecorded && (
          <>
            <Act
              name={reading.accept}
              letter="a"
              look="accept"
              isPressed={item.decision === 'accept'}
              isOff={isUntied}
              act={() =>
                item.decision === 'accept' ? desk.decide([item], 'undecided') : desk.acceptAndGo()
              }
            />
            {item.kind === 'figure' && (
              <Act
                name={reading.correct}
                letter="e"
                look="plain"
                act={() => desk.startCorrecting(null)}
              />
            )}
            <Act
              name={reading.reject}
              letter="x"
              look="reject"
              isPressed={item.decision === 'reject'}
              act={() =>
                item.decision === 'reject' ? desk.decide([item], 'undecided') : desk.rejectAndGo()
              }
            />
          </>
        )}
        <Act
          name={reading.nextShort}
          explains={reading.keys.nextWaiting}
          letter="n"
          look="plain"
          isOff={desk.counts.waiting === 0}
          act={desk.goToWaiting}
        />
      </div>
    </footer>
  );
}

interface ActProps {
  name: string;
  letter: string;
  look: 'accept' | 'reject' | 'plain';
  explains?: string;
  isPressed?: boolean;
  isOff?: boolean;
  act: () => void;
}

function Act({ name, letter, look, explains, isPressed, isOff = false, act }: ActProps) {
  return (
    <button
      type="button"
      className={styles['act']}
      data-look={look}
      aria-pressed={isPressed}
      aria-keyshortcuts={letter}
      title={explains}
      disabled={isOff}
      onClick={act}
    >
      {name} <kbd aria-hidden="true">{letter}</kbd>
    </button>
  );
}
