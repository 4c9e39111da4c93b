import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type MeetingPage, writeMinuteRoute } from '../../../contract/meeting.ts';
import type { TargetId } from '../../../core/kernel/ids.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { formatInstant } from '../account/instant.ts';
import { useMeetingAct } from './use-meeting-act.ts';
import styles from './meeting.module.css';

/** The minutes: of the whole meeting, or what was said of one target; Ctrl+Enter keeps a line. */
export function MinutesSection(props: { page: MeetingPage; targetId: TargetId | null }) {
  const { page, targetId } = props;
  const { words, language } = useLanguage();
  const { meeting: said } = words;
  const lines =
    targetId === null ? page.minutes : page.minutes.filter((line) => line.targetId === targetId);
  const names = new Map(
    page.pack?.content.targets.map((one) => [one.targetId, one.name[language]]),
  );
  return (
    <section className={styles['section']}>
      <h2>{said.minutes}</h2>
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
      {page.open.change.isOpen && <WriteMinute page={page} targetId={targetId} />}
    </section>
  );
}

function WriteMinute({ page, targetId }: { page: MeetingPage; targetId: TargetId | null }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const [text, setText] = useState('');
  const act = useMeetingAct(writeMinuteRoute, () => setText(''));
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
        label={said.minuteText}
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
