import { Button } from '@mantine/core';
import type { Cell, EntryRow } from '../../../contract/round/submission.ts';
import { useLanguage } from '../../language/language.tsx';
import { shown } from './entry-desk.ts';
import { typedText } from './typed-cell.ts';
import type { Grid } from './use-grid.ts';
import styles from './entry.module.css';

/** Two wrote into one cell: both values side by side, and a choice. */
export function ConflictCard({ row, theirs, grid }: { row: EntryRow; theirs: Cell; grid: Grid }) {
  const { words, language } = useLanguage();
  const { fieldNo } = row.field;
  const cell = grid.desk.cells.get(fieldNo);
  if (cell === undefined) return null;
  const text = (content: Cell['content']) => typedText(content, language) || words.entry.empty;
  return (
    <div className={styles['conflict']} role="alert">
      <strong>{words.entry.conflict}</strong>
      <dl>
        <dt>{words.entry.yours}</dt>
        <dd>{text(shown(cell).content)}</dd>
        <dt>{words.entry.theirs(theirs.savedBy ?? '')}</dt>
        <dd>{text(theirs.content)}</dd>
      </dl>
      <Button size="compact-sm" onClick={() => grid.settle(fieldNo, 'mine')}>
        {words.entry.keepYours}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => grid.settle(fieldNo, 'theirs')}>
        {words.entry.keepTheirs}
      </Button>
    </div>
  );
}
