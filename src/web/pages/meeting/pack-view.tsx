import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { conclusionFateNames } from '../../../core/meeting/review/conclusion-fate.ts';
import { type Pack, packChangeNames } from '../../../core/meeting/review/pack.ts';
import { outlookNames } from '../../../core/target/outlook-names.ts';
import { useLanguage } from '../../language/language.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './meeting.module.css';

/** The papers as frozen, in the order in which a meeting takes them. */
export function PackView({ pack }: { pack: Pack }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  return (
    <>
      {pack.conclusions.length > 0 && (
        <Part title={said.lastConclusions}>
          <LastConclusions pack={pack} />
        </Part>
      )}
      <Part title={said.targets}>
        <TargetItems pack={pack} />
      </Part>
      <Part title={said.contradictions}>
        <Contradictions pack={pack} />
      </Part>
      <Part title={said.overdueTasks}>
        <OverdueTasks pack={pack} />
      </Part>
      <Part title={said.recommendations}>
        <Recommendations pack={pack} />
      </Part>
      <Part title={said.explanations}>
        <Explanations pack={pack} />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Rows, or the word that there are none. */
function Items<Item>(props: {
  items: readonly Item[];
  keyOf: (item: Item) => string | number;
  children: (item: Item) => ReactNode;
}) {
  const { words } = useLanguage();
  const { items, keyOf, children } = props;
  if (items.length === 0) return <p className={styles['quiet']}>{words.meeting.noneOfThese}</p>;
  return (
    <ul className={styles['items']}>
      {items.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
    </ul>
  );
}

function TargetItems({ pack }: { pack: Pack }) {
  const { words, say } = useLanguage();
  const { meeting: said } = words;
  return (
    <Items items={pack.targets} keyOf={({ targetId }) => targetId}>
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
          {target.change !== 'same' && (
            <span className={styles[target.change]}>
              {say(packChangeNames[target.change])}
              {target.colourBefore !== null &&
                target.colourBefore !== target.colour &&
                ` (${said.was(said.colours[target.colourBefore])})`}
            </span>
          )}
        </>
      )}
    </Items>
  );
}

export function Contradictions({ pack }: { pack: Pack }) {
  const { words, say } = useLanguage();
  return (
    <Items items={pack.contradictions} keyOf={({ id }) => id}>
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

export function OverdueTasks({ pack }: { pack: Pack }) {
  const { words } = useLanguage();
  return (
    <Items items={pack.overdueTasks} keyOf={({ taskId }) => taskId}>
      {({ taskId, title, leadUnitName, daysOverdue }) => (
        <>
          <a className={styles['grow']} href={`/tasks/${taskId}`} lang="vi">
            {title}
          </a>
          <span lang="vi">{leadUnitName}</span>
          <span className={styles['late']}>{words.meeting.daysOverdue(daysOverdue)}</span>
        </>
      )}
    </Items>
  );
}

export function Recommendations({ pack }: { pack: Pack }) {
  const { words } = useLanguage();
  return (
    <Items items={pack.recommendations} keyOf={({ difficultyId }) => difficultyId}>
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

export function Explanations({ pack }: { pack: Pack }) {
  const { language } = useLanguage();
  return (
    <Items items={pack.explanations} keyOf={({ explanationId }) => explanationId}>
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

export function LastConclusions({ pack }: { pack: Pack }) {
  const { say } = useLanguage();
  return (
    <Items items={pack.conclusions} keyOf={({ conclusionId }) => conclusionId}>
      {({ number, text, fate }) => (
        <>
          <strong className={styles['number']}>{number}</strong>
          <span className={styles['grow']} lang="vi">
            {text}
          </span>
          <span className={styles[fate]}>{say(conclusionFateNames[fate])}</span>
        </>
      )}
    </Items>
  );
}
