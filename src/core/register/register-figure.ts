import type { Bilingual } from '../kernel/bilingual.ts';
import { type MeasureUnit, measureUnits } from '../kernel/measure-unit.ts';
import type { Fault } from '../kernel/refusal.ts';
import type { FieldGroup } from '../permission/actor.ts';
import type { RegisterCondition, RegisterFigure } from '../figure/round/register-figure.ts';
import { fieldOf, isAmount, type Register } from './register.ts';

/** Everything in a figure that its register does not have, or that cannot be measured so. */
export function checkRegisterFigure(
  { measure, where, dated }: RegisterFigure,
  register: Register,
): Fault[] {
  const conditions = measure.aggregate === 'share' ? [...where, ...measure.partIs] : where;
  const faults = conditions.flatMap((condition) => conditionFaults(condition, register));
  const day = dated?.by ?? null;
  if (day !== null && fieldOf(register, day)?.kind !== 'day') faults.push(noDay(day, register));
  const amounts = amountFieldsOf(measure);
  const strange = amounts.filter((key) => !isAmount(fieldOf(register, key)));
  faults.push(
    ...strange.map((key) => ({
      place: ['measure', key],
      message: {
        vi: `“${fieldOf(register, key)?.name.vi ?? key}” không phải trường số của sổ.`,
        en: `“${fieldOf(register, key)?.name.en ?? key}” is no number field of the register.`,
      },
    })),
  );
  if (measure.aggregate === 'share' && strange.length === 0 && !isComparable(measure, register)) {
    faults.push({
      place: ['measure'],
      message: {
        vi: 'Tử số và mẫu số phải cùng đơn vị tính.',
        en: 'Both sides of a share have one measure unit.',
      },
    });
  }
  return faults;
}

/** What the figure is measured in: records are counted, shares are percent. */
export function unitOfFigure({ measure }: RegisterFigure, register: Register): MeasureUnit {
  if (measure.aggregate === 'count') return 'item';
  if (measure.aggregate === 'share') return 'percent';
  const field = fieldOf(register, measure.field);
  return isAmount(field) ? field.measureUnit : 'item';
}

/** Whether the figure can be given as one of an indicator: in its unit, and a count of records for any count. */
export function fitsUnit(figure: RegisterFigure, register: Register, unit: MeasureUnit): boolean {
  const own = unitOfFigure(figure, register);
  if (figure.measure.aggregate === 'count') return measureUnits[unit].dimension === 'count';
  return own === unit;
}

/** Data about persons make a figure of them one about persons. */
export function groupOfFigure(
  { measure, where, dated }: RegisterFigure,
  register: Register,
): FieldGroup {
  const partIs = measure.aggregate === 'share' ? measure.partIs : [];
  const keys: string[] = [
    ...amountFieldsOf(measure),
    ...[...where, ...partIs].map(({ field }) => field),
    ...(dated?.by == null ? [] : [dated.by]),
  ];
  const isPersonal = keys.some((key) => fieldOf(register, key)?.group === 'party-members');
  return isPersonal ? 'party-members' : 'figures';
}

/** "Tổng diện tích đã giải phóng: Loại là cụm công nghiệp; đang theo dõi". */
export function nameOfFigure(figure: RegisterFigure, register: Register): Bilingual {
  return { vi: nameIn(figure, register, 'vi'), en: nameIn(figure, register, 'en') };
}

const words = {
  vi: {
    count: (record: string) => `Số ${record}`,
    sum: (field: string) => `Tổng ${field}`,
    mean: (field: string) => `Bình quân ${field}`,
    share: (part: string, whole: string) => `Tỷ lệ ${part} trên ${whole}`,
    records: (record: string) => `số ${record}`,
    open: 'đang theo dõi',
    closed: 'đã khép',
    begun: 'bắt đầu theo dõi trong kỳ',
    dated: (field: string) => `${field} trong kỳ`,
    is: 'là',
    or: 'hoặc',
    yes: 'có',
    no: 'không',
  },
  en: {
    count: (record: string) => `Number of ${record}`,
    sum: (field: string) => `Sum of ${field}`,
    mean: (field: string) => `Mean of ${field}`,
    share: (part: string, whole: string) => `Share of ${part} in ${whole}`,
    records: (record: string) => `number of ${record}`,
    open: 'open',
    closed: 'closed',
    begun: 'kept from a day of the period',
    dated: (field: string) => `${field} within the period`,
    is: 'is',
    or: 'or',
    yes: 'yes',
    no: 'no',
  },
} as const;

