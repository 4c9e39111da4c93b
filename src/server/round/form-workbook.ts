import { noAnswerNames } from '../../core/figure/round/cell.ts';
import { formHeaders, formKey, formMark } from '../../core/figure/round/form-sheet.ts';
import { type Grade, gradeNames } from '../../core/kernel/grade.ts';
import type { Language } from '../../core/kernel/bilingual.ts';
import {
  add,
  compareDecimals,
  decimalPlaces,
  type DecimalText,
} from '../../core/kernel/decimal.ts';
import { measureUnits } from '../../core/kernel/measure-unit.ts';
import { formatDate } from '../../core/kernel/plain-date.ts';
import { foldAccents } from '../../core/kernel/vietnamese-text.ts';
import { parsePeriodId, periodName } from '../../core/period/period-kinds.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { exportMediaTypes } from '../../contract/export.ts';
import type { EntryRow, RegisterStanding, Submission } from '../../contract/round/submission.ts';
import { type FormRow, type FormValue, writeFormWorkbook } from '../../writer/form-workbook.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { FileAnswer } from '../http/bind.ts';
import { submissionPage } from './submission-page.ts';

/** The form of one unit as a workbook: what is asked, what is known beside it, what was written so far. */
export async function formWorkbook(
  tx: ReadTransaction,
  actor: Actor,
  { submissionId, language }: { submissionId: number; language: Language },
): Promise<FileAnswer> {
  const page = await submissionPage(tx, actor, { submissionId, includeUnapproved: false });
  const said = words[language];
  const content = await writeFormWorkbook({
    title: page.roundTitle,
    lines: [headOf(page, language), said.help],
    sheetName: said.sheet,
    headers: {
      ...mapHeaders(language),
      key: formMark(submissionId),
    },
    rows: page.rows.map((row) => formRow(row, page.rows, language)),
    grades: Object.values(gradeNames).map((name) => name[language]),
    noAnswers: Object.values(noAnswerNames).map((name) => name[language]),
    says: { number: said.number, list: said.list },
  });
  return { name: nameOfFile(page), mediaType: exportMediaTypes.xlsx, content };
}

/** "phuong-ben-go-2026-h1-bieu-12.xlsx": many forms lie in one folder. */
function nameOfFile({ id, unitName, periodId }: Submission): string {
  const parts = foldAccents(`${unitName} ${periodId}`).replaceAll(/[^a-z0-9]+/g, '-');
  return `${parts}-bieu-${id}.xlsx`;
}

const words = {
  vi: {
    sheet: 'Biểu',
    due: 'hạn gửi',
    help: 'Chỉ điền các ô nền vàng. Không có số thì chọn lý do ở cột “Không có số”. Điền xong, mở lại trang nhập số liệu và chọn “Nạp biểu đã điền”.',
    number: 'Ô này cần một số hợp lệ: phần trăm từ 0 đến 100, số đếm là số nguyên không âm.',
    list: 'Hãy chọn một mục trong danh sách.',
    computed: 'Tính từ',
    records: 'bản ghi',
    missing: 'Còn thiếu',
  },
  en: {
    sheet: 'Form',
    due: 'due on',
    help: 'Fill the yellow cells only. Where there is no figure, choose why in the column “No figure”. Then open the entry page and choose “Load a filled form”.',
    number: 'This cell takes a valid number: rates from 0 to 100, counts whole and not negative.',
    list: 'Choose from the list.',
    computed: 'Computed of',
    records: 'records',
    missing: 'Missing',
  },
} satisfies Record<Language, object>;

function headOf({ unitName, periodId, dueOn }: Submission, language: Language): string {
  const period = periodName(parsePeriodId(periodId), language);
  return [unitName, period, `${words[language].due} ${formatDate(dueOn, language)}`].join(' · ');
}

function mapHeaders(language: Language) {
  const { number, name, unit, lastYear, last, plan, value, grade, noAnswer, note } = formHeaders;
  return {
    number: number[language],
    name: name[language],
    unit: unit[language],
    lastYear: lastYear[language],
    last: last[language],
    plan: plan[language],
    value: value[language],
    grade: grade[language],
    noAnswer: noAnswer[language],
    note: note[language],
  };
}

