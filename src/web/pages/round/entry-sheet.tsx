import { isAsked } from '../../../core/figure/round/completeness.ts';
import { submissionStateNames } from '../../../core/figure/round/submission.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { parsePeriodId, periodName } from '../../../core/period/period-kinds.ts';
import type { Submission } from '../../../contract/round/submission.ts';
import { useLanguage } from '../../language/language.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { ApproverBar } from './approver-bar.tsx';
import { EntryRowView } from './entry-row.tsx';
import { FiguresAbove } from './figures-above.tsx';
import { LiveFormulas } from './live-formulas.tsx';
import { RowDetails } from './row-details.tsx';
import { SendBar } from './send-bar.tsx';
import { Thread } from './thread.tsx';
import { type Grid, useGrid } from './use-grid.ts';
import { StandsStill } from './vacancy-notice.tsx';
import { WorkbookBar } from './workbook-bar.tsx';
import styles from './entry.module.css';

/** The form of one unit as a sheet, with what belongs to the row at its side. */
export function EntrySheet(props: {
  submission: Submission;
  showUnapproved: (isAsked: boolean) => void;
}) {
  const { submission, showUnapproved } = props;
  const { words, say } = useLanguage();
  const grid = useGrid(submission);
  const { visibility, acts } = submission;
  const isApprover = acts.approve.isOpen || acts.return.isOpen || acts.withdraw.isOpen;
  return (
    <article className={styles['page']}>
      <SheetHeader submission={submission} grid={grid} />
      {visibility !== 'full' && (
        <p className={`notice-strip ${styles['notice']}`}>
          {visibility === 'hidden' ? words.entry.hidden : words.entry.shownUnapproved}{' '}
          <button
            type="button"
            className="plain-button"
            onClick={() => showUnapproved(visibility === 'hidden')}
          >
            {visibility === 'hidden'
              ? words.approver.showUnapproved
              : words.approver.hideUnapproved}
          </button>
        </p>
      )}
      {!grid.isOpen && acts.enter.why !== null && visibility === 'full' && !isApprover && (
        <p className={`notice-strip ${styles['notice']}`}>{say(acts.enter.why)}</p>
      )}
      <ReturnedBecause submission={submission} />
      <StandsStill submission={submission} />
      {submission.publishedIsWithdrawn && (
        <p className={`notice-strip ${styles['notice']}`}>{words.approver.publishedIsWithdrawn}</p>
      )}
      <SendBar submission={submission} grid={grid} />
      {visibility !== 'hidden' && <WorkbookBar submission={submission} grid={grid} />}
      <ApproverBar submission={submission} />
      {grid.left.length > 0 && <LeftOver grid={grid} />}
      <div className={styles['columns']}>
        <div className={styles['sheet']}>
          <table className="grid-table cards-on-phone">
            <thead>
              <tr>
                <th scope="col">{words.entry.columns.indicator}</th>
                <th scope="col">{words.entry.columns.lastYear}</th>
                <th scope="col">{words.entry.columns.last}</th>
                <th scope="col">{words.entry.columns.plan}</th>
                <th scope="col">{words.entry.columns.value}</th>
                <th scope="col">{words.entry.columns.check}</th>
              </tr>
            </thead>
            <tbody>
              {grid.rows.map((row, at) => (
                <EntryRowView
                  key={row.field.fieldNo}
                  row={row}
                  at={at}
                  grid={grid}
                  of={submission}
                />
              ))}
            </tbody>
          </table>
          {grid.isOpen && <p className={styles['keys']}>{words.entry.keys}</p>}
          {visibility !== 'hidden' && <LiveFormulas submission={submission} grid={grid} />}
          <FiguresAbove submission={submission} />
        </div>
        <aside>
          <RowDetails grid={grid} submissionId={submission.id} />
          <Thread submission={submission} />
        </aside>
      </div>
    </article>
  );
}

/** On top of a form that came back: who sent it back, and why. */
function ReturnedBecause({ submission: { state, thread } }: { submission: Submission }) {
  const { words, language } = useLanguage();
  const last = thread.findLast(({ kind }) => kind === 'return');
  if (state !== 'returned' || last === undefined) return null;
  return (
    <section className={`notice-strip ${styles['notice']}`}>
      <p>
        <strong>{last.office}</strong> {words.entry.acts.return}{' '}
        {formatInstant(last.happenedAt, language)}: {last.text ?? words.entry.wordsKeptApart}
      </p>
    </section>
  );
}

function SheetHeader({ submission, grid }: { submission: Submission; grid: Grid }) {
  const { words, say, language } = useLanguage();
  const { periodId, dueOn, dataThrough, daysLate, state } = submission;
  const required = grid.rows.filter(({ field }) => isAsked(field));
  const done = required.filter(({ field }) => grid.contents.get(field.fieldNo) != null).length;
  return (
    <header className={styles['head']}>
      <h1>{words.entry.title(submission.unitName)}</h1>
      <p>
        <span>{submission.roundTitle}</span>
        <span>{periodName(parsePeriodId(periodId), language)}</span>
        <span>{words.entry.through(formatDate(dataThrough, language))}</span>
        <span data-late={daysLate > 0 || undefined}>
          {words.entry.due(formatDate(dueOn, language))}
          {daysLate > 0 && `, ${words.entry.late(formatNumber(decimal(daysLate), { language }))}`}
        </span>
        <strong>{say(submissionStateNames[state])}</strong>
        {required.length > 0 && <span>{words.entry.answered(done, required.length)}</span>}
      </p>
    </header>
  );
}

/** What of a pasted block found no place: nothing is lost in silence. */
function LeftOver({ grid }: { grid: Grid }) {
  const { words, say } = useLanguage();
  return (
    <section className={`notice-strip ${styles['notice']}`} role="alert">
      <h2>{words.entry.left(grid.left.length)}</h2>
      <ul>
        {grid.left.map((one) => (
          <li key={`${one.text} ${one.message.vi}`}>
            <code>{one.text}</code>: {say(one.message)}
          </li>
        ))}
      </ul>
      <button type="button" onClick={grid.forgetLeft}>
        {words.entry.close}
      </button>
    </section>
  );
}
