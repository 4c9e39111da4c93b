import type { ApprovalLevel } from '../../../core/figure/round/reporting-round.ts';
import type { Language } from '../../../core/kernel/bilingual.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { formatDate, type PlainDate } from '../../../core/kernel/plain-date.ts';
import { parsePeriodId, periodInSentence } from '../../../core/period/period-kinds.ts';
import { PeriodId, type ReportingCalendar } from '../../../core/period/period.ts';
import type { FieldDraft, RoundDraft } from '../../../contract/round/round.ts';
import { readTypedDay } from '../../ui/frame/typed-day.ts';

/** Periods for which figures are called, by the end of their id: "2024", "2024-H1", "2024-M03". */
export const periodEndings = [
  '',
  '-H1',
  '-9M',
  '-H2',
  ...[1, 2, 3, 4].map((quarter) => `-Q${quarter}`),
  ...Array.from({ length: 12 }, (_, at) => `-M${String(at + 1).padStart(2, '0')}`),
];

/** What a planner has decided so far; a round can be made of it when nothing lacks. */
export interface RoundForm {
  year: number;
  ending: string;
  /** Null: as the period has it. */
  title: string | null;
  calendar: ReportingCalendar;
  unitId: UnitId | null;
  units: readonly UnitId[];
  /** Last day that the data cover, as typed; empty: by the calendar. */
  dataThrough: string;
  /** Deadlines that units have of their own, as typed; empty or left out: that of all. */
  ownDays: Readonly<Record<string, string>>;
  fields: readonly FieldDraft[];
  levels: readonly ApprovalLevel[];
  /** Working days from the cut-off to the units' sending, then for each level. */
  workingDays: Readonly<Record<'send' | ApprovalLevel, number>>;
  allowsOwnApproval: boolean;
}

export const levelsInOrder = ['head', 'department', 'city'] as const satisfies ApprovalLevel[];

export function emptyForm(year: number): RoundForm {
  return {
    year,
    ending: '',
    title: null,
    calendar: 'administrative',
    unitId: null,
    units: [],
    dataThrough: '',
    ownDays: {},
    fields: [],
    levels: levelsInOrder,
    workingDays: { send: 2, head: 1, department: 1, city: 2 },
    allowsOwnApproval: false,
  };
}

/** Null while the year typed is none. */
export function periodOf({ year, ending }: RoundForm): PeriodId | null {
  try {
    return parsePeriodId(PeriodId.parse(`${year}${ending}`)).id;
  } catch {
    return null;
  }
}

/** The title typed, else one made of the period; empty while there is no period. */
export function titleOf(form: RoundForm, language: Language): string {
  if (form.title !== null) return form.title;
  const periodId = periodOf(form);
  if (periodId === null) return '';
  const name = periodInSentence(parsePeriodId(periodId), language);
  return language === 'vi' ? `Báo cáo ${name}` : `Report of ${name}`;
}

type Lack = 'year' | 'title' | 'unit' | 'units' | 'days' | 'fields' | 'levels';

/** The round as it would be made, or what still lacks. */
export function draftOf(
  form: RoundForm,
  language: Language,
): { draft: RoundDraft } | { lacks: Lack[] } {
  const { calendar, unitId, units, fields, allowsOwnApproval } = form;
  const periodId = periodOf(form);
  const title = titleOf(form, language).trim();
  const levels = levelsInOrder.filter((level) => form.levels.includes(level));
  const lacks: Lack[] = [];
  if (periodId === null) lacks.push('year');
  else if (title === '') lacks.push('title');
  if (unitId === null) lacks.push('unit');
  if (units.length === 0) lacks.push('units');
  const days = [form.dataThrough, ...units.map((id) => form.ownDays[id] ?? '')];
  if (days.some((day) => day.trim() !== '' && readTypedDay(day) === null)) lacks.push('days');
  if (fields.length === 0) lacks.push('fields');
  if (levels.length === 0) lacks.push('levels');
  if (periodId === null || unitId === null || lacks.length > 0) return { lacks };
  const dataThrough = readTypedDay(form.dataThrough);
  return {
    draft: {
      title,
      periodId,
      calendar,
      unitId,
      ...(dataThrough === null ? {} : { dataThrough }),
      fields: [...fields],
      units: units.map((id) => {
        const dueOn = readTypedDay(form.ownDays[id] ?? '');
        return { unitId: id, ...(dueOn === null ? {} : { dueOn }) };
      }),
      levels,
      workingDays: [form.workingDays.send, ...levels.map((level) => form.workingDays[level])],
      allowsOwnApproval,
    },
  };
}

/** A draft as it stands in the form, to be written anew. */
export function formOf(draft: RoundDraft): RoundForm {
  const [send = 1, ...above] = draft.workingDays;
  const daysOf = (level: ApprovalLevel) => above[draft.levels.indexOf(level)] ?? 1;
  return {
    year: Number(draft.periodId.slice(0, 4)),
    ending: draft.periodId.slice(4),
    title: draft.title,
    calendar: draft.calendar,
    unitId: draft.unitId,
    units: draft.units.map(({ unitId }) => unitId),
    dataThrough: draft.dataThrough === undefined ? '' : typedDay(draft.dataThrough),
    ownDays: Object.fromEntries(
      draft.units.flatMap(({ unitId, dueOn }) =>
        dueOn === undefined ? [] : [[unitId, typedDay(dueOn)]],
      ),
    ),
    fields: draft.fields,
    levels: draft.levels,
    workingDays: {
      send,
      head: daysOf('head'),
      department: daysOf('department'),
      city: daysOf('city'),
    },
    allowsOwnApproval: draft.allowsOwnApproval,
  };
}

/**
 * What an earlier round asked, of whom and by which levels, for the period after it: title, days and reasons to ask again
 * belonged to that period.
 */
export function formLike(draft: RoundDraft): RoundForm {
  const before = formOf(draft);
  return {
    ...before,
    ...periodAfter(before),
    title: null,
    dataThrough: '',
    ownDays: {},
    fields: draft.fields.map((field) =>
      field.kind === 'question' ? field : { ...field, askedAgainBecause: null },
    ),
  };
}

/** The next month or quarter; of longer periods the same one a year later. */
function periodAfter({ year, ending }: RoundForm): Pick<RoundForm, 'year' | 'ending'> {
  const kind = ending.slice(0, 2);
  if (kind !== '-Q' && kind !== '-M') return { year: year + 1, ending };
  const series = periodEndings.filter((one) => one.startsWith(kind));
  const later = series[series.indexOf(ending) + 1];
  return later === undefined
    ? { year: year + 1, ending: series[0] ?? '' }
    : { year, ending: later };
}

/** A day as people here type it; `readTypedDay` reads it back. */
function typedDay(day: PlainDate): string {
  return formatDate(day, 'vi');
}

/** The fields with the one at a place moved by one, up (-1) or down (1); at the ends they stay. */
export function moved(fields: readonly FieldDraft[], at: number, by: -1 | 1): FieldDraft[] {
  const to = at + by;
  const [one, other] = [fields[at], fields[to]];
  if (one === undefined || other === undefined) return [...fields];
  return fields.with(at, other).with(to, one);
}
