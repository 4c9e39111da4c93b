import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type ConsolidationRow,
  type RoundConsolidation,
  showConsolidationRoute,
  takeSnapshotRoute,
} from '../../../contract/round/round-figures.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { boardQuery } from './board-page.tsx';
import { ConsolidationRowView } from './consolidation-row.tsx';
import { DecideProposals } from './decide-proposals.tsx';
import { RoundTabs } from './round-tabs.tsx';
import styles from './round.module.css';

/** The calling unit's own figures beside the sums of its units. */
export default function ConsolidationPage() {
  const { id } = useParams({ from: '/rounds/$id/consolidation' });
  const { words, language } = useLanguage();
  const [includeUnapproved, setIncluding] = useState(false);
  const [snapshot, setSnapshot] = useState<number | null>(null);
  const board = useQuery(boardQuery(Number(id)));
  const { data, error, refetch } = useQuery(
    queryOf(
      showConsolidationRoute,
      { round: Number(id) },
      {
        ...(includeUnapproved ? { includeUnapproved: 'yes' as const } : {}),
        ...(snapshot === null ? {} : { snapshot }),
      },
    ),
  );
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const snapshots = board.data?.snapshots ?? [];
  return (
    <article className={styles['page']}>
      <Link to="/rounds" className="no-print">
        {words.rounds.back}
      </Link>
      <h1>{data.title}</h1>
      <RoundTabs id={data.roundId} />
      <div className={styles['tools']}>
        <Checkbox
          label={words.consolidation.includeUnapproved}
          checked={includeUnapproved}
          onChange={({ currentTarget }) => setIncluding(currentTarget.checked)}
        />
        <Select
          aria-label={words.consolidation.compare}
          placeholder={words.consolidation.compare}
          clearable
          data={snapshots.map((one) => ({
            value: String(one.id),
            label: `${one.name} (${formatInstant(one.takenAt, language)})`,
          }))}
          value={snapshot === null ? null : String(snapshot)}
          onChange={(value) => setSnapshot(value === null ? null : Number(value))}
        />
        {data.takeSnapshot.isOpen && <TakeSnapshot id={data.roundId} />}
      </div>
      {data.includesUnapproved && (
        <p className="notice-strip">{words.consolidation.unapprovedShown}</p>
      )}
      <ConsolidationTable
        data={data}
        submissions={
          new Map(board.data?.rows.map(({ unitId, submissionId }) => [unitId, submissionId]))
        }
      />
      {data.rows.some(isSumWithoutTotal) && (
        <p className={`${styles['lead']} no-print`}>{words.consolidation.withoutTotal}</p>
      )}
      <DecideProposals proposals={data.counterValues} decides={data.decideCounterValue.isOpen} />
    </article>
  );
}

/** A sum of units that nobody has stated for the whole: the scorecard does not have it. */
function isSumWithoutTotal({ entered, computed }: ConsolidationRow): boolean {
  return entered.kind === 'missing' && computed.kind === 'value';
}

function ConsolidationTable(props: {
  data: RoundConsolidation;
  /** By unit. */
  submissions: ReadonlyMap<string, number>;
}) {
  const { data, submissions } = props;
  const { words } = useLanguage();
  const { columns } = words.consolidation;
  return (
    <div
      className="table-scroll"
      tabIndex={0}
      role="region"
      aria-label={words.rounds.consolidation}
    >
      <table className={`grid-table cards-on-phone ${styles['table']}`}>
        <thead>
          <tr>
            <th scope="col">{columns.indicator}</th>
            <th scope="col">{columns.entered}</th>
            <th scope="col">{columns.computed}</th>
            {data.comparedWith !== null && <th scope="col">{data.comparedWith.name}</th>}
            <th scope="col">{columns.coverage}</th>
            <th scope="col">{columns.difference}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <ConsolidationRowView
              key={row.field.fieldNo}
              row={row}
              periodId={data.periodId}
              submissions={submissions}
              isCompared={data.comparedWith !== null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Freezes what is known now, under the name of the meeting that it is for. */
function TakeSnapshot({ id }: { id: number }) {
  const { words } = useLanguage();
  const [name, setName] = useState('');
  const queryClient = useQueryClient();
  const take = useMutation({
    mutationFn: () =>
      callRoute(takeSnapshotRoute, { params: { round: id }, query: {}, body: { name } }),
    onSuccess: async () => {
      setName('');
      await queryClient.invalidateQueries({ queryKey: boardQuery(id).queryKey });
    },
  });
  return (
    <form
      className={styles['tools']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') take.mutate();
      }}
    >
      <TextInput
        aria-label={words.consolidation.snapshotName}
        placeholder={words.consolidation.snapshotName}
        maxLength={200}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button
        type="submit"
        variant="default"
        loading={take.isPending}
        disabled={name.trim() === ''}
      >
        {words.consolidation.takeSnapshot}
      </Button>
      {take.error !== null && <ProblemNotice error={take.error} />}
    </form>
  );
}
