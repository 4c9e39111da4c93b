import type { ReadBlock } from '../../../contract/reading/reading.ts';
import type { Item } from './items.ts';
import { MarkedText } from './marked-text.tsx';
import { rowGroups } from './row-groups.ts';
import styles from './document-text.module.css';

interface DocumentTableProps {
  block: ReadBlock;
  items: readonly Item[];
  text: string;
  selected: string | null;
  tabbable: string | null;
}

/** A table as it was; a long one in pieces, of which only those in sight are laid out. */
export function DocumentTable(props: DocumentTableProps) {
  const { block } = props;
  const groups = rowGroups(block.rows);
  if (groups.length === 1) {
    return (
      <div className={styles['tableFrame']}>
        <Rows {...props} rows={block.rows} />
      </div>
    );
  }
  return (
    <div className={`${styles['tableFrame']} ${styles['inPieces']}`}>
      {groups.map((rows, index) => (
        // Pieces of a table that never changes.
        <div key={index} className={styles['tablePiece']}>
          <Rows {...props} rows={rows} />
        </div>
      ))}
    </div>
  );
}

function Rows({
  rows,
  items,
  text,
  selected,
  tabbable,
}: DocumentTableProps & Pick<ReadBlock, 'rows'>) {
  return (
    <table className={styles['table']}>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells[0]?.range.start}>
            {cells.map(({ range, rowSpan, columnSpan }, column) => (
              <td
                key={column}
                rowSpan={rowSpan > 1 ? rowSpan : undefined}
                colSpan={columnSpan > 1 ? columnSpan : undefined}
              >
                <MarkedText
                  text={text}
                  range={range}
                  items={itemsIn(items, range)}
                  selected={selected}
                  tabbable={tabbable}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Those that begin in a range, of items in order; found by halving, since tables can be long. */
function itemsIn(items: readonly Item[], { start, end }: ReadBlock['range']): Item[] {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.range.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let at = low; (items[at]?.range.start ?? end) < end; at += 1) {
    const item = items[at];
    if (item !== undefined) found.push(item);
  }
  return found;
}
