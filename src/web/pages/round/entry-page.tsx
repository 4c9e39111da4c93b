import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { EntrySheet } from './entry-sheet.tsx';
import { submissionQuery } from './submission-query.ts';

/** One unit's return in a round: entered, explained, sent; or looked at by those above it. */
export default function EntryPage() {
  const { id } = useParams({ from: '/submissions/$id' });
  const [isUnapprovedAsked, setUnapprovedAsked] = useState(false);
  const { data, error, refetch } = useQuery(submissionQuery(Number(id), isUnapprovedAsked));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return <EntrySheet key={data.id} submission={data} showUnapproved={setUnapprovedAsked} />;
}