function nameIn(
  { measure, standing, where, dated }: RegisterFigure,
  register: Register,
  side: 'vi' | 'en',
): string {
  const said = words[side];
  const record = register.recordName[side];
  const field = (key: string | null): string =>
    key === null ? said.records(record) : small(fieldOf(register, key)?.name[side] ?? key);
  const filter = (conditions: readonly RegisterCondition[]): string[] =>
    conditions.map(({ field: key, oneOf }) => {
      const codes = oneOf.map((code) => choiceName(register, key, code, side)).join(` ${said.or} `);
      return `${small(fieldOf(register, key)?.name[side] ?? key)} ${said.is} ${codes}`;
    });
  const partIs = measure.aggregate === 'share' ? filter(measure.partIs) : [];
  const part = (key: string | null): string =>
    partIs.length === 0 ? field(key) : `${field(key)} (${partIs.join(', ')})`;
  const head =
    measure.aggregate === 'count'
      ? said.count(record)
      : measure.aggregate === 'share'
        ? said.share(part(measure.part), field(measure.whole))
        : said[measure.aggregate](field(measure.field));
  const day = dated === null ? [] : [dated.by === null ? said.begun : said.dated(field(dated.by))];
  const rest = [...filter(where), ...day, ...(standing === 'any' ? [] : [said[standing]])];
  return rest.length === 0 ? head : `${head}: ${rest.join('; ')}`;
}

function choiceName(register: Register, key: string, code: string, side: 'vi' | 'en'): string {
  const field = fieldOf(register, key);
  if (field?.kind === 'choice')
    return field.choices.find((choice) => choice.code === code)?.name[side] ?? code;
  return code === 'yes' || code === 'no' ? words[side][code] : code;
}

function small(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function amountFieldsOf(measure: RegisterFigure['measure']): string[] {
  if (measure.aggregate === 'count') return [];
  if (measure.aggregate !== 'share') return [measure.field];
  return [measure.part, measure.whole].filter((key) => key !== null);
}

function isComparable(
  { part, whole }: Extract<RegisterFigure['measure'], { aggregate: 'share' }>,
  register: Register,
): boolean {
  const unitOf = (key: string | null): string | null => {
    const field = key === null ? undefined : fieldOf(register, key);
    return isAmount(field) ? field.measureUnit : null;
  };
  return unitOf(part) === unitOf(whole);
}

function noDay(key: string, register: Register): Fault {
  const name = fieldOf(register, key)?.name ?? { vi: key, en: key };
  return {
    place: ['dated', key],
    message: {
      vi: `“${name.vi}” không phải trường ngày của sổ.`,
      en: `“${name.en}” is no day field of the register.`,
    },
  };
}

function conditionFaults({ field: key, oneOf }: RegisterCondition, register: Register): Fault[] {
  const field = fieldOf(register, key);
  const codes =
    field?.kind === 'choice'
      ? field.choices.map(({ code }): string => code)
      : field?.kind === 'yes-no'
        ? ['yes', 'no']
        : null;
  if (field === undefined || codes === null)
    return [
      {
        place: ['where', key],
        message: {
          vi: `Chỉ lọc được theo trường chọn một hoặc có/không; “${field?.name.vi ?? key}” không phải.`,
          en: `Only choices and yes-or-no fields filter; “${field?.name.en ?? key}” is neither.`,
        },
      },
    ];
  return oneOf
    .filter((code) => !codes.includes(code))
    .map((code) => ({
      place: ['where', key],
      message: {
        vi: `“${field.name.vi}” không có lựa chọn “${code}”.`,
        en: `“${field.name.en}” has no choice “${code}”.`,
      },
    }));
}
