import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import styles from './dialog.module.css';

interface FormDialogProps {
  title: string;
  /** The word of the button that does it. */
  act: string;
  size?: string;
  isPending: boolean;
  /** Whether something that is needed is missing. */
  isShut?: boolean;
  /** What the server refused; faults of fields stand beside these. */
  error: unknown;
  close: () => void;
  onDo: () => void;
  children: ReactNode;
}

/** A form over the page: its fields, what was refused, and its two buttons. */
export function FormDialog(props: FormDialogProps) {
  const { title, act, size, isPending, isShut = false, error, close, onDo, children } = props;
  const { words } = useLanguage();
  return (
    <Dialog title={title} size={size} isForm close={close}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isShut) onDo();
        }}
      >
        {children}
        {error !== null && (
          <div ref={bringIntoSight}>
            <ProblemNotice error={error} />
          </div>
        )}
        <div className={styles['buttons']}>
          <Button type="submit" loading={isPending} disabled={isShut}>
            {act}
          </Button>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** A long form is scrolled to what was refused. */
function bringIntoSight(notice: HTMLElement | null): void {
  notice?.scrollIntoView({ block: 'nearest' });
}
