import { useRef } from 'react';
import type { CellContent } from '../../../core/figure/round/cell.ts';
import type { EntryRow } from '../../../contract/round/submission.ts';
import { useLanguage } from '../../language/language.tsx';
import { typedText } from './typed-cell.ts';
import type { Grid } from './use-grid.ts';
import { useTyping } from './use-typing.ts';
import styles from './entry.module.css';

/** The cell itself: what stands in it, or what is being typed, which is read and checked at every rest. */
export function CellInput({ row, at, grid }: { row: EntryRow; at: number; grid: Grid }) {
  const { words, language, say } = useLanguage();
  const typing = useTyping((text) => grid.type(row, text));
  const before = useRef<CellContent | null>(null);
  const isEntered = useRef(false);
  const { fieldNo } = row.field;
  const trouble = grid.unreadable.get(fieldNo);
  const content = grid.contents.get(fieldNo) ?? null;
  const value = typing.text ?? trouble?.text ?? typedText(content, language);
  const change = (text: string) => {
    if (typing.text === null) before.current = content;
    typing.type(text);
  };
  const shared = {
    'data-cell': at,
    'data-kind': trouble === undefined ? content?.kind : 'unreadable',
    'data-typing': typing.text === null ? undefined : '',
    'aria-label': say(row.name),
    'aria-invalid': trouble !== undefined,
    'aria-describedby': `checks-${fieldNo}`,
    className: styles['cell'],
    value,
    readOnly: !grid.isOpen || row.register !== null,
    placeholder: row.register === null ? undefined : words.register.inForm.none,
    onFocus: () => grid.select(at),
    onBlur: typing.end,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Escape' && typing.text !== null) {
        event.preventDefault();
        typing.drop();
        grid.put(row, before.current);
        return;
      }
      grid.walk(event, at);
    },
    'data-computed': row.register === null ? undefined : '',
    onPaste: (event: React.ClipboardEvent) => {
      grid.paste(event, at);
      if (event.defaultPrevented) typing.drop();
    },
  };
  return row.field.kind === 'question' ? (
    <textarea {...shared} rows={2} onChange={({ target }) => change(target.value)} />
  ) : (
    <input
      {...shared}
      inputMode="decimal"
      // As in a sheet: the first press marks what stands there, so that typing replaces it; the second sets the caret.
      onMouseDown={({ currentTarget }) => {
        isEntered.current = document.activeElement !== currentTarget;
      }}
      onClick={({ currentTarget }) => {
        if (isEntered.current) currentTarget.select();
        isEntered.current = false;
      }}
      autoComplete="off"
      onChange={({ target }) => change(target.value)}
    />
  );
}
