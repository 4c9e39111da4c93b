import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { callRoute, queryOf } from '../../api-client.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { TaskStep } from '../../../core/task/task-state.ts';
import type { TaskHead } from '../../../core/task/task.ts';
import { listTaskChoicesRoute, type TaskRow } from '../../../contract/task/task.ts';
import {
  acceptTasksRoute,
  closeTasksRoute,
  manageTasksRoute,
} from '../../../contract/task/task-acts.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { useMay } from '../../ui/frame/me.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { HeadField } from './head-field.tsx';
import { refusedOf } from './bulk-refusals.ts';
import type { TaskChoice } from './use-task-choice.ts';
import styles from './form.module.css';

/** Acts on many at once: who may, and at which step at least one must be. */
const bulkActs = {
  issue: { needs: 'manage-tasks', from: ['draft', 'returned'] },
  accept: { needs: 'carry-out-tasks', from: ['new'] },
  close: { needs: 'close-tasks', from: ['awaiting-closure'] },
  extend: { needs: 'manage-tasks', from: ['new', 'accepted'] },
  'change-head': { needs: 'manage-tasks', from: ['new', 'accepted', 'returned'] },
  withdraw: {
    needs: 'manage-tasks',
    from: ['draft', 'new', 'accepted', 'returned', 'awaiting-closure'],
  },
} as const satisfies Record<string, { needs: string; from: TaskStep[] }>;

type BulkAct = keyof typeof bulkActs;
const inOrder: BulkAct[] = ['issue', 'accept', 'close', 'extend', 'change-head', 'withdraw'];

/** What can be done with the chosen tasks, once it is confirmed. */
export function BulkBar({ choice }: { choice: TaskChoice }) {
  const { words } = useLanguage();
  const { bulk } = words.task;
  const may = useMay();
  const [act, setAct] = useState<BulkAct | null>(null);
  const steps = new Set<TaskStep>(choice.rows.map(({ step }) => step));
  const open = inOrder.filter(
    (one) =>
      may(bulkActs[one].needs) &&
      bulkActs[one].from.some((step) => steps.has(step)) &&
      (one !== 'change-head' || leadOfAll(choice.rows) !== null),
  );
  return (
    <div className={`${styles['bulk']} no-print`} role="region" aria-label={words.task.views}>
      <strong aria-live="polite">{bulk.chosen(choice.rows.length)}</strong>
      {open.map((one) => (
        <Button key={one} size="xs" variant="default" onClick={() => setAct(one)}>
          {bulk.acts[one]}
        </Button>
      ))}
      <button type="button" className="plain-button" onClick={() => choice.all([])}>
        {bulk.clear}
      </button>
      {act !== null && <BulkDialog act={act} choice={choice} close={() => setAct(null)} />}
    </div>
  );
}

/** The unit that leads all of them; null where several do, or none. */
function leadOfAll(rows: readonly TaskRow[]): UnitId | null {
  const [lead = null, ...others] = new Set(rows.map(({ leadUnit }) => leadUnit?.unitId ?? null));
  return others.length === 0 ? lead : null;
}

interface BulkForm {
  dueOn: PlainDate | null;
  head: TaskHead | null;
  text: string;
}

