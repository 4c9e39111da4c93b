import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { plainDate } from '../../../core/kernel/plain-date.ts';
import type { RecordValues } from '../../../core/register/record.ts';
import { Register, RegisterField } from '../../../core/register/register.ts';
import { placeIn } from './build-organisation.ts';
import { type Linking, onDay } from './linking.ts';
import type { PlacedContents } from './placed-contents.ts';
import {
  actOfRow,
  type RecordActRow,
  recordActSheet,
  recordSheet,
  recordValueSheet,
  type RegisterChoiceRow,
  registerChoiceSheet,
  type RegisterFieldRow,
  registerFieldSheet,
  registerSheet,
} from '../sheet/register-sheets.ts';
import type { Placed } from '../sheet/sheet.ts';
import type { SheetRows } from '../sheet/sheet-rows.ts';

/** Registers with their fields and choices; a fault for each row that belongs to none. */
export function buildRegisters(rows: SheetRows, linking: Linking): PlacedContents['registers'] {
  const fields = Map.groupBy(rows.registerFields, ({ item }) => item.register_code as string);
  const codes = new Set<string>(rows.registers.map(({ item }) => item.code));
  for (const { line, item } of rows.registerFields) {
    if (codes.has(item.register_code)) continue;
    linking.deny(
      placeIn(registerFieldSheet.fileName, line)('register_code'),
      noRegister(item.register_code),
    );
  }
  denyLooseChoices(rows, linking);
  return rows.registers.flatMap(({ line, item: row }) => {
    const at = placeIn(registerSheet.fileName, line);
    const unitId = keeperOf(row.unit_id, linking, at('unit_id'));
    const own = fields.get(row.code) ?? [];
    const built = own.flatMap((field) => buildField(field, rows.registerChoices, linking) ?? []);
    if (own.length === 0) {
      linking.deny(at('code'), {
        vi: `Sổ “${row.code}” không có trường nào trong register-fields.csv`,
        en: `The register “${row.code}” has no field in register-fields.csv`,
      });
    }
    if (unitId === null || built.length === 0 || built.length < own.length) return [];
    const item = Register.parse({
      code: row.code,
      name: { vi: row.name_vi, en: row.name_en },
      recordName: { vi: row.record_name_vi, en: row.record_name_en },
      unitId,
      nameField: row.name_field,
      fields: built,
    });
    return [{ line, item, partLines: own.map((field) => field.line) }];
  });
}

/** Units that keep registers, and those whose records they are, may be gone by now: their id says which is meant. */
function keeperOf(
  text: string,
  linking: Linking,
  at: Parameters<Linking['unit']>[2],
): UnitId | null {
  const [, first] = text.split('@');
  return linking.unit(text, onDay(plainDate(first ?? '2025-07-01')), at);
}

function buildField(
  { line, item: row }: Placed<RegisterFieldRow>,
  choices: readonly Placed<RegisterChoiceRow>[],
  linking: Linking,
): RegisterField | null {
  const at = placeIn(registerFieldSheet.fileName, line);
  const isNumber = row.kind === 'number' || row.kind === 'money';
  const own = choices.filter(
    ({ item }) => item.register_code === row.register_code && item.field === row.key,
  );
  if (isNumber !== (row.measure_unit !== null)) {
    linking.deny(at('measure_unit'), {
      vi: 'Chỉ trường number và money có đơn vị tính, và phải có',
      en: 'Fields of number and money have a measure unit, and no others',
    });
    return null;
  }
  if ((row.kind === 'choice') !== own.length > 0) {
    linking.deny(at('kind'), {
      vi: 'Chỉ trường choice có các dòng trong register-choices.csv, và phải có',
      en: 'Fields of choice have rows in register-choices.csv, and no others',
    });
    return null;
  }
  return RegisterField.parse({
    key: row.key,
    kind: row.kind,
    name: { vi: row.name_vi, en: row.name_en },
    isRequired: row.required,
    group: row.group,
    ...(isNumber && { measureUnit: row.measure_unit }),
    ...(row.kind === 'choice' && {
      choices: own.map(({ item }) => ({
        code: item.code,
        name: { vi: item.name_vi, en: item.name_en },
      })),
    }),
  });
}

