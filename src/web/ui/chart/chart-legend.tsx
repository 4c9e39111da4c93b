import { gradeNames } from '../../../core/kernel/grade.ts';
import { partOfUnits } from '../../../core/indicator/formula/computation.ts';
import { useLanguage } from '../../language/language.tsx';
import type { ChartModel } from './chart-model.ts';
import styles from './chart.module.css';

/** Only what the drawing holds and does not name itself: solid and hatched, dashed and stepped. */
export function ChartLegend({ model }: { model: ChartModel }) {
  const { words, say } = useLanguage();
  const origins = new Set(model.plans.map(({ line }) => line.origin));
  const isPart = (cell: ChartModel['figures'][number]) =>
    partOfUnits(cell?.unitCount ?? null) !== null;
  const whole = model.figures.filter((cell) => !isPart(cell));
  const grades = new Set(whole.flatMap((cell) => cell?.grade ?? []));
  return (
    <div className={styles['legend']} aria-hidden="true">
      {grades.has('official') && (
        <span>
          <Swatch fill="var(--bar-fill)" /> {say(gradeNames.official)}
        </span>
      )}
      {grades.has('preliminary') && (
        <span>
          <Swatch fill="var(--bar-soft)" /> {say(gradeNames.preliminary)}
        </span>
      )}
      {grades.has('estimate') && (
        <span>
          <Swatch fill="url(#hatch)" /> {say(gradeNames.estimate)}
        </span>
      )}
      {model.figures.some(isPart) && (
        <span>
          <svg width="16" height="11">
            <rect
              x="0.5"
              y="0.5"
              width="15"
              height="10"
              fill="none"
              stroke="var(--bar-fill)"
              strokeDasharray="3 2"
            />
          </svg>{' '}
          {words.chart.partial}
        </span>
      )}
      {model.asked.some((value) => value !== null) && (
        <span>
          <svg width="22" height="10">
            <path d="M0 5h22" stroke="var(--lacquer)" strokeWidth="1.6" strokeDasharray="5 4" />
          </svg>{' '}
          {words.chart.asked}
        </span>
      )}
      {model.bands.some((band) => band !== null) && (
        <span>
          <svg width="22" height="10">
            <rect width="22" height="10" fill="var(--teal-line)" opacity="0.4" />
            <path d="M0 5h22" stroke="var(--teal)" strokeWidth="1.6" />
          </svg>{' '}
          {words.chart.band}
        </span>
      )}
      {model.required.some((value) => value !== null) && (
        <span>
          <svg width="22" height="10">
            <path d="M0 5h22" stroke="var(--ink)" strokeWidth="1.6" strokeDasharray="1.5 3" />
          </svg>{' '}
          {words.chart.required}
        </span>
      )}
      {origins.has('stated') && (
        <span>
          <PlanStroke /> {words.chart.plan}
        </span>
      )}
      {origins.has('implied') && (
        <span>
          <PlanStroke isDashed /> {words.chart.plan} ({words.figure.implied})
        </span>
      )}
    </div>
  );
}

function PlanStroke({ isDashed = false }: { isDashed?: boolean }) {
  return (
    <svg width="22" height="10">
      <path
        d="M0 5h22"
        stroke="var(--orange-mark)"
        strokeWidth="2.4"
        strokeDasharray={isDashed ? '4 3' : undefined}
      />
    </svg>
  );
}

function Swatch({ fill }: { fill: string }) {
  return (
    <svg width="16" height="11">
      <defs>
        <pattern
          id="hatch"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0v4" stroke="var(--bar-fill)" strokeWidth="2" />
        </pattern>
      </defs>
      <rect x="0.5" y="0.5" width="15" height="10" fill={fill} stroke="var(--bar-fill)" />
    </svg>
  );
}

/** In full what each break mark says: why the series must not be joined there. */
export function BreakNotes({ model }: { model: ChartModel }) {
  const { words, say } = useLanguage();
  if (model.breaks.length === 0) return null;
  return (
    <ul className={styles['breaks']}>
      {model.breaks.map(({ position, mark }) => (
        <li key={`${mark.at} ${mark.kind}`}>
          <strong>
            {words.chart.breaks[mark.kind]} ({model.labels[position]})
          </strong>
          : {say(mark.text)}
        </li>
      ))}
    </ul>
  );
}
