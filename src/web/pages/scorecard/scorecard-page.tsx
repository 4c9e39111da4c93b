import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { showScorecardRoute } from '../../../contract/scorecard.ts';
import type { Scorecard } from '../../../contract/scorecard.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useMay } from '../../ui/frame/me.ts';
import { useChoice } from '../../ui/frame/choice.ts';
import { LandscapePrint } from '../../ui/landscape-print.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { FirstSteps } from '../account/first-steps.tsx';
import { ScorecardCards } from './scorecard-cards.tsx';
import { ScorecardHeader } from './scorecard-header.tsx';
import { filterRows, sortRows } from './scorecard-rows.ts';
import { ScorecardTable } from './scorecard-table.tsx';
import { ScorecardToolbar } from './scorecard-toolbar.tsx';
import { useScorecardSearch } from './use-scorecard-search.ts';

/** Bảng theo dõi: what was promised, what is known, by which document, and whether it is on course. */
export function ScorecardPage() {
  return (
    <>
      <FirstSteps />
      <ScorecardOfChoice />
    </>
  );
}

function ScorecardOfChoice() {
  const { words } = useLanguage();
  const mayDo = useMay();
  const choice = useChoice();
  const query = { resolution: choice?.resolution?.id, asOf: choice?.asOf };
  const { data, error, refetch } = useQuery({
    ...queryOf(showScorecardRoute, {}, query),
    enabled: choice?.resolution != null,
  });
  if (choice !== null && choice.resolution === null) {
    return (
      <>
        <h1>{words.scorecard.title}</h1>
        <EmptyState
          title={words.scorecard.noResolution}
          action={<Link to="/targets">{words.scorecard.toFigures}</Link>}
        >
          <p>{words.scorecard.noResolutionHelp}</p>
          {mayDo('import') && (
            <p>
              {words.scorecard.importHelp} <code>{words.scorecard.importExample}</code>
            </p>
          )}
        </EmptyState>
      </>
    );
  }
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return <ScorecardView scorecard={data} />;
}

function ScorecardView({ scorecard }: { scorecard: Scorecard }) {
  const { words, language } = useLanguage();
  const { search, change } = useScorecardSearch();
  const rows = useMemo(
    () => sortRows(filterRows(scorecard.rows, search), search.sort, language),
    [scorecard.rows, search, language],
  );
  if (scorecard.rows.length === 0) {
    return (
      <>
        <ScorecardHeader scorecard={scorecard} />
        <EmptyState title={words.scorecard.noTargets}>
          <p>{words.scorecard.noTargetsHelp}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <LandscapePrint />
      <ScorecardHeader scorecard={scorecard} />
      <ScorecardToolbar scorecard={scorecard} shown={rows.length} />
      {rows.length === 0 ? (
        <EmptyState
          title={words.scorecard.nothingFits}
          action={
            <button
              type="button"
              className="plain-button"
              onClick={() =>
                change({ colour: undefined, judgement: undefined, owner: undefined, q: undefined })
              }
            >
              {words.clear}
            </button>
          }
        >
          <p>{words.scorecard.nothingFitsHelp}</p>
        </EmptyState>
      ) : (
        <>
          <ScorecardTable rows={rows} />
          <ScorecardCards rows={rows} />
        </>
      )}
    </>
  );
}
