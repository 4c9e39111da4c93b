import * as z from 'zod';
import { Bilingual } from '../kernel/bilingual.ts';
import { RegisterCode, RegisterKey, UnitId } from '../kernel/ids.ts';
import { MeasureUnit, measureUnits } from '../kernel/measure-unit.ts';
import type { Fault } from '../kernel/refusal.ts';
import { FieldGroup } from '../permission/actor.ts';

const named = z.object({
  vi: z.string().trim().min(1).max(200),
  en: z.string().trim().min(1).max(200),
}) satisfies z.ZodType<Bilingual>;

const common = {
  key: RegisterKey,
  name: named,
  isRequired: z.boolean(),
  group: FieldGroup.default('figures'),
};

const Choice = z.strictObject({ code: RegisterKey, name: named });

/** What is kept of each record. */
export const RegisterField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...common }),
  z.strictObject({ kind: z.literal('number'), ...common, measureUnit: MeasureUnit }),
  z.strictObject({ kind: z.literal('money'), ...common, measureUnit: MeasureUnit }),
  z.strictObject({ kind: z.literal('day'), ...common }),
  z.strictObject({
    kind: z.literal('choice'),
    ...common,
    choices: z.array(Choice).min(1).max(100),
  }),
  z.strictObject({ kind: z.literal('yes-no'), ...common }),
  z.strictObject({ kind: z.literal('unit'), ...common }),
]);
export type RegisterField = z.infer<typeof RegisterField>;
export type AmountField = Extract<RegisterField, { kind: 'number' | 'money' }>;

/** A kept list with fields of its own. Definitions are data: the product knows no register by name. */
export const Register = z.strictObject({
  code: RegisterCode,
  name: named,
  /** What one record is called: "dự án", "đơn thư". */
  recordName: named,
  /** The unit that keeps the definition. Records belong to units of their own. */
  unitId: UnitId,
  /** The text field by which people know a record; no two records of a unit share it. */
  nameField: RegisterKey,
  /** In the order in which they are shown. */
  fields: z.array(RegisterField).min(1).max(60),
});
export type Register = z.infer<typeof Register>;

export const registerFieldKinds = {
  text: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'number' },
  money: { vi: 'tiền', en: 'money' },
  day: { vi: 'ngày', en: 'day' },
  choice: { vi: 'chọn một', en: 'choice' },
  'yes-no': { vi: 'có hay không', en: 'yes or no' },
  unit: { vi: 'đơn vị', en: 'unit' },
} satisfies Record<RegisterField['kind'], Bilingual>;

export function fieldOf(
  { fields }: Pick<Register, 'fields'>,
  key: string,
): RegisterField | undefined {
  return fields.find((field) => field.key === key);
}

export function isAmount(field: RegisterField | undefined): field is AmountField {
  return field?.kind === 'number' || field?.kind === 'money';
}

/** Everything wrong with a definition, each at `['fields', n, …]` or the name of the part. */
export function checkRegister(register: Register): Fault[] {
  const { fields, nameField } = register;
  const known = fieldOf(register, nameField);
  const faults: Fault[] =
    known?.kind === 'text' && known.isRequired
      ? []
      : [
          fault(['nameField'], {
            vi: 'Tên của bản ghi phải là một trường chữ, bắt buộc, của sổ.',
            en: 'The name of a record is a text field of the register that is required.',
          }),
        ];
  const seen = new Set<string>();
  for (const [at, field] of fields.entries()) {
    if (seen.has(field.key)) {
      faults.push(
        fault(['fields', at, 'key'], {
          vi: `Mã trường “${field.key}” ghi hai lần.`,
          en: `The field “${field.key}” stands twice.`,
        }),
      );
    }
    seen.add(field.key);
    faults.push(...measureFaults(field, at), ...choiceFaults(field, at));
  }
  return faults;
}

/** Definitions grow; what records hold already must keep its meaning. */
export function checkRedefinition(before: Register, after: Register): Fault[] {
  const faults: Fault[] = [];
  if (before.nameField !== after.nameField) {
    faults.push(
      fault(['nameField'], {
        vi: 'Tên của bản ghi không đổi trường được.',
        en: 'The name field stays.',
      }),
    );
  }
  for (const old of before.fields) {
    const at = after.fields.findIndex(({ key }) => key === old.key);
    const now = after.fields[at];
    if (now === undefined) {
      faults.push(
        fault(['fields'], {
          vi: `Trường “${old.name.vi}” đã có số liệu nên không bỏ được.`,
          en: `The field “${old.name.en}” may hold values and cannot be dropped.`,
        }),
      );
    } else if (!keepsMeaning(old, now)) {
      faults.push(
        fault(['fields', at], {
          vi: `Trường “${old.name.vi}” không đổi được loại, đơn vị tính, loại dữ liệu, hay bỏ bớt lựa chọn.`,
          en: `The field “${old.name.en}” keeps its kind, measure unit, kind of data and choices.`,
        }),
      );
    }
  }
  return faults;
}

function keepsMeaning(old: RegisterField, now: RegisterField): boolean {
  if (old.kind !== now.kind || old.group !== now.group) return false;
  if (isAmount(old) && isAmount(now)) return old.measureUnit === now.measureUnit;
  if (old.kind !== 'choice' || now.kind !== 'choice') return true;
  return old.choices.every(({ code }) => now.choices.some((one) => one.code === code));
}

function measureFaults(field: RegisterField, at: number): Fault[] {
  if (!isAmount(field)) return [];
  const { dimension } = measureUnits[field.measureUnit];
  const isMoney = dimension === 'vnd' || dimension === 'usd';
  if (isMoney === (field.kind === 'money')) return [];
  return [
    fault(
      ['fields', at, 'measureUnit'],
      field.kind === 'money'
        ? { vi: 'Trường tiền cần đơn vị tiền.', en: 'A money field needs a unit of money.' }
        : { vi: 'Trường số không dùng đơn vị tiền.', en: 'A number field takes no unit of money.' },
    ),
  ];
}

function choiceFaults(field: RegisterField, at: number): Fault[] {
  if (field.kind !== 'choice') return [];
  const codes = field.choices.map(({ code }) => code);
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index
      ? []
      : [
          fault(['fields', at, 'choices', index], {
            vi: `Lựa chọn “${code}” ghi hai lần.`,
            en: `The choice “${code}” stands twice.`,
          }),
        ],
  );
}

function fault(place: Fault['place'], message: Bilingual): Fault {
  return { place, message };
}
