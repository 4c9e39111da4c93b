import type * as z from 'zod';
import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import { DecimalText } from '../../../core/kernel/decimal.ts';
import { PlainDate } from '../../../core/kernel/plain-date.ts';
import type { Dialect } from './csv-table.ts';

/** What a cell holds, or what should have stood there. */
export type CellReading<T> = { kind: 'read'; value: T } | { kind: 'fault'; expected: Bilingual };

/** What stands in the cells of one column. `blank` is what an empty cell means. */
export interface Column<T> {
  read: (cell: string, dialect: Dialect) => CellReading<T>;
  blank: CellReading<T>;
  /** What the ids in its cells have to be the ids of. */
  refersTo?: ReferenceKind;
}

/** Things that a cell can point at by their id. */
export type ReferenceKind =
  | 'document'
  | 'indicator'
  | 'resolution'
  | 'programme'
  | 'target'
  | 'planLine';

export const needed: Bilingual = { vi: 'không được để trống', en: 'a value, not a blank' };

/** A column that no row leaves blank. */
export function required<T>(read: Column<T>['read']): Column<T> {
  return { read, blank: { kind: 'fault', expected: needed } };
}

/** A blank cell means that there is none. */
export function optional<T>(column: Column<T>): Column<T | null> {
  return { ...column, blank: { kind: 'read', value: null } };
}

/** A blank cell means `value`. */
export function blankMeans<T>(column: Column<T>, value: T): Column<T> {
  return { ...column, blank: { kind: 'read', value } };
}

/** The ids in the cells have to be known ones. */
export function refersTo<T>(kind: ReferenceKind, column: Column<T>): Column<T> {
  return { ...column, refersTo: kind };
}

export const words: Column<string> = required((cell) => ({ kind: 'read', value: cell }));

/** One of the values of a fixed list. */
export function oneOf<S extends z.ZodType & { options: string[] }>(list: S): Column<z.output<S>> {
  const all = list.options.join(', ');
  return fitting(list, { vi: `một trong: ${all}`, en: `one of: ${all}` });
}

/** A text that the schema accepts as it stands: ids, scopes, addresses. */
export function fitting<S extends z.ZodType>(schema: S, expected: Bilingual): Column<z.output<S>> {
  return required((cell) => {
    const result = schema.safeParse(cell);
    return result.success ? { kind: 'read', value: result.data } : { kind: 'fault', expected };
  });
}

/**
 * A decimal. Files with commas between cells write `16.5`; files with semicolons may write `16,5` as well, but
 * then `1.088` could be one or one thousand, and is refused.
 */
export const decimalNumber: Column<DecimalText> = required((cell, dialect) => {
  const plain = dialect === 'decimal-comma' ? cell.replace(/^(-?\d+),(\d+)$/, '$1.$2') : cell;
  if (dialect === 'decimal-comma' && /^-?[1-9]\d{0,2}(\.\d{3})+$/.test(cell)) {
    const digits = cell.replaceAll('.', '');
    return {
      kind: 'fault',
      expected: {
        vi: `số không có dấu phân nhóm: ${digits} nếu là hàng nghìn, ${cell.replace('.', ',')} nếu là phần thập phân`,
        en: `a number without grouping: ${digits} for thousands, ${cell.replace('.', ',')} for decimals`,
      },
    };
  }
  const number = DecimalText.safeParse(plain.replace('−', '-'));
  if (number.success) return { kind: 'read', value: number.data };
  return {
    kind: 'fault',
    expected: {
      vi: 'số viết liền, dấu chấm thập phân, ví dụ 13090 hoặc 16.5',
      en: 'a number without grouping and with a decimal point, for example 13090 or 16.5',
    },
  };
});

export const wholeNumber: Column<number> = required((cell) => {
  const number = /^-?\d{1,9}$/.test(cell) ? Number(cell) : null;
  if (number !== null) return { kind: 'read', value: number };
  return {
    kind: 'fault',
    expected: { vi: 'số nguyên, ví dụ 14', en: 'a whole number, such as 14' },
  };
});

/** `2021-07-02`, or `02/07/2021` (day first, two digits each) as Vietnamese spreadsheets save it. */
export const day: Column<PlainDate> = required((cell) => {
  const written = cell.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
  const date = PlainDate.safeParse(written);
  if (date.success) return { kind: 'read', value: date.data };
  return {
    kind: 'fault',
    expected: {
      vi: 'ngày có thật, dạng 2021-07-02 hoặc 02/07/2021',
      en: 'a real day, written 2021-07-02 or 02/07/2021 (day first)',
    },
  };
});

const answers: Record<string, boolean> = {
  yes: true,
  no: false,
  true: true,
  false: false,
  có: true,
  không: false,
};

export const yesOrNo: Column<boolean> = required((cell) => {
  const answer = answers[cell.toLowerCase()];
  if (answer !== undefined) return { kind: 'read', value: answer };
  return { kind: 'fault', expected: { vi: 'yes hoặc no', en: 'yes or no' } };
});

/** Several values in one cell, with `|` between them; a blank cell is an empty list. */
export function listOf<T>(column: Column<T>): Column<T[]> {
  return {
    ...(column.refersTo !== undefined && { refersTo: column.refersTo }),
    blank: { kind: 'read', value: [] },
    read: (cell, dialect) => {
      const values: T[] = [];
      for (const item of cell.split('|').map((part) => part.trim())) {
        const reading = item === '' ? column.blank : column.read(item, dialect);
        if (reading.kind === 'fault') return withSeparator(reading.expected);
        values.push(reading.value);
      }
      return { kind: 'read', value: values };
    },
  };
}

function withSeparator(expected: Bilingual): CellReading<never> {
  return {
    kind: 'fault',
    expected: {
      vi: `danh sách cách nhau bằng dấu |, mỗi mục là ${expected.vi}`,
      en: `a list with | between the items, each item ${expected.en}`,
    },
  };
}
