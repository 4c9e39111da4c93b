import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { VintageCell } from '../../../contract/figure.ts';
import { placeInWords } from '../../../core/resolution/place-in-words.ts';
import { figureText } from '../../address.ts';
import { useLanguage } from '../../language/language.tsx';
import { FigureNumber } from '../../ui/figure/figure-number.tsx';
import { COMPUTED_DECIMALS, outcomeText, periodText } from '../../ui/figure/number-words.ts';
import styles from './why.module.css';

interface VintageTableProps {
  vintages: VintageCell[];
  /** All rows tell the same figure: no column for its period. */
  isOneFigure?: boolean;
}

/** Every dated statement of the figures with the signed difference from the one before; none is overwritten. */
export function VintageTable({ vintages, isOneFigure = false }: VintageTableProps) {
  const { words } = useLanguage();
  if (vintages.length === 0) return <p className={styles['quiet']}>{words.vintage.none}</p>;
  return (
    <div className="table-scroll" role="region" aria-label={words.why.vintages} tabIndex={0}>
      <table className={`line-table cards-on-phone ${styles['vintages']}`}>
        <thead>
          <tr>
            {!isOneFigure && <th scope="col">{words.vintage.period}</th>}
            <th scope="col">{words.vintage.value}</th>
            <th scope="col">{words.vintage.difference}</th>
            <th scope="col">{words.vintage.knownSince}</th>
            <th scope="col">{words.vintage.source}</th>
          </tr>
        </thead>
        <tbody>
          {vintages.map((vintage) => (
            <VintageRow
              key={vintage.vintageId}
              vintage={vintage}
              isOneFigure={isOneFigure}
              isOneOfSeveral={vintages.some(
                (other) => other !== vintage && isSameFigure(other, vintage),
              )}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isSameFigure(a: VintageCell, b: VintageCell): boolean {
  const [one, other] = [a.cell.address, b.cell.address];
  return one !== null && other !== null && figureText(one) === figureText(other);
}

interface VintageRowProps {
  vintage: VintageCell;
  isOneFigure: boolean;
  isOneOfSeveral: boolean;
}

function VintageRow({ vintage, isOneFigure, isOneOfSeveral }: VintageRowProps) {
  const { words, say, language } = useLanguage();
  const { cell, difference, claim } = vintage;
  return (
    <tr className={vintage.isBest ? undefined : styles['older']}>
      {!isOneFigure && (
        <td className={styles['oneLine']}>
          {cell.address !== null && periodText(cell.address.period, language)}
        </td>
      )}
      <td>
        <FigureNumber cell={cell} />
        {vintage.isBest && isOneOfSeveral && (
          <span className={styles['best']}>{words.vintage.best}</span>
        )}
      </td>
      <td
        className={styles['difference']}
        data-label={difference === null ? undefined : words.vintage.difference}
        data-none={difference === null || undefined}
      >
        {difference === null
          ? '–'
          : outcomeText(difference, cell.measureUnit, {
              language,
              signed: true,
              withUnit: false,
              decimals: COMPUTED_DECIMALS,
            })}
      </td>
      <td className={styles['oneLine']} data-label={words.vintage.knownSince}>
        {cell.knownSince === null ? '–' : formatDate(cell.knownSince, language)}
      </td>
      <td title={`${words.vintage.recorded}: ${vintage.recordedAt}, ${vintage.recordedBy}`}>
        {claim === null ? (
          say(vintage.source)
        ) : (
          <>
            <Link
              to="/documents/$id"
              params={{ id: claim.document.id }}
              search={{ why: undefined }}
            >
              {claim.document.title}
            </Link>
            , {placeInWords(claim.place, language)}
          </>
        )}
      </td>
    </tr>
  );
}
