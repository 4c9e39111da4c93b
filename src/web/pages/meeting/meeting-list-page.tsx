import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { listMeetingsRoute, type MeetingRow } from '../../../contract/meeting.ts';
import { meetingKindNames, meetingStateNames } from '../../../core/meeting/review/meeting.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import { TermsDialog } from './terms-dialog.tsx';
import { heldOnText } from './held-on.ts';
import styles from './meeting.module.css';

/** Meetings, the latest first, with how much of what they concluded is carried out. */
export default function MeetingListPage() {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const { asOf } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const [isArranging, setArranging] = useState(false);
  const { data, error, refetch } = useQuery(queryOf(listMeetingsRoute, {}, { asOf }));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <article className={styles['page']}>
      <h1>{said.title}</h1>
      <p className={styles['lead']}>{said.lead}</p>
      {data.arrange.isOpen && (
        <p className="no-print">
          <Button onClick={() => setArranging(true)}>{said.arrange}</Button>
        </p>
      )}
      {data.meetings.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneHelp}</p>
        </EmptyState>
      ) : (
        <ul className={styles['list']}>
          {data.meetings.map((row) => (
            <MeetingCard key={row.id} row={row} />
          ))}
        </ul>
      )}
      {isArranging && (
        <TermsDialog
          meeting={null}
          list={data}
          close={() => setArranging(false)}
          onMade={(id) => void navigate({ to: '/meetings/$id', params: { id: String(id) } })}
        />
      )}
    </article>
  );
}

function MeetingCard({ row }: { row: MeetingRow }) {
  const spoken = useLanguage();
  const { words, say } = spoken;
  const { meeting: said } = words;
  const { terms, carriedOut } = row;
  return (
    <li className={styles['card']}>
      <h2>
        <Link to="/meetings/$id" params={{ id: String(row.id) }} lang="vi">
          {terms.title}
        </Link>
      </h2>
      <p className={styles['about']}>
        <span>{heldOnText(terms, spoken)}</span>
        <span>{say(meetingKindNames[terms.kind])}</span>
        <span lang="vi">{row.unitName}</span>
        <span>{say(meetingStateNames[row.state])}</span>
        {row.conclusions > 0 && <span>{said.conclusionCount(row.conclusions)}</span>}
      </p>
      {carriedOut.of > 0 && <ShareBar label={said.carriedOut} share={carriedOut} />}
    </li>
  );
}
