import { Button, Modal, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import styles from './round.module.css';

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
  children?: ReactNode;
  close: () => void;
  onDo: (reason: string) => void;
}

/** An act that leaves its reason in the record. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, act, isPending, error, isReady = true, reasonHelp, children, close, onDo } = props;
  const { words } = useLanguage();
  useFocusBack();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <form
        className={styles['dialog']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (reason.trim() !== '' && isReady) onDo(reason.trim());
        }}
      >
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
        {error !== null && <ProblemNotice error={error} />}
        <div className={styles['buttons']}>
          <Button type="submit" loading={isPending}>
            {act}
          </Button>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
