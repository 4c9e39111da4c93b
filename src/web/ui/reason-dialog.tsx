import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { FormDialog } from './form-dialog.tsx';

interface ReasonDialogProps {
  title: string;
  /** The word of the button that does it. */
  act: string;
  isPending: boolean;
  error: unknown;
  /** Whether the other fields are filled rightly. */
  isReady?: boolean;
  /** What a good reason names. */
  reasonHelp?: string | undefined;
  /** What the act does; further fields are children, of which one takes the focus. */
  lead?: string;
  children?: ReactNode;
  close: () => void;
  onDo: (reason: string) => void;
}

/** An act that leaves its reason in the record. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, act, isPending, error, isReady = true, reasonHelp, lead, children } = props;
  const { words } = useLanguage();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  return (
    <FormDialog
      title={title}
      act={act}
      isPending={isPending}
      error={error}
      close={props.close}
      onDo={() => {
        setAsked(true);
        if (reason.trim() !== '' && isReady) props.onDo(reason.trim());
      }}
    >
      {lead !== undefined && <p>{lead}</p>}
      {children}
      <Textarea
        data-autofocus={children === undefined ? true : undefined}
        label={words.reason}
        description={reasonHelp}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={reason}
        error={isAsked && reason.trim() === '' ? words.reasonNeeded : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
    </FormDialog>
  );
}
