import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import {
  attachEvidenceRoute,
  type EntryRow,
  largestEvidence,
  readEvidenceRoute,
} from '../../../contract/submission.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { base64Of } from '../reading/send-document.ts';
import { submissionQuery } from './submission-query.ts';
import styles from './entry.module.css';

type Order = z.input<typeof attachEvidenceRoute.body>;
type MediaType = Extract<Order, { act: 'attach' }>['mediaType'];

/** Files that bear a cell out. */
export function EvidenceList(props: { row: EntryRow; submissionId: number; isOpen: boolean }) {
  const { row, submissionId, isOpen } = props;
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  const [fault, setFault] = useState<string | null>(null);
  const act = useMutation({
    mutationFn: (body: Order) =>
      callRoute(attachEvidenceRoute, { params: { submission: submissionId }, query: {}, body }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: submissionQuery(submissionId, false).queryKey }),
  });
  const attach = async (file: File) => {
    const mediaType = mediaTypeOf(file);
    if (mediaType === undefined) return setFault(words.entry.wrongKind);
    if (file.size > largestEvidence) return setFault(words.entry.tooLarge);
    setFault(null);
    const content = await base64Of(file);
    act.mutate({ act: 'attach', fieldNo: row.field.fieldNo, name: file.name, mediaType, content });
  };
  const { evidence } = row.cell;
  if (!isOpen && evidence.length === 0) return null;
  return (
    <div className={styles['evidence']}>
      <h3>{words.entry.evidence}</h3>
      <ul>
        {evidence.map((one) => (
          <li key={one.id}>
            <a href={readEvidenceRoute.path.replace(':evidence', String(one.id))}>{one.name}</a>
            {isOpen && (
              <button
                type="button"
                onClick={() => act.mutate({ act: 'take-off', evidenceId: one.id })}
              >
                {words.entry.takeOff}
              </button>
            )}
          </li>
        ))}
      </ul>
      {isOpen && (
        <label>
          {words.entry.attach}
          <input
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) void attach(file);
              target.value = '';
            }}
          />
        </label>
      )}
      {fault !== null && <p role="alert">{fault}</p>}
      {act.error !== null && <ProblemNotice error={act.error} />}
    </div>
  );
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
