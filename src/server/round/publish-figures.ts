import { missingReasonOf } from '../../core/figure/round/cell.ts';
import { type IndicatorField, indicatorOfField } from '../../core/figure/round/reporting-round.ts';
import type { VintageContent } from '../../core/figure/figure.ts';
import type { Grade } from '../../core/kernel/grade.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { Cell } from '../../contract/round/submission.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { appendVintagesOfActs, type PersonVintage } from '../figure/append-person-vintages.ts';
import { waitForOtherEntries } from '../figure/wait-for-other-entries.ts';
import type { StoredCells } from './cell.views.ts';
import { type ApprovedCell, fillOtherForms } from './fill-other-forms.ts';
import { keepForecasts } from '../outlook/keep-forecasts.ts';
import { listPublished, type PublishedCell } from './published.views.ts';
import type { LoadedRound, LoadedSubmission } from './round.views.ts';

/** A submission that was approved at its last level. */
export interface Publication {
  loaded: LoadedRound;
  submission: LoadedSubmission;
  cells: StoredCells | undefined;
  /** The line of the change log that says so. */
  changeNo: number;
}

/**
 * Makes vintages of the approved cells of submissions: the amount, or that the indicator does not apply. A cell that
 * says what it said when it was published before makes none; "not yet known" makes one only where something else was
 * published. A vintage after an earlier one carries the reason of the withdrawal in between.
 *
 * @returns how many vintages were added
 */
export async function publishFigures(
  tx: WriteTransaction,
  actor: Actor,
  publications: readonly Publication[],
  today: PlainDate,
): Promise<number> {
  if (publications.length === 0) return 0;
  await waitForOtherEntries(tx);
  const before = await listPublished(
    tx,
    publications.map(({ submission }) => submission.id),
  );
  const approvals = publications.map((publication) => ({
    ...publication,
    told: toldOf(publication, before.get(publication.submission.id), today),
  }));
  const ids = await appendVintagesOfActs(
    tx,
    approvals.map(({ told, changeNo }) => ({
      vintages: told.map(({ vintage }) => vintage),
      changeNo,
    })),
    actor.office,
  );
  if (ids.length === 0) return 0;
  await nameVintages(tx, approvals, ids);
  await fillOtherForms(tx, approvals);
  const { changeNo } = approvals.at(-1) ?? {};
  if (changeNo !== undefined) {
    const unitIds = approvals.map(({ submission }) => submission.unitId);
    await keepForecasts(tx, { day: today, changeNo, unitIds });
  }
  return ids.length;
}

interface Told extends ApprovedCell {
  vintage: PersonVintage;
}

/** What a submission tells anew, in the order of its form. */
function toldOf(
  { loaded, submission, cells }: Publication,
  before: ReadonlyMap<number, PublishedCell> | undefined,
  today: PlainDate,
): Told[] {
  return loaded.round.fields.flatMap((asked) => {
    const field = indicatorOfField(asked);
    const cell = cells?.get(asked.fieldNo);
    if (field === null || cell === undefined) return [];
    const said = before?.get(field.fieldNo);
    const content = newContent(cell, said);
    if (content === null) return [];
    const vintage = {
      ...content,
      ...vintageOf(loaded, submission, field, said),
      knownSince: today,
    };
    return [{ field, cell, vintage }];
  });
}

const ROWS_AT_ONCE = 5_000;

/** Keeps from which cell each vintage came; `ids` in the order of what was told. */
async function nameVintages(
  tx: WriteTransaction,
  approvals: readonly (Publication & { told: readonly Told[] })[],
  ids: readonly number[],
): Promise<void> {
  const rows = approvals
    .flatMap(({ submission, changeNo, told }) =>
      told.map(({ field, cell }) => ({
        submission_id: submission.id,
        field_no: field.fieldNo,
        version: cell.version,
        change_no: changeNo,
      })),
    )
    .map((row, at) => ({ ...row, vintage_id: ids[at] ?? 0 }));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tx
      .insertInto('submission_vintage')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
  }
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
    fieldGroup: field.group,
    reason: said === undefined ? null : reasonSaid(round, field, withdrawal?.text ?? null),
    dataThrough: round.dataThrough,
  };
}

/** Words about a form that also asks for data about Party members are not shown beside its other figures. */
function reasonSaid(
  { fields }: LoadedRound['round'],
  { group }: IndicatorField,
  reason: string | null,
): string | null {
  if (reason === null || fields.every((field) => field.group === group)) return reason;
  return group === 'party-members' ? reason : 'Duyệt lại sau khi rút; lý do ghi ở phiếu báo cáo.';
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
