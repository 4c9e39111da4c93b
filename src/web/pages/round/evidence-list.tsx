import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import {
  attachEvidenceRoute,
  type EntryRow,
  readEvidenceRoute,
} from '../../../contract/round/submission.ts';
import { callRoute } from '../../api-client.ts';
import { ScanNote } from '../../ui/file/scan-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { base64Of } from '../../ui/file/base64-of.ts';
import { FileField } from '../../ui/file/file-field.tsx';
import { evidenceEndings, readEvidenceFile } from '../../ui/file/evidence-file.ts';
import { submissionQuery } from './submission-query.ts';
import styles from './row-details.module.css';

type Order = z.input<typeof attachEvidenceRoute.body>;

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
    const read = readEvidenceFile(file);
    if ('fault' in read) return setFault(words.entry[read.fault]);
    setFault(null);
    const content = await base64Of(file);
    act.mutate({ act: 'attach', fieldNo: row.field.fieldNo, name: file.name, content, ...read });
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
            <ScanNote scan={one.scan} />
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
        <FileField
          label={words.entry.attach}
          accept={evidenceEndings}
          take={(file) => void attach(file)}
        />
      )}
      {fault !== null && <p role="alert">{fault}</p>}
      {act.error !== null && <ProblemNotice error={act.error} />}
    </div>
  );
}
