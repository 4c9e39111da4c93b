import type { TextRange } from '../../../core/figure/finding.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import type { Item } from './items.ts';

/** The words an item is read in: its sentence, or its whole row, since a cell alone says nothing. */
export function sentenceOf({ blocks }: Pick<DocumentReading, 'blocks'>, item: Item): TextRange {
  const { start } = item.range;
  const block = blocks.findLast(({ range }) => range.start <= start);
  const row = block?.rows.find((cells) =>
    cells.some(({ range }) => range.start <= start && start < range.end),
  );
  const [first, last] = [row?.at(0), row?.at(-1)];
  if (first !== undefined && last !== undefined) {
    return { start: first.range.start, end: last.range.end };
  }
  if (item.kind === 'figure') return item.figure.finding.sentence;
  if (item.kind === 'statement') return item.statement.sentence;
  return block?.range ?? item.range;
}
