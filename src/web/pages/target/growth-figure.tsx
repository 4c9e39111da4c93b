import type { PeriodId } from '../../../core/period/period.ts';
import type { GrowthCell } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { Explained } from '../../ui/explained.tsx';
import { Amount } from '../../ui/figure/amount.tsx';
import { FigureNumber } from '../../ui/figure/figure-number.tsx';
import { MissingReason } from '../../ui/figure/missing-reason.tsx';
import { COMPUTED_DECIMALS, amountText, periodText } from '../../ui/figure/number-words.ts';
import styles from './target.module.css';

interface GrowthProps {
  growth: GrowthCell;
  /** The period that stands beside it already and need not be said again. */
  saidPeriod?: PeriodId | undefined;
}

/** Growth always with its base; stated growth is a door, computed growth says how. */
export function GrowthFigure({ growth, saidPeriod }: GrowthProps) {
  const { words, say, language } = useLanguage();
  return (
    <span>
      <GrowthNumber growth={growth} />
      <span className={styles['under']}>
        {growth.periodId !== saidPeriod && `${periodText(growth.periodId, language)} `}
        {say(growth.base)}
        {growth.cell === null && growth.outcome.kind === 'value' && ` · ${words.figure.computed}`}
      </span>
      {growth.gradesDiffer && (
        <span className={styles['under']}>{words.measures.gradesDiffer}</span>
      )}
    </span>
  );
}

function GrowthNumber({ growth }: { growth: GrowthCell }) {
  const { words, say, language } = useLanguage();
  if (growth.cell !== null) return <FigureNumber cell={growth.cell} signed withGrade={false} />;
  if (growth.outcome.kind === 'missing') return <MissingReason outcome={growth.outcome} />;
  const form = { language, signed: true, decimals: COMPUTED_DECIMALS };
  return (
    <Explained
      className={styles['number']}
      content={`${words.measures.growth}: ${words.figure[growth.origin]}, ${say(growth.base)}.`}
    >
      <Amount text={amountText(growth.outcome.value, growth.measureUnit, form)} />
    </Explained>
  );
}
