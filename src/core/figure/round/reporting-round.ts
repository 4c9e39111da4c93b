import * as z from 'zod';
import { Bilingual } from '../../kernel/bilingual.ts';
import { IndicatorCode, UnitId } from '../../kernel/ids.ts';
import { MeasureUnit } from '../../kernel/measure-unit.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { PriceBasis } from '../../kernel/quantity.ts';
import { Scope } from '../../indicator/indicator.ts';
import { PeriodId, ReportingCalendar } from '../../period/period.ts';
import { FieldGroup } from '../../permission/actor.ts';
import { RegisterFigure } from './register-figure.ts';

/** Levels that a submission climbs after it was sent, in the order in which they stand. */
export const ApprovalLevel = z.enum(['head', 'department', 'city']);
export type ApprovalLevel = z.infer<typeof ApprovalLevel>;

export const approvalLevelNames = {
  head: { vi: 'Thủ trưởng đơn vị', en: 'Head of the unit' },
  department: { vi: 'Phòng phụ trách chỉ tiêu', en: 'Department that owns the indicator' },
  city: { vi: 'Đơn vị ra kỳ báo cáo', en: 'Unit that called the round' },
} satisfies Record<ApprovalLevel, Bilingual>;

export const RoundState = z.enum(['draft', 'open', 'closed']);
export type RoundState = z.infer<typeof RoundState>;

const fieldCommon = {
  /** 1, 2, … in the order of the form; stays the same while the round lives. */
  fieldNo: z.int().positive(),
  isRequired: z.boolean(),
  group: FieldGroup,
  /** A line of help under the name; null for none. */
  hint: z.string().nullable(),
};

/** A figure asked for. */
export const IndicatorField = z.object({
  kind: z.literal('indicator'),
  ...fieldCommon,
  indicatorCode: IndicatorCode,
  indicatorVersion: z.int().positive(),
  scope: Scope,
  priceBasis: PriceBasis,
  measureUnit: MeasureUnit,
  /** Unit that owns the indicator and approves at the level `department`; null: nobody owns it. */
  ownerUnitId: UnitId.nullable(),
  /** Why it is asked although it is already known; null where it is not known. */
  askedAgainBecause: z.string().nullable(),
});
export type IndicatorField = z.infer<typeof IndicatorField>;

/** A question answered in words. */
export const QuestionField = z.object({
  kind: z.literal('question'),
  ...fieldCommon,
  question: z.string().min(1),
});
export type QuestionField = z.infer<typeof QuestionField>;

/** A figure that the records of the unit come to at the cut-off: computed, never typed. */
export const RegisterFigureField = z.object({
  kind: z.literal('register'),
  ...fieldCommon,
  /** Written when the round was made, so that a form reads the same however its register is renamed. */
  name: Bilingual,
  figure: RegisterFigure,
  measureUnit: MeasureUnit,
  /** The indicator whose figure it becomes when it is approved; null: it is looked at and counted, and published nowhere. */
  feeds: IndicatorField.pick({
    indicatorCode: true,
    indicatorVersion: true,
    scope: true,
    priceBasis: true,
    ownerUnitId: true,
    askedAgainBecause: true,
  }).nullable(),
});
export type RegisterFigureField = z.infer<typeof RegisterFigureField>;

export const RoundField = z.discriminatedUnion('kind', [
  IndicatorField,
  QuestionField,
  RegisterFigureField,
]);
export type RoundField = z.infer<typeof RoundField>;

/** The indicator that a field gives a figure of: its own, or the one that a register figure feeds; null for none. */
export function indicatorOfField(field: RoundField): IndicatorField | null {
  if (field.kind === 'indicator') return field;
  if (field.kind === 'question' || field.feeds === null) return null;
  const { fieldNo, isRequired, group, hint, measureUnit, feeds } = field;
  return { kind: 'indicator', fieldNo, isRequired, group, hint, measureUnit, ...feeds };
}

export const LevelDeadline = z.object({ level: ApprovalLevel, dueOn: PlainDate });
export type LevelDeadline = z.infer<typeof LevelDeadline>;

/** One call for figures: what, of which period, from whom, until when, approved by whom. */
export const ReportingRound = z.object({
  id: z.int().positive(),
  title: z.string().min(1),
  periodId: PeriodId,
  calendar: ReportingCalendar,
  /** The unit that calls. */
  unitId: UnitId,
  /** Last day that the data cover. */
  dataThrough: PlainDate,
  fields: z.array(RoundField),
  /** Levels of approval, lowest first; the last one publishes. */
  levels: z.array(ApprovalLevel).min(1),
  deadlines: z.array(LevelDeadline),
  /** Whether whoever sent a submission may approve it as well. */
  allowsOwnApproval: z.boolean(),
});
export type ReportingRound = z.infer<typeof ReportingRound>;
