import { Link } from '@tanstack/react-router';
import { daysBetween, formatDate } from '../../../core/kernel/plain-date.ts';
import { countText } from '../../ui/figure/count-text.ts';
import {
  answerOutcomeNames,
  difficultyActNames,
} from '../../../core/meeting/difficulty/difficulty-names.ts';
import {
  type DifficultyPage,
  readAttachmentRoute,
  type RouteStep,
} from '../../../contract/difficulty.ts';
import { ScanNote } from '../../ui/file/scan-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import styles from './difficulty.module.css';
import route from './route.module.css';

/** The way of a difficulty, drawn: who, to whom, on which day, by which document; at its end where it waits. */
export function RouteSteps({ page }: { page: DifficultyPage }) {
  const { words, language } = useLanguage();
  const { difficulties } = words;
  const { steps, row } = page;
  const days = countText(row.clock.daysWithOwner, language);
  return (
    <ol className={route['route']}>
      {steps.map((step, at) => (
        <Step key={step.actNo} step={step} before={steps[at - 1] ?? null} unitName={row.unitName} />
      ))}
      {row.state.closedOn === null && (
        <li className={route['waits']} data-clock={row.clock.state}>
          <strong>{difficulties.waitsHere}</strong>
          <span lang="vi">{difficulties.withOwner(row.ownerName, days)}</span>
        </li>
      )}
    </ol>
  );
}

interface StepProps {
  step: RouteStep;
  before: RouteStep | null;
  unitName: string;
}

function Step({ step, before, unitName }: StepProps) {
  const { words, say, language } = useLanguage();
  const { difficulties } = words;
  const { deed, source, attachments } = step;
  const gap = before === null ? null : daysBetween(before.on, step.on);
  return (
    <li data-kind={deed.kind}>
      {gap !== null && (
        <span className={route['gap']}>
          {gap === 0 ? difficulties.sameDay : difficulties.after(countText(gap, language))}
        </span>
      )}
      <h3>
        {say(difficultyActNames[deed.kind])}
        {deed.kind === 'answer' && `: ${say(answerOutcomeNames[deed.outcome])}`}
        <time dateTime={step.on}>{formatDate(step.on, language)}</time>
      </h3>
      <Ways step={step} unitName={unitName} />
      {'text' in deed && <p lang="vi">{deed.text}</p>}
      {deed.kind === 'escalate' && deed.dueOn !== null && (
        <p className={styles['quiet']}>{difficulties.due(formatDate(deed.dueOn, language))}</p>
      )}
      {(source !== null || attachments.length > 0) && (
        <p className={styles['source']}>
          {difficulties.document}: {source !== null && <SourceWords source={source} />}
          {attachments.map(({ id, name, scan }) => (
            <span key={id}>
              <a href={readAttachmentRoute.path.replace(':attachment', String(id))}>{name}</a>
              <ScanNote scan={scan} />
            </span>
          ))}
        </p>
      )}
      <p className={styles['quiet']} lang="vi">
        {difficulties.recordedBy(step.office)}
        {step.dateNote !== null && ` · ${step.dateNote}`}
      </p>
    </li>
  );
}

/** Who → whom → to whom it is reported. */
function Ways({ step, unitName }: { step: RouteStep; unitName: string }) {
  const { words } = useLanguage();
  const { deed, ownerName } = step;
  const ways =
    deed.kind === 'assign-route'
      ? [deed.from, deed.to]
      : deed.kind === 'answer'
        ? [deed.from, unitName]
        : deed.kind === 'raise' || deed.kind === 'escalate'
          ? [deed.kind === 'raise' ? unitName : step.office, ownerName ?? '']
          : [];
  if (ways.length === 0) return null;
  return (
    <p className={route['ways']} lang="vi">
      {ways.map((office, at) => (
        <span key={`${at} ${office}`}>
          {at > 0 && <span aria-hidden="true">→</span>}
          <b>{office}</b>
        </span>
      ))}
      {deed.kind === 'assign-route' && deed.reportTo !== null && (
        <span>
          <span aria-hidden="true">↩</span>
          {words.difficulties.reportTo(deed.reportTo)}
        </span>
      )}
    </p>
  );
}

function SourceWords({ source }: { source: NonNullable<RouteStep['source']> }) {
  const { documentId, title, place } = source;
  return (
    <span lang="vi">
      {documentId === null ? (
        title
      ) : (
        <Link to="/documents/$id" params={{ id: documentId }}>
          {title}
        </Link>
      )}
      {place !== null && `, ${place}`}
    </span>
  );
}
