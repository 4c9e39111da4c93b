import { Link } from '@tanstack/react-router';
import type { ReadAim } from '../../../contract/reading/read-figure.ts';
import { PlanLineWords } from '../target/plan-percents.tsx';
import { partAmount } from './aim-rows.ts';
import type { RowWords } from './claim-rows.ts';
import styles from './card.module.css';

interface KnownAimProps {
  aim: ReadAim;
  rowWords: RowWords;
}

/** The plan line or target that is known of the same thing, beside what the document says. */
export function KnownAim({ aim: { known, aim }, rowWords }: KnownAimProps) {
  const { words, say } = rowWords;
  const { reading } = words;
  if (aim === null) return null;
  return (
    <section data-known-aim>
      <h3>{reading.known}</h3>
      {known === null && <p className={styles['quiet']}>{reading.knownNoAim[aim.kind]}</p>}
      {known?.kind === 'plan-line' && <PlanLineWords line={known.cell} />}
      {known?.kind === 'target' && (
        <>
          <p className={styles['known']}>
            <Link to="/targets/$id" params={{ id: known.targetId }}>
              {say(known.name)}
            </Link>
            <strong>{partAmount(known.part, rowWords)}</strong>
          </p>
          <p className={styles['quiet']} lang="vi">
            “{known.wording}”
          </p>
        </>
      )}
    </section>
  );
}
