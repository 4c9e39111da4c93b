import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { approvalLevelNames } from '../../../core/figure/round/reporting-round.ts';
import { submissionStateNames } from '../../../core/figure/round/submission.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { type BoardRow, FieldSquare, type RoundBoard } from '../../../contract/round/round.ts';
import { FilterField } from '../../ui/filter-field.tsx';
import { holdsWords } from '../../ui/holds-words.ts';
import { useShownRows } from '../../ui/table/use-shown-rows.ts';
import { useLanguage } from '../../language/language.tsx';
import { ExtendButton } from './extend-button.tsx';
import own from './heat-grid.module.css';
import styles from './round.module.css';

/** Letters in the squares: the state is never told by colour alone. */
const letters = {
  empty: '',
  draft: '…',
  missing: '–',
  doubt: '?',
  fault: '!',
  sent: '↑',
  approved: '✓',
} satisfies Record<FieldSquare, string>;

/** Rows from which on a unit is looked for by its name. */
const MANY = 30;

/** Units by fields: one square each, coloured and lettered by its state; no value is shown. */
export function HeatGrid({ board }: { board: RoundBoard }) {
  const { words, say } = useLanguage();
  const [typed, setTyped] = useState('');
  const { shown, left, more } = useShownRows(
    board.rows.filter(({ unitName }) => holdsWords(unitName, typed)),
  );
  return (
    <section className={own['heat']}>
      <h2>{words.rounds.grid}</h2>
      <p className={styles['lead']}>{words.rounds.gridHelp}</p>
      <ul className={own['legend']}>
        {FieldSquare.options.map((square) => (
          <li key={square}>
            <span className={own['square']} data-square={square} aria-hidden="true">
              {letters[square]}
            </span>
            {words.rounds.squares[square]}
          </li>
        ))}
      </ul>
      {board.rows.length > MANY && (
        <FilterField label={words.rounds.filterUnits} typed={typed} write={setTyped} />
      )}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={words.rounds.grid}>
        <table className="grid-table cards-on-phone">
          <thead>
            <tr>
              <th scope="col">{words.rounds.unit}</th>
              <th scope="col">{words.rounds.state}</th>
              {board.fields.map(({ field, name }) => (
                <th key={field.fieldNo} scope="col" className={own['fieldHead']}>
                  <span title={say(name)}>{say(name)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <HeatRow key={row.submissionId} row={row} board={board} />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <Button variant="default" className="no-print" onClick={more}>
          {words.rounds.moreUnits(left)}
        </Button>
      )}
    </section>
  );
}

function HeatRow({ row, board }: { row: BoardRow; board: RoundBoard }) {
  const { words, say, language } = useLanguage();
  const awaited =
    row.awaitsUnits.length > 0
      ? row.awaitsUnits.join(', ')
      : row.awaits === null
        ? null
        : say(approvalLevelNames[row.awaits]);
  return (
    <tr>
      <th scope="row">
        <Link to="/submissions/$id" params={{ id: String(row.submissionId) }}>
          {row.unitName}
        </Link>
        <small>
          {row.answered.done}/{row.answered.of}
          {row.doubts > 0 && ` · ${words.rounds.doubts(row.doubts)}`}
        </small>
      </th>
      <td>
        <strong>{say(submissionStateNames[row.state])}</strong>
        <small className={own['stand']}>
          {awaited !== null && <span>{words.rounds.awaits(awaited)}</span>}
          {row.returnedBecause !== null && (
            <span>{words.rounds.returned(row.returnedBecause)}</span>
          )}
          {row.sentAt === null && (
            <span>{words.rounds.deadline(formatDate(row.dueOn, language))}</span>
          )}
          {row.daysLate > 0 && (
            <em data-late>
              {words.rounds.lateBy(formatNumber(decimal(row.daysLate), { language }))}
            </em>
          )}
        </small>
        {board.acts.extend.isOpen && row.sentAt === null && (
          <ExtendButton row={row} roundId={board.round.id} />
        )}
      </td>
      {row.squares.map((square, at) => {
        const field = board.fields[at];
        const name = field === undefined ? '' : say(field.name);
        return (
          <td key={field?.field.fieldNo ?? at}>
            <span
              className={own['square']}
              data-square={square}
              role="img"
              aria-label={`${name}: ${words.rounds.squares[square]}`}
              title={`${name}: ${words.rounds.squares[square]}`}
            >
              {letters[square]}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
