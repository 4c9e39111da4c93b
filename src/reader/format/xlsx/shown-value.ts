import { formatValue } from 'hucre';
import type { Cell, CellValue } from 'hucre/xlsx';
import { big, toDecimal } from '../../../core/kernel/decimal.ts';
import type { RawValue } from '../document.ts';

export interface ShownValue {
  readonly text: string;
  readonly raw: RawValue | null;
}

/** German marks are the Vietnamese ones: `1.234,5`. The library knows no Vietnamese ones. */
const MARKS_LIKE_VIETNAMESE = 'de-DE';

/** Digits that a workbook keeps, and digits that a cell without a format shows. */
const KEPT = 15;
const SHOWN = 10;

/** Short dates (built-in format 14) are written in the order of the reader's own country. */
const SHORT_DATE = /^m{1,2}[-/]d{1,2}[-/]yy$/i;

/** A value as a Vietnamese Excel shows it, and what is kept behind it. */
export function showValue(
  value: CellValue,
  style: Cell['style'],
  dateSystem: '1900' | '1904',
): ShownValue {
  if (value === null) return { text: '', raw: null };
  if (typeof value === 'string') return { text: value, raw: null };
  if (typeof value === 'boolean') {
    return { text: value ? 'TRUE' : 'FALSE', raw: { kind: 'boolean', value } };
  }
  const format = style?.numFmt ?? 'General';
  if (value instanceof Date) {
    const shown = SHORT_DATE.test(format) ? 'dd/mm/yyyy' : format;
    const raw: RawValue = { kind: 'date', date: isoOf(value), format };
    return { text: print(value, shown, dateSystem) ?? raw.date, raw };
  }
  if (!Number.isFinite(value)) return { text: String(value), raw: null };
  const amount = toDecimal(big(Number(value.toPrecision(KEPT))));
  const raw: RawValue = { kind: 'number', amount, format };
  const isGeneral = /^(?:general|@)?$/i.test(format.trim());
  const text = isGeneral ? undefined : print(Number(amount), format, dateSystem);
  return { text: text ?? general(value), raw };
}

function general(value: number): string {
  const digits = Number.isInteger(value) ? KEPT : SHOWN;
  return toDecimal(big(Number(value.toPrecision(digits)))).replace('.', ',');
}

function print(
  value: number | Date,
  format: string,
  dateSystem: '1900' | '1904',
): string | undefined {
  try {
    const is1904 = dateSystem === '1904';
    const text = formatValue(value, format, { locale: MARKS_LIKE_VIETNAMESE, is1904 });
    return /NaN|Invalid|undefined/.test(text) ? undefined : text.trim();
  } catch {
    return undefined;
  }
}

function isoOf(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}
