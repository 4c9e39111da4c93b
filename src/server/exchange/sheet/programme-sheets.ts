import * as z from 'zod';
import { ActionProgramme } from '../../../core/resolution/action-programme.ts';
import { FundSource } from '../../../core/resolution/programme-content.ts';
import type { KeptCall } from '../../programme/kept-calls.ts';
import type { KeptProgramme } from '../../programme/kept-programmes.ts';
import type { StatedDisbursement } from '../../programme/programme.views.ts';
import { day, decimalNumber, fitting, oneOf, optional, wholeNumber, words } from './column.ts';
import { ofDocument, ofProgramme, ofResolution, ofTarget, unitText } from './field-columns.ts';
import { type RowOf, sheet } from './sheet.ts';

/** What one row tells of a programme. */
export const ProgrammePartKind = z.enum([
  'lead-unit',
  'co-unit',
  'objective',
  'solution',
  'phase',
  'yearly-plan',
  'budget-line',
]);
export type ProgrammePartKind = z.infer<typeof ProgrammePartKind>;

/** How programmes are carried out; the rows of one programme stand for all that is kept of it. */
export const programmePartSheet = sheet('programme-parts.csv', {
  programme_id: ofProgramme,
  kind: oneOf(ProgrammePartKind),
  unit_id: optional(unitText),
  wording: optional(words),
  target_id: optional(ofTarget),
  year: optional(wholeNumber),
  first_year: optional(wholeNumber),
  last_year: optional(wholeNumber),
  source: optional(oneOf(FundSource)),
  planned: optional(decimalNumber),
  document_id: optional(ofDocument),
});
export type ProgrammePartRow = RowOf<typeof programmePartSheet>;

/** Money paid from the first of January of the year through a day, in tỷ đồng. */
export const disbursementSheet = sheet('disbursements.csv', {
  programme_id: ofProgramme,
  year: wholeNumber,
  source: oneOf(FundSource),
  data_through: day,
  amount: decimalNumber,
  known_since: day,
  office: words,
  document_id: optional(ofDocument),
  note: optional(words),
});

/** One unit that was asked for an action programme, and what it issued. `call` is a word that groups the units asked. */
export const actionProgrammeSheet = sheet('action-programmes.csv', {
  call: words,
  call_title: words,
  resolution_id: ofResolution,
  programme_id: optional(ofProgramme),
  calling_unit_id: unitText,
  called_on: day,
  due_on: optional(day),
  call_document_id: optional(ofDocument),
  unit_id: unitText,
  issued_on: optional(day),
  title: optional(
    fitting(ActionProgramme.shape.title, { vi: 'tên văn bản', en: 'the title of it' }),
  ),
  document_number: optional(words),
  document_id: optional(ofDocument),
});
export type ActionProgrammeRow = RowOf<typeof actionProgrammeSheet>;

export function rowsOfProgramme({ id, content }: KeptProgramme): ProgrammePartRow[] {
  const row = (
    kind: ProgrammePartKind,
    cells: Partial<Omit<ProgrammePartRow, 'programme_id' | 'kind'>>,
  ): ProgrammePartRow => ({ ...blankCells, ...cells, programme_id: id, kind });
  const { leadUnitId } = content;
  return [
    ...(leadUnitId === null ? [] : [row('lead-unit', { unit_id: leadUnitId })]),
    ...content.coUnitIds.map((unitId) => row('co-unit', { unit_id: unitId })),
    ...content.objectives.map(({ wording, targetId }) =>
      row('objective', { wording, target_id: targetId }),
    ),
    ...content.solutions.map((wording) => row('solution', { wording })),
    ...content.phases.map(({ name, firstYear, lastYear }) =>
      row('phase', { wording: name, first_year: firstYear, last_year: lastYear }),
    ),
    ...content.yearlyPlans.map(({ year, wording, documentId }) =>
      row('yearly-plan', { year, wording, document_id: documentId }),
    ),
    ...content.budget.map(({ year, source, planned }) =>
      row('budget-line', { year, source, planned }),
    ),
  ];
}

const blankCells = {
  unit_id: null,
  wording: null,
  target_id: null,
  year: null,
  first_year: null,
  last_year: null,
  source: null,
  planned: null,
  document_id: null,
};

export function rowOfDisbursement(one: StatedDisbursement): RowOf<typeof disbursementSheet> {
  return {
    programme_id: one.programmeId,
    year: one.year,
    source: one.source,
    data_through: one.dataThrough,
    amount: one.amount,
    known_since: one.knownSince,
    office: one.office,
    document_id: one.documentId,
    note: one.note,
  };
}

/** @param word that groups the rows of one call */
export function rowsOfCall(call: KeptCall, word: string): ActionProgrammeRow[] {
  return call.asked.map(({ unitId, issued }) => ({
    call: word,
    call_title: call.title,
    resolution_id: call.resolutionId,
    programme_id: call.programmeId,
    calling_unit_id: call.unitId,
    called_on: call.calledOn,
    due_on: call.dueOn,
    call_document_id: call.documentId,
    unit_id: unitId,
    issued_on: issued?.issuedOn ?? null,
    title: issued?.title ?? null,
    document_number: issued?.documentNumber ?? null,
    document_id: issued?.documentId ?? null,
  }));
}
