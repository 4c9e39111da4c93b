import type { ReactNode } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { partOfUnits } from '../../../core/indicator/formula/computation.ts';
import type { FigureCell } from '../../../contract/figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { Amount } from './amount.tsx';
import { FigureDoor } from './figure-door.tsx';
import { MissingReason } from './missing-reason.tsx';
import { COMPUTED_DECIMALS, amountText, periodText } from './number-words.ts';
import styles from './figure-number.module.css';

interface FigureNumberProps {
  cell: FigureCell;
  /** Plus sign before what rose: growth and differences. */
  signed?: boolean;
  withUnit?: boolean;
  withGrade?: boolean;
  /** A second line: period, and the day the data reach. */
  withPeriod?: boolean;
  size?: 'text' | 'large';
}

/** Every number is a door: it looks like a figure, and opens why it is what it is. */
export function FigureNumber(props: FigureNumberProps) {
  const { cell, signed, withUnit, withGrade = true, withPeriod = false, size = 'text' } = props;
  const { language, words } = useLanguage();
  if (cell.outcome.kind === 'missing') {
    return (
      <span className={styles['cell']}>
        <MissingReason outcome={cell.outcome} />
        {withPeriod && <PeriodLine cell={cell} />}
      </span>
    );
  }
  const decimals = cell.origin === 'computed' ? COMPUTED_DECIMALS : undefined;
  const form = { language, decimals, signed, withUnit };
  const qualifier = words.qualifiers[cell.qualifier];
  // "ước" as hedge word and as grade is one word to a reader: it is said once.
  const saysEstimate = cell.qualifier === 'estimated' && cell.grade === 'estimate' && withGrade;
  return (
    <span className={styles['cell']}>
      <Door cell={cell} isLarge={size === 'large'}>
        {qualifier !== '' && !saysEstimate && (
          <span className={styles['qualifier']}>{qualifier} </span>
        )}
        <Amount text={amountText(cell.outcome.value, cell.measureUnit, form)} />
      </Door>
      {withGrade && cell.grade !== null && ' '}
      {withGrade && cell.grade !== null && (
        <span className={`${styles['grade']} ${styles[cell.grade]}`}>
          {words.figure.gradeMarks[cell.grade]}
        </span>
      )}
      <PartialMark cell={cell} />
      {withPeriod && <PeriodLine cell={cell} />}
    </span>
  );
}

/** A sum in which units are missing is not the figure of the whole, and says so wherever it stands. */
function PartialMark({ cell: { unitCount } }: { cell: FigureCell }) {
  const { words } = useLanguage();
  const part = partOfUnits(unitCount);
  if (part === null) return null;
  return (
    <span className={`${styles['grade']} ${styles['estimate']}`}>
      {words.figure.partialMark(part.reported, part.of)}
    </span>
  );
}

/** A step inside a formula is no figure of its own and has nothing behind it. */
function Door({ cell, isLarge, children }: DoorProps) {
  if (cell.address === null) return <span className={styles['step']}>{children}</span>;
  return (
    <FigureDoor address={cell.address} isLarge={isLarge}>
      {children}
    </FigureDoor>
  );
}

interface DoorProps {
  cell: FigureCell;
  isLarge: boolean;
  children: ReactNode;
}

function PeriodLine({ cell }: { cell: FigureCell }) {
  const { language, words } = useLanguage();
  const through =
    cell.dataThrough === null
      ? ''
      : words.figure.dataThrough(formatDate(cell.dataThrough, language));
  return (
    <span className={styles['period']}>
      {cell.address !== null && periodText(cell.address.period, language)}
      {through !== '' && <span className={styles['through']}>{through}</span>}
    </span>
  );
}
