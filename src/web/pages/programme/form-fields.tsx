import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { listDocumentsRoute } from '../../../contract/document.ts';
import { DocumentId } from '../../../core/kernel/ids.ts';
import { formatDate, type PlainDate } from '../../../core/kernel/plain-date.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './programme.module.css';

/** A document of the product, or none. */
export function DocumentField(props: {
  label: string;
  value: DocumentId | null;
  fault?: string | undefined;
  isNeeded?: boolean;
  change: (value: DocumentId | null) => void;
}) {
  const { label, value, fault, isNeeded = false, change } = props;
  const { words } = useLanguage();
  const { data } = useQuery(queryOf(listDocumentsRoute, {}, {}));
  return (
    <NativeSelect
      label={label}
      required={isNeeded}
      value={value ?? ''}
      error={fault}
      data={[
        { value: '', label: words.programme.documentChoose },
        ...(data?.documents ?? []).map(({ document }) => ({
          value: document.id,
          label: [document.documentNumber, document.title].filter(Boolean).join(' · '),
        })),
      ]}
      onChange={({ target }) => change(target.value === '' ? null : DocumentId.parse(target.value))}
    />
  );
}

/** A day as people here type it; null while it is none. */
export function DayField(props: {
  label: string;
  value: PlainDate | null;
  fault?: string | undefined;
  isNeeded?: boolean;
  change: (day: PlainDate | null) => void;
}) {
  const { label, value, fault, isNeeded = false, change } = props;
  const { words } = useLanguage();
  const [typed, setTyped] = useState(value === null ? '' : formatDate(value, 'vi'));
  const isBad = typed.trim() !== '' && readTypedDay(typed) === null;
  return (
    <TextInput
      label={label}
      placeholder={words.rounds.dayForm}
      required={isNeeded}
      inputMode="numeric"
      value={typed}
      error={isBad ? words.rounds.badDay : fault}
      onChange={({ target }) => {
        setTyped(target.value);
        change(readTypedDay(target.value));
      }}
    />
  );
}

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
            aria-label={words.programme.removeRow(at + 1)}
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
          aria-label={`${words.programme.addRow}: ${legend}`}
          onClick={() => change([...rows, empty])}
        >
          {words.programme.addRow}
        </Button>
      </div>
    </fieldset>
  );
}
