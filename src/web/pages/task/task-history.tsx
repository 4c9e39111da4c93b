import { formatDate } from '../../../core/kernel/plain-date.ts';
import { taskActNames } from '../../../core/task/task-names.ts';
import type { TaskActContent } from '../../../core/task/task-act.ts';
import type { ShownAct, Task } from '../../../contract/task/task.ts';
import { ScanNote } from '../../ui/file/scan-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { evidenceAddress } from './evidence-field.tsx';
import type { Speech } from './task-words.ts';
import styles from './task-page.module.css';

/** Everything that was done with a task, the last first; what was undone stays, marked. */
export function TaskHistory({ task: { acts } }: { task: Task }) {
  const { words } = useLanguage();
  return (
    <section className={styles['section']}>
      <h2>{words.taskPage.history}</h2>
      <ol className={styles['history']} reversed>
        {acts.toReversed().map((act) => (
          <OneAct key={act.id} act={act} acts={acts} />
        ))}
      </ol>
    </section>
  );
}

function OneAct({ act, acts }: { act: ShownAct; acts: readonly ShownAct[] }) {
  const speech = useLanguage();
  const { words, say, language } = speech;
  const { taskPage } = words;
  const { content, isUndone, evidence } = act;
  const facts = factsOf(content, acts, speech);
  return (
    <li data-undone={isUndone || undefined}>
      <p>
        <time dateTime={act.on} title={formatInstant(act.recordedAt, language)}>
          {formatDate(act.on, language)}
        </time>{' '}
        <strong>{say(taskActNames[content.kind])}</strong>
        {isUndone && <em> {taskPage.undone}</em>}
        {facts.length > 0 && `: ${facts.join('; ')}`}
      </p>
      <p className="quiet" lang="vi">
        {taskPage.inNameOf(act.office, act.unitName)}
        {act.recordedOn !== null &&
          ` · ${taskPage.recordedOn(formatDate(act.recordedOn, language))}`}
      </p>
      {textsOf(content).map((text) => (
        <blockquote key={text} lang="vi">
          {text}
        </blockquote>
      ))}
      {evidence.length > 0 && (
        <ul>
          {evidence.map(({ id, name, scan }) => (
            <li key={id}>
              <a href={evidenceAddress(id)} lang="vi">
                {name}
              </a>
              <ScanNote scan={scan} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function textsOf(content: TaskActContent): string[] {
  const texts = [
    'reason' in content ? content.reason : null,
    'text' in content ? content.text : null,
    content.kind === 'close' ? content.words : null,
  ];
  return texts.filter((text) => text !== null);
}

function factsOf(
  content: TaskActContent,
  acts: readonly ShownAct[],
  { words, say, language }: Speech,
): string[] {
  const { taskPage } = words;
  switch (content.kind) {
    case 'ask-extension':
    case 'extend':
      return [taskPage.until(formatDate(content.dueOn, language))];
    case 'report-done':
      return [taskPage.productOf(formatDate(content.productOn, language))];
    case 'refuse-done': {
      const { failure } = content;
      if (failure === null) return [];
      return failure.kind === 'objective'
        ? [taskPage.failed.objective(failure.confirmedBy)]
        : [taskPage.failed.subjective];
    }
    case 'close': {
      const { delivery } = content;
      return delivery === undefined
        ? []
        : [taskPage.delivered(formatDate(delivery.on, language), delivery.proof)];
    }
    case 'reassign':
      return [taskPage.to(content.head.office)];
    case 'correct-back': {
      const undone = acts.find(({ id }) => id === content.actId);
      return undone === undefined ? [] : [say(taskActNames[undone.content.kind])];
    }
    default:
      return [];
  }
}