function formRow(row: EntryRow, rows: readonly EntryRow[], language: Language): FormRow {
  const { field, cell, facts } = row;
  const { content } = cell;
  const usual = facts.isPeriodOver ? 'preliminary' : 'estimate';
  const isNumber = field.kind !== 'question';
  return {
    number: field.fieldNo,
    name: row.name[language] + (field.isRequired ? ' *' : ''),
    unit: isNumber ? measureUnits[field.measureUnit].symbol[language] : '',
    lastYear: row.samePeriodLastYear?.value ?? null,
    last: row.last?.value ?? null,
    plan: row.plans.at(-1)?.value ?? null,
    value: valueOf(row, rows),
    takes: takesOf(row),
    grade: gradeIn(row, usual, language),
    noAnswer: content?.kind === 'missing' ? noAnswerNames[content.reason][language] : '',
    note: row.register === null ? (cell.note ?? '') : noteOfRecords(row.register, language),
    key: formKey({ fieldNo: field.fieldNo, version: cell.version }),
  };
}

/** A total is a formula where nothing else was written by hand. */
function valueOf(row: EntryRow, rows: readonly EntryRow[]): FormValue {
  const { content } = row.cell;
  const parts = row.facts.partFieldNos.map((no) =>
    rows.findIndex(({ field }) => field.fieldNo === no),
  );
  if (parts.length > 0 && !parts.includes(-1) && content?.kind !== 'missing') {
    const result = sumOf(parts.map((at) => rows[at]));
    const stands = content?.kind === 'value' ? content.value : null;
    if (stands === null || (result !== null && compareDecimals(stands, result) === 0)) {
      return { kind: 'total', rows: parts, result };
    }
  }
  if (content?.kind === 'value') return { kind: 'number', amount: content.value };
  if (content?.kind === 'text') return { kind: 'text', text: content.text };
  return { kind: 'empty' };
}

function sumOf(parts: readonly (EntryRow | undefined)[]): DecimalText | null {
  const values = parts.flatMap((part) =>
    part?.cell.content?.kind === 'value' ? [part.cell.content.value] : [],
  );
  const [first, ...others] = values;
  if (first === undefined || values.length < parts.length) return null;
  return others.reduce(add, first);
}

function gradeIn({ field, cell }: EntryRow, usual: Grade, language: Language): string {
  const { content } = cell;
  if (content?.kind === 'value') return gradeNames[content.grade][language];
  return field.kind === 'indicator' ? gradeNames[usual][language] : '';
}

/** Says where the number of a locked cell comes from, or what it waits for. */
function noteOfRecords(
  { registerName, counted, now, gaps }: RegisterStanding,
  language: Language,
): string {
  const said = words[language];
  const from = `${said.computed} “${registerName[language]}”: ${counted} ${said.records}.`;
  if (gaps.length > 0) {
    const names = gaps.map(({ name, field }) => `${name} (${field[language]})`).join('; ');
    return `${from} ${said.missing}: ${names}.`;
  }
  const why = now?.kind === 'missing' ? now.detail?.[language] : undefined;
  return why ?? from;
}

function decimalsIn({ content }: EntryRow['cell']): number {
  return content?.kind === 'value' ? decimalPlaces(content.value) : 0;
}

const MOST = 1e15;

function takesOf({ field, facts, cell, last, samePeriodLastYear }: EntryRow): FormRow['takes'] {
  if (field.kind === 'question') return { kind: 'text' };
  if (field.kind === 'register') return { kind: 'computed', decimals: decimalsIn(cell) };
  const range = facts.indicator?.range ?? 'any';
  const known = [
    last?.value,
    samePeriodLastYear?.value,
    cell.content?.kind === 'value' ? cell.content.value : undefined,
  ];
  const decimals = Math.max(...known.map((value) => value?.split('.')[1]?.length ?? 0));
  const isCount = measureUnits[field.measureUnit].dimension === 'count';
  return {
    kind: 'number',
    least: range === 'any' ? -MOST : 0,
    most: range === 'share' ? 100 : MOST,
    decimals: isCount ? decimals : Math.max(2, decimals),
  };
}
