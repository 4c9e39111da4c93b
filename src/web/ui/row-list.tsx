import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Icon } from './icon.tsx';
import styles from './row-list.module.css';

/** A list of which rows are added and taken away. */
export function RowList<Row>(props: {
  legend: string;
  rows: readonly Row[];
  empty: Row;
  change: (rows: Row[]) => void;
  children: (row: Row, change: (row: Row) => void, at: number) => ReactNode;
}) {
  const { legend, rows, empty, change, children } = props;
  const { words } = useLanguage();
  const adder = useRef<HTMLButtonElement>(null);
  return (
    <fieldset className={styles['fieldset']}>
      <legend>{legend}</legend>
      {rows.map((row, at) => (
        // Rows have no name of their own: their place is what tells them apart.
        <div key={at} className={styles['row']}>
          {children(row, (next) => change(rows.with(at, next)), at)}
          <Button
            variant="subtle"
            aria-label={words.removeRow(at + 1)}
            onClick={() => {
              change(rows.toSpliced(at, 1));
              adder.current?.focus();
            }}
          >
            <Icon name="close" size={14} />
          </Button>
        </div>
      ))}
      <div>
        <Button
          ref={adder}
          variant="default"
          size="xs"
          aria-label={`${words.addRow}: ${legend}`}
          onClick={() => change([...rows, empty])}
        >
          {words.addRow}
        </Button>
      </div>
    </fieldset>
  );
}
