import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { showTargetRoute, type TargetPartCell } from '../../../contract/scorecard.ts';
import type { OutputOf } from '../../../contract/route.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { type Pack, packChangeNames } from '../../../core/meeting/review/pack.ts';
import { judgementNames } from '../../../core/target/judgement-names.ts';
import { outlookNames } from '../../../core/target/outlook-names.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { SeriesFigure } from '../../ui/chart/series-figure.tsx';
import { COMPUTED_DECIMALS, outcomeText } from '../../ui/figure/number-words.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './presentation.module.css';

type Target = OutputOf<typeof showTargetRoute>;

/** One target: how it stands, since when, and its chart as known on the day of the papers. */
export function TargetSlide(props: { target: Pack['targets'][number]; asOf: PlainDate }) {
  const { target, asOf } = props;
  const { words, say } = useLanguage();
  const { meeting: said } = words;
  const { data } = useQuery(queryOf(showTargetRoute, { id: target.targetId }, { asOf }));
  return (
    <>
      <div>
        <h1>
          {target.number !== null && `${target.number}. `}
          {say(target.name)}
        </h1>
        <p className={styles['verdict']}>
          <span>
            <StatusMark colour={target.colour} size={28} />
            {say(outlookNames[target.outlook])}
          </span>
          <span>{say(judgementNames[target.judgement])}</span>
          {target.change !== 'same' && (
            <span>
              {say(packChangeNames[target.change])}
              {target.colourBefore !== null && `, ${said.was(said.colours[target.colourBefore])}`}
            </span>
          )}
        </p>
      </div>
      {data === undefined ? <PageSkeleton /> : <Parts data={data} />}
    </>
  );
}

function Parts({ data }: { data: Target }) {
  const [first] = data.row.parts;
  return (
    <div>
      {data.row.parts.map((part) => (
        <PartNumbers key={part.partNo} part={part} />
      ))}
      {first !== undefined && <PartChart part={first} data={data} />}
    </div>
  );
}

function PartNumbers({ part }: { part: TargetPartCell }) {
  const { words, say, language } = useLanguage();
  const { measures } = words;
  const form = { language, decimals: COMPUTED_DECIMALS };
  const { latest, growth, requiredRate } = part;
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{measures.target}</dt>
        <dd>{say(part.targetText)}</dd>
      </div>
      <div>
        <dt>{measures.latest}</dt>
        <dd>
          {latest === null
            ? words.meeting.noFigure
            : outcomeText(latest.outcome, latest.measureUnit, { language })}
        </dd>
      </div>
      {growth !== null && (
        <div>
          <dt>{measures.growth}</dt>
          <dd>{outcomeText(growth.outcome, growth.measureUnit, { ...form, signed: true })}</dd>
        </div>
      )}
      {requiredRate !== null && (
        <div>
          <dt>{measures.required}</dt>
          <dd>{outcomeText(requiredRate.outcome, requiredRate.measureUnit, form)}</dd>
        </div>
      )}
    </dl>
  );
}

function PartChart({ part, data }: { part: TargetPartCell; data: Target }) {
  const { say } = useLanguage();
  const series = data.series.find(({ partNo }) => partNo === part.partNo)?.main ?? null;
  const matter = useMemo(() => {
    const asked = part.trajectory.map(({ periodId, asked: outcome }) => ({ periodId, outcome }));
    if (part.trajectoryOf === 'growth')
      return {
        figures: part.trajectory.flatMap(({ cell }) => cell ?? []),
        planLines: [],
        asked,
        breaks: [],
      };
    return series === null
      ? null
      : { figures: series.figures, planLines: series.planLines, asked, breaks: series.breaks };
  }, [part, series]);
  if (matter === null) return null;
  const measureUnit =
    part.trajectoryOf === 'growth'
      ? 'percent'
      : (series?.indicator.measureUnit ?? part.measureUnit);
  return (
    <div className={styles['chart']}>
      <SeriesFigure
        title={part.indicatorName === null ? '' : say(part.indicatorName)}
        matter={matter}
        measureUnit={measureUnit}
      />
    </div>
  );
}
