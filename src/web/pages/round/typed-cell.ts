import { CellContent, type NoAnswer, noAnswerNames } from '../../../core/figure/round/cell.ts';
import type { RoundField } from '../../../core/figure/round/reporting-round.ts';
import type { Grade } from '../../../core/figure/figure.ts';
import { cellsOf } from '../../../core/kernel/delimited-text.ts';
import type { Bilingual, Language } from '../../../core/kernel/bilingual.ts';
import { formatNumber, parseNumber } from '../../../core/kernel/number-text.ts';
import type { Qualifier } from '../../../core/kernel/quantity.ts';
import { foldAccents, normaliseText } from '../../../core/kernel/vietnamese-text.ts';

/** What somebody typed or pasted into a cell, read. */
export type Typed =
  | { kind: 'content'; content: CellContent | null }
  | { kind: 'unreadable'; text: string; message: Bilingual };

/** Words, without accents, by which units of Việt Nam write in their sheets that there is no figure. */
const noAnswerWords: Readonly<Record<string, NoAnswer>> = {
  'khong ap dung': 'not-applicable',
  'khong co': 'not-applicable',
  'not applicable': 'not-applicable',
  kad: 'not-applicable',
  x: 'not-applicable',
  'chua co so': 'not-yet-known',
  'chua co': 'not-yet-known',
  'not yet known': 'not-yet-known',
  ccs: 'not-yet-known',
};

/** What a value keeps from the cell when only its number is typed anew. */
export interface Standing {
  grade: Grade;
  qualifier: Qualifier;
}

/**
 * Reads a cell as typed. Blank empties it; a question takes any words; elsewhere a number in Vietnamese marks, or words
 * for "not applicable" and "not yet known". A number keeps grade and hedge of what stood there.
 */
export function readTyped(text: string, field: RoundField, standing: Standing): Typed {
  const plain = normaliseText(text);
  if (plain === '') return { kind: 'content', content: null };
  const reason = noAnswerWords[foldAccents(plain)];
  if (reason !== undefined) return { kind: 'content', content: { kind: 'missing', reason } };
  if (field.kind === 'question') {
    return { kind: 'content', content: { kind: 'text', text: text.trim() } };
  }
  const read = parseNumber(plain.replace(/ ?%$/, ''));
  if (read.kind === 'fault') {
    const isWord = !/\d/.test(plain);
    return { kind: 'unreadable', text: plain, message: isWord ? noNumber : read.fault.message };
  }
  return { kind: 'content', content: { kind: 'value', value: read.value, ...standing } };
}

const noNumber: Bilingual = {
  vi: 'cần một số, ví dụ 1.234,5; không có số thì chọn “không áp dụng” hoặc “chưa có số”.',
  en: 'a number is needed, such as 1,234.5; where there is none, choose “not applicable” or “not yet known”.',
};

/** What stands in a cell, as it would be typed. */
export function typedText(content: CellContent | null, language: Language): string {
  if (content === null) return '';
  switch (content.kind) {
    case 'value':
      return formatNumber(content.value, { language });
    case 'missing':
      return noAnswerNames[content.reason][language];
    case 'text':
      return content.text;
  }
}

/** Grade and hedge that a number takes on when it is typed into this cell. */
export function standingOf(content: CellContent | null, isPeriodOver: boolean): Standing {
  if (content?.kind === 'value') return { grade: content.grade, qualifier: content.qualifier };
  return { grade: isPeriodOver ? 'preliminary' : 'estimate', qualifier: 'none' };
}

/** A block copied from a sheet: rows by line, columns by tab; a quoted cell may hold both. The empty last line is dropped. */
export function splitBlock(text: string): string[][] {
  const rows = cellsOf(text, '\t');
  if (rows.length > 1 && rows.at(-1)?.join('') === '') rows.pop();
  return rows;
}
