import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { showSlideRoute, type TargetSlide as Slide } from '../../../contract/meeting.ts';
import type { TargetPartCell } from '../../../contract/scorecard.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { type Pack, packChangeNames } from '../../../core/meeting/review/pack.ts';
import { judgementNames } from '../../../core/target/judgement/judgement-names.ts';
import { outlookNames } from '../../../core/target/outlook/outlook-names.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { SeriesFigure } from '../../ui/chart/series-figure.tsx';
import { COMPUTED_DECIMALS, outcomeText, periodInSentence } from '../../ui/figure/number-words.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { aheadOf, levelsAheadOf } from '../target/ahead-of.ts';
import styles from './presentation.module.css';

/** One target: how it stands, since when, and its chart, all as frozen with the papers. */
export function TargetSlide(props: { target: Pack['targets'][number]; meetingId: number }) {
  const { target, meetingId } = props;
  const { words, say } = useLanguage();
  const { meeting: said } = words;
  const address = { meeting: String(meetingId), target: target.targetId };
  const { data, error } = useQuery(queryOf(showSlideRoute, address, {}));
  return (
    <>
      <header>
        <p className={styles['verdict']} data-colour={target.colour}>
          <span>
            <StatusMark colour={target.colour} size={36} />
            {say(outlookNames[target.outlook])}
          </span>
          <span>{say(judgementNames[target.judgement])}</span>
          {target.change !== 'same' && (
            <span>
              {say(packChangeNames[target.change])}
              {target.colourBefore !== null &&
                target.colourBefore !== target.colour &&
                ` (${said.was(words.colours[target.colourBefore].toLowerCase())})`}
            </span>
          )}
        </p>
        <h1>
          {target.number !== null && `${target.number}. `}
          {say(target.name)}
        </h1>
        {data !== undefined && data.slide.row.wording !== '' && (
          <p className={styles['kicker']} lang="vi">
            “{data.slide.row.wording}”
          </p>
        )}
      </header>
      {data !== undefined ? (
        <Parts slide={data.slide} />
      ) : error === null ? (
        <PageSkeleton />
      ) : (
        <p className={styles['facts']}>
          {target.latest.map((one) => (one === null ? said.noFigure : say(one))).join('; ')}
        </p>
      )}
      {data?.isFrozen === false && <p className={styles['kicker']}>{said.slideNotFrozen}</p>}
    </>
  );
}

function Parts({ slide }: { slide: Slide }) {
  const { parts } = slide.row;
  const drawn = parts.find((part) => part.latest !== null) ?? parts[0];
  return (
    <div className={styles['parts']}>
      {parts.map((part) => (
        <section key={part.partNo}>
          {parts.length > 1 && (
            <h2 lang="vi" className={styles['kicker']}>
              {part.wording}
            </h2>
          )}
          <PartNumbers part={part} />
        </section>
      ))}
      {drawn !== undefined && <PartChart part={drawn} slide={slide} />}
    </div>
  );
}

function PartNumbers({ part }: { part: TargetPartCell }) {
  const { words, say, language } = useLanguage();
  const { measures } = words;
  const form = { language, decimals: COMPUTED_DECIMALS };
  const { latest, growth, requiredRate, evidence, deadline } = part;
  const period = latest?.address?.period;
  return (
    <dl className={styles['facts']}>
      <Fact name={measures.target}>{say(part.targetText)}</Fact>
      {evidence.map(({ completedOn, document }) => (
        <Fact key={document} name={words.meeting.completedOn}>
          {formatDate(completedOn, language)}
        </Fact>
      ))}
      {evidence.length === 0 && deadline !== null && (
        <Fact name={words.meeting.completedOn}>{words.meeting.notCompleted}</Fact>
      )}
      {deadline === null && (
        <Fact
          name={[measures.latest, period && periodInSentence(period, language)]
            .filter(Boolean)
            .join(', ')}
        >
          {latest === null
            ? words.meeting.noFigure
            : outcomeText(latest.outcome, latest.measureUnit, { language })}
        </Fact>
      )}
      {growth !== null && (
        <Fact name={measures.growth}>
          {outcomeText(growth.outcome, growth.measureUnit, { ...form, signed: true })}
        </Fact>
      )}
      {requiredRate !== null && (
        <Fact name={measures.required}>
          {outcomeText(requiredRate.outcome, requiredRate.measureUnit, form)}
        </Fact>
      )}
    </dl>
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

function PartChart({ part, slide }: { part: TargetPartCell; slide: Slide }) {
  const { words, say } = useLanguage();
  const series = slide.series.find(({ partNo }) => partNo === part.partNo) ?? null;
  const matter = useMemo(() => {
    const asked = part.trajectory.map(({ periodId, asked: outcome }) => ({ periodId, outcome }));
    if (part.trajectoryOf === 'growth')
      return {
        figures: part.trajectory.flatMap(({ cell }) => cell ?? []),
        planLines: [],
        asked,
        breaks: [],
        ahead: aheadOf(part),
      };
    if (series === null) return null;
    const { figures, planLines, breaks } = series;
    return { figures, planLines, asked, breaks, ahead: levelsAheadOf(part) };
  }, [part, series]);
  if (matter === null) return null;
  const measureUnit =
    part.trajectoryOf === 'growth' ? 'percent' : (series?.measureUnit ?? part.measureUnit);
  return (
    <div className={styles['chart']}>
      <SeriesFigure
        title={[
          part.indicatorName === null ? '' : say(part.indicatorName),
          part.trajectoryOf === 'growth' ? words.scorecard.ofGrowth : '',
        ]
          .filter(Boolean)
          .join(': ')}
        matter={matter}
        measureUnit={measureUnit}
      />
    </div>
  );
}