function denyLooseChoices(rows: SheetRows, linking: Linking): void {
  const known = new Set(rows.registerFields.map(({ item }) => `${item.register_code} ${item.key}`));
  for (const { line, item } of rows.registerChoices) {
    if (known.has(`${item.register_code} ${item.field}`)) continue;
    linking.deny(placeIn(registerChoiceSheet.fileName, line)('field'), {
      vi: `Không có trường “${item.field}” của sổ “${item.register_code}”`,
      en: `There is no field “${item.field}” of the register “${item.register_code}”`,
    });
  }
}

/** @param registers codes of the pack and those known before */
export function buildRecords(
  rows: SheetRows,
  linking: Linking,
  registers: ReadonlySet<string>,
): PlacedContents['records'] {
  const acts = Map.groupBy(rows.recordActs, ({ item }) => item.record_id as string);
  const values = Map.groupBy(rows.recordValues, ({ item }) => `${item.record_id} ${item.act}`);
  denyLooseRows(rows, linking);
  return rows.records.flatMap(({ line, item: row }) => {
    const at = placeIn(recordSheet.fileName, line);
    if (!registers.has(row.register_code))
      linking.deny(at('register_code'), noRegister(row.register_code));
    const unitId = keeperOf(row.unit_id, linking, at('unit_id'));
    const own = acts.get(row.id) ?? [];
    if (own.length === 0) {
      linking.deny(at('id'), {
        vi: `Bản ghi “${row.id}” không có dòng nào trong record-acts.csv`,
        en: `The record “${row.id}” has no row in record-acts.csv`,
      });
    }
    for (const [index, act] of own.entries()) {
      if (act.item.act === index + 1) continue;
      linking.deny(placeIn(recordActSheet.fileName, act.line)('act'), {
        vi: `Các việc của một bản ghi đánh số liền 1, 2, …; dòng này phải là ${index + 1}`,
        en: `Acts of a record are numbered 1, 2, … without gaps; this row is ${index + 1}`,
      });
    }
    if (unitId === null || own.length === 0) return [];
    const item = {
      id: row.id,
      registerCode: row.register_code,
      unitId,
      acts: own.map((act) =>
        actOfRow(act.item, {
          values: valuesOf(values.get(`${row.id} ${act.item.act}`) ?? []),
          toUnitId: takerOf(act, linking),
        }),
      ),
    };
    return [{ line, item, partLines: own.map((act) => act.line) }];
  });
}

/** The unit to which a record is handed over, where the row says so. */
function takerOf({ line, item }: Placed<RecordActRow>, linking: Linking): UnitId | null {
  if (item.to_unit_id === null) return null;
  return keeperOf(item.to_unit_id, linking, placeIn(recordActSheet.fileName, line)('to_unit_id'));
}

function valuesOf(rows: readonly Placed<{ field: string; value: string | null }>[]): RecordValues {
  return Object.fromEntries(rows.map(({ item }) => [item.field, item.value]));
}

function denyLooseRows(rows: SheetRows, linking: Linking): void {
  const records = new Set<string>(rows.records.map(({ item }) => item.id));
  const acts = new Set(rows.recordActs.map(({ item }) => `${item.record_id} ${item.act}`));
  for (const { line, item } of rows.recordActs) {
    if (records.has(item.record_id)) continue;
    linking.deny(placeIn(recordActSheet.fileName, line)('record_id'), {
      vi: `Không có bản ghi “${item.record_id}” trong records.csv`,
      en: `There is no record “${item.record_id}” in records.csv`,
    });
  }
  for (const { line, item } of rows.recordValues) {
    if (acts.has(`${item.record_id} ${item.act}`)) continue;
    linking.deny(placeIn(recordValueSheet.fileName, line)('act'), {
      vi: `Bản ghi “${item.record_id}” không có việc số ${item.act} trong record-acts.csv`,
      en: `The record “${item.record_id}” has no act ${item.act} in record-acts.csv`,
    });
  }
}

function noRegister(code: string): Bilingual {
  return {
    vi: `Không có sổ “${code}” trong registers.csv cũng như trong dữ liệu đã có`,
    en: `There is no register “${code}” in registers.csv or among what is known already`,
  };
}
