import type { Bilingual } from '../kernel/bilingual.ts';
import { big, decimalPlaces, DecimalText } from '../kernel/decimal.ts';
import { UnitId } from '../kernel/ids.ts';
import { measureUnits } from '../kernel/measure-unit.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import {
  type AmountField,
  fieldOf,
  isAmount,
  type Register,
  type RegisterField,
} from './register.ts';
import type { RecordValues } from './record.ts';

/** Below these there is nothing: areas, amounts of money, people. Rates and points may go below zero. */
const notNegative: ReadonlySet<string> = new Set(['vnd', 'usd', 'area', 'mass', 'length', 'count']);

/**
 * Everything wrong with the values of a record, each at `['values', key]`.
 *
 * @param isWhole whether what is left out is missing; a change leaves out what stays
 */
export function checkValues(register: Register, values: RecordValues, isWhole: boolean): Fault[] {
  const strange = Object.keys(values).flatMap((key) =>
    fieldOf(register, key) === undefined
      ? [fault(key, { vi: `Sổ không có trường “${key}”.`, en: `There is no field “${key}”.` })]
      : [],
  );
  const wrong = register.fields.flatMap((field) => {
    const value = values[field.key];
    if (value === undefined && !isWhole) return [];
    if (value === undefined || value === null)
      return field.isRequired ? [fault(field.key, needed(field))] : [];
    const message = wrongWith(field, value);
    return message === null ? [] : [fault(field.key, message)];
  });
  return [...strange, ...wrong];
}

/** What is wrong with one value; null where it fits. */
export function wrongWith(field: RegisterField, value: string): Bilingual | null {
  if (isAmount(field)) return wrongAmount(field, value);
  const { vi, en } = field.name;
  switch (field.kind) {
    case 'day':
      return PlainDate.safeParse(value).success
        ? null
        : {
            vi: `${vi}: “${value}” không phải một ngày có thật.`,
            en: `${en}: “${value}” is no day.`,
          };
    case 'choice':
      return field.choices.some(({ code }) => code === value)
        ? null
        : {
            vi: `${vi}: “${value}” không có trong danh sách (${listed(field, 'vi')}).`,
            en: `${en}: “${value}” is not in the list (${listed(field, 'en')}).`,
          };
    case 'yes-no':
      return value === 'yes' || value === 'no'
        ? null
        : { vi: `${vi}: chỉ ghi “có” hoặc “không”.`, en: `${en}: write “yes” or “no”.` };
    case 'unit':
      return UnitId.safeParse(value).success
        ? null
        : { vi: `${vi}: không có đơn vị “${value}”.`, en: `${en}: there is no unit “${value}”.` };
    default:
      return null;
  }
}

function wrongAmount(field: AmountField, value: string): Bilingual | null {
  const { vi, en } = field.name;
  const amount = DecimalText.safeParse(value);
  if (!amount.success)
    return { vi: `${vi}: “${value}” không phải số.`, en: `${en}: “${value}” is not a number.` };
  const { dimension } = measureUnits[field.measureUnit];
  if (notNegative.has(dimension) && big(amount.data).lt(0))
    return { vi: `${vi}: không âm được.`, en: `${en}: it cannot be negative.` };
  const isBroken = decimalPlaces(amount.data) > 0 && !big(amount.data).mod(1).eq(0);
  if (dimension === 'count' && isBroken)
    return { vi: `${vi}: số đếm phải là số nguyên.`, en: `${en}: a count is a whole number.` };
  return null;
}

function needed({ name }: RegisterField): Bilingual {
  return { vi: `${name.vi}: bắt buộc phải ghi.`, en: `${name.en}: it has to be written.` };
}

function listed(
  { choices }: Extract<RegisterField, { kind: 'choice' }>,
  side: 'vi' | 'en',
): string {
  return choices.map(({ name }) => name[side]).join(', ');
}

function fault(key: string, message: Bilingual): Fault {
  return { place: ['values', key], message };
}
