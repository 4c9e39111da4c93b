import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { largestEvidence } from '../../../contract/evidence.ts';
import { attachTaskEvidenceRoute, readTaskEvidenceRoute } from '../../../contract/task-acts.ts';
import type { Task } from '../../../contract/task.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { base64Of } from '../reading/send-document.ts';
import { showTaskRoute } from '../../../contract/task.ts';
import styles from './form.module.css';

type Order = z.input<typeof attachTaskEvidenceRoute.body>;
type MediaType = Extract<Order, { act: 'attach' }>['mediaType'];

interface EvidenceFieldProps {
  task: Task;
  /** Whether the act needs at least one. */
  required: boolean;
  /** The files that the act names. */
  chosen: readonly number[];
  change: (chosen: number[]) => void;
}

/** Files attached for a report or an answer: a new one is named by it at once. */
export function EvidenceField({ task, required, chosen, change }: EvidenceFieldProps) {
  const { words } = useLanguage();
  const { evidence } = words.taskAct;
  const [fault, setFault] = useState<string | null>(null);
  const act = useAttaching(task, (ids) => {
    const known = new Set(task.looseEvidence.map(({ id }) => id));
    const added = ids.filter((id) => !known.has(id));
    change([...chosen.filter((id) => ids.includes(id)), ...added]);
  });
  const attach = async (file: File) => {
    const mediaType = mediaTypeOf(file);
    if (mediaType === undefined) return setFault(words.entry.wrongKind);
    if (file.size > largestEvidence) return setFault(words.entry.tooLarge);
    setFault(null);
    act.mutate({ act: 'attach', name: file.name, mediaType, content: await base64Of(file) });
  };
  return (
    <fieldset className={styles['evidence']}>
      <legend>
        {evidence.title}
        {required && <small>{evidence.required}</small>}
      </legend>
      <ul>
        {task.looseEvidence.map(({ id, name }) => (
          <li key={id}>
            <Checkbox
              label={name}
              checked={chosen.includes(id)}
              onChange={({ currentTarget }) =>
                change(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <a href={evidenceAddress(id)}>{evidence.open}</a>
            <button
              type="button"
              className="plain-button"
              aria-label={`${evidence.takeOff}: ${name}`}
              onClick={() => act.mutate({ act: 'take-off', evidenceId: id })}
            >
              {evidence.takeOff}
            </button>
          </li>
        ))}
      </ul>
      <label className={styles['file']}>
        <span>{evidence.attach}</span>
        <input
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
          disabled={act.isPending}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void attach(file);
            target.value = '';
          }}
        />
      </label>
      {fault !== null && <p role="alert">{fault}</p>}
      {act.error !== null && <ProblemNotice error={act.error} />}
    </fieldset>
  );
}

export function evidenceAddress(id: number): string {
  return readTaskEvidenceRoute.path.replace(':evidence', String(id));
}

function useAttaching({ row }: Task, then: (ids: number[]) => void) {
  const queryClient = useQueryClient();
  const { queryKey } = queryOf(showTaskRoute, { task: row.id }, {});
  return useMutation({
    mutationFn: (body: Order) =>
      callRoute(attachTaskEvidenceRoute, { params: { task: row.id }, query: {}, body }),
    onSuccess: ({ looseEvidence }) => {
      queryClient.setQueryData<Task>(queryKey, (before) =>
        before === undefined ? before : { ...before, looseEvidence },
      );
      then(looseEvidence.map(({ id }) => id));
    },
  });
}

function mediaTypeOf({ name, type }: File): MediaType | undefined {
  const office = 'application/vnd.openxmlformats-officedocument';
  const byEnding: Readonly<Record<string, MediaType>> = {
    pdf: 'application/pdf',
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    docx: `${office}.wordprocessingml.document`,
    xlsx: `${office}.spreadsheetml.sheet`,
  };
  return byEnding[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? byEnding[type];
}
