import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import styles from './programme.module.css';

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
  const {
    title,
    act,
    size = 'lg',
    isPending,
    isShut = false,
    error,
    close,
    onDo,
    children,
  } = props;
  const { words } = useLanguage();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={close}
      size={size}
      closeOnClickOutside={false}
      title={title}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <form
        className={styles['dialog']}
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
    </Modal>
  );
}

/** A long form is scrolled to what was refused. */
function bringIntoSight(notice: HTMLElement | null): void {
  notice?.scrollIntoView({ block: 'nearest' });
}
