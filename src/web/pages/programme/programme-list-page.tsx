import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { listProgrammesRoute, type ProgrammeRow } from '../../../contract/programme.ts';
import { yearOf } from '../../../core/kernel/plain-date.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { outcomeText } from '../../ui/figure/number-words.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import { AddDialog } from './add-dialog.tsx';
import { CascadeSection } from './cascade-section.tsx';
import styles from './programme.module.css';

/** Programmes and schemes under their resolutions, and the cascade of action programmes. */
export default function ProgrammeListPage() {
  const { words } = useLanguage();
  const choice = useChoice();
  const { asOf } = useSearch({ from: '__root__' });
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(queryOf(listProgrammesRoute, {}, { asOf }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const chosen = choice?.resolution?.id;
  const isChosen = (id: string): number => Number(id !== chosen);
  const own = data.resolutions
    .filter(({ manage }) => manage.isOpen)
    .toSorted((a, b) => isChosen(a.id) - isChosen(b.id));
  // The resolution at the top of the page comes first.
  const groups = Map.groupBy(
    data.rows.toSorted(
      (a, b) => isChosen(a.programme.resolutionId) - isChosen(b.programme.resolutionId),
    ),
    ({ programme }) => programme.resolutionId,
  );
  return (
    <article className={styles['page']}>
      <h1>{words.programme.title}</h1>
      <p className={styles['lead']}>{words.programme.lead}</p>
      {own.length > 0 && (
        <p className={`${styles['tools']} no-print`}>
          <Button onClick={() => setAdding(true)}>{words.programme.add}</Button>
        </p>
      )}
      {data.rows.length === 0 && (
        <EmptyState title={words.programme.none}>
          <p>{own.length > 0 ? words.programme.noneHelp : words.programme.noneForYou}</p>
        </EmptyState>
      )}
      {[...groups].map(([id, rows]) => (
        <section key={id} className={styles['section']}>
          <h2 lang="vi">{rows[0]?.resolutionTitle ?? id}</h2>
          <ul className={styles['list']}>
            {rows.map((row) => (
              <ProgrammeCard key={row.programme.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
      <CascadeSection />
      {isAdding && (
        <AddDialog resolutions={own} firstYear={yearOf(data.asOf)} close={() => setAdding(false)} />
      )}
    </article>
  );
}

function ProgrammeCard({ row }: { row: ProgrammeRow }) {
  const { words, language } = useLanguage();
  const { programme: said } = words;
  const { programme, leadUnit, budget, cascade } = row;
  const amount = (outcome: typeof budget.paid): string =>
    outcomeText(outcome, 'billion-vnd', { language, withUnit: false, decimals: 1 });
  return (
    <li className={styles['card']}>
      <div>
        <h3>
          <Link to="/programmes/$id" params={{ id: programme.id }} lang="vi">
            {programme.name}
          </Link>
        </h3>
        <p className={styles['about']}>
          <span>{said.kinds[programme.kind]}</span>
          <span>{said.years(programme.firstYear, programme.lastYear)}</span>
          <span>{said.fields[programme.field]}</span>
          <span lang="vi">{leadUnit?.unitName ?? said.leadUnknown}</span>
          {row.objectives > 0 && <span>{said.objectiveCount(row.objectives)}</span>}
        </p>
      </div>
      <div>
        {budget.planned.kind === 'value' && (
          <p>
            {said.paid} {amount(budget.paid)} / {amount(budget.planned)} {said.moneyUnit}
          </p>
        )}
        {cascade !== null && <ShareBar label={said.cascadeShare} share={cascade} />}
      </div>
    </li>
  );
}
