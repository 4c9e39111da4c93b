import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { periodText } from '../../ui/figure/number-words.ts';
import { askedAmount } from './aim-rows.ts';
import { claimAmount } from './claim-rows.ts';
import { FateShape } from './fate-badge.tsx';
import { claimOf, type DecidableItem } from './items.ts';
import styles from './reading.module.css';

type Column = keyof Words['reading']['columns'];

interface FigureListProps {
  reading: DocumentReading;
  items: readonly DecidableItem[];
  columns: readonly Column[];
}

/** Figures of the document as rows of a table. */
export function FigureList({ reading, items, columns }: FigureListProps) {
  const { words } = useLanguage();
  return (
    <table className={`line-table ${styles['list']}`}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words.reading.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key}>
            {columns.map((column) => (
              <td key={column} data-column={column}>
                <Cell column={column} item={item} text={reading.text} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, item, text }: { column: Column; item: DecidableItem; text: string }) {
  const { words, say, language } = useLanguage();
  const claim = claimOf(item);
  const asked = item.kind === 'figure' ? (item.figure.aim?.aim ?? null) : null;
  const period = claim?.periodId ?? (item.kind === 'figure' && item.figure.proposal.aim?.periodId);
  const indicatorName = item.kind === 'figure' ? item.figure.indicatorName : null;
  switch (column) {
    case 'no':
      return item.no;
    case 'quote':
      return <span lang="vi">{text.slice(item.range.start, item.range.end)}</span>;
    case 'indicator':
      return (
        <>
          {indicatorName === null ? '–' : say(indicatorName)}
          {claim !== null && (
            <span className="quiet"> · {words.document.claimKinds[claim.kind]}</span>
          )}
          {asked !== null && <span className="quiet"> · {words.reading.sorts[asked.kind]}</span>}
        </>
      );
    case 'period':
      return period ? periodText(period, language) : '–';
    case 'value':
      if (asked !== null) return askedAmount(asked, { words, language });
      return claim === null ? '–' : (claimAmount(claim, language) ?? '–');
    case 'fate':
      return (
        <>
          <FateShape fate={item.fate} size={11} /> {words.reading.fates[item.fate]}
        </>
      );
    case 'decision':
      return item.isRecorded ? words.reading.recorded : words.reading.decisions[item.decision];
    case 'place':
      return say(item.kind === 'figure' ? item.figure.place : item.statement.place);
  }
}
