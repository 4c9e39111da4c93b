import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type MeetingPage, writeMinuteRoute } from '../../../contract/meeting.ts';
import type { TargetId } from '../../../core/kernel/ids.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { useAct } from '../../ui/use-act.ts';
import styles from './meeting.module.css';

/** The minutes: of the whole meeting, or what was said of one target; Ctrl+Enter keeps a line. */
export function MinutesSection(props: {
  page: MeetingPage;
  targetId: TargetId | null;
  /** What it is about, under the head; null for the whole meeting. */
  about?: string | null;
  /** Whether it was opened to write, and takes the keys. */
  isAtOnce?: boolean;
}) {
  const { page, targetId, about = null, isAtOnce = false } = props;
  const { words, language } = useLanguage();
  const { meeting: said } = words;
  const lines =
    targetId === null ? page.minutes : page.minutes.filter((line) => line.targetId === targetId);
  const names = new Map(
    page.pack?.content.targets.map((one) => [one.targetId, one.name[language]]),
  );
  return (
    <section className={styles['section']}>
      <h2>
        {said.minutes}
        {about !== null && `: ${about}`}
      </h2>
      {lines.length === 0 && <p className={styles['quiet']}>{said.minutesNone}</p>}
      <ol className={styles['items']}>
        {lines.map((line) => (
          <li key={line.id}>
            <span className={styles['grow']} lang="vi">
              {targetId === null && line.targetId !== null && (
                <strong>{names.get(line.targetId) ?? line.targetId}: </strong>
              )}
              {line.text}
            </span>
            <small className={styles['quiet']}>
              {line.office}, {formatInstant(line.writtenAt, language)}
            </small>
          </li>
        ))}
      </ol>
      {page.open.change.isOpen && (
        <WriteMinute page={page} targetId={targetId} isAtOnce={isAtOnce} />
      )}
    </section>
  );
}

function WriteMinute(props: { page: MeetingPage; targetId: TargetId | null; isAtOnce: boolean }) {
  const { page, targetId, isAtOnce } = props;
  const { words } = useLanguage();
  const { meeting: said } = words;
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isAtOnce) field.current?.focus({ preventScroll: true });
  }, [isAtOnce]);
  const act = useAct(writeMinuteRoute, () => setText(''));
  const write = (): void => {
    if (text.trim() === '') return;
    const body = { targetId, text: text.trim() };
    act.mutate({ params: { meeting: page.id }, query: {}, body });
  };
  return (
    <form
      className={`${styles['section']} no-print`}
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <Textarea
        ref={field}
        label={said.minuteText}
        description={said.minuteKeys}
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) write();
        }}
      />
      {act.error !== null && <ProblemNotice error={act.error} />}
      <div>
        <Button
          type="submit"
          variant="default"
          loading={act.isPending}
          disabled={text.trim() === ''}
        >
          {said.writeMinute}
        </Button>
      </div>
    </form>
  );
}
