import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Language } from '../../../core/kernel/bilingual.ts';
import { compareDecimals, decimal } from '../../../core/kernel/decimal.ts';
import type { DecimalText } from '../../../core/kernel/decimal.ts';
import type { Side } from '../../../core/reconciliation/contradiction.ts';
import type { ContradictionCell } from '../../../contract/contradiction.ts';
import type { ClaimCell } from '../../../contract/figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { Amount } from '../../ui/figure/amount.tsx';
import { COMPUTED_DECIMALS, amountText, periodText } from '../../ui/figure/number-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { ClaimQuotations } from '../figure/claim-quotation.tsx';
import { BandPicture } from './band-picture.tsx';
import { Settlements } from './settlements.tsx';
import { bandText, valueText } from './side-words.ts';
import styles from './contradiction.module.css';

interface ContradictionCardProps {
  cell: ContradictionCell;
  /** Not before it is in the ledger. */
  canSettle?: boolean;
}

/** Two sides facing each other, the gap between them, and what to ask whom. */
export function ContradictionCard({ cell, canSettle = true }: ContradictionCardProps) {
  const { words, say, language } = useLanguage();
  const { contradiction, indicatorName } = cell;
  const { left, right } = contradiction;
  const titleId = useId();
  return (
    <article
      className={`${styles['card']} ${cell.isSettled ? styles['settled'] : ''}`}
      aria-labelledby={titleId}
      data-row
      data-finding={contradiction.id}
      tabIndex={-1}
    >
      <header>
        <p className={styles['rule']}>
          {say(cell.ruleName)} · {cell.unitName} · {periodText(contradiction.periodId, language)}
          {indicatorName !== null && contradiction.indicatorCode !== null && (
            <>
              {' · '}
              <Link to="/indicators/$code" params={{ code: contradiction.indicatorCode }}>
                {say(indicatorName)}
              </Link>
            </>
          )}
        </p>
        <h2 id={titleId}>{say(contradiction.title)}</h2>
      </header>
      <div className={styles['sides']}>
        <SideColumn side={left} claims={cell.leftClaims} name={words.contradiction.left} />
        <Gap cell={cell} />
        <SideColumn
          side={right}
          claims={cell.rightClaims}
          name={words.contradiction.right}
          isRight
        />
      </div>
      {contradiction.gap !== null && <BandPicture left={left} right={right} />}
      <p className={styles['question']}>
        <strong>{words.contradiction.ask}:</strong> {say(contradiction.question)}
      </p>
      {canSettle && <Settlements cell={cell} />}
    </article>
  );
}

interface SideColumnProps {
  side: Side;
  claims: ClaimCell[];
  name: string;
  isRight?: boolean;
}

function SideColumn({ side, claims, name, isRight = false }: SideColumnProps) {
  const { words, say, language } = useLanguage();
  const value = valueText(side, language);
  const band = bandText(side, words, language);
  return (
    <div
      role="group"
      aria-label={name}
      className={`${styles['side']} ${isRight ? styles['right'] : ''}`}
    >
      <p className={styles['sideLabel']}>
        <span className="tag">{words.contradiction[side.kind]}</span>
        {(value === '' || !say(side.label).includes(value)) && ` ${say(side.label)}`}
      </p>
      {value !== '' && (
        <p className={styles['value']}>
          <Amount text={value} />
        </p>
      )}
      {band !== '' && <p className={styles['band']}>{band}</p>}
      {side.working !== null && (
        <p className={styles['working']}>
          <span>{words.contradiction.working}: </span>
          {say(side.working)}
        </p>
      )}
      <ClaimQuotations claims={claims} />
    </div>
  );
}

function Gap({ cell }: { cell: ContradictionCell }) {
  const { words, language } = useLanguage();
  const { gap, gapUnit, relativeGap } = cell.contradiction;
  if (gap === null || gapUnit === null) {
    return (
      <div className={styles['gap']}>
        <Icon name="contradictions" size={26} />
      </div>
    );
  }
  const form = { language, decimals: COMPUTED_DECIMALS };
  return (
    <div className={styles['gap']}>
      <span>{words.contradiction.gap}</span>
      <strong>
        <Amount text={amountText(gap, gapUnit, form)} />
      </strong>
      {relativeGap !== null && (
        <span>{words.contradiction.relative(percentText(relativeGap, language))}</span>
      )}
    </div>
  );
}

const LEAST_PERCENT = decimal('0.1');

/** One decimal; what would round to nothing is said to be under a tenth. */
function percentText(percent: DecimalText, language: Language): string {
  return compareDecimals(percent, LEAST_PERCENT) < 0
    ? `< ${amountText(LEAST_PERCENT, 'percent', { language })}`
    : amountText(percent, 'percent', { language, decimals: 1 });
}
