import { Skeleton } from '@mantine/core';
import { Suspense, lazy, useMemo, useState } from 'react';
import { assignerNames } from '../../../core/figure/assigner-names.ts';
import type { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import { PeriodKind } from '../../../core/period/period.ts';
import { useLanguage } from '../../language/language.tsx';
import { FigureNumber } from '../figure/figure-number.tsx';
import { COMPUTED_DECIMALS, amountText } from '../figure/number-words.ts';
import { BreakNotes, ChartLegend } from './chart-legend.tsx';
import { kindsOf, modelOf } from './chart-model.ts';
import type { ChartMatter, ChartModel } from './chart-model.ts';
import styles from './chart.module.css';

const SeriesChart = lazy(() => import('./series-chart.tsx'));

interface SeriesFigureProps {
  title: string;
  matter: ChartMatter;
  measureUnit: MeasureUnit;
}

/** A chart with the table behind it: one kind of period at a time, switched at its head. */
export function SeriesFigure({ title, matter, measureUnit }: SeriesFigureProps) {
  const { words, language } = useLanguage();
  const kinds = useMemo(() => kindsOf(matter.figures), [matter]);
  const [chosen, setChosen] = useState<PeriodKind | null>(null);
  const [isTable, setTable] = useState(false);
  const kind = chosen ?? (matter.asked.length > 0 ? 'year' : (kinds[0] ?? 'year'));
  const model = useMemo(() => modelOf(matter, kind, language), [matter, kind, language]);
  if (model.labels.length === 0) return <p className={styles['none']}>{words.chart.none}</p>;
  return (
    <section className={styles['figure']}>
      <div className={styles['head']}>
        <h2>{title}</h2>
        {kinds.length > 1 && (
          <label className="no-print">
            {words.chart.kindChoice}
            <select
              value={kind}
              onChange={({ target }) => setChosen(PeriodKind.parse(target.value))}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {words.chart.kinds[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        <button
          type="button"
          className="tool-button no-print"
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? words.chart.showChart : words.chart.showTable}
        </button>
      </div>
      {isTable ? (
        <ChartTable model={model} />
      ) : (
        <Suspense fallback={<Skeleton height={300} />}>
          <SeriesChart
            model={model}
            measureUnit={measureUnit}
            alt={words.chart.alt(title, words.chart.kinds[kind])}
          />
          <ChartLegend model={model} />
        </Suspense>
      )}
      <BreakNotes model={model} />
    </section>
  );
}

/** The numbers of the chart as they are, each a door. */
function ChartTable({ model }: { model: ChartModel }) {
  const { words, language } = useLanguage();
  const hasAsked = model.asked.some((value) => value !== null);
  const hasBand = model.bands.some((band) => band !== null);
  const hasRequired = model.required.some((value) => value !== null);
  const axis = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB');
  return (
    <div className="table-scroll">
      <table className={`line-table ${styles['table']}`}>
        <thead>
          <tr>
            <th scope="col">{words.chart.period}</th>
            <th scope="col">{words.chart.actual}</th>
            {hasAsked && <th scope="col">{words.chart.asked}</th>}
            {hasBand && <th scope="col">{words.chart.band}</th>}
            {hasRequired && <th scope="col">{words.chart.required}</th>}
            {model.plans.length > 0 && <th scope="col">{words.chart.plan}</th>}
          </tr>
        </thead>
        <tbody>
          {model.labels.map((label, position) => (
            <tr key={label}>
              <td>{label}</td>
              <td>
                <Cell cell={model.figures[position] ?? null} />
              </td>
              {hasAsked && <td>{askedText(model.asked[position] ?? null, axis)}</td>}
              {hasBand && <td>{bandText(model.bands[position] ?? null, axis)}</td>}
              {hasRequired && <td>{askedText(model.required[position] ?? null, axis)}</td>}
              {model.plans.length > 0 && (
                <td>
                  <PlansAt model={model} position={position} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: ChartModel['figures'][number] }) {
  const { words } = useLanguage();
  return cell === null ? <em>{words.figure.missing}</em> : <FigureNumber cell={cell} />;
}

function PlansAt({ model, position }: { model: ChartModel; position: number }) {
  const { words, say, language } = useLanguage();
  return model.plans
    .filter((plan) => plan.position === position)
    .map(({ line }) => {
      const who = line.assigner === null ? words.assignerUnsaid : say(assignerNames[line.assigner]);
      const amount = amountText(line.value, line.measureUnit, {
        language,
        decimals: COMPUTED_DECIMALS,
      });
      return (
        <div key={`${who} ${line.value}`}>
          {amount}, {who}
          {line.origin === 'implied' && ` (${words.figure.implied})`}
        </div>
      );
    });
}

/** low – central – high */
function bandText(band: ChartModel['bands'][number], axis: Intl.NumberFormat): string {
  if (band === null) return '–';
  const shown = [band.low, band.central, band.high].map((end) => axis.format(round(end)));
  return shown.join(' – ');
}

const round = (end: number): number => Math.round(end * 100) / 100;

function askedText(value: number | null, axis: Intl.NumberFormat): string {
  return value === null ? '–' : axis.format(round(value));
}