function BulkDialog(props: { act: BulkAct; choice: TaskChoice; close: () => void }) {
  const { act, choice, close } = props;
  const { words } = useLanguage();
  const { bulk } = words.task;
  const [form, setForm] = useState<BulkForm>({ dueOn: null, head: null, text: '' });
  const { rows } = choice;
  const doing = useBulkAct(act, choice, close);
  const needsReason = act === 'extend' || act === 'withdraw' || act === 'change-head';
  const isShut =
    rows.length === 0 ||
    (needsReason && form.text.trim() === '') ||
    (act === 'extend' && form.dueOn === null) ||
    (act === 'change-head' && form.head === null);
  const refused = refusedOf(doing.error, rows);
  return (
    <FormDialog
      title={bulk.sure(bulk.acts[act], rows.length)}
      act={bulk.acts[act]}
      isPending={doing.isPending}
      isShut={isShut}
      error={refused.length > 0 ? null : doing.error}
      close={close}
      onDo={() => doing.mutate(form)}
    >
      <ul className={styles['list']} lang="vi">
        {rows.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {act === 'extend' && (
        <DayField
          label={words.taskAct.newDue}
          required
          value={form.dueOn}
          change={(dueOn) => setForm((before) => ({ ...before, dueOn }))}
        />
      )}
      {act === 'change-head' && (
        <NewHead
          leadUnitId={leadOfAll(rows)}
          value={form.head}
          change={(head) => setForm((before) => ({ ...before, head }))}
        />
      )}
      {(needsReason || act === 'close') && (
        <Textarea
          label={needsReason ? words.reason : words.taskAct.texts.close}
          required={needsReason}
          autosize
          minRows={2}
          maxLength={2000}
          value={form.text}
          onChange={({ target }) => setForm((before) => ({ ...before, text: target.value }))}
        />
      )}
      <p className="quiet">{bulk.allOrNone}</p>
      {refused.length > 0 && (
        <Refused
          refused={refused}
          without={() => {
            choice.all(rows.filter((row) => !refused.some((one) => one.row.id === row.id)));
            doing.reset();
          }}
        />
      )}
    </FormDialog>
  );
}

function NewHead(props: {
  leadUnitId: UnitId | null;
  value: TaskHead | null;
  change: (head: TaskHead | null) => void;
}) {
  const { data } = useQuery(queryOf(listTaskChoicesRoute, {}, {}));
  const unit = data?.units.find(({ unitId }) => unitId === props.leadUnitId);
  return <HeadField heads={unit?.heads ?? []} value={props.value} change={props.change} />;
}

function Refused(props: { refused: ReturnType<typeof refusedOf>; without: () => void }) {
  const { words, say } = useLanguage();
  const { bulk } = words.task;
  return (
    <section className={styles['refused']} role="alert">
      <p>{bulk.refused}</p>
      <ul>
        {props.refused.map(({ row, why }) => (
          <li key={row.id}>
            <strong lang="vi">{row.title}</strong>: {why.map((one) => say(one)).join(' ')}
          </li>
        ))}
      </ul>
      <button type="button" className="plain-button" onClick={props.without}>
        {bulk.without(props.refused.length)}
      </button>
    </section>
  );
}

function useBulkAct(act: BulkAct, choice: TaskChoice, close: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  const tasks = choice.rows.map(({ id, version }) => ({ taskId: id, version }));
  return useMutation({
    mutationFn: ({ dueOn, head, text }: BulkForm): Promise<unknown> => {
      const [reason, address] = [text.trim(), { params: {}, query: {} }];
      const manage = (body: z.input<typeof manageTasksRoute.body>) =>
        callRoute(manageTasksRoute, { ...address, body });
      switch (act) {
        case 'accept':
          return callRoute(acceptTasksRoute, { ...address, body: { tasks } });
        case 'close':
          return callRoute(closeTasksRoute, {
            ...address,
            body: { tasks, words: reason === '' ? null : reason },
          });
        case 'issue':
          return manage({ act, tasks });
        case 'withdraw':
          return manage({ act, tasks, reason });
        case 'extend':
          return manage({ act, tasks, reason, dueOn: dueOn ?? '' });
        case 'change-head': {
          const leadUnitId = leadOfAll(choice.rows) ?? '';
          return manage({
            act,
            tasks,
            reason,
            leadUnitId,
            head: head ?? { office: '', accountId: null },
          });
        }
      }
    },
    onSuccess: () =>
      sayDone(words.task.bulk.done(tasks.length), () => {
        close();
        choice.all([]);
      }),
  });
}
