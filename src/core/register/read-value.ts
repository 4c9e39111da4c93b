import type { Bilingual, Language } from '../kernel/bilingual.ts';
import { DecimalText } from '../kernel/decimal.ts';
import { measureUnits } from '../kernel/measure-unit.ts';
import { formatNumber, parseNumber, parseQuantity } from '../kernel/number-text.ts';
import { formatDate, PlainDate } from '../kernel/plain-date.ts';
import { foldAccents, normaliseText } from '../kernel/vietnamese-text.ts';
import { wrongWith } from './check-values.ts';
import type { RecordValue } from './record.ts';
import { type AmountField, isAmount, type RegisterField } from './register.ts';

/** A value as it is kept, nothing for a blank, or what is wrong with what was typed. */
export type TypedValue =
  | { kind: 'value'; value: RecordValue }
  | { kind: 'blank' }
  | { kind: 'fault'; message: Bilingual };

interface NamedUnit {
  id: string;
  name: string;
}

/** Reads what a person types or pastes: `1.234,5`, `15/11/2023`, the name of a choice or a unit, `có`, `không`. */
export function readValue(
  field: RegisterField,
  typed: string,
  units: readonly NamedUnit[] = [],
): TypedValue {
  const text = normaliseText(typed);
  if (text === '' || text === '–' || text === '-') return { kind: 'blank' };
  const value = isAmount(field) ? amountIn(field, text) : keptText(field, text, units);
  const message = wrongWith(field, value);
  return message === null ? { kind: 'value', value } : { kind: 'fault', message };
}

function keptText(field: RegisterField, text: string, units: readonly NamedUnit[]): string {
  const words = foldAccents(text);
  const isNamed = (name: string): boolean => foldAccents(name) === words;
  switch (field.kind) {
    case 'day':
      return dayIn(text);
    case 'choice':
      return (
        field.choices.find(
          ({ code, name }) => code === text || isNamed(name.vi) || isNamed(name.en),
        )?.code ?? text
      );
    case 'yes-no':
      if (['co', 'yes', 'x', 'da co', 'roi'].includes(words)) return 'yes';
      return ['khong', 'no', 'chua'].includes(words) ? 'no' : text;
    case 'unit':
      return units.find(({ id, name }) => id === text || isNamed(name))?.id ?? text;
    default:
      return text;
  }
}

/** With or without its unit; an amount in another unit of money is not converted by guessing. */
function amountIn({ measureUnit }: AmountField, text: string): string {
  const number = parseNumber(text);
  if (number.kind === 'number') return number.value;
  const quantity = parseQuantity(text);
  return quantity.kind === 'quantity' && quantity.measureUnit === measureUnit
    ? quantity.amount
    : text;
}

/** Day first, as Vietnamese writes it; the other way round only with the year first. */
function dayIn(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A kept value as people read it; amounts without their unit, which stands in the head of the column. */
export function sayValue(
  field: RegisterField,
  value: RecordValue,
  language: Language,
  nameOfUnit: (id: string) => string = (id) => id,
): string {
  if (isAmount(field)) {
    const amount = DecimalText.safeParse(value);
    return amount.success ? formatNumber(amount.data, { language }) : value;
  }
  if (field.kind === 'day') {
    const day = PlainDate.safeParse(value);
    return day.success ? formatDate(day.data, language) : value;
  }
  if (field.kind === 'choice')
    return field.choices.find(({ code }) => code === value)?.name[language] ?? value;
  if (field.kind === 'yes-no') return answers[value === 'yes' ? 'yes' : 'no'][language];
  return field.kind === 'unit' ? nameOfUnit(value) : value;
}

const answers = { yes: { vi: 'có', en: 'yes' }, no: { vi: 'không', en: 'no' } };

/** "Diện tích thu hồi (ha)": the head of a column. */
export function headOfField(field: RegisterField, language: Language): string {
  const symbol = isAmount(field) ? measureUnits[field.measureUnit].symbol[language] : '';
  return symbol === '' ? field.name[language] : `${field.name[language]} (${symbol})`;
}
