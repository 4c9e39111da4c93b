import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ReconciliationRule } from '../../../core/reconciliation/contradiction.ts';
import { listContradictionsRoute } from '../../../contract/contradiction.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { moveInRows } from '../../ui/table/use-row-keys.ts';
import { ContradictionCard } from './contradiction-card.tsx';
import { filterContradictions } from './contradiction-list.ts';
import type { ContradictionSearch } from './contradiction-search.ts';
import styles from './contradiction.module.css';

type Contradictions = OutputOf<typeof listContradictionsRoute>;

/** Điểm vênh: where published figures cannot both be right, largest first. */
export default function ContradictionPage() {
  const choice = useChoice();
  const { data, error, refetch } = useQuery({
    ...queryOf(listContradictionsRoute, {}, { unit: choice?.unit?.id, asOf: choice?.asOf }),
    enabled: choice !== null,
  });
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return data === undefined ? <PageSkeleton /> : <ContradictionView answer={data} />;
}

function ContradictionView({ answer }: { answer: Contradictions }) {
  const { words } = useLanguage();
  const { contradiction } = words;
  const { search, change } = useContradictionSearch();
  const shown = filterContradictions(answer.contradictions, search);
  const settled = answer.contradictions.filter(({ isSettled }) => isSettled).length;
  const isAnyChecked = answer.claimCount > 0;
  const clear = () =>
    change({ finding: undefined, indicator: undefined, rule: undefined, state: undefined });
  return (
    <>
      <h1>{contradiction.title}</h1>
      <p className={styles['lead']}>{contradiction.lead}</p>
      {isAnyChecked && (
        <>
          <p className={styles['counts']} aria-live="polite">
            {contradiction.counts(answer.contradictions.length - settled, settled)}
          </p>
          <Filters answer={answer} />
        </>
      )}
      {(search.finding ?? search.indicator) !== undefined && (
        <p className={styles['only']}>
          {contradiction.only(shown.length)}.{' '}
          <button type="button" className="plain-button" onClick={clear}>
            {contradiction.showAll}
          </button>
        </p>
      )}
      {shown.length === 0 && (
        <NothingToShow
          isEmpty={answer.contradictions.length === 0}
          isAnyChecked={isAnyChecked}
          clear={clear}
        />
      )}
      <div className={styles['cards']} onKeyDown={moveInRows}>
        {shown.map((cell) => (
          <ContradictionCard key={cell.contradiction.id} cell={cell} />
        ))}
      </div>
      {isAnyChecked && <Checks answer={answer} />}
    </>
  );
}

function NothingToShow(props: { isEmpty: boolean; isAnyChecked: boolean; clear: () => void }) {
  const { isEmpty, isAnyChecked, clear } = props;
  const { words } = useLanguage();
  const { none, noneHelp, noneFit, nothingChecked } = words.contradiction;
  return (
    <EmptyState
      title={isEmpty ? none : noneFit}
      action={
        !isEmpty && (
          <button type="button" className="plain-button" onClick={clear}>
            {words.clear}
          </button>
        )
      }
    >
      {isEmpty && <p>{isAnyChecked ? noneHelp : nothingChecked}</p>}
    </EmptyState>
  );
}

function Filters({ answer }: { answer: Contradictions }) {
  const { words, say } = useLanguage();
  const { contradiction } = words;
  const { search, change } = useContradictionSearch();
  const rules = answer.checks.filter(({ found }) => found > 0);
  return (
    <div className={`${styles['filters']} no-print`}>
      <div role="group" aria-label={contradiction.state} className={styles['states']}>
        {([undefined, 'open', 'settled'] as const).map((state) => (
          <button
            key={state ?? 'both'}
            type="button"
            aria-pressed={search.state === state}
            onClick={() => change({ state })}
          >
            {contradiction[state ?? 'both']}
          </button>
        ))}
      </div>
      <select
        data-page-filter
        aria-label={contradiction.rule}
        value={search.rule ?? ''}
        onChange={({ target }) => change({ rule: ReconciliationRule.safeParse(target.value).data })}
      >
        <option value="">
          {contradiction.rule}: {words.all.toLowerCase()}
        </option>
        {rules.map(({ rule, ruleName, found }) => (
          <option key={rule} value={rule}>
            {say(ruleName)} ({found})
          </option>
        ))}
      </select>
    </div>
  );
}

/** Agreement is a result too: every rule with what it found, the sums that agree among them. */
function Checks({ answer }: { answer: Contradictions }) {
  const { words, say } = useLanguage();
  const { contradiction } = words;
  return (
    <section className={styles['checks']}>
      <h2>{contradiction.checks}</h2>
      <p>{contradiction.checksLead(answer.claimCount)}</p>
      <table>
        <tbody>
          {answer.checks.map(({ rule, ruleName, found }) => (
            <tr key={rule}>
              <th scope="row">{say(ruleName)}</th>
              <td className={found === 0 ? styles['agrees'] : undefined}>
                {contradiction.found(found)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useContradictionSearch() {
  const search = useSearch({ from: '/contradictions' });
  const navigate = useNavigate({ from: '/contradictions' });
  const change = (changed: Partial<ContradictionSearch>) =>
    void navigate({
      search: (before) => ({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  return { search, change };
}
