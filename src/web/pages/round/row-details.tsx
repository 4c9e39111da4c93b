import { Button, Select, Textarea } from '@mantine/core';
import { Grade, gradeNames } from '../../../core/kernel/grade.ts';
import { qualifierNames } from '../../../core/kernel/qualifier-names.ts';
import { Qualifier } from '../../../core/kernel/quantity.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { periodName, parsePeriodId } from '../../../core/period/period-kinds.ts';
import type { BesideFigure, EntryRow } from '../../../contract/round/submission.ts';
import { useLanguage } from '../../language/language.tsx';
import { Sparkline } from '../../ui/chart/sparkline.tsx';
import { amountText } from '../../ui/figure/number-words.ts';
import { indicatorOfField } from '../../../core/figure/round/reporting-round.ts';
import { BesideNumber } from './beside-number.tsx';
import { shown } from './entry-desk.ts';
import { EvidenceList } from './evidence-list.tsx';
import { focusCell, type Grid } from './use-grid.ts';
import { useTyping } from './use-typing.ts';
import entry from './entry.module.css';
import styles from './row-details.module.css';

/** On a phone the details lie below the form: brings them up. */
export function showDetails(): void {
  document.querySelector<HTMLElement>('[data-row-details]')?.focus();
}

/** Beside the grid: all that belongs to the row where the caret is. */
export function RowDetails({ grid, submissionId }: { grid: Grid; submissionId: number }) {
  const { words, say } = useLanguage();
  const row = grid.rows[grid.selected];
  if (row === undefined) return null;
  return (
    <section
      className={styles['details']}
      aria-label={say(row.name)}
      tabIndex={-1}
      data-row-details
    >
      <h2>{say(row.name)}</h2>
      <button type="button" className={entry['jump']} onClick={() => focusCell(grid.selected)}>
        ↑ {words.entry.toCell}
      </button>
      {row.definition !== null && <p className={styles['definition']}>{say(row.definition)}</p>}
      <AnswerFields key={row.field.fieldNo} row={row} grid={grid} />
      <History row={row} unitId={grid.unitId} />
      <EvidenceList row={row} submissionId={submissionId} isOpen={grid.isOpen} />
    </section>
  );
}

function AnswerFields({ row, grid }: { row: EntryRow; grid: Grid }) {
  const { words, say } = useLanguage();
  const { fieldNo } = row.field;
  const cell = grid.desk.cells.get(fieldNo);
  if (cell === undefined) return null;
  const { note } = shown(cell);
  const content = grid.contents.get(fieldNo) ?? null;
  const isComputed = row.register !== null && content?.kind === 'value';
  const rewrite = (change: { grade?: Grade; qualifier?: Qualifier }) => {
    if (content?.kind !== 'value') return;
    grid.write([{ fieldNo, content: { ...content, ...change } }], 'page');
  };
  return (
    <>
      {grid.isOpen && !isComputed && (
        <div className={styles['answers']}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => grid.answerNothing(row, 'not-applicable')}
          >
            {words.entry.notApplicable}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => grid.answerNothing(row, 'not-yet-known')}
          >
            {words.entry.notYetKnown}
          </Button>
        </div>
      )}
      {content?.kind === 'value' && row.register === null && (
        <div className={styles['answers']}>
          <Select
            label={words.entry.grade}
            data={Grade.options.map((one) => ({ value: one, label: say(gradeNames[one]) }))}
            value={content.grade}
            disabled={!grid.isOpen}
            allowDeselect={false}
            onChange={(grade) => rewrite({ grade: Grade.parse(grade) })}
          />
          <Select
            label={words.entry.hedge}
            data={Qualifier.options.map((one) => ({
              value: one,
              label: say(qualifierNames[one]) || words.entry.noHedge,
            }))}
            value={content.qualifier}
            disabled={!grid.isOpen}
            allowDeselect={false}
            onChange={(qualifier) => rewrite({ qualifier: Qualifier.parse(qualifier) })}
          />
        </div>
      )}
      <NoteField
        note={note}
        isOpen={grid.isOpen}
        write={(text) => grid.write([{ fieldNo, note: text }], 'page')}
      />
    </>
  );
}

function NoteField(props: {
  note: string | null;
  isOpen: boolean;
  write: (note: string | null) => void;
}) {
  const { note, isOpen, write } = props;
  const { words } = useLanguage();
  const typing = useTyping((text) => write(text.trim() === '' ? null : text.trim()));
  return (
    <Textarea
      data-cell-note
      label={words.entry.note}
      description={isOpen ? words.entry.noteHelp : undefined}
      autosize
      minRows={2}
      maxLength={2000}
      readOnly={!isOpen}
      value={typing.text ?? note ?? ''}
      onChange={({ target }) => typing.type(target.value)}
      onBlur={typing.end}
    />
  );
}

/** Earlier figures as a small picture with the numbers beside it. */
function History({ row, unitId }: { row: EntryRow; unitId: UnitId }) {
  const { words, language } = useLanguage();
  const { history, published } = row;
  const field = indicatorOfField(row.field);
  if (field === null) return null;
  const text = (figure: BesideFigure) => amountText(figure.value, field.measureUnit, { language });
  const name = (figure: BesideFigure) => periodName(parsePeriodId(figure.periodId), language);
  const label = history.map((one) => `${name(one)}: ${text(one)}`).join('; ');
  return (
    <div className={styles['history']}>
      <h3>{words.entry.history}</h3>
      {history.length === 0 ? (
        <p>{words.entry.noHistory}</p>
      ) : (
        <>
          {history.length > 1 && (
            <Sparkline
              label={label}
              points={history.map((one) => ({
                label: name(one),
                value: Number(one.value),
                asked: null,
                isEstimate: one.grade === 'estimate',
              }))}
            />
          )}
          <dl>
            {history
              .toReversed()
              .slice(0, 6)
              .map((one) => (
                <div key={one.periodId}>
                  <dt>{name(one)}</dt>
                  <dd>
                    <BesideNumber {...{ unitId, field }} figure={one} />
                  </dd>
                </div>
              ))}
          </dl>
        </>
      )}
      {published !== null && <p>{words.entry.published(text(published))}</p>}
    </div>
  );
}
