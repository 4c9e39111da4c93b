import { shutForEntering } from '../../core/figure/round/round.permission.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { OutputOf } from '../../contract/route.ts';
import { largestForm, type takeFormRoute } from '../../contract/round/submission-workbook.ts';
import { readDocument } from '../../reader/format/read-document.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { type FilledForm, findForm } from './form-cells.ts';
import { placeFormRows } from './place-form-rows.ts';
import { getSubmission, type LoadedSubmission } from './round.views.ts';
import { saveCells } from './save-cells.ts';
import { submissionPage } from './submission-page.ts';
import { factsOf } from './submission-rules.ts';
import { type FormPreview, listBases, takeRow } from './take-row.ts';

type Taken = OutputOf<typeof takeFormRoute>;

/**
 * Reads the bytes of a filled form, before any transaction.
 *
 * @throws Refusal `not-valid` for a file that is too large, cannot be read, or is no form
 */
export async function readForm(base64: string): Promise<FilledForm> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > largestForm) throw new Refusal('not-valid', tooLarge);
  const reading = await readDocument(bytes, { limits });
  if (reading.kind === 'refused') throw new Refusal('not-valid', reading.text);
  const form = reading.document.format === 'xlsx' ? findForm(reading.document) : null;
  if (form === null) throw new Refusal('not-valid', noForm);
  return form;
}

/** A form has some hundred rows; what unpacks to more is not one. */
const limits = { fileBytes: largestForm, totalBytes: 48 * 1024 * 1024, cells: 200_000 };

/**
 * Asked before a file is read at all: nobody makes the server read for a form that is shut to them.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`
 */
export async function openSubmission(
  tx: ReadTransaction,
  actor: Actor,
  submissionId: number,
): Promise<LoadedSubmission> {
  const { loaded, submission } = await getSubmission(tx, submissionId);
  refuseIfShut(shutForEntering(actor, factsOf(loaded, submission)));
  return submission;
}

/**
 * What a filled form would change, and what is wrong in it.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`; `not-valid` for the form of another submission
 */
export async function previewForm(
  tx: ReadTransaction,
  actor: Actor,
  { submissionId, form }: { submissionId: number; form: FilledForm },
): Promise<FormPreview> {
  const submission = await openSubmission(tx, actor, submissionId);
  if (form.submissionId !== null && form.submissionId !== submissionId) {
    throw new Refusal('not-valid', ofAnother);
  }
  const { rows } = await submissionPage(tx, actor, { submissionId, includeUnapproved: false });
  const open = rows.filter(({ field }) =>
    may(actor, 'enter-figures', { unitId: submission.unitId, field: field.group }),
  );
  const { placed, faults } = placeFormRows(form.rows, open);
  const entries = await listBases(tx, submissionId);
  const preview: FormPreview = { changes: [], faults, unchanged: 0, cells: [] };
  for (const one of placed) takeRow(preview, one, entries);
  return preview;
}

/** Saves the good rows of a filled form by the same act as the page. */
export async function applyForm(
  tx: WriteTransaction,
  actor: Actor,
  order: { submissionId: number; form: FilledForm },
): Promise<Taken> {
  const { cells, ...preview } = await previewForm(tx, actor, order);
  const { submissionId } = order;
  const applied =
    cells.length === 0
      ? { saved: [], conflicts: [] }
      : await saveCells(tx, actor, { submissionId, way: 'workbook', cells });
  return { ...preview, applied };
}

const tooLarge: Bilingual = {
  vi: 'Tệp lớn hơn 5 MB: đây không phải biểu tải về từ hệ thống.',
  en: 'The file is larger than 5 MB: it is not a form of this system.',
};

const noForm: Bilingual = {
  vi: 'Tệp không phải biểu nhập số liệu: không thấy hàng tiêu đề có “Chỉ tiêu” và “Số kỳ này”. Hãy tải biểu về rồi điền vào đó.',
  en: 'The file is no form: there is no row of headers with “Indicator” and “This period”. Download the form and fill that.',
};

const ofAnother: Bilingual = {
  vi: 'Tệp này là biểu của một đơn vị khác hoặc một kỳ khác. Hãy mở đúng trang của biểu ấy rồi nạp.',
  en: 'This file is the form of another unit or another round. Open the page of that form and load it there.',
};
