import type { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import type { Outcome } from '../../../core/kernel/missing.ts';
import type { RecordSummary } from '../../../contract/outlook.ts';
import { useLanguage } from '../../language/language.tsx';
import { COMPUTED_DECIMALS, outcomeText } from '../../ui/figure/number-words.ts';
import styles from './outlook.module.css';

/** One line of a summary: whose it is, and how good the forecasts were. */
export interface SummaryLine {
  key: string;
  name: string;
  summary: RecordSummary;
}

/** How good forecasts were: share inside the interval and median errors, a line for each group. */
export function SummaryTable({ caption, lines }: { caption: string; lines: SummaryLine[] }) {
  const { words } = useLanguage();
  const { record } = words;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className={`line-table cards-on-phone ${styles['table']}`}>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            <th scope="col">{record.made}</th>
            <th scope="col">{record.closed}</th>
            <th scope="col">{record.insideShare}</th>
            <th scope="col">{record.medianPercent}</th>
            <th scope="col">{record.medianPoints}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, summary }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td data-label={record.made}>{summary.made}</td>
              <td data-label={record.closed}>{summary.closed}</td>
              <td data-label={record.insideShare}>
                <Measure outcome={summary.insideShare} unit="percent" />
                {summary.closed > 0 && (
                  <small> ({record.of(summary.inside, summary.closed)})</small>
                )}
              </td>
              <td data-label={record.medianPercent}>
                <Measure outcome={summary.medianPercent} unit="percent" />
              </td>
              <td data-label={record.medianPoints}>
                <Measure outcome={summary.medianPoints} unit="percentage-point" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A measure, or the dash of a group in which nothing has closed; its reason is read out. */
function Measure({ outcome, unit }: { outcome: Outcome; unit: MeasureUnit }) {
  const { say, language } = useLanguage();
  if (outcome.kind === 'value') {
    return outcomeText(outcome, unit, { language, decimals: COMPUTED_DECIMALS });
  }
  const why = outcome.detail === undefined ? undefined : say(outcome.detail);
  return (
    <span className={styles['quiet']} title={why}>
      {outcomeText(outcome, unit, { language })}
    </span>
  );
}
