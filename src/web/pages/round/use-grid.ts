import { notifications } from '@mantine/notifications';
import { useMemo, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { checkForm, type OtherCells } from '../../../core/figure/round/check-cell.ts';
import type { CellCheck, CellContent, NoAnswer } from '../../../core/figure/round/cell.ts';
import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import type { EntryRow, Submission } from '../../../contract/round/submission.ts';
import { useLanguage } from '../../language/language.tsx';
import { type EntryDesk, shown } from './entry-desk.ts';
import { type PlacedBlock, placeBlock } from './place-block.ts';
import { readTyped, splitBlock, standingOf } from './typed-cell.ts';
import { type EntryHandle, useEntryDesk } from './use-entry-desk.ts';

/** What was typed and could not be read stands in its cell until it is mended. */
export type Unreadable = ReadonlyMap<number, { text: string; message: Bilingual }>;

export interface Grid extends EntryHandle {
  /** The unit that answers. */
  unitId: UnitId;
  rows: readonly EntryRow[];
  /** Whether cells can be written at all. */
  isOpen: boolean;
  contents: OtherCells;
  checks: readonly CellCheck[];
  unreadable: Unreadable;
  /** Place of the row whose details are shown, from 0. */
  selected: number;
  select: (at: number) => void;
  /** Pieces of the last pasted block that found no place. */
  left: PlacedBlock['left'];
  forgetLeft: () => void;
  type: (row: EntryRow, text: string) => void;
  put: (row: EntryRow, content: CellContent | null) => void;
  answerNothing: (row: EntryRow, reason: NoAnswer) => void;
  paste: (event: ClipboardEvent, at: number) => void;
  walk: (event: KeyboardEvent, at: number) => void;
}

/** The grid of a submission: writing, checking, walking with the keys, pasting. */
export function useGrid(submission: Submission): Grid {
  const { words } = useLanguage();
  const handle = useEntryDesk(submission);
  const [unreadable, setUnreadable] = useState<Unreadable>(new Map());
  const [selected, select] = useState(0);
  const [left, setLeft] = useState<PlacedBlock['left']>([]);
  const { rows } = submission;
  const isOpen = submission.acts.enter.isOpen;
  const contents = useMemo<OtherCells>(() => contentsOf(handle.desk, rows), [handle.desk, rows]);
  const checks = useMemo(
    () =>
      checkForm(
        rows.map(({ facts }) => facts),
        contents,
      ),
    [rows, contents],
  );
  const mark = (fieldNo: number, trouble: { text: string; message: Bilingual } | null): void => {
    const next = new Map(unreadable);
    if (trouble === null) next.delete(fieldNo);
    else next.set(fieldNo, trouble);
    setUnreadable(next);
  };
  const put = (row: EntryRow, content: CellContent | null): void => {
    if (isComputed(row)) return;
    mark(row.field.fieldNo, null);
    handle.write([{ fieldNo: row.field.fieldNo, content }], 'page');
  };
  const type = (row: EntryRow, text: string): void => {
    const { fieldNo } = row.field;
    const now = contents.get(fieldNo) ?? null;
    const typed = readTyped(text, row.field, standingOf(now, row.facts.isPeriodOver));
    if (typed.kind === 'unreadable') mark(fieldNo, { text: typed.text, message: typed.message });
    else put(row, typed.content);
  };
  return {
    ...handle,
    unitId: submission.unitId,
    rows,
    isOpen,
    contents,
    checks,
    unreadable,
    selected,
    select,
    left,
    forgetLeft: () => setLeft([]),
    type,
    put,
    answerNothing: (row, reason) => put(row, { kind: 'missing', reason }),
    paste: (event, at) => {
      const text = event.clipboardData.getData('text/plain');
      // Several lines of words are one answer to a question; a table has columns.
      const isTable = rows[at]?.field.kind === 'question' ? /\t/ : /[\t\n]/;
      if (!isOpen || !isTable.test(text.trimEnd())) return;
      event.preventDefault();
      const placed = placeBlock(rows, splitBlock(text), { from: at, contents });
      handle.write(placed.changes, 'paste');
      const filled = new Set(placed.changes.map(({ fieldNo }) => fieldNo));
      setUnreadable(new Map([...unreadable].filter(([fieldNo]) => !filled.has(fieldNo))));
      setLeft(placed.left);
      notifications.show({ message: words.entry.pasted(placed.changes.length) });
    },
    walk: (event, at) => walk(event, { at, rows, put, handle }),
  };
}

/** Whether the records give a number: then nothing else is written there. */
function isComputed({ register, cell }: EntryRow): boolean {
  return register !== null && cell.content?.kind === 'value';
}

/** What stands in the cells: on the desk, or computed of records. */
function contentsOf(desk: EntryDesk, rows: readonly EntryRow[]): OtherCells {
  const computed = rows.filter(isComputed);
  return new Map([
    ...[...desk.cells].map(([no, cell]) => [no, shown(cell).content] as const),
    ...computed.map(({ field, cell }) => [field.fieldNo, cell.content] as const),
  ]);
}

interface Walk {
  at: number;
  rows: readonly EntryRow[];
  put: (row: EntryRow, content: CellContent) => void;
  handle: EntryHandle;
}

const reasonOfKey: Readonly<Record<string, NoAnswer>> = {
  KeyK: 'not-applicable',
  KeyC: 'not-yet-known',
};

/** The keys of a spreadsheet; in the many lines of an answer in words, arrows and Enter are the text's own. */
function walk(event: KeyboardEvent, { at, rows, put, handle }: Walk): void {
  const row = rows[at];
  if (row === undefined) return;
  const isText = row.field.kind === 'question';
  const reason = event.altKey ? reasonOfKey[event.code] : undefined;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (reason !== undefined) {
    event.preventDefault();
    put(row, { kind: 'missing', reason });
    focusCell(at + 1);
  } else if (event.key === 'F2') {
    event.preventDefault();
    document.querySelector<HTMLElement>('[data-cell-note]')?.focus();
  } else if ((event.ctrlKey || event.metaKey) && isUntouched(event.target)) {
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (isRedo) handle.redo();
    else handle.undo();
  } else if (isPlain && !isText && (event.key === 'ArrowDown' || event.key === 'Enter')) {
    event.preventDefault();
    focusCell(at + (event.shiftKey ? -1 : 1));
  } else if (isPlain && !isText && event.key === 'ArrowUp') {
    event.preventDefault();
    focusCell(at - 1);
  }
}

/** While letters are being typed, Ctrl-Z is the text's own. */
function isUntouched(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['typing'] === undefined;
}

/** Puts the caret into the cell of a row; its text is marked, so that typing replaces it. */
export function focusCell(at: number): void {
  const cell = document.querySelector<HTMLInputElement>(`[data-cell="${at}"]`);
  cell?.focus();
  if (cell instanceof HTMLInputElement) cell.select();
}
