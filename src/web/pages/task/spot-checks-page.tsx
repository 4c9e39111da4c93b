import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import {
  listSpotChecksRoute,
  type SpotCheck,
  type SpotCheckDraw,
} from '../../../contract/task/work-score.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { OneResult } from './spot-check-result.tsx';
import { DrawDialog } from './draw-dialog.tsx';
import { SpotResultDialog } from './spot-result-dialog.tsx';
import { TaskCard } from './task-card.tsx';
import { TaskNav } from './task-nav.tsx';
import { countText } from './task-words.ts';
import page from './task.module.css';
import styles from './sources.module.css';

/** Kiểm tra ngẫu nhiên: draws of closed tasks, and what looking again found. */
export default function SpotChecksPage() {
  const { words, say } = useLanguage();
  const { spotCheck } = words;
  const { data, error, refetch } = useQuery(queryOf(listSpotChecksRoute, {}, {}));
  const [isDrawing, setDrawing] = useState(false);
  return (
    <article className={page['page']}>
      <header className={page['head']}>
        <h1>{words.task.heads.spotChecks}</h1>
        {data?.draw.isOpen === true && (
          <Button className="no-print" onClick={() => setDrawing(true)}>
            {spotCheck.draw}
          </Button>
        )}
      </header>
      <TaskNav />
      <p className={page['lead']}>{spotCheck.lead}</p>
      {data?.draw.why != null && <p className="quiet">{say(data.draw.why)}</p>}
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <PageSkeleton />}
      {data?.draws.length === 0 && (
        <EmptyState title={spotCheck.none}>
          <p>{spotCheck.noneHelp}</p>
        </EmptyState>
      )}
      {data?.draws.map((draw) => (
        <Draw key={draw.id} draw={draw} />
      ))}
      {isDrawing && <DrawDialog close={() => setDrawing(false)} />}
    </article>
  );
}

function Draw({ draw }: { draw: SpotCheckDraw }) {
  const { words, language } = useLanguage();
  const { spotCheck } = words;
  const day = (one: SpotCheckDraw['from']) => formatDate(one, language);
  const { checks, drawnFrom } = draw;
  return (
    <section className={styles['source']}>
      <h2>
        <small lang="vi">{draw.unitName}</small>
        {spotCheck.drawn(day(draw.drawnOn), draw.office)}
      </h2>
      <p className={page['about']}>
        <span>{spotCheck.among(checks.length, drawnFrom, day(draw.from), day(draw.to))}</span>
        <span>{spotCheck.seed(countText(draw.seed, language))}</span>
      </p>
      {checks.length === 0 && <p>{spotCheck.nothing}</p>}
      <ul>
        {checks.map((check) => (
          <li key={check.id}>
            <OneCheck check={check} drawnOn={draw.drawnOn} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneCheck({ check, drawnOn }: { check: SpotCheck; drawnOn: SpotCheckDraw['drawnOn'] }) {
  const { words } = useLanguage();
  const { spotCheck } = words;
  const { result, row, record } = check;
  const [isOpen, setOpen] = useState(false);
  return (
    <TaskCard row={row} asOf={drawnOn}>
      {result === null ? (
        <p>
          <em>{spotCheck.waiting}</em>{' '}
          {record.isOpen && (
            <Button size="xs" variant="default" onClick={() => setOpen(true)}>
              {spotCheck.record}
            </Button>
          )}
        </p>
      ) : (
        <OneResult result={result} />
      )}
      {isOpen && (
        <SpotResultDialog checkId={check.id} title={row.title} close={() => setOpen(false)} />
      )}
    </TaskCard>
  );
}
