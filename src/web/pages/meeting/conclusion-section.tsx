import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type ConclusionCell,
  type MeetingPage,
  withdrawConclusionRoute,
} from '../../../contract/meeting.ts';
import { conclusionFateNames } from '../../../core/meeting/review/conclusion-fate.ts';
import { useLanguage } from '../../language/language.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ConcludeDialog } from './conclude-dialog.tsx';
import { OrderDialog } from './order-dialog.tsx';
import { useAct } from '../../ui/use-act.ts';
import styles from './meeting.module.css';

/** What was concluded, each with its number and what became of it. */
export function ConclusionSection({ page }: { page: MeetingPage }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const [isConcluding, setConcluding] = useState(false);
  return (
    <section className={styles['section']}>
      <h2>{said.conclusions}</h2>
      <p className={`${styles['tools']} no-print`}>
        {page.open.conclude.isOpen && (
          <Button variant="default" onClick={() => setConcluding(true)}>
            {said.conclude}
          </Button>
        )}
        {page.conclusions.length > 0 && (
          <Button
            variant="subtle"
            renderRoot={(props) => (
              <Link {...props} to="/meetings/$id/notice" params={{ id: String(page.id) }} />
            )}
          >
            {said.notice}
          </Button>
        )}
      </p>
      {page.conclusions.length === 0 && <p className={styles['quiet']}>{said.conclusionsNone}</p>}
      {page.conclusions.map((cell) => (
        <ConclusionItem key={cell.conclusion.id} page={page} cell={cell} />
      ))}
      {isConcluding && <ConcludeDialog page={page} close={() => setConcluding(false)} />}
    </section>
  );
}

function ConclusionItem({ page, cell }: { page: MeetingPage; cell: ConclusionCell }) {
  const { words, say } = useLanguage();
  const { meeting: said } = words;
  const { conclusion, fate, tasks } = cell;
  const [form, setForm] = useState<'order' | 'withdraw' | null>(null);
  const close = (): void => setForm(null);
  const withdraw = useAct(withdrawConclusionRoute, close);
  return (
    <div className={styles['conclusion']}>
      <strong>{conclusion.number}</strong>
      <div>
        <p lang="vi">{conclusion.text}</p>
        <p className={styles['about']}>
          <span lang="vi">{conclusion.saidBy}</span>
          {conclusion.place !== null && <span lang="vi">{conclusion.place}</span>}
          <span className={styles[fate]}>{say(conclusionFateNames[fate])}</span>
          {tasks.map(({ id, title, leadUnit }) => (
            <Link key={id} to="/tasks/$id" params={{ id: String(id) }} lang="vi">
              {title}
              {leadUnit !== null && ` (${leadUnit.unitName})`}
            </Link>
          ))}
        </p>
        <p className={`${styles['tools']} no-print`}>
          {page.open.order.isOpen && conclusion.kind === 'directive' && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={said.ofConclusion(
                tasks.length === 0 ? said.makeTask : said.makeOneMore,
                conclusion.number,
              )}
              onClick={() => setForm('order')}
            >
              {tasks.length === 0 ? said.makeTask : said.makeOneMore}
            </Button>
          )}
          {page.open.conclude.isOpen && tasks.length === 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={said.ofConclusion(said.withdraw, conclusion.number)}
              onClick={() => setForm('withdraw')}
            >
              {said.withdraw}
            </Button>
          )}
        </p>
      </div>
      {form === 'order' && <OrderDialog page={page} conclusion={conclusion} close={close} />}
      {form === 'withdraw' && (
        <ReasonDialog
          title={said.withdrawTitle(conclusion.number)}
          act={said.withdraw}
          isPending={withdraw.isPending}
          error={withdraw.error}
          close={close}
          onDo={(reason) =>
            withdraw.mutate({
              params: { conclusion: conclusion.id },
              query: {},
              body: { reason },
            })
          }
        />
      )}
    </div>
  );
}
