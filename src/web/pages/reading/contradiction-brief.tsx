import { useId } from 'react';
import type { ContradictionCell } from '../../../contract/contradiction.ts';
import type { ClaimCell } from '../../../contract/figure.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import type { Side } from '../../../core/reconciliation/contradiction.ts';
import { useLanguage } from '../../language/language.tsx';
import { Amount } from '../../ui/figure/amount.tsx';
import { COMPUTED_DECIMALS, amountText } from '../../ui/figure/number-words.ts';
import { valueText } from '../contradiction/side-words.ts';
import { ClaimQuotations } from '../figure/claim-quotation.tsx';
import styles from './card.module.css';

interface BriefsProps {
  reading: DocumentReading;
  ids: readonly string[];
}

/** The contradictions one figure makes, both sides of each under one another. */
export function ContradictionBriefs({ reading, ids }: BriefsProps) {
  const { words } = useLanguage();
  const cells = reading.contradictions.filter(({ contradiction }) =>
    ids.includes(contradiction.id),
  );
  if (cells.length === 0) return null;
  return (
    <section>
      <h3>{words.reading.contradictionsOf(cells.length)}</h3>
      <ul className={styles['briefs']}>
        {cells.map((cell) => (
          <li key={cell.contradiction.id}>
            <Brief cell={cell} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Brief({ cell }: { cell: ContradictionCell }) {
  const { say, words } = useLanguage();
  const { left, right, title, question } = cell.contradiction;
  const titleId = useId();
  return (
    <article className={styles['brief']} aria-labelledby={titleId}>
      <h4 id={titleId}>{say(title)}</h4>
      <BriefSide side={left} claims={cell.leftClaims} />
      <p className={styles['briefGap']}>
        <GapText cell={cell} />
      </p>
      <BriefSide side={right} claims={cell.rightClaims} />
      <p className={styles['briefQuestion']}>
        <strong>{words.contradiction.ask}:</strong> {say(question)}
      </p>
    </article>
  );
}

function BriefSide({ side, claims }: { side: Side; claims: ClaimCell[] }) {
  const { words, say, language } = useLanguage();
  const value = valueText(side, language);
  return (
    <div className={styles['briefSide']}>
      <p>
        <span className="tag">{words.contradiction[side.kind]}</span>{' '}
        {value !== '' && (
          <strong>
            <Amount text={value} />
          </strong>
        )}{' '}
        {(value === '' || !say(side.label).includes(value)) && say(side.label)}
      </p>
      {side.working !== null && <p className={styles['working']}>{say(side.working)}</p>}
      <ClaimQuotations claims={claims} />
    </div>
  );
}

/** How far apart the sides are; nothing where there is no arithmetic. */
export function GapText({ cell }: { cell: ContradictionCell }) {
  const { words, language } = useLanguage();
  const { gap, gapUnit } = cell.contradiction;
  if (gap === null || gapUnit === null) return null;
  return words.reading.gapOf(amountText(gap, gapUnit, { language, decimals: COMPUTED_DECIMALS }));
}
