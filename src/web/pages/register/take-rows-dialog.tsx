import { Button, FileButton, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../contract/route.ts';
import type { RegisterTable, takeRowsRoute } from '../../../contract/register.ts';
import { UnitId } from '../../../core/kernel/ids.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { UnitSelect } from '../../ui/unit-select.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { base64Of } from '../../ui/file/base64-of.ts';
import { TakenRows } from './taken-rows.tsx';
import { useTakeRows } from './use-write-register.ts';
import styles from './register.module.css';

interface TakeRowsProps {
  table: RegisterTable;
  /** What was pasted on the page; empty where the dialog was opened by its button. */
  text: string;
  close: () => void;
}

/** Rows from Excel: tried first, every fault named by its cell; then the good ones are written. */
export function TakeRowsDialog({ table, text: pasted, close }: TakeRowsProps) {
  const { words } = useLanguage();
  const said = words.register.rows;
  const { register, enterFor, day } = table;
  const [text, setText] = useState(pasted);
  const [file, setFile] = useState<File | null>(null);
  const [unit, setUnit] = useState<string | null>(enterFor[0]?.unitId ?? null);
  const [from, setFrom] = useState(formatDate(day, 'vi'));
  const [reason, setReason] = useState('');
  const take = useTakeRows(register.code);
  const fromDay = readTypedDay(from);
  const isReady = unit !== null && fromDay !== null && (file !== null || text.trim() !== '');
  const send = async (apply: boolean) => {
    if (unit === null || fromDay === null) return;
    take.mutate({
      unitId: UnitId.parse(unit),
      text: file === null ? text : null,
      base64: file === null ? null : await base64Of(file),
      from: fromDay,
      reason: reason.trim() === '' ? null : reason.trim(),
      apply,
    });
  };
  const taken = take.data;
  return (
    <Dialog close={close} size="xl" title={said.title}>
      <div className={styles['form']}>
        <p>{said.help}</p>
        {enterFor.length > 1 && (
          <UnitSelect
            label={words.register.record.forUnit}
            isFixed
            units={enterFor.map(({ unitId, name }) => ({ unitId, unitName: name }))}
            value={unit}
            change={setUnit}
          />
        )}
        <RowSource {...{ text, file, setText, setFile }} reset={take.reset} />
        <TextInput
          label={words.register.record.from}
          value={from}
          error={fromDay === null ? words.badDay : undefined}
          onChange={({ target }) => setFrom(target.value)}
        />
        {needsReason(taken) && (
          <TextInput
            label={words.register.record.reason}
            description={words.register.record.reasonHelp}
            required
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
        {take.error !== null && <ProblemNotice error={take.error} />}
        {taken !== undefined && <TakenRows taken={taken} table={table} />}
        <Buttons {...{ taken, isReady, close }} isPending={take.isPending} send={send} />
      </div>
    </Dialog>
  );
}

interface RowSourceProps {
  text: string;
  file: File | null;
  setText: (text: string) => void;
  setFile: (file: File | null) => void;
  /** What was tried before is of other rows. */
  reset: () => void;
}

function RowSource({ text, file, setText, setFile, reset }: RowSourceProps) {
  const { words } = useLanguage();
  const said = words.register.rows;
  return (
    <>
      <Textarea
        data-autofocus
        label={said.text}
        rows={5}
        className={styles['pasted']}
        disabled={file !== null}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          reset();
        }}
      />
      <div className={styles['buttons']}>
        <FileButton
          accept=".xlsx"
          onChange={(chosen) => {
            setFile(chosen);
            reset();
          }}
        >
          {(props) => (
            <Button {...props} variant="default">
              {file?.name ?? said.file}
            </Button>
          )}
        </FileButton>
      </div>
    </>
  );
}

type Taken = OutputOf<typeof takeRowsRoute>;

function needsReason(taken: Taken | undefined): boolean {
  return taken?.rows.some(({ does }) => does === 'change') ?? false;
}

function Buttons(props: {
  taken: Taken | undefined;
  isReady: boolean;
  isPending: boolean;
  send: (apply: boolean) => Promise<void>;
  close: () => void;
}) {
  const { taken, isReady, isPending, send, close } = props;
  const { words } = useLanguage();
  const said = words.register.rows;
  const good = taken?.rows.filter(({ does }) => does === 'add' || does === 'change').length ?? 0;
  const isDone = taken !== undefined && taken.saved !== null;
  return (
    <div className={styles['buttons']}>
      {!isDone && good > 0 && (
        <Button loading={isPending} onClick={() => void send(true)}>
          {said.apply(good)}
        </Button>
      )}
      {!isDone && good === 0 && (
        <Button loading={isPending} disabled={!isReady} onClick={() => void send(false)}>
          {said.preview}
        </Button>
      )}
      <Button variant="subtle" onClick={close}>
        {isDone ? words.frame.close : words.cancel}
      </Button>
    </div>
  );
}
