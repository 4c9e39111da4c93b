import { useState } from 'react';
import type { EntryRow } from '../../../contract/submission.ts';
import { useLanguage } from '../../language/language.tsx';
import { typedText } from './typed-cell.ts';
import type { Grid } from './use-grid.ts';
import styles from './entry.module.css';

/** The cell itself: what stands in it, or what is being typed; leaving it reads what was typed. */
export function CellInput({ row, at, grid }: { row: EntryRow; at: number; grid: Grid }) {
  const { language, say } = useLanguage();
  const [typing, setTyping] = useState<string | null>(null);
  const { fieldNo } = row.field;
  const trouble = grid.unreadable.get(fieldNo);
  const content = grid.contents.get(fieldNo) ?? null;
  const value = typing ?? trouble?.text ?? typedText(content, language);
  const commit = () => {
    if (typing === null) return;
    grid.type(row, typing);
    setTyping(null);
  };
  const shared = {
    'data-cell': at,
    'data-kind': trouble === undefined ? content?.kind : 'unreadable',
    'data-typing': typing === null ? undefined : '',
    'aria-label': say(row.name),
    'aria-invalid': trouble !== undefined,
    'aria-describedby': `checks-${fieldNo}`,
    className: styles['cell'],
    value,
    readOnly: !grid.isOpen,
    onFocus: () => grid.select(at),
    onBlur: commit,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Escape' && typing !== null) {
        event.preventDefault();
        setTyping(null);
        return;
      }
      grid.walk(event, at);
    },
    onPaste: (event: React.ClipboardEvent) => {
      grid.paste(event, at);
      if (event.defaultPrevented) setTyping(null);
    },
  };
  return row.field.kind === 'question' ? (
    <textarea {...shared} rows={2} onChange={({ target }) => setTyping(target.value)} />
  ) : (
    <input
      {...shared}
      inputMode="decimal"
      autoComplete="off"
      onChange={({ target }) => setTyping(target.value)}
    />
  );
}
