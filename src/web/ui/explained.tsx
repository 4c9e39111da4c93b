import { Popover } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './explained.module.css';

const LINGER_MS = 160;

interface ExplainedProps {
  /** What stands in the text and is pressed. */
  children: ReactNode;
  /** What is said on hover, on focus and on tap. */
  content: ReactNode;
  label?: string | undefined;
  className?: string | undefined;
}

/** A word or number that explains itself: on hover, on focus and on tap alike. */
export function Explained({ children, content, label, className }: ExplainedProps) {
  const [isOpen, setOpen] = useState(false);
  const [isPinned, setPinned] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const open = () => {
    clearTimeout(leaving.current);
    setOpen(true);
  };
  const leave = () => {
    clearTimeout(leaving.current);
    if (!isPinned) leaving.current = setTimeout(() => setOpen(false), LINGER_MS);
  };
  const change = (opened: boolean) => {
    setOpen(opened);
    if (!opened) setPinned(false);
  };
  const press = () => {
    clearTimeout(leaving.current);
    setPinned(!isPinned);
    setOpen(!isPinned);
  };
  return (
    <Popover opened={isOpen} onChange={change} width={340} position="bottom-start" shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={`${styles['word']} ${className ?? ''}`}
          aria-label={label}
          onClick={press}
          onMouseEnter={open}
          onMouseLeave={leave}
          onFocus={(event) => {
            if (event.target.matches(':focus-visible')) open();
          }}
          onBlur={leave}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles['said']} onMouseEnter={open} onMouseLeave={leave}>
        {content}
      </Popover.Dropdown>
    </Popover>
  );
}
