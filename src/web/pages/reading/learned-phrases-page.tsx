import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { forgetPhraseRoute, type LearnedPhrase } from '../../../contract/reading/learned-phrase.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useMayEverywhere } from '../../ui/frame/me.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { phrasesQuery } from './use-reading.ts';
import styles from './readings.module.css';

/** Từ ngữ đã học: what people taught by correcting, and the way to forget it. */
export default function LearnedPhrasesPage() {
  const { words } = useLanguage();
  const { phrases } = words.reading;
  const { data, error, refetch } = useQuery(phrasesQuery);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton rows={4} />;
  return (
    <>
      <p>
        <Link to="/readings" className="no-print">
          ← {words.reading.title}
        </Link>
      </p>
      <h1>{phrases.title}</h1>
      <p className={styles['lead']}>{phrases.lead}</p>
      {data.phrases.length === 0 ? (
        <EmptyState title={phrases.none}>
          <p>{phrases.noneHelp}</p>
        </EmptyState>
      ) : (
        <ul className={`listing ${styles['phrases']}`}>
          {data.phrases.map((phrase) => (
            <li key={phrase.id}>
              <PhraseLine phrase={phrase} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PhraseLine({ phrase }: { phrase: LearnedPhrase }) {
  const { words, say, language } = useLanguage();
  const mayForget = useMayEverywhere()('import');
  const { phrases } = words.reading;
  return (
    <>
      <div>
        <strong lang="vi">“{phrase.phrase}”</strong> {phrases.means}{' '}
        <Link to="/indicators/$code" params={{ code: phrase.indicatorCode }}>
          {say(phrase.indicatorName)}
        </Link>
        <span className="under">
          {phrases.taught(phrase.office, formatDate(phrase.learnedOn, language))}
          {phrase.readingTitle !== null && ` · ${phrases.from(phrase.readingTitle)}`}
        </span>
      </div>
      {mayForget && <Forget phrase={phrase} />}
    </>
  );
}

function Forget({ phrase }: { phrase: LearnedPhrase }) {
  const { words } = useLanguage();
  const { phrases } = words.reading;
  const [isAsking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const forget = useMutation({
    mutationFn: () =>
      callRoute(forgetPhraseRoute, { params: { id: phrase.id }, query: {}, body: {} }),
    onSuccess: async (answer) => {
      queryClient.setQueryData(phrasesQuery.queryKey, answer);
      notifications.show({ message: phrases.forgotten(phrase.phrase) });
      // Open readings are understood without the words from now on.
      await queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey !== phrasesQuery.queryKey,
      });
    },
  });
  if (forget.error !== null) return <ProblemNotice error={forget.error} />;
  if (!isAsking) {
    return (
      <button
        type="button"
        className="tool-button"
        aria-label={phrases.forgetWords(phrase.phrase)}
        onClick={() => setAsking(true)}
      >
        {phrases.forget}
      </button>
    );
  }
  return (
    <div className={styles['forget']} role="group" aria-label={phrases.forgetWords(phrase.phrase)}>
      <span>{phrases.sure}</span>
      <button
        type="button"
        className="tool-button"
        autoFocus
        disabled={forget.isPending}
        onClick={() => forget.mutate()}
      >
        {phrases.forget}
      </button>
      <button type="button" className="tool-button" onClick={() => setAsking(false)}>
        {words.cancel}
      </button>
    </div>
  );
}
