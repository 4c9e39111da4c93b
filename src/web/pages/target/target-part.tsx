import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { judgementNames } from '../../../core/target/judgement/judgement-names.ts';
import { outlookNames } from '../../../core/target/outlook/outlook-names.ts';
import type { IndicatorSeries } from '../../../contract/figure.ts';
import type { TargetPartCell } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { SeriesFigure } from '../../ui/chart/series-figure.tsx';
import { COMPUTED_DECIMALS, outcomeText } from '../../ui/figure/number-words.ts';
import { ForecastWords } from '../outlook/forecast-words.tsx';
import { aheadOf, levelsAheadOf } from './ahead-of.ts';
import { LatestFigure, LatestGrowth, OwnerAndDue } from './part-words.tsx';
import { OutlookWord } from './outlook-word.tsx';
import { PlanPercents } from './plan-percents.tsx';
import { ReasonedContent } from './reasoned-content.tsx';
import { RequiredRate } from './required-rate.tsx';
import { SeriesDetails } from './series-details.tsx';
import { TargetSentence } from './target-sentence.tsx';
import styles from './target-page.module.css';

const NOTHING_ASKED: [] = [];

interface TargetPartProps {
  part: TargetPartCell;
  series: { main: IndicatorSeries; derived: IndicatorSeries[] } | null;
  isOneOfSeveral: boolean;
}

/** Everything about one measurable part: measures, reasons, charts, vintages. */
export function TargetPart({ part, series, isOneOfSeveral }: TargetPartProps) {
  const { words, say } = useLanguage();
  // The growth that the first chart draws is not drawn again below.
  const levelsAhead = useMemo(() => levelsAheadOf(part), [part]);
  const drawnAlready = part.trajectory.find(({ cell }) => cell !== null)?.cell?.address?.indicator;
  return (
    <section className={styles['part']}>
      {isOneOfSeveral && (
        <h2>
          {words.scorecard.part(part.partNo)}:{' '}
          <TargetSentence wording={part.wording} parts={[part]} />{' '}
          <OutlookWord
            outlook={part.outlook}
            colour={part.colour}
            reasoned={part.outlookReasoned}
          />
        </h2>
      )}
      <PartFacts part={part} />
      <div className={styles['reasons']}>
        <ReasonedContent
          reasoned={part.judgementReasoned}
          title={`${words.measures.judgement}: ${say(judgementNames[part.judgement])}`}
        />
        <ReasonedContent
          reasoned={part.outlookReasoned}
          title={`${words.measures.outlook}: ${say(outlookNames[part.outlook])}`}
        />
        {part.requiredRate !== null && (
          <ReasonedContent reasoned={part.requiredRate.reasoned} title={words.measures.required} />
        )}
      </div>
      <ForecastWords forecast={part.forecast} />
      {part.trajectoryOf === 'growth' && part.trajectory.length > 0 && <GrowthChart part={part} />}
      {series === null ? (
        <p className={styles['quiet']}>{words.target.noSeries}</p>
      ) : (
        <>
          <SeriesDetails
            series={series.main}
            asked={part.trajectoryOf === 'level' ? part.trajectory : NOTHING_ASKED}
            ahead={levelsAhead}
          />
          {series.derived.map((one) => (
            <SeriesDetails
              key={one.indicator.code}
              series={one}
              asked={NOTHING_ASKED}
              isDerived
              isDrawn={one.indicator.code !== drawnAlready}
            />
          ))}
          <p className="no-print">
            <Link to="/indicators/$code" params={{ code: series.main.indicator.code }}>
              {words.target.openIndicator}: {say(series.main.indicator.name)}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

/** Growth year by year against the rate that is asked. */
function GrowthChart({ part }: { part: TargetPartCell }) {
  const { words, say } = useLanguage();
  const matter = useMemo(
    () => ({
      figures: part.trajectory.flatMap(({ cell }) => cell ?? []),
      planLines: [],
      asked: part.trajectory.map(({ periodId, asked }) => ({ periodId, outcome: asked })),
      breaks: [],
      ahead: aheadOf(part),
    }),
    [part],
  );
  const name = part.indicatorName === null ? '' : say(part.indicatorName);
  const title = `${name}: ${words.scorecard.ofGrowth}`;
  return <SeriesFigure title={title} matter={matter} measureUnit="percent" />;
}

function PartFacts({ part }: { part: TargetPartCell }) {
  const { words, say, language } = useLanguage();
  const form = { language, decimals: COMPUTED_DECIMALS };
  const { measures } = words;
  return (
    <dl className={styles['facts']}>
      <Fact name={measures.target}>
        <strong>{say(part.targetText)}</strong>
      </Fact>
      <Fact name={measures.latest}>
        <LatestFigure part={part} />
      </Fact>
      <Fact name={measures.growth}>
        <LatestGrowth part={part} />
      </Fact>
      <Fact name={measures.required}>
        <RequiredRate part={part} />
      </Fact>
      <Fact name={measures.gap}>
        <Measure
          outcome={part.gap}
          text={outcomeText(part.gap, part.gapUnit, { ...form, signed: true })}
        />
      </Fact>
      <Fact name={measures.percentOfTarget}>
        <Measure
          outcome={part.percentOfTarget}
          text={outcomeText(part.percentOfTarget, 'percent', form)}
        />
      </Fact>
      <Fact name={measures.distanceCovered}>
        <Measure
          outcome={part.distanceCovered}
          text={outcomeText(part.distanceCovered, 'percent', form)}
        />
      </Fact>
      {part.percentsOfPlan.length > 0 && (
        <Fact name={words.scorecard.columnNames.plan}>
          <PlanPercents percents={part.percentsOfPlan} />
        </Fact>
      )}
      <Fact name={words.scorecard.columnNames.owner}>
        <OwnerAndDue part={part} />
      </Fact>
    </dl>
  );
}

/** A measure, or why it cannot be computed, the detail in full. */
function Measure({ outcome, text }: { outcome: TargetPartCell['gap']; text: string }) {
  const { say } = useLanguage();
  if (outcome.kind === 'value') return <strong className={styles['number']}>{text}</strong>;
  return (
    <span className={styles['quiet']}>
      {text}
      {outcome.detail !== undefined && (
        <span className={styles['detail']}>{say(outcome.detail)}</span>
      )}
    </span>
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
