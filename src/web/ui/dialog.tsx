import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { useFocusBack } from './use-focus-back.ts';

interface DialogProps {
  title: ReactNode;
  size?: string | number | undefined;
  /** Whether something is typed in it, which a press beside it would lose. */
  isForm?: boolean;
  close: () => void;
  children: ReactNode;
}

/** Something over the page while it is mounted; Escape closes it, and the focus goes back. */
export function Dialog({ title, size = 'md', isForm = false, close, children }: DialogProps) {
  const { words } = useLanguage();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={close}
      size={size}
      closeOnClickOutside={!isForm}
      title={title}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      {children}
    </Modal>
  );
}
