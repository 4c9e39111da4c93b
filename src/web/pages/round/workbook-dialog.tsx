import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CellContent } from '../../../core/figure/round/cell.ts';
import { gradeNames } from '../../../core/kernel/grade.ts';
import type { OutputOf } from '../../../contract/route.ts';
import type { CellConflict } from '../../../contract/round/submission.ts';
import type {
  FormChange,
  FormFault,
  takeFormRoute,
} from '../../../contract/round/submission-workbook.ts';
import { useLanguage } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { typedText } from './typed-cell.ts';
import type { Grid } from './use-grid.ts';
import type { Trip } from './use-workbook.ts';
import styles from './workbook.module.css';

type Taken = OutputOf<typeof takeFormRoute>;

/** Before: what the file would change and what is wrong in it. After: what was loaded, and what others changed meanwhile. */
export function WorkbookDialog(props: { trip: Trip; preview: Taken; grid: Grid }) {
  const { trip, preview, grid } = props;
  const { words } = useLanguage();
  const said = words.workbook;
  const applied = trip.outcome?.applied ?? null;
  const { changes, faults, unchanged } = preview;
  const free = changes.filter(({ newer }) => newer === null).length;
  return (
    <Dialog
      close={trip.close}
      size="xl"
      title={applied === null ? said.title : said.applied(applied.saved.length)}
    >
      <div className={styles['dialog']}>
        {faults.length > 0 && <FaultList faults={faults} />}
        {applied === null ? (
          <>
            <p>
              {said.changes(changes.length)}; {said.unchanged(unchanged)}
            </p>
            {changes.length > 0 && <ChangeTable changes={changes} />}
          </>
        ) : (
          applied.conflicts.length > 0 && <Conflicts conflicts={applied.conflicts} grid={grid} />
        )}
        {trip.applyError !== null && <ProblemNotice error={trip.applyError} />}
        <div className={styles['buttons']}>
          {applied === null && changes.length > 0 && (
            <Button data-autofocus loading={trip.isApplying} onClick={trip.apply}>
              {free > 0 ? said.apply(free) : said.settle}
            </Button>
          )}
          <Button variant="subtle" onClick={trip.close}>
            {applied === null ? words.cancel : said.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

export function FaultList({ faults, title }: { faults: readonly FormFault[]; title?: string }) {
  const { words, say } = useLanguage();
  return (
    <section className={styles['faults']} role="alert">
      <h3>{title ?? words.workbook.faults(faults.length)}</h3>
      <ul>
        {faults.map(({ place, text }) => (
          <li key={`${place} ${text.vi}`}>
            <code>{place}</code>: {say(text)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeTable({ changes }: { changes: readonly FormChange[] }) {
  const { words, say } = useLanguage();
  const { columns, newer } = words.workbook;
  return (
    <table className={styles['changes']}>
      <thead>
        <tr>
          <th scope="col">{columns.field}</th>
          <th scope="col">{columns.before}</th>
          <th scope="col">{columns.after}</th>
          <th scope="col">{columns.place}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((one) => (
          <tr key={one.fieldNo} data-newer={one.newer !== null || undefined}>
            <th scope="row">
              {say(one.name)}
              {one.newer !== null && <small>{newer(one.newer.savedBy ?? '')}</small>}
            </th>
            <td>
              <Answer content={one.before} note={one.noteBefore} />
            </td>
            <td>
              <Answer content={one.after} note={one.noteAfter} />
            </td>
            <td>
              <code>{one.place}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Answer({ content, note }: { content: CellContent | null; note: string | null }) {
  const { words, say, language } = useLanguage();
  return (
    <>
      {typedText(content, language) || words.entry.empty}
      {content?.kind === 'value' && <small>{say(gradeNames[content.grade])}</small>}
      {note !== null && (
        <small>
          {words.entry.note}: {note}
        </small>
      )}
    </>
  );
}

/** Both answers side by side, and a choice for each. */
function Conflicts({ conflicts, grid }: { conflicts: readonly CellConflict[]; grid: Grid }) {
  const { words, say } = useLanguage();
  const [settled, setSettled] = useState<readonly number[]>([]);
  const left = conflicts.filter(({ fieldNo }) => !settled.includes(fieldNo));
  const nameOf = (fieldNo: number) => {
    const row = grid.rows.find(({ field }) => field.fieldNo === fieldNo);
    return row === undefined ? '' : say(row.name);
  };
  const settle = (fieldNo: number) => setSettled([...settled, fieldNo]);
  if (left.length === 0) return null;
  return (
    <section className={styles['faults']} role="alert">
      <h3>{words.workbook.conflicts(left.length)}</h3>
      <ul>
        {left.map(({ fieldNo, yours, theirs }) => (
          <li key={fieldNo}>
            <strong>{nameOf(fieldNo)}</strong>
            <dl>
              <dt>{words.workbook.columns.after}</dt>
              <dd>
                <Answer content={yours.content} note={yours.note} />
              </dd>
              <dt>{words.entry.theirs(theirs.savedBy ?? '')}</dt>
              <dd>
                <Answer content={theirs.content} note={theirs.note} />
              </dd>
            </dl>
            <Button
              size="compact-sm"
              onClick={() => {
                const { content, note } = yours;
                grid.write([{ fieldNo, content, note }], 'workbook');
                settle(fieldNo);
              }}
            >
              {words.workbook.takeMine}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => settle(fieldNo)}>
              {words.workbook.keepTheirs}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
