import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { countText } from '../../ui/figure/count-text.ts';
import {
  explanationActNames,
  explanationStepNames,
} from '../../../core/meeting/explanation/explanation-names.ts';
import { readAttachmentRoute } from '../../../contract/difficulty.ts';
import type { ExplanationRow } from '../../../contract/explanation.ts';
import { ScanNote } from '../../ui/file/scan-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import { ExplanationDialog, type ExplanationActKind } from './explanation-dialog.tsx';
import styles from '../difficulty/difficulty.module.css';

const kinds = ['answer', 'accept', 'ask-again', 'withdraw'] as const;

/** One request: the question with its clock, the answer, and what may be done now. */
export function ExplanationCard({ row, isPast }: { row: ExplanationRow; isPast: boolean }) {
  const { words, say, language } = useLanguage();
  const { explanations } = words;
  const [asked, ask] = useState<ExplanationActKind | null>(null);
  const { state, about } = row;
  const open = isPast ? [] : kinds.filter((kind) => row.acts[kind].isOpen);
  return (
    <li className={styles['line']} data-clock={clockOf(row)}>
      <h3 lang="vi">{state.question}</h3>
      <p className={styles['facts']}>
        <strong>{say(explanationStepNames[state.step])}</strong>
        <span lang="vi">{row.unitName}</span>
        <span>{words.difficulties.due(formatDate(state.dueOn, language))}</span>
        <Clock row={row} />
        {state.timesAsked > 1 && <span>{explanations.times(state.timesAsked)}</span>}
      </p>
      <p className={styles['quiet']} lang="vi">
        {explanations.askedBy(row.askedBy, formatDate(state.askedOn, language))} ·{' '}
        {about.kind === 'target' ? (
          <Link to="/targets/$id" params={{ id: about.targetId }}>
            {about.name}
          </Link>
        ) : about.kind === 'task' ? (
          <Link to="/tasks/$id" params={{ id: String(about.taskId) }}>
            {about.name}
          </Link>
        ) : (
          <Link to="/indicators/$code" params={{ code: about.indicatorCode }}>
            {about.name}
          </Link>
        )}
      </p>
      {state.answer !== null && (
        <p className={styles['answer']} lang="vi">
          {state.answer}
        </p>
      )}
      <History row={row} />
      {open.length > 0 && (
        <div className={`${styles['buttons']} no-print`}>
          {open.map((kind, at) => (
            <Button
              key={kind}
              size="compact-sm"
              variant={at === 0 ? 'filled' : 'default'}
              onClick={() => ask(kind)}
            >
              {explanations.acts[kind]}
            </Button>
          ))}
        </div>
      )}
      {asked !== null && <ExplanationDialog kind={asked} row={row} close={() => ask(null)} />}
    </li>
  );
}

function clockOf({ state, silence }: ExplanationRow): string {
  if (state.step === 'waiting') return silence.workingDaysLate > 0 ? 'overdue' : 'in-time';
  return state.step === 'withdrawn' ? 'closed' : 'answered';
}

function Clock({ row }: { row: ExplanationRow }) {
  const { words, language } = useLanguage();
  const { silence, state } = row;
  const number = (count: number) => countText(count, language);
  if (state.step === 'withdrawn') return null;
  if (state.answeredOn !== null) {
    const after = words.explanations.answeredAfter(number(silence.days));
    if (silence.workingDaysLate === 0) return <span>{after}</span>;
    const late = words.explanations.answeredLate(number(silence.workingDaysLate));
    return (
      <span data-late>
        {after}, {late}
      </span>
    );
  }
  return silence.workingDaysLate > 0 ? (
    <span data-late>
      {words.difficulties.late(number(silence.workingDaysLate))},{' '}
      {words.explanations.silent(number(silence.days))}
    </span>
  ) : (
    <span>{words.explanations.silent(number(silence.days))}</span>
  );
}

/** All that was said, with its files. */
function History({ row }: { row: ExplanationRow }) {
  const { words, say, language } = useLanguage();
  const files = row.history.flatMap(({ attachments }) => attachments);
  if (row.history.length < 2) return null;
  return (
    <details className={styles['more']}>
      <summary>
        {words.explanations.history} ({row.history.length})
        {files.length > 0 && ` · ${files.map(({ name }) => name).join(', ')}`}
      </summary>
      <ol>
        {row.history.map(({ actNo, on, office, deed, workingDaysLate, attachments }) => (
          <li key={actNo} className={styles['quiet']} lang="vi">
            {formatDate(on, language)} · {office} · <b>{say(explanationActNames[deed.kind])}</b>
            {workingDaysLate !== null &&
              workingDaysLate > 0 &&
              ` (${words.explanations.answeredLate(countText(workingDaysLate, language))})`}
            {'question' in deed && `: ${deed.question}`}
            {'text' in deed && deed.text !== null && `: ${deed.text}`}{' '}
            {attachments.map(({ id, name, scan }) => (
              <span key={id}>
                <a href={readAttachmentRoute.path.replace(':attachment', String(id))}>{name}</a>
                <ScanNote scan={scan} />
              </span>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
