import { foretoldNames } from '../../../core/target/outlook/forecast-record.ts';
import { gradeNames } from '../../../core/kernel/grade.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { ForecastLine, ForecastOfDay } from '../../../contract/outlook.ts';
import { useLanguage } from '../../language/language.tsx';
import {
  COMPUTED_DECIMALS,
  amountText,
  outcomeText,
  periodText,
} from '../../ui/figure/number-words.ts';
import { ReasonedContent } from '../target/reasoned-content.tsx';
import { BandText } from './band-text.tsx';
import styles from './outlook.module.css';

/** The forecasts of a part, newest first: what was foretold on each day, on what, and what came of it. */
export function ForecastList({ forecasts }: { forecasts: ForecastOfDay[] }) {
  return (
    <ol className={styles['list']}>
      {forecasts.map((forecast, at) => (
        <li key={forecast.no}>
          <Forecast forecast={forecast} isOpen={at === 0} />
        </li>
      ))}
    </ol>
  );
}

function Forecast({ forecast, isOpen }: { forecast: ForecastOfDay; isOpen: boolean }) {
  const { words, language } = useLanguage();
  const { record } = words;
  const { lines, madeOn, origin } = forecast;
  const hasResult = lines.some(({ error }) => error.isInside !== null);
  return (
    <details open={isOpen || hasResult}>
      <summary className={styles['day']}>
        <strong>{formatDate(madeOn, language)}</strong>{' '}
        <span className={styles[origin]}>{record.origins[origin]}</span>
        {forecast.isReplaced && <span className={styles['quiet']}>{record.replaced}</span>}
        {forecast.isWeak && <span className={styles['quiet']}>{words.outlook.weak}</span>}
      </summary>
      {lines.length === 0 ? (
        <p className={styles['quiet']}>{record.nothingForetold}</p>
      ) : (
        <div
          className="table-scroll"
          tabIndex={0}
          role="region"
          aria-label={`${record.forecastsOf}, ${formatDate(madeOn, language)}`}
        >
          <table className={`line-table cards-on-phone ${styles['table']}`}>
            <thead>
              <tr>
                <th scope="col">{record.foretold}</th>
                <th scope="col">{record.interval}</th>
                <th scope="col">{record.result}</th>
                <th scope="col">{record.error}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={`${line.number.of} ${line.number.year}`} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <StoodOn forecast={forecast} />
    </details>
  );
}

function Line({ line: { number, error } }: { line: ForecastLine }) {
  const { words, say, language } = useLanguage();
  const { outcome, grade } = error.result;
  const form = { language, decimals: COMPUTED_DECIMALS };
  return (
    <tr>
      <th scope="row">
        {number.year}: {say(foretoldNames[number.of])}
        <small>{words.record.ahead(error.leadMonths)}</small>
      </th>
      <td data-label={words.record.interval}>
        <BandText band={number} measureUnit={number.measureUnit} />
      </td>
      {outcome.kind === 'missing' ? (
        <td colSpan={2} data-label={words.record.result} className={styles['quiet']}>
          {outcome.detail === undefined
            ? outcomeText(outcome, number.measureUnit, form)
            : say(outcome.detail)}
        </td>
      ) : (
        <>
          <td data-label={words.record.result}>
            {amountText(outcome.value, number.measureUnit, form)}
            {grade !== null && <small>{say(gradeNames[grade])}</small>}
          </td>
          <td data-label={words.record.error}>
            <ErrorWords number={number} error={error} />
          </td>
        </>
      )}
    </tr>
  );
}

/** "−2,39 điểm %, ngoài khoảng": never a colour alone. */
function ErrorWords({ number, error }: ForecastLine) {
  const { words, language } = useLanguage();
  const form = { language, decimals: COMPUTED_DECIMALS };
  const isRate = error.percent.kind === 'missing' && error.percent.reason === 'not-applicable';
  return (
    <>
      {outcomeText(error.error, isRate ? 'percentage-point' : number.measureUnit, {
        ...form,
        signed: true,
      })}
      {error.percent.kind === 'value' && (
        <small>{amountText(error.percent.value, 'percent', form)}</small>
      )}
      <small className={error.isInside === true ? styles['inside'] : styles['outside']}>
        {error.isInside === true ? `✓ ${words.record.inside}` : `✗ ${words.record.outside}`}
      </small>
    </>
  );
}

/** What the forecast stood on: its rule with its numbers, and every figure as it was then. */
function StoodOn({ forecast }: { forecast: ForecastOfDay }) {
  const { words, say, language } = useLanguage();
  const { figures, reasoned, recordedAt, origin } = forecast;
  const recordedOn = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(recordedAt));
  return (
    <details className={styles['stoodOn']}>
      <summary>
        {words.record.stoodOn(figures.length)} · {words.record.origins[origin]},{' '}
        {words.record.recordedAt(recordedOn)}
      </summary>
      <ReasonedContent reasoned={reasoned} title={words.outlook.rule} />
      <ul>
        {figures.map(({ periodId, outcome, measureUnit, grade, vintageId }, at) => (
          <li key={`${periodId} ${vintageId ?? at}`}>
            {periodText(periodId, language)}: {outcomeText(outcome, measureUnit, { language })} (
            {say(gradeNames[grade])})
          </li>
        ))}
      </ul>
    </details>
  );
}
