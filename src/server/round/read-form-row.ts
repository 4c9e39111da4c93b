import { type CellContent, NoAnswer, noAnswerNames } from '../../core/figure/round/cell.ts';
import { folded } from '../../core/figure/round/form-sheet.ts';
import { Grade, gradeNames } from '../../core/kernel/grade.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { decimal, type DecimalText, multiply } from '../../core/kernel/decimal.ts';
import { measureUnits } from '../../core/kernel/measure-unit.ts';
import { parseNumber } from '../../core/kernel/number-text.ts';
import { carriesSecretMark } from '../../core/kernel/secret-mark.ts';
import { normaliseText } from '../../core/kernel/vietnamese-text.ts';
import type { EntryRow } from '../../contract/round/submission.ts';
import type { FormFault } from '../../contract/round/submission-workbook.ts';
import { notInThisSystem } from '../http/refuse-secrets.ts';
import type { FilledCell, FilledRow } from './form-cells.ts';

/** What a filled row says. */
export interface RowAnswer {
  content: CellContent | null;
  note: string | null;
}

/** What stood in the cell when the file was downloaded: an amount that a sheet rounds is not a new one. */
export type Basis = RowAnswer;

/** Reads a filled row; faults by cell where it cannot be read. */
export function readFormRow(
  filled: FilledRow,
  row: EntryRow,
  basis: Basis,
): { answer: RowAnswer | null; faults: FormFault[] } {
  const faults: FormFault[] = [];
  const fault = (column: 'value' | 'grade' | 'noAnswer' | 'note', text: Bilingual): null => {
    faults.push({ place: filled.placeOf(column), text });
    return null;
  };
  const note = normaliseLines(filled.cells.note?.text ?? '');
  if (note.length > LONGEST_NOTE) fault('note', tooLong(LONGEST_NOTE));
  if (carriesSecretMark(note)) fault('note', notInThisSystem);
  const content =
    row.field.kind === 'question'
      ? wordsIn(filled, fault)
      : figureIn(filled, { row, basis, fault });
  if (faults.length > 0) return { answer: null, faults };
  return { answer: { content, note: note === '' ? null : note }, faults };
}

type Complain = (column: 'value' | 'grade' | 'noAnswer' | 'note', text: Bilingual) => null;

const LONGEST_NOTE = 2_000;
const LONGEST_ANSWER = 10_000;

function normaliseLines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

function wordsIn({ cells }: FilledRow, fault: Complain): CellContent | null {
  const text = normaliseLines(cells.value?.text ?? '');
  const reason = noAnswerOf(text) ?? noAnswerOf(cells.noAnswer?.text ?? '');
  if (reason !== undefined) return { kind: 'missing', reason };
  if (text.length > LONGEST_ANSWER) return fault('value', tooLong(LONGEST_ANSWER));
  if (carriesSecretMark(text)) return fault('value', notInThisSystem);
  return text === '' ? null : { kind: 'text', text };
}

interface Reading {
  row: EntryRow;
  basis: Basis;
  fault: Complain;
}

function figureIn(
  { cells, factor }: FilledRow,
  { row, basis, fault }: Reading,
): CellContent | null {
  const written = normaliseText(cells.value?.text ?? '');
  const chosen = normaliseText(cells.noAnswer?.text ?? '');
  const inPlace = noAnswerOf(written);
  const reason = noAnswerOf(chosen) ?? inPlace;
  if (chosen !== '' && noAnswerOf(chosen) === undefined) {
    fault('noAnswer', notOneOf(chosen, noAnswerNames));
  }
  if (reason !== undefined && written !== '' && inPlace === undefined) {
    return fault('noAnswer', both(chosen));
  }
  if (reason !== undefined) return { kind: 'missing', reason };
  if (cells.value === undefined || written === '') return null;
  const printed = amountOf(cells.value, row);
  const value = printed === null || factor === undefined ? printed : multiply(printed, factor);
  const before = basis.content?.kind === 'value' ? basis.content : null;
  const grade = gradeOf(cells.grade?.text ?? '', {
    usual: before?.grade ?? (row.facts.isPeriodOver ? 'preliminary' : 'estimate'),
    fault,
  });
  if (value === null) return fault('value', noNumber(written));
  if (grade === null) return null;
  const isSame = before !== null && Number(before.value) === Number(value);
  return {
    kind: 'value',
    value: isSame ? before.value : value,
    grade,
    qualifier: before?.qualifier ?? 'none',
  };
}

function amountOf({ raw, text }: FilledCell, { field }: EntryRow): DecimalText | null {
  if (raw?.kind === 'number') {
    const amount = decimal(raw.amount);
    if (!raw.format.includes('%')) return amount;
    // Typed as 45 %, a sheet keeps 0,45; where no rate is asked, nobody knows which of the two is meant.
    const isRate =
      field.kind !== 'question' && measureUnits[field.measureUnit].dimension === 'percent';
    return isRate ? multiply(amount, decimal(100)) : null;
  }
  if (raw !== null) return null;
  const read = parseNumber(normaliseText(text).replace(/ ?%$/, ''));
  return read.kind === 'number' ? read.value : null;
}

function gradeOf(text: string, { usual, fault }: { usual: Grade; fault: Complain }): Grade | null {
  const words = folded(text);
  if (words === '') return usual;
  const grade = Grade.options.find((one) => names(gradeNames[one]).includes(words));
  return grade ?? fault('grade', notOneOf(normaliseText(text), gradeNames));
}

function noAnswerOf(text: string): NoAnswer | undefined {
  const words = folded(text);
  return NoAnswer.options.find((one) => names(noAnswerNames[one]).includes(words));
}

function names({ vi, en }: Bilingual): string[] {
  return [folded(vi), folded(en)];
}

function noNumber(text: string): Bilingual {
  const seen = shortened(text);
  return { vi: `“${seen}” không phải số.`, en: `“${seen}” is not a number.` };
}

function both(reason: string): Bilingual {
  return {
    vi: `Hàng vừa có số vừa ghi “${reason}”: hãy bỏ một trong hai.`,
    en: `The row has a figure and “${reason}” as well: take one of them out.`,
  };
}

function notOneOf(text: string, list: Readonly<Record<string, Bilingual>>): Bilingual {
  const seen = shortened(text);
  const all = (side: 'vi' | 'en') =>
    Object.values(list)
      .map((name) => name[side])
      .join(', ');
  return {
    vi: `“${seen}” không có trong danh sách (${all('vi')}).`,
    en: `“${seen}” is not in the list (${all('en')}).`,
  };
}

function tooLong(most: number): Bilingual {
  return { vi: `Dài quá ${most} ký tự.`, en: `Longer than ${most} characters.` };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Whether two answers say the same, for whom the order of fields does not matter. */
export function isSameAnswer(a: RowAnswer, b: RowAnswer): boolean {
  return a.note === b.note && isSameContent(a.content, b.content);
}

function isSameContent(a: CellContent | null, b: CellContent | null): boolean {
  if (a === null || b === null) return a === b;
  const ordered = (one: CellContent): string =>
    JSON.stringify(Object.entries(one).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return ordered(a) === ordered(b);
}
