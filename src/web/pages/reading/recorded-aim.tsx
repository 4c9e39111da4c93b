import { Link } from '@tanstack/react-router';
import type { ReadFigure } from '../../../contract/reading/read-figure.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './card.module.css';

/** A plan line or target that was recorded from here: what the acceptance did, and the door to it. */
export function RecordedAim({ figure }: { figure: ReadFigure }) {
  const { words } = useLanguage();
  const { aim } = figure;
  if (aim === null || aim.recorded === null) return null;
  const { effect, targetId } = aim.recorded;
  const said = words.reading.aimEffects[effect];
  const planned = aim.aim?.kind === 'plan-line' ? aim.aim.planLine.indicatorCode : null;
  return (
    <section className={styles['note']}>
      <p>
        {targetId !== null && (
          <Link to="/targets/$id" params={{ id: targetId }}>
            {said}
          </Link>
        )}
        {targetId === null && planned !== null && (
          <Link to="/indicators/$code" params={{ code: planned }}>
            {said}
          </Link>
        )}
        {targetId === null && planned === null && said}
      </p>
      <p>{words.reading.isRecorded}</p>
    </section>
  );
}
