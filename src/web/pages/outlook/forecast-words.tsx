import type { ReactNode } from 'react';
import { assignerNames } from '../../../core/figure/assigner-names.ts';
import { foretoldNames } from '../../../core/target/outlook/forecast-record.ts';
import type { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import type { ForecastCell } from '../../../contract/outlook.ts';
import { useLanguage } from '../../language/language.tsx';
import { Explained } from '../../ui/explained.tsx';
import { COMPUTED_DECIMALS, amountText } from '../../ui/figure/number-words.ts';
import { ReasonedContent } from '../target/reasoned-content.tsx';
import { BandText } from './band-text.tsx';
import styles from './outlook.module.css';

/** What the years ahead may bring, in words: the end of the term, each year, and what the year in progress needs. */
export function ForecastWords({ forecast }: { forecast: ForecastCell }) {
  const { words, say } = useLanguage();
  const { end, endMissing, years, withinYear, requiredInYear } = forecast;
  const isSilent = end === null && years.length === 0 && withinYear === null;
  if (isSilent && endMissing?.reason === 'not-applicable') return null;
  return (
    <section className={styles['forecast']} aria-label={words.outlook.title}>
      <h3>{words.outlook.title}</h3>
      <dl className={styles['bands']}>
        {end !== null && (
          <Fact name={words.outlook.end(end.year)}>
            <BandText band={end} measureUnit={end.measureUnit} />
            <Remarks isWeak={end.isWeak} endsOnEstimate={end.endsOnEstimate} />
          </Fact>
        )}
        {endMissing !== null && (
          <Fact name={words.outlook.none}>
            <span className={styles['quiet']}>
              {endMissing.detail === undefined ? '' : say(endMissing.detail)}
            </span>
          </Fact>
        )}
        {spansOf(years).map(({ last, ...year }) => (
          <Fact
            key={`${year.of} ${year.year}`}
            name={`${yearsText(year.year, last, words.outlook)}: ${say(foretoldNames[year.of])}`}
          >
            <BandText band={year} measureUnit={year.measureUnit} />
            <span className={styles['quiet']}>{methodText(year, words.outlook)}</span>
          </Fact>
        ))}
        {withinYear !== null && withinYear.missing !== null && (
          <Fact name={words.outlook.ofYear(withinYear.year)}>
            <Explained content={<ReasonedContent reasoned={withinYear.reasoned} />}>
              {words.outlook.none}
            </Explained>
            <span className={styles['quiet']}>
              {withinYear.missing.detail === undefined ? '' : say(withinYear.missing.detail)}
            </span>
          </Fact>
        )}
        {requiredInYear.map((required) => (
          <RequiredInYear key={`${required.by} ${required.assigner ?? ''}`} required={required} />
        ))}
      </dl>
    </section>
  );
}

type OutlookWords = ReturnType<typeof useLanguage>['words']['outlook'];

type YearForecast = ForecastCell['years'][number];

/** Years one after another for which the same is foretold stand in one line. */
function spansOf(years: readonly YearForecast[]): (YearForecast & { last: number })[] {
  const spans: (YearForecast & { last: number })[] = [];
  for (const year of years) {
    const span = spans.find((one) => one.last === year.year - 1 && isSame(one, year));
    if (span === undefined) spans.push({ ...year, last: year.year });
    else span.last = year.year;
  }
  return spans;
}

function isSame(a: YearForecast, b: YearForecast): boolean {
  const isSameBand = a.low === b.low && a.central === b.central && a.high === b.high;
  return isSameBand && a.of === b.of && a.method === b.method;
}

function yearsText(first: number, last: number, words: OutlookWords): string {
  return first === last ? words.ofYear(first) : words.eachYear(first, last);
}

function methodText(
  { method, months }: ForecastCell['years'][number],
  words: OutlookWords,
): string {
  if (method === 'same-months') return words.byMonths(months ?? 0);
  return method === 'paces' ? words.byPaces : words.byMean;
}

function Remarks({ isWeak, endsOnEstimate }: { isWeak: boolean; endsOnEstimate: boolean }) {
  const { words } = useLanguage();
  const said = [
    ...(isWeak ? [words.outlook.weak] : []),
    ...(endsOnEstimate ? [words.outlook.estimate] : []),
  ];
  return said.length === 0 ? null : <span className={styles['quiet']}>{said.join('; ')}</span>;
}

/** What every month and quarter left has to bring for one plan, or for the target. */
function RequiredInYear({ required }: { required: ForecastCell['requiredInYear'][number] }) {
  const { words, say } = useLanguage();
  const { outlook } = words;
  const { by, assigner, year, perMonth, perQuarter, measureUnit } = required;
  const who = assigner === null ? words.assignerUnsaid : say(assignerNames[assigner]);
  const name = by === 'plan' ? outlook.requiredBy.plan(who, year) : outlook.requiredBy.target(year);
  if (required.toHold) return <Fact name={name}>{outlook.reached}</Fact>;
  if (perMonth.kind === 'missing') {
    return (
      <Fact name={name}>
        <span className={styles['quiet']}>
          {perMonth.detail === undefined ? outlook.none : say(perMonth.detail)}
        </span>
      </Fact>
    );
  }
  return (
    <Fact name={name}>
      <Explained content={<ReasonedContent reasoned={required.reasoned} title={name} />}>
        <Run amount={perMonth.value} unit={measureUnit} /> {outlook.perMonth}
      </Explained>
      {perQuarter.kind === 'value' && (
        <span>
          <Run amount={perQuarter.value} unit={measureUnit} /> {outlook.perQuarter}
        </span>
      )}
    </Fact>
  );
}

function Run({ amount, unit }: { amount: Parameters<typeof amountText>[0]; unit: MeasureUnit }) {
  const { language } = useLanguage();
  return (
    <strong className={styles['number']}>
      {amountText(amount, unit, { language, decimals: COMPUTED_DECIMALS })}
    </strong>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
