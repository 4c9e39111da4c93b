import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import {
  attachTaskEvidenceRoute,
  readTaskEvidenceRoute,
} from '../../../contract/task/task-acts.ts';
import { type Task, showTaskRoute } from '../../../contract/task/task.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { ScanNote } from '../../ui/file/scan-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { evidenceEndings, readEvidenceFile } from '../../ui/file/evidence-file.ts';
import { base64Of } from '../../ui/file/base64-of.ts';
import { FileField } from '../../ui/file/file-field.tsx';
import styles from './form.module.css';

type Order = z.input<typeof attachTaskEvidenceRoute.body>;

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
    const read = readEvidenceFile(file);
    if ('fault' in read) return setFault(words.entry[read.fault]);
    setFault(null);
    act.mutate({ act: 'attach', name: file.name, content: await base64Of(file), ...read });
  };
  return (
    <fieldset className={styles['evidence']}>
      <legend>
        {evidence.title}
        {required && <small>{evidence.required}</small>}
      </legend>
      <ul>
        {task.looseEvidence.map(({ id, name, scan }) => (
          <li key={id}>
            <Checkbox
              label={name}
              checked={chosen.includes(id)}
              onChange={({ currentTarget }) =>
                change(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <a href={evidenceAddress(id)}>{evidence.open}</a>
            <ScanNote scan={scan} />
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
      <FileField
        label={evidence.attach}
        accept={evidenceEndings}
        disabled={act.isPending}
        take={(file) => void attach(file)}
      />
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
