import { Button } from '@mantine/core';
import { useState } from 'react';
import { largestTable } from '../../../contract/table-import.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { base64Of } from '../../ui/file/base64-of.ts';
import { ChooseFile } from '../../ui/file/choose-file.tsx';
import type { TableImport } from './use-table-import.ts';
import styles from './table-import.module.css';

/** Where a table comes from: a file, or what was copied from a sheet. */
export function GiveTable({ table }: { table: TableImport }) {
  const { words } = useLanguage();
  const said = words.tableImport;
  if (table.source !== null && table.readError === null) {
    const name = table.source.kind === 'file' ? table.source.name : said.pasted;
    return (
      <div className={styles['given']}>
        <Icon name="documents" size={18} />
        <strong>{name}</strong>
        {table.isReading && <span>{said.reading}</span>}
        <Button size="compact-sm" variant="default" onClick={table.leave}>
          {said.another}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles['part']}>
      <h2>{said.give}</h2>
      <div className={styles['ways']}>
        <FileOfTable table={table} />
        <PasteTable table={table} />
      </div>
    </section>
  );
}

function FileOfTable({ table }: { table: TableImport }) {
  const { words } = useLanguage();
  const said = words.tableImport;
  const [isTooLarge, setTooLarge] = useState(false);
  const choose = async (file: File) => {
    setTooLarge(file.size > largestTable);
    if (file.size > largestTable || file.size === 0) return;
    table.give({ kind: 'file', name: file.name.slice(-200), base64: await base64Of(file) });
  };
  return (
    <div className={styles['way']}>
      <p>{said.file}</p>
      <ChooseFile
        label={said.choose}
        accept=".xlsx,.csv,.tsv,.txt"
        leftSection={<Icon name="documents" size={16} />}
        loading={table.isReading}
        take={(file) => void choose(file)}
      />
      {isTooLarge && <p role="alert">{said.tooLarge}</p>}
    </div>
  );
}

function PasteTable({ table }: { table: TableImport }) {
  const { words } = useLanguage();
  const said = words.tableImport;
  const [text, setText] = useState('');
  return (
    <form
      className={styles['way']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') table.give({ kind: 'paste', text });
      }}
    >
      <label htmlFor="pasted-table">{said.paste}</label>
      <textarea
        id="pasted-table"
        rows={4}
        value={text}
        placeholder={said.pasteExample}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        type="submit"
        variant="default"
        loading={table.isReading}
        disabled={text.trim() === ''}
      >
        {said.takePaste}
      </Button>
    </form>
  );
}
