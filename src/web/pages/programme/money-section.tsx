import type { BudgetSum, ProgrammePage } from '../../../contract/programme.ts';
import { big } from '../../../core/kernel/decimal.ts';
import type { Outcome } from '../../../core/kernel/missing.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { budgetTotal } from '../../../core/resolution/disbursement.ts';
import { useLanguage } from '../../language/language.tsx';
import { outcomeText } from '../../ui/figure/number-words.ts';
import styles from './programme.module.css';

/** Money by year as bars, then by year and source as a table, with every statement behind it. */
export function MoneySection({ page }: { page: ProgrammePage }) {
  const { words } = useLanguage();
  const { programme: said } = words;
  if (page.budget.length === 0) {
    return (
      <section className={styles['section']}>
        <h2>{said.money}</h2>
        <p className={styles['quiet']}>{said.moneyNone}</p>
      </section>
    );
  }
  return (
    <section className={styles['section']}>
      <h2>
        {said.money} ({said.moneyUnit})
      </h2>
      <YearBars page={page} />
      <MoneyTable page={page} />
      <Statements page={page} />
    </section>
  );
}

function YearBars({ page }: { page: ProgrammePage }) {
  const { words, language } = useLanguage();
  const byYear = Map.groupBy(page.budget, ({ year }) => year);
  const years = [...byYear].map(([year, lines]) => ({ year, sum: budgetTotal(lines) }));
  const amounts = years.flatMap(({ sum }) => [numberOf(sum.planned), numberOf(sum.paid)]);
  const most = Math.max(...amounts, 1);
  const text = (outcome: Outcome): string =>
    outcomeText(outcome, 'billion-vnd', { language, withUnit: false, decimals: 1 });
  return (
    <div className={styles['bars']}>
      <p className={styles['quiet']}>{words.programme.moneyLegend}</p>
      {years.map(({ year, sum }) => (
        <div key={year} className={styles['bar']}>
          <span>{year}</span>
          <span className={styles['track']} aria-hidden="true">
            <span style={{ width: widthOf(sum.planned, most) }} />
            <span data-paid style={{ width: widthOf(sum.paid, most) }} />
          </span>
          <strong>
            {text(sum.paid)} / {text(sum.planned)} {words.programme.moneyUnit}
          </strong>
        </div>
      ))}
    </div>
  );
}

/** For drawing only. */
function numberOf(outcome: Outcome): number {
  return outcome.kind === 'value' ? big(outcome.value).toNumber() : 0;
}

function widthOf(outcome: Outcome, most: number): string {
  return `${(numberOf(outcome) / most) * 100}%`;
}

function MoneyTable({ page }: { page: ProgrammePage }) {
  const { words, language } = useLanguage();
  const { programme: said } = words;
  return (
    <div className="table-scroll">
      <table className={`line-table cards-on-phone ${styles['table']}`}>
        <thead>
          <tr>
            <th scope="col">{said.year}</th>
            <th scope="col">{said.source}</th>
            {[said.planned, said.paid, said.share].map((name) => (
              <th key={name} scope="col" className={styles['number']}>
                {name}
              </th>
            ))}
            <th scope="col">{said.through}</th>
          </tr>
        </thead>
        <tbody>
          {page.budget.map((line) => (
            <tr key={`${line.year} ${line.source}`}>
              <th scope="row">{line.year}</th>
              <td data-label={said.source}>{said.sources[line.source]}</td>
              <Amounts sum={line} />
              <td data-label={said.through}>
                {line.dataThrough !== null && formatDate(line.dataThrough, language)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {said.total}
            </th>
            <Amounts sum={page.total} />
            <td data-label={said.through}>
              {said.coverage(page.total.coverage.done, page.total.coverage.of)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Amounts({ sum }: { sum: Pick<BudgetSum, 'planned' | 'paid' | 'share'> }) {
  const { words, language } = useLanguage();
  const { programme: said } = words;
  const form = { language, withUnit: false } as const;
  return (
    <>
      <td className={styles['number']} data-label={said.planned}>
        {outcomeText(sum.planned, 'billion-vnd', form)}
      </td>
      <td className={styles['number']} data-label={said.paid}>
        {outcomeText(sum.paid, 'billion-vnd', form)}
      </td>
      <td className={styles['number']} data-label={said.share}>
        {outcomeText(sum.share, 'percent', { language, decimals: 1 })}
      </td>
    </>
  );
}

function Statements({ page }: { page: ProgrammePage }) {
  const { words, language } = useLanguage();
  const { programme: said } = words;
  if (page.disbursements.length === 0) return null;
  return (
    <details>
      <summary>{said.statements}</summary>
      <ul className={styles['words']}>
        {page.disbursements.map((one, at) => (
          <li key={`${at} ${one.dataThrough}`}>
            {one.year}, {said.sources[one.source]}:{' '}
            {outcomeText({ kind: 'value', value: one.amount }, 'billion-vnd', {
              language,
              withUnit: false,
            })}{' '}
            {said.moneyUnit}, {said.through.toLowerCase()} {formatDate(one.dataThrough, language)};{' '}
            {one.office}
            {one.note !== null && `; ${one.note}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
