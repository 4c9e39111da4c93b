import { exportMediaTypes } from '../../contract/export.ts';
import type { RecordRow, RegisterTable } from '../../contract/register.ts';
import type { Language } from '../../core/kernel/bilingual.ts';
import { decimalPlaces, DecimalText } from '../../core/kernel/decimal.ts';
import { formatDate, PlainDate } from '../../core/kernel/plain-date.ts';
import { headOfField, sayValue } from '../../core/register/read-value.ts';
import { isAmount, type RegisterField } from '../../core/register/register.ts';
import type { SheetCell } from '../../writer/sheet-cell.ts';
import { writeWorkbook } from '../../writer/workbook.ts';
import type { FileAnswer } from '../http/bind.ts';

/** The table as a workbook: its heads are those that rows are read back by. */
export async function registerWorkbook(
  table: RegisterTable,
  language: Language,
): Promise<FileAnswer> {
  const { register, day, records } = table;
  const said = words[language];
  const nameOf = (id: string): string =>
    table.places.find(({ unitId }) => unitId === id)?.name ?? id;
  const content = await writeWorkbook({
    title: register.name[language],
    footer: register.name[language],
    sheets: [
      {
        name: said.sheet,
        titles: [
          register.name[language],
          `${table.keptBy} · ${said.on} ${formatDate(day, language)}`,
        ],
        columns: [
          ...register.fields.map((field) => ({
            header: headOfField(field, language),
            width: widthOf(field),
          })),
          { header: said.unit, width: 24 },
          { header: said.since, width: 13 },
          { header: said.closed, width: 13 },
        ],
        rows: records.map((record) => [
          ...register.fields.map((field) => cellOf(field, record, language, nameOf)),
          { kind: 'text', text: record.unitName },
          { kind: 'day', day: record.since },
          record.closedOn === null ? { kind: 'empty' } : { kind: 'day', day: record.closedOn },
        ]),
      },
    ],
  });
  return { name: `so-${register.code}.xlsx`, mediaType: exportMediaTypes.xlsx, content };
}

const words = {
  vi: {
    sheet: 'Sổ',
    on: 'tại ngày',
    unit: 'Đơn vị ghi sổ',
    since: 'Ghi từ ngày',
    closed: 'Khép từ ngày',
    withheld: 'không được xem',
  },
  en: {
    sheet: 'Register',
    on: 'on',
    unit: 'Unit of the record',
    since: 'Kept since',
    closed: 'Closed on',
    withheld: 'withheld',
  },
} satisfies Record<Language, object>;

function cellOf(
  field: RegisterField,
  { values, withheld }: RecordRow,
  language: Language,
  nameOf: (id: string) => string,
): SheetCell {
  if (withheld.includes(field.key)) return { kind: 'missing', text: words[language].withheld };
  const value = values[field.key] ?? null;
  if (value === null) return { kind: 'empty' };
  const amount = isAmount(field) ? DecimalText.safeParse(value).data : undefined;
  if (amount !== undefined) return { kind: 'number', amount, decimals: decimalPlaces(amount) };
  const day = field.kind === 'day' ? PlainDate.safeParse(value).data : undefined;
  if (day !== undefined) return { kind: 'day', day };
  return { kind: 'text', text: sayValue(field, value, language, nameOf) };
}

function widthOf(field: RegisterField): number {
  if (field.kind === 'text') return 36;
  return field.kind === 'unit' || field.kind === 'choice' ? 24 : 16;
}
