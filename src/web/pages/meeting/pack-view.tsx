import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { conclusionFateNames } from '../../../core/meeting/review/conclusion-fate.ts';
import { type Pack, packChangeNames } from '../../../core/meeting/review/pack.ts';
import { outlookNames } from '../../../core/target/outlook/outlook-names.ts';
import { useLanguage } from '../../language/language.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TargetNow } from './since-papers.tsx';
import styles from './meeting.module.css';

/** The papers as frozen, in the order in which a meeting takes them. */
export function PackView({ pack, meetingId }: { pack: Pack; meetingId: number }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  return (
    <>
      {pack.conclusions.length > 0 && (
        <Part title={said.lastConclusions}>
          <LastConclusions items={pack.conclusions} />
        </Part>
      )}
      <Part title={said.targets}>
        <TargetItems pack={pack} meetingId={meetingId} />
      </Part>
      <Part title={said.contradictions}>
        <Contradictions items={pack.contradictions} />
      </Part>
      <Part title={said.overdueTasks}>
        <OverdueTasks items={pack.overdueTasks} />
      </Part>
      <Part title={said.recommendations}>
        <Recommendations items={pack.recommendations} />
      </Part>
      <Part title={said.explanations}>
        <Explanations items={pack.explanations} />
      </Part>
    </>
  );
}

function TaskLink({ id, title }: { id: number; title: string }) {
  return (
    <Link to="/tasks/$id" params={{ id: String(id) }} lang="vi">
      {title}
    </Link>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Rows, or the word that there are none. */
function Items<Item>(props: {
  items: readonly Item[];
  keyOf: (item: Item) => string | number;
  className?: string | undefined;
  children: (item: Item) => ReactNode;
}) {
  const { words } = useLanguage();
  const { items, keyOf, className = '', children } = props;
  if (items.length === 0) return <p className={styles['quiet']}>{words.meeting.noneOfThese}</p>;
  return (
    <ul className={`${styles['items']} ${className}`}>
      {items.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
    </ul>
  );
}

function TargetItems({ pack, meetingId }: { pack: Pack; meetingId: number }) {
  const { words, say } = useLanguage();
  const { meeting: said } = words;
  return (
    <Items items={pack.targets} keyOf={({ targetId }) => targetId} className={styles['targets']}>
      {(target) => (
        <>
          <StatusMark colour={target.colour} />
          <span className={styles['grow']}>
            <Link to="/targets/$id" params={{ id: target.targetId }}>
              {target.number !== null && `${target.number}. `}
              {say(target.name)}
            </Link>
          </span>
          <span>{say(outlookNames[target.outlook])}</span>
          <span className={styles['number']}>
            {target.latest.map((one) => (one === null ? said.noFigure : say(one))).join('; ')}
          </span>
          <span className={styles[target.change]}>
            {target.change !== 'same' && say(packChangeNames[target.change])}
            {target.colourBefore !== null &&
              target.colourBefore !== target.colour &&
              ` (${said.was(words.colours[target.colourBefore].toLowerCase())})`}
          </span>
          <TargetNow meetingId={meetingId} then={target} />
        </>
      )}
    </Items>
  );
}

export function Contradictions({ items }: { items: Pack['contradictions'] }) {
  const { words, say } = useLanguage();
  return (
    <Items items={items} keyOf={({ id }) => id}>
      {({ id, title, isNew }) => (
        <>
          <span className={styles['grow']}>
            <Link to="/contradictions" search={{ finding: id }}>
              {say(title)}
            </Link>
          </span>
          {isNew && <span className={styles['worse']}>{words.meeting.isNew}</span>}
        </>
      )}
    </Items>
  );
}

export function OverdueTasks({ items }: { items: Pack['overdueTasks'] }) {
  const { words } = useLanguage();
  return (
    <Items items={items} keyOf={({ taskId }) => taskId}>
      {({ taskId, title, leadUnitName, daysOverdue }) => (
        <>
          <span className={styles['grow']}>
            <TaskLink id={taskId} title={title} />
          </span>
          <span lang="vi">{leadUnitName}</span>
          <span className={styles['late']}>{words.meeting.daysOverdue(daysOverdue)}</span>
        </>
      )}
    </Items>
  );
}

export function Recommendations({ items }: { items: Pack['recommendations'] }) {
  const { words } = useLanguage();
  return (
    <Items items={items} keyOf={({ difficultyId }) => difficultyId}>
      {({ difficultyId, text, ownerName, daysWaiting }) => (
        <>
          <Link
            className={styles['grow']}
            to="/difficulties/$id"
            params={{ id: String(difficultyId) }}
            lang="vi"
          >
            {text}
          </Link>
          <span lang="vi">{ownerName}</span>
          <span>{words.meeting.daysWaiting(daysWaiting)}</span>
        </>
      )}
    </Items>
  );
}

export function Explanations({ items }: { items: Pack['explanations'] }) {
  const { language } = useLanguage();
  return (
    <Items items={items} keyOf={({ explanationId }) => explanationId}>
      {({ question, unitName, dueOn }) => (
        <>
          <Link className={styles['grow']} to="/explanations" lang="vi">
            {question}
          </Link>
          <span lang="vi">{unitName}</span>
          <span>{formatDate(dueOn, language)}</span>
        </>
      )}
    </Items>
  );
}

export function LastConclusions({ items }: { items: Pack['conclusions'] }) {
  const { say } = useLanguage();
  return (
    <Items items={items} keyOf={({ conclusionId }) => conclusionId}>
      {({ number, text, fate, tasks }) => (
        <>
          <strong className={styles['number']}>{number}</strong>
          <span className={styles['grow']} lang="vi">
            {text}
            {tasks.map(({ taskId, title }) => (
              <small key={taskId} className={styles['under']}>
                <TaskLink id={taskId} title={title} />
              </small>
            ))}
          </span>
          <span className={styles[fate]}>{say(conclusionFateNames[fate])}</span>
        </>
      )}
    </Items>
  );
}
