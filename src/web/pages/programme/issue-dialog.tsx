import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type CascadeRow, issueActionProgrammeRoute } from '../../../contract/programme.ts';
import type { DocumentId } from '../../../core/kernel/ids.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { useFaultOf } from '../../ui/use-fault-of.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DocumentField } from '../document/document-field.tsx';
import { useAct } from '../../ui/use-act.ts';
import styles from './programme.module.css';

/** Tells by which document a unit issued its action programme. */
export function IssueDialog(props: { callId: number; row: CascadeRow; close: () => void }) {
  const { callId, row, close } = props;
  const { words } = useLanguage();
  const { programme: said } = words;
  const [title, setTitle] = useState('');
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState<PlainDate | null>(null);
  const [documentId, setDocumentId] = useState<DocumentId | null>(null);
  const act = useAct(issueActionProgrammeRoute, close);
  const faultOf = useFaultOf(act.error);
  const tell = (): void => {
    if (issuedOn === null) return;
    const issued = {
      title: title.trim(),
      documentNumber: number.trim() === '' ? null : number.trim(),
      issuedOn,
      documentId,
    };
    const body = { unitId: row.unitId, issued, reason: null };
    act.mutate({ params: { call: callId }, query: {}, body });
  };
  return (
    <FormDialog
      title={said.tellOf(row.unitName)}
      act={said.save}
      size="lg"
      isPending={act.isPending}
      isShut={title.trim() === '' || issuedOn === null}
      error={act.error}
      close={close}
      onDo={tell}
    >
      <TextInput
        data-autofocus
        label={said.issuedTitle}
        required
        maxLength={300}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <div className={styles['pair']}>
        <TextInput
          label={said.issuedNumber}
          maxLength={100}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
        <DayField
          label={said.issuedOn}
          required
          value={issuedOn}
          fault={faultOf('issuedOn')}
          change={setIssuedOn}
        />
      </div>
      <DocumentField
        label={said.document}
        value={documentId}
        fault={faultOf('documentId')}
        change={setDocumentId}
      />
    </FormDialog>
  );
}
