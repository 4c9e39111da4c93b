import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { OwnerLevel } from '../../../core/meeting/difficulty/difficulty.ts';
import { ownerLevelNames } from '../../../core/meeting/difficulty/difficulty-names.ts';
import { DifficultyClock } from '../../../core/meeting/difficulty/difficulty-state.ts';
import { type DifficultyRow, listDifficultiesRoute } from '../../../contract/difficulty.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DifficultyLine } from './difficulty-line.tsx';
import { filterDifficulties } from './difficulty-rows.ts';
import { DifficultySearch } from './difficulty-search.ts';
import { WaitingPicture } from './waiting-picture.tsx';
import styles from './difficulty.module.css';

/** Every difficulty in sight: where it lies, how long, who is to answer by when. */
export default function DifficultyListPage() {
  const { words } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const query = useQuery(queryOf(listDifficultiesRoute, {}, { asOf }));
  const { data, error, refetch } = query;
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const { difficulties } = words;
  return (
    <article className={styles['page']}>
      <h1>{difficulties.title}</h1>
      <p className={styles['lead']}>{difficulties.lead}</p>
      <p className={`${styles['buttons']} no-print`}>
        {data.raise.isOpen && (
          <Button component={Link} to="/difficulties/new">
            {difficulties.raise}
          </Button>
        )}
        <Button component={Link} to="/explanations" variant="default">
          {difficulties.explanations}
        </Button>
      </p>
      {data.rows.length === 0 ? (
        <EmptyState title={difficulties.none}>
          <p>{difficulties.noneHelp}</p>
        </EmptyState>
      ) : (
        <ListView rows={data.rows} />
      )}
    </article>
  );
}

function ListView({ rows }: { rows: DifficultyRow[] }) {
  const { words } = useLanguage();
  const search = useSearch({ from: '/difficulties' });
  const navigate = useNavigate({ from: '/difficulties' });
  const change = (part: Partial<DifficultySearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const shown = filterDifficulties(rows, search);
  return (
    <>
      <WaitingPicture rows={rows} chosen={search.level} choose={(level) => change({ level })} />
      <Filters rows={rows} search={search} change={change} />
      <p className={styles['quiet']} role="status">
        {words.difficulties.counted(shown.length, rows.length)}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          title={words.difficulties.nothingFits}
          action={
            <button
              type="button"
              className="plain-button"
              onClick={() =>
                change({ level: undefined, by: undefined, clock: undefined, show: 'all' })
              }
            >
              {words.clear}
            </button>
          }
        >
          {null}
        </EmptyState>
      ) : (
        <ul className={styles['lines']}>
          {shown.map((row) => (
            <DifficultyLine key={row.id} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

interface FiltersProps {
  rows: DifficultyRow[];
  search: DifficultySearch;
  change: (part: Partial<DifficultySearch>) => void;
}

function Filters({ rows, search, change }: FiltersProps) {
  const { words, say } = useLanguage();
  const { difficulties, all } = words;
  const units = [...new Map(rows.map(({ unitId, unitName }) => [unitId, unitName]))];
  const everything = { value: '', label: all };
  const { shape } = DifficultySearch;
  return (
    <div className={`${styles['filters']} no-print`}>
      <NativeSelect
        label={difficulties.showing}
        value={search.show ?? ''}
        data={[
          { value: '', label: difficulties.onlyOpen },
          { value: 'unanswered', label: difficulties.onlyUnanswered },
          { value: 'all', label: difficulties.everything },
        ]}
        onChange={({ target }) => change({ show: shape.show.parse(target.value) })}
      />
      <NativeSelect
        label={difficulties.level}
        value={search.level ?? ''}
        data={[
          everything,
          ...OwnerLevel.options.map((value) => ({ value, label: say(ownerLevelNames[value]) })),
        ]}
        onChange={({ target }) => change({ level: shape.level.parse(target.value) })}
      />
      <NativeSelect
        label={difficulties.unit}
        value={search.by ?? ''}
        data={[everything, ...units.map(([value, label]) => ({ value, label }))]}
        onChange={({ target }) => change({ by: target.value === '' ? undefined : target.value })}
      />
      <NativeSelect
        label={difficulties.clock}
        value={search.clock ?? ''}
        data={[
          everything,
          ...DifficultyClock.shape.state.options.map((value) => ({
            value,
            label: difficulties.clocks[value],
          })),
        ]}
        onChange={({ target }) => change({ clock: shape.clock.parse(target.value) })}
      />
    </div>
  );
}
