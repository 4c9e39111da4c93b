import * as z from 'zod';
import { CellContent } from '../../core/figure/round/cell.ts';
import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import type { MeasureUnit } from '../../core/kernel/measure-unit.ts';
import { missingReasonNames, Outcome } from '../../core/kernel/missing.ts';
import { formatNumber, formatQuantity } from '../../core/kernel/number-text.ts';
import { formatDate, PlainDate } from '../../core/kernel/plain-date.ts';
import { parsePeriodId, periodName } from '../../core/period/period-kinds.ts';
import { PeriodId } from '../../core/period/period.ts';
import { Role } from '../../core/permission/actor.ts';
import { roleWords } from '../account/role-words.ts';
import { nameOfField, wordsOfValue } from './field-words.ts';

/** What stands in `before`, `after` and `detail` of a line. */
export type Written = z.infer<ReturnType<typeof z.json>>;

/** What a field of a form asks for. */
export interface FieldName {
  name: Bilingual;
  /** Null for a question. */
  measureUnit: MeasureUnit | null;
}

/** Names to be read in place of what acts write down. */
export interface Names {
  /** Of units by id, of indicators by code. */
  things: ReadonlyMap<string, Bilingual>;
  /** Of the fields of the form that the line is about, by number. */
  fields: ReadonlyMap<string, FieldName>;
}

/** A written value in words, where it stands; null for nothing. */
export function sayField(
  path: readonly string[],
  written: Written,
  names: Names,
): Bilingual | null {
  const measureUnit = names.fields.get(path[0] ?? '')?.measureUnit ?? null;
  const field = path.at(-1) ?? '';
  if (field === 'field' && typeof written === 'number') {
    return names.fields.get(String(written))?.name ?? sayWritten(written, names);
  }
  const period = periodFields.has(field) ? PeriodId.safeParse(written) : null;
  return period?.success === true
    ? sayPeriod(period.data)
    : sayWritten(written, names, measureUnit);
}

const periodFields = new Set(['period', 'periodId']);

function sayPeriod(id: PeriodId): Bilingual {
  const period = parsePeriodId(id);
  return { vi: periodName(period, 'vi'), en: periodName(period, 'en') };
}

/** A written value in words; null for nothing. */
export function sayWritten(
  written: Written,
  names: Names,
  measureUnit: MeasureUnit | null = null,
): Bilingual | null {
  if (written === null) return null;
  if (Array.isArray(written)) {
    return join(
      written.flatMap((one) => sayWritten(one, names, measureUnit) ?? []),
      (...texts) => texts.join(', '),
    );
  }
  if (typeof written === 'object') return sayObject(written, names, measureUnit);
  const text = String(written);
  const day = PlainDate.safeParse(text);
  if (day.success) return { vi: formatDate(day.data, 'vi'), en: formatDate(day.data, 'en') };
  return names.things.get(text) ?? wordsOfValue(text);
}

/** A cell with its note, a figure or the reason there is none: not taken apart. */
export function isOneThing(written: Record<string, Written>): boolean {
  return CellWritten.safeParse(written).success || Outcome.safeParse(written).success;
}

const RightWritten = z.object({
  role: Role,
  unitId: z.string().nullable(),
  fields: z.array(z.string()).default([]),
});

/** A cell of a submission is one thing: its value and what is said of it. */
const CellWritten = z.object({
  content: CellContent,
  note: z.string().nullable().default(null),
});

/** What one unit gave, in a snapshot. */
const PartWritten = z.object({ unitId: z.string(), outcome: Outcome });

function sayCell(
  { content, note }: z.infer<typeof CellWritten>,
  measureUnit: MeasureUnit | null,
): Bilingual {
  const noted = (text: string): string =>
    note === null || note === '' ? text : `${text} (${note})`;
  const said = (language: Language): string => {
    if (content.kind === 'text') return content.text;
    if (content.kind === 'missing') return wordsOfValue(content.reason)[language];
    const number = sayAmount(content.value, measureUnit, language);
    return `${number}, ${wordsOfValue(content.grade)[language]}`;
  };
  return { vi: noted(said('vi')), en: noted(said('en')) };
}

function sayOutcome(outcome: Outcome, measureUnit: MeasureUnit | null): Bilingual {
  if (outcome.kind === 'missing') return missingReasonNames[outcome.reason];
  return {
    vi: sayAmount(outcome.value, measureUnit, 'vi'),
    en: sayAmount(outcome.value, measureUnit, 'en'),
  };
}

function sayAmount(
  value: Parameters<typeof formatNumber>[0],
  measureUnit: MeasureUnit | null,
  language: Language,
): string {
  return measureUnit === null
    ? formatNumber(value, { language })
    : formatQuantity(value, measureUnit, language);
}

function sayObject(
  written: Record<string, Written>,
  names: Names,
  measureUnit: MeasureUnit | null,
): Bilingual {
  const cell = CellWritten.safeParse(written);
  if (cell.success) return sayCell(cell.data, measureUnit);
  const outcome = Outcome.safeParse(written);
  if (outcome.success) return sayOutcome(outcome.data, measureUnit);
  const part = PartWritten.safeParse(written);
  if (part.success) {
    const unit = sayWritten(part.data.unitId, names) ?? { vi: '', en: '' };
    const said = sayOutcome(part.data.outcome, measureUnit);
    return join([unit, said], (...texts) => texts.join(': '));
  }
  const right = RightWritten.safeParse(written);
  if (right.success) return sayRight(right.data, names);
  const parts = Object.entries(written).flatMap(([name, value]) => {
    const said = sayField([name], value, { ...names, fields: new Map() });
    const { vi, en } = nameOfField(name);
    return said === null ? [] : [{ vi: `${vi}: ${said.vi}`, en: `${en}: ${said.en}` }];
  });
  return join(parts, (...texts) => texts.join('; '));
}

function sayRight({ role, unitId, fields }: z.infer<typeof RightWritten>, names: Names): Bilingual {
  const unit = unitId === null ? wholeInstallation : sayWritten(unitId, names);
  const kinds = fields.filter((field) => field !== 'figures').map(wordsOfValue);
  return join(
    [roleWords[role], unit ?? wholeInstallation, ...kinds],
    (first, ...others) => `${first}: ${others.join(', ')}`,
  );
}

const wholeInstallation = { vi: 'toàn hệ thống', en: 'the whole installation' };

function join(parts: readonly Bilingual[], how: (...texts: string[]) => string): Bilingual {
  return { vi: how(...parts.map(({ vi }) => vi)), en: how(...parts.map(({ en }) => en)) };
}
