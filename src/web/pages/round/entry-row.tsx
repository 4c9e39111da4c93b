import { measureUnits } from '../../../core/kernel/measure-unit.ts';
import { add, decimal } from '../../../core/kernel/decimal.ts';
import type { BesideFigure, EntryRow, Submission } from '../../../contract/round/submission.ts';
import { useLanguage } from '../../language/language.tsx';
import { amountText } from '../../ui/figure/number-words.ts';
import { BesideNumber } from './beside-number.tsx';
import { CellInput } from './cell-input.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { shown } from './entry-desk.ts';
import { showDetails } from './row-details.tsx';
import { RegisterNote } from './register-note.tsx';
import type { Grid } from './use-grid.ts';
import styles from './entry.module.css';

/** One row of the form: what is asked, what was before, the cell, and what is found about it. */
export function EntryRowView(props: {
  row: EntryRow;
  at: number;
  grid: Grid;
  of: Pick<Submission, 'unitId' | 'dataThrough'>;
}) {
  const { row, at, grid, of } = props;
  const { words, say, language } = useLanguage();
  const { field } = row;
  const unit = field.kind === 'question' ? null : field.measureUnit;
  const [plan] = row.plans;
  const beside = (figure: BesideFigure | null) =>
    figure === null || field.kind !== 'indicator' ? (
      '–'
    ) : (
      <BesideNumber unitId={grid.unitId} field={field} figure={figure} isInGrid />
    );
  const conflict = grid.desk.cells.get(field.fieldNo)?.theirs ?? null;
  return (
    <tr
      data-selected={grid.selected === at || undefined}
      data-question={unit === null || undefined}
    >
      <th scope="row">
        <span className={styles['name']}>{say(row.name)}</span>
        <span className={styles['about']}>
          {unit !== null && measureUnits[unit].symbol[language]}
          {row.register !== null ? (
            <span> · {words.register.inForm.from(say(row.register.registerName))}</span>
          ) : (
            field.isRequired && <em> {words.entry.required}</em>
          )}
          {field.hint !== null && <span> · {field.hint}</span>}
          <PartsTotal row={row} grid={grid} />
        </span>
      </th>
      {unit !== null && (
        <>
          <td data-label={words.entry.columns.lastYear}>{beside(row.samePeriodLastYear)}</td>
          <td data-label={words.entry.columns.last}>{beside(row.last)}</td>
          <td data-label={words.entry.columns.plan}>
            {plan === undefined ? '–' : amountText(plan.value, unit, { language, withUnit: false })}
          </td>
        </>
      )}
      <td
        colSpan={unit === null ? 4 : 1}
        className={styles['entry']}
        data-label={words.entry.columns.value}
      >
        <CellInput row={row} at={at} grid={grid} />
        {/* In every row: one that came and went would move the cell from under the finger. */}
        <button
          type="button"
          className={styles['jump']}
          aria-label={`${words.entry.toDetails}: ${say(row.name)}`}
          onClick={() => {
            grid.select(at);
            showDetails();
          }}
        >
          {words.entry.toDetails} ↓
        </button>
        {field.kind === 'register' && row.register !== null && (
          <RegisterNote field={field} standing={row.register} of={of} />
        )}
        {conflict !== null && <ConflictCard row={row} theirs={conflict} grid={grid} />}
      </td>
      <td id={`checks-${field.fieldNo}`} className={styles['checks']} aria-live="polite">
        <Checks row={row} grid={grid} />
      </td>
    </tr>
  );
}

function Checks({ row, grid }: { row: EntryRow; grid: Grid }) {
  const { words, say } = useLanguage();
  const { fieldNo } = row.field;
  const trouble = grid.unreadable.get(fieldNo);
  const isAnswered = grid.contents.get(fieldNo) != null;
  // What is not answered yet is told when it is to be sent, not while one is on the way there.
  const found = grid.checks.filter(
    (check) => check.fieldNo === fieldNo && (isAnswered || check.rule !== 'required'),
  );
  const cell = grid.desk.cells.get(fieldNo);
  const hasNote = cell !== undefined && shown(cell).note !== null;
  return (
    <>
      {trouble !== undefined && (
        <p data-level="fault">
          {words.entry.unreadable(trouble.text)}: {say(trouble.message)}
        </p>
      )}
      {found.map((check) => (
        <p key={check.rule} data-level={hasNote && check.level === 'doubt' ? 'told' : check.level}>
          {say(check.text)}
        </p>
      ))}
    </>
  );
}

/** The running sum of the parts of a total, beside it. */
function PartsTotal({ row, grid }: { row: EntryRow; grid: Grid }) {
  const { words, language } = useLanguage();
  const { field, facts } = row;
  if (field.kind !== 'indicator' || facts.partFieldNos.length === 0) return null;
  const values = facts.partFieldNos.flatMap((no) => {
    const content = grid.contents.get(no);
    return content?.kind === 'value' ? [content.value] : [];
  });
  if (values.length === 0) return null;
  const sum = amountText(values.reduce(add, decimal(0)), field.measureUnit, { language });
  return <span> · {words.entry.parts(sum)}</span>;
}
