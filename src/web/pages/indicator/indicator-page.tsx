import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { measureUnits } from '../../../core/kernel/measure-unit.ts';
import { priceBasisNames } from '../../../core/kernel/price-basis-names.ts';
import { showIndicatorRoute } from '../../../contract/figure.ts';
import type { IndicatorSeries } from '../../../contract/figure.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { scopeText } from '../../ui/figure/scope-words.ts';
import { useChoice } from '../../ui/frame/choice.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ClaimList } from '../figure/claim-list.tsx';
import { PlanPercents, PlanLineWords } from '../target/plan-percents.tsx';
import { SeriesDetails } from '../target/series-details.tsx';
import styles from './indicator.module.css';

/** One indicator of one unit: definition, series, plan lines, vintages, what documents say besides. */
export default function IndicatorPage() {
  const { code } = useParams({ from: '/indicators/$code' });
  const choice = useChoice();
  const { data, error, refetch } = useQuery({
    ...queryOf(showIndicatorRoute, { code }, { unit: choice?.unit?.id, asOf: choice?.asOf }),
    enabled: choice !== null,
  });
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return data === undefined ? <PageSkeleton /> : <IndicatorView page={data} />;
}

function IndicatorView({ page }: { page: OutputOf<typeof showIndicatorRoute> }) {
  const { words, say } = useLanguage();
  const { series, derived, targets } = page;
  return (
    <article className={styles['page']}>
      <header>
        <p className={styles['kicker']}>
          {words.target.indicators} · {series.unit.name}
        </p>
        <h1>{say(series.indicator.name)}</h1>
        <Definition indicator={series.indicator} />
        {series.contradictionIds.length > 0 && (
          <p>
            <Link to="/contradictions" search={{ finding: series.contradictionIds.join(',') }}>
              {words.indicator.contradictions(series.contradictionIds.length)}
            </Link>
          </p>
        )}
      </header>
      <SeriesDetails series={series} asked={NOTHING_ASKED} />
      <div className={styles['columns']}>
        <PlanLines series={series} />
        {series.percentsOfPlan.length > 0 && (
          <section>
            <h2>{words.indicator.percentsOfPlan}</h2>
            <PlanPercents percents={series.percentsOfPlan} />
          </section>
        )}
        {targets.length > 0 && (
          <section>
            <h2>{words.indicator.targets}</h2>
            <ul>
              {targets.map((target) => (
                <li key={target.id}>
                  <Link to="/targets/$id" params={{ id: target.id }}>
                    {say(target.name)}
                  </Link>
                  <span className={styles['under']}>{target.resolutionTitle}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {series.otherClaims.length > 0 && (
        <section>
          <h2>{words.indicator.otherClaims}</h2>
          <ClaimList claims={series.otherClaims} />
        </section>
      )}
      {derived.length > 0 && (
        <section className={styles['derived']}>
          <h2>{words.indicator.derived}</h2>
          {derived.map((one) => (
            <SeriesDetails key={one.indicator.code} series={one} asked={NOTHING_ASKED} isDerived />
          ))}
        </section>
      )}
    </article>
  );
}

const NOTHING_ASKED: [] = [];

function Definition({ indicator }: { indicator: IndicatorSeries['indicator'] }) {
  const { words, say, language } = useLanguage();
  const facts: [string, string | null][] = [
    [words.indicator.definition, say(indicator.definition)],
    [words.indicator.measureUnit, measureUnits[indicator.measureUnit].symbol[language]],
    [words.indicator.kind, words.indicatorKinds[indicator.kind]],
    [words.indicator.direction, words.directions[indicator.direction]],
    [words.why.scope, scopeText(indicator.scope, language)],
    [words.why.priceBasis, say(priceBasisNames[indicator.priceBasis])],
    [words.indicator.formula, indicator.formula?.replace(/[[\]]/g, '') ?? null],
    [words.indicator.owner, indicator.owner ?? words.indicator.noOwner],
  ];
  return (
    <dl className={styles['definition']}>
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
  );
}

function PlanLines({ series }: { series: IndicatorSeries }) {
  const { words } = useLanguage();
  if (series.planLines.length === 0) return null;
  return (
    <section>
      <h2>{words.indicator.planLines}</h2>
      <ul className={styles['planLines']}>
        {series.planLines.map((line) => (
          <li key={`${line.assigner} ${line.periodId} ${line.value} ${line.place}`}>
            <PlanLineWords line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}
