import { gradeNames } from '../../../core/kernel/grade.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { priceBasisNames } from '../../../core/kernel/price-basis-names.ts';
import type { FigureCell } from '../../../contract/figure.ts';
import { useLanguage } from '../../language/language.tsx';
import { Amount } from '../../ui/figure/amount.tsx';
import { MissingReason } from '../../ui/figure/missing-reason.tsx';
import { COMPUTED_DECIMALS, amountText, periodText } from '../../ui/figure/number-words.ts';
import { scopeText } from '../../ui/figure/scope-words.ts';
import styles from './why.module.css';

/** The number large, and everything that says which number it is. */
export function FigureWords({ cell, unitName }: { cell: FigureCell; unitName: string }) {
  const { words, say, language } = useLanguage();
  const { address, outcome, dataThrough } = cell;
  const decimals = cell.origin === 'computed' ? COMPUTED_DECIMALS : undefined;
  const facts: [string, string | null][] = [
    [words.why.unit, unitName],
    [words.why.period, address && periodText(address.period, language)],
    [words.why.grade, cell.grade && say(gradeNames[cell.grade])],
    [
      words.why.dataThrough,
      dataThrough === null ? words.why.notSaid : formatDate(dataThrough, language),
    ],
    [words.why.scope, address && scopeText(address.scope, language)],
    [words.why.priceBasis, address && say(priceBasisNames[address.priceBasis])],
    [words.why.knownSince, cell.knownSince && formatDate(cell.knownSince, language)],
  ];
  return (
    <>
      <p className={styles['big']}>
        {outcome.kind === 'missing' ? (
          <MissingReason outcome={outcome} />
        ) : (
          <>
            <small>{words.qualifiers[cell.qualifier]}</small>{' '}
            <Amount text={amountText(outcome.value, cell.measureUnit, { language, decimals })} />
          </>
        )}
      </p>
      {outcome.kind === 'missing' && outcome.detail !== undefined && (
        <p className={styles['quiet']}>{say(outcome.detail)}</p>
      )}
      <dl className={styles['facts']}>
        {facts.map(
          ([name, fact]) =>
            fact !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
