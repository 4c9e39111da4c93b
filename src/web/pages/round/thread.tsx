import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmissionAct } from '../../../core/figure/round/submission.ts';
import { type Submission, writeMessageRoute } from '../../../contract/round/submission.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { submissionQuery } from './submission-query.ts';
import styles from './row-details.module.css';

/** Acts that always come with words; without them, they are kept from whoever looks. */
const hasWords = {
  send: false,
  'take-back': false,
  approve: false,
  return: true,
  'withdraw-approval': true,
  message: true,
} satisfies Record<SubmissionAct['kind'], boolean>;

/** Every step of a submission and every word written about it, in order. */
export function Thread({ submission }: { submission: Submission }) {
  const { words, language } = useLanguage();
  const { thread, acts } = submission;
  return (
    <section className={styles['thread']}>
      <h2>{words.entry.thread}</h2>
      {thread.length === 0 && <p>{words.entry.noThread}</p>}
      <ol>
        {thread.map((act) => (
          <li key={act.actNo} data-kind={act.kind}>
            <p>
              <strong>{act.office}</strong> {words.entry.acts[act.kind]}{' '}
              <time dateTime={act.happenedAt}>{formatInstant(act.happenedAt, language)}</time>
            </p>
            {act.text !== null && <blockquote>{act.text}</blockquote>}
            {act.text === null && hasWords[act.kind] && <p>{words.entry.wordsKeptApart}</p>}
          </li>
        ))}
      </ol>
      {acts.message.isOpen && <MessageForm id={submission.id} />}
    </section>
  );
}

function MessageForm({ id }: { id: number }) {
  const { words } = useLanguage();
  const [text, setText] = useState('');
  const queryClient = useQueryClient();
  const post = useMutation({
    mutationFn: () =>
      callRoute(writeMessageRoute, { params: { submission: id }, query: {}, body: { text } }),
    onSuccess: async () => {
      setText('');
      await queryClient.invalidateQueries({ queryKey: submissionQuery(id, false).queryKey });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') post.mutate();
      }}
    >
      <Textarea
        label={words.entry.message}
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {post.error !== null && <ProblemNotice error={post.error} />}
      <Button
        type="submit"
        variant="default"
        loading={post.isPending}
        disabled={text.trim() === ''}
      >
        {words.entry.post}
      </Button>
    </form>
  );
}
