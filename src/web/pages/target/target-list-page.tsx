import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { listIndicatorsRoute } from '../../../contract/figure.ts';
import type { IndicatorSummary } from '../../../contract/figure.ts';
import { showScorecardRoute } from '../../../contract/scorecard.ts';
import type { ScorecardRow } from '../../../contract/scorecard.ts';
import { measureUnits } from '../../../core/kernel/measure-unit.ts';
import { holdsWords } from '../../ui/holds-words.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { FigureNumber } from '../../ui/figure/figure-number.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { moveInRows } from '../../ui/table/use-row-keys.ts';
import { LatestFigure } from './part-words.tsx';
import { OutlookWord } from './outlook-word.tsx';
import { TargetSentence } from './target-sentence.tsx';
import styles from './target-list.module.css';

/** Chỉ tiêu: what must be reached beside what is measured, kept apart by name. */
export default function TargetListPage() {
  const { words } = useLanguage();
  const choice = useChoice();
  const { q = '' } = useSearch({ from: '/targets' });
  const navigate = useNavigate({ from: '/targets' });
  return (
    <>
      <h1>{words.target.listTitle}</h1>
      <p className={styles['lead']}>{words.target.listLead}</p>
      <FilterField
        label={words.scorecard.filterText}
        typed={q}
        write={(next) =>
          void navigate({
            search: (before) => ({ ...before, q: next || undefined }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      {choice?.resolution != null && (
        <ResolutionTargets resolution={choice.resolution.id} asOf={choice.asOf} typed={q} />
      )}
      {choice !== null && <Indicators unit={choice.unit?.id} asOf={choice.asOf} typed={q} />}
    </>
  );
}

function ResolutionTargets(props: { resolution: string; asOf: string | undefined; typed: string }) {
  const { words, say } = useLanguage();
  const { resolution, asOf, typed } = props;
  const { data, error, refetch } = useQuery(queryOf(showScorecardRoute, {}, { resolution, asOf }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton rows={4} />;
  const rows = data.rows
    .filter((row) => holdsWords(`${row.name.vi} ${row.name.en} ${row.wording}`, typed))
    .toSorted((a, b) => a.position - b.position);
  return (
    <section>
      <h2>{words.target.resolutionTargets}</h2>
      <p className={styles['lead']}>{data.resolution.title}</p>
      <ul className={`listing ${styles['list']}`} onKeyDown={moveInRows}>
        {rows.map((row, position) => (
          <TargetItem key={row.targetId} row={row} name={say(row.name)} isFirst={position === 0} />
        ))}
      </ul>
    </section>
  );
}

function TargetItem(props: { row: ScorecardRow; name: string; isFirst: boolean }) {
  const { row, name, isFirst } = props;
  const [only] = row.parts;
  return (
    <li data-row tabIndex={isFirst ? 0 : -1}>
      <div>
        <Link to="/targets/$id" params={{ id: row.targetId }} data-open lang="vi">
          <TargetSentence wording={row.wording} parts={row.parts} />
        </Link>
        <span className="under">{name}</span>
      </div>
      <div>{only !== undefined && row.parts.length === 1 && <LatestFigure part={only} />}</div>
      <div>
        <OutlookWord outlook={row.outlook} colour={row.colour} reasoned={row.outlookReasoned} />
      </div>
    </li>
  );
}

function Indicators(props: { unit: string | undefined; asOf: string | undefined; typed: string }) {
  const { words } = useLanguage();
  const { unit, asOf, typed } = props;
  const { data, error, refetch } = useQuery(queryOf(listIndicatorsRoute, {}, { unit, asOf }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton rows={6} />;
  const indicators = data.indicators.filter(({ name, code }) =>
    holdsWords(`${name.vi} ${name.en} ${code}`, typed),
  );
  if (data.indicators.length === 0) {
    return (
      <EmptyState title={words.target.noIndicators}>
        <p>{words.target.noIndicatorsHelp}</p>
      </EmptyState>
    );
  }
  const known = indicators.filter(({ figureCount }) => figureCount > 0);
  const unknown = indicators.filter(({ figureCount }) => figureCount === 0);
  return (
    <section>
      <h2>{words.target.indicators}</h2>
      <p className={styles['lead']}>{data.unit.name}</p>
      <IndicatorItems indicators={known} />
      {unknown.length > 0 && (
        <details className={styles['unknown']} open={known.length === 0}>
          <summary>{words.target.withoutFigures(unknown.length)}</summary>
          <IndicatorItems indicators={unknown} />
        </details>
      )}
    </section>
  );
}

function IndicatorItems({ indicators }: { indicators: IndicatorSummary[] }) {
  if (indicators.length === 0) return null;
  return (
    <ul className={`listing ${styles['list']}`} onKeyDown={moveInRows}>
      {indicators.map((indicator, position) => (
        <IndicatorItem key={indicator.code} indicator={indicator} isFirst={position === 0} />
      ))}
    </ul>
  );
}

function IndicatorItem(props: { indicator: IndicatorSummary; isFirst: boolean }) {
  const { words, say, language } = useLanguage();
  const { indicator, isFirst } = props;
  const unit = measureUnits[indicator.measureUnit].symbol[language];
  return (
    <li data-row tabIndex={isFirst ? 0 : -1}>
      <div>
        <Link to="/indicators/$code" params={{ code: indicator.code }} data-open>
          {say(indicator.name)}
        </Link>
        <span className="under">
          {[unit, words.indicatorKinds[indicator.kind]].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div>
        {indicator.latest === null ? (
          <em className="under">{words.figure.missing}</em>
        ) : (
          <FigureNumber cell={indicator.latest} withPeriod />
        )}
      </div>
      <div className="under">
        {words.target.figureCount(indicator.figureCount)}
        {indicator.targetCount > 0 && `, ${words.target.usedBy(indicator.targetCount)}`}
      </div>
    </li>
  );
}
