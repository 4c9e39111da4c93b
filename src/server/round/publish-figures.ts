import { missingReasonOf } from '../../core/figure/round/cell.ts';
import { type IndicatorField, indicatorOfField } from '../../core/figure/round/reporting-round.ts';
import type { VintageContent } from '../../core/figure/figure.ts';
import type { Grade } from '../../core/kernel/grade.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { Cell } from '../../contract/submission.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { appendPersonVintages, type PersonVintage } from '../figure/append-person-vintages.ts';
import { waitForOtherEntries } from '../figure/wait-for-other-entries.ts';
import { loadCells } from './cell.views.ts';
import { fillOtherForms } from './fill-other-forms.ts';
import { listPublished, type PublishedCell } from './published.views.ts';
import type { LoadedRound, LoadedSubmission } from './round.views.ts';

interface Publication {
  loaded: LoadedRound;
  submission: LoadedSubmission;
  today: PlainDate;
  changeNo: number;
}

/**
 * Makes vintages of the approved cells of a submission: the amount, or that the indicator does not apply. A cell that
 * says what it said when it was published before makes none; "not yet known" makes one only where something else was
 * published. A vintage after an earlier one carries the reason of the withdrawal in between.
 *
 * @returns how many vintages were added
 */
export async function publishFigures(
  tx: WriteTransaction,
  actor: Actor,
  { loaded, submission, today, changeNo }: Publication,
): Promise<number> {
  await waitForOtherEntries(tx);
  const cells = (await loadCells(tx, [submission.id])).get(submission.id);
  const before = await listPublished(tx, submission.id);
  const told = loaded.round.fields.flatMap((asked) => {
    const field = indicatorOfField(asked);
    const cell = cells?.get(asked.fieldNo);
    if (field === null || cell === undefined) return [];
    const said = before.get(field.fieldNo);
    const content = newContent(cell, said);
    if (content === null) return [];
    return [
      {
        field,
        cell,
        vintage: { ...content, ...vintageOf(loaded, submission, field, said), knownSince: today },
      },
    ];
  });
  const ids = await appendPersonVintages(
    tx,
    told.map(({ vintage }) => vintage),
    { changeNo, recordedBy: actor.office },
  );
  if (ids.length === 0) return 0;
  await tx
    .insertInto('submission_vintage')
    .values(
      told.map(({ field, cell }, at) => ({
        vintage_id: ids[at] ?? 0,
        submission_id: submission.id,
        field_no: field.fieldNo,
        version: cell.version,
        change_no: changeNo,
      })),
    )
    .execute();
  await fillOtherForms(tx, loaded, submission, told);
  return ids.length;
}

function vintageOf(
  { round }: LoadedRound,
  { unitId, standing, acts }: LoadedSubmission,
  field: IndicatorField,
  said: PublishedCell | undefined,
): Omit<PersonVintage, 'content' | 'grade' | 'knownSince'> {
  const withdrawal = acts.findLast(({ kind }) => kind === 'withdraw-approval');
  return {
    key: {
      indicatorCode: field.indicatorCode,
      indicatorVersion: field.indicatorVersion,
      unitId,
      periodId: round.periodId,
      scope: field.scope,
      priceBasis: field.priceBasis,
    },
    office: standing.sent?.office ?? '',
    reason: said === undefined ? null : (withdrawal?.text ?? null),
    dataThrough: round.dataThrough,
  };
}

/** What is to be published of a cell; null for nothing new. */
function newContent(
  { content }: Cell,
  said: PublishedCell | undefined,
): { content: VintageContent; grade: Grade } | null {
  if (content === null || content.kind === 'text') return null;
  if (content.kind === 'missing') {
    const reason = missingReasonOf[content.reason];
    if (said === undefined && content.reason === 'not-yet-known') return null;
    if (said?.content.kind === 'missing' && said.content.reason === reason) return null;
    return { content: { kind: 'missing', reason }, grade: said?.grade ?? 'preliminary' };
  }
  const { value, qualifier, grade } = content;
  const isSame =
    said?.content.kind === 'value' &&
    said.content.value === value &&
    said.content.qualifier === qualifier &&
    said.grade === grade;
  return isSame ? null : { content: { kind: 'value', value, qualifier }, grade };
}
