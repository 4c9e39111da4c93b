import * as z from 'zod';
import { Assigner } from '../core/figure/claim.ts';
import { Bilingual, Language } from '../core/kernel/bilingual.ts';
import { DecimalText } from '../core/kernel/decimal.ts';
import { Grade } from '../core/kernel/grade.ts';
import { IndicatorCode, ResolutionId, TargetId, UnitId } from '../core/kernel/ids.ts';
import { MeasureUnit } from '../core/kernel/measure-unit.ts';
import { Missing, Outcome } from '../core/kernel/missing.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import { PeriodId } from '../core/period/period.ts';
import { FigureStoodOn, ForecastNumber } from '../core/target/outlook/forecast-record.ts';
import { Reasoned } from '../core/target/reasoned.ts';
import { Outlook } from '../core/target/target.ts';
import { fileRoute, route } from './route.ts';

const Band = z.object({ low: DecimalText, central: DecimalText, high: DecimalText });

/** What the years ahead and the end of the term may bring, and what they have to bring. */
export const ForecastCell = z.object({
  /** In the terms of the target. */
  end: Band.extend({
    year: z.int(),
    measureUnit: MeasureUnit,
    isWeak: z.boolean(),
    endsOnEstimate: z.boolean(),
  }).nullable(),
  /** Why there is no forecast of the end; null where there is one. */
  endMissing: Missing.nullable(),
  /** Every year ahead; a year in progress by its own months where earlier years tell how such months go on. */
  years: z.array(ForecastNumber),
  withinYear: z
    .object({
      year: z.int(),
      months: z.int(),
      periodId: PeriodId,
      measureUnit: MeasureUnit,
      forecast: Band.nullable(),
      missing: Missing.nullable(),
      reasoned: Reasoned,
    })
    .nullable(),
  requiredInYear: z.array(
    z.object({
      year: z.int(),
      /** What asks for it: a plan with its assigner, or the target by its required yearly rate. */
      by: z.enum(['plan', 'target']),
      assigner: Assigner.nullable(),
      wanted: DecimalText,
      measureUnit: MeasureUnit,
      monthsLeft: z.int(),
      perMonth: Outcome,
      perQuarter: Outcome,
      toHold: z.boolean(),
      reasoned: Reasoned,
    }),
  ),
  /** What each year left has to bring, to be drawn. */
  requiredPath: z.array(
    z.object({ year: z.int(), of: z.enum(['level', 'growth']), value: DecimalText }),
  ),
});
export type ForecastCell = z.infer<typeof ForecastCell>;

export const ForecastErrorCell = z.object({
  result: z.object({ outcome: Outcome, grade: Grade.nullable() }),
  error: Outcome,
  percent: Outcome,
  isInside: z.boolean().nullable(),
  leadMonths: z.int(),
});
export type ForecastErrorCell = z.infer<typeof ForecastErrorCell>;

/** A number foretold on a day, and what came of it. */
export const ForecastLine = z.object({ number: ForecastNumber, error: ForecastErrorCell });
export type ForecastLine = z.infer<typeof ForecastLine>;

/** One forecast of the record: all that was foretold of a part on a day. */
export const ForecastOfDay = z.object({
  no: z.int(),
  targetId: TargetId,
  partNo: z.int(),
  madeOn: PlainDate,
  /** Another was kept later on the same day: this one stays in the record and counts in no error. */
  isReplaced: z.boolean(),
  /** kept: recorded when it was shown · recomputed: worked out later from what was known on that day. */
  origin: z.enum(['kept', 'recomputed']),
  recordedAt: z.iso.datetime(),
  outlook: Outlook,
  isWeak: z.boolean(),
  endsOnEstimate: z.boolean(),
  whyNone: Missing.nullable(),
  reasoned: Reasoned,
  figures: z.array(FigureStoodOn),
  lines: z.array(ForecastLine),
});
export type ForecastOfDay = z.infer<typeof ForecastOfDay>;

export const RecordSummary = z.object({
  made: z.int(),
  closed: z.int(),
  inside: z.int(),
  insideShare: Outcome,
  medianPercent: Outcome,
  amounts: z.int(),
  medianPoints: Outcome,
  rates: z.int(),
});
export type RecordSummary = z.infer<typeof RecordSummary>;

export const LeadSummary = z.object({ span: Bilingual, summary: RecordSummary });
export type LeadSummary = z.infer<typeof LeadSummary>;

/** The forecasts of one part of a target, newest first, and how good they were. */
export const PartRecord = z.object({
  targetId: TargetId,
  targetName: Bilingual,
  partNo: z.int(),
  partCount: z.int(),
  resolutionId: ResolutionId,
  resolutionTitle: z.string(),
  indicatorCode: IndicatorCode.nullable(),
  indicatorName: Bilingual.nullable(),
  forecasts: z.array(ForecastOfDay),
  summary: RecordSummary,
});
export type PartRecord = z.infer<typeof PartRecord>;

/** Forecasts and what came of them. */
export const ForecastRecord = z.object({
  asOf: PlainDate.nullable(),
  /** Parts with at least one forecast. */
  parts: z.array(PartRecord),
  byIndicator: z.array(
    z.object({ indicatorCode: IndicatorCode, name: Bilingual, summary: RecordSummary }),
  ),
  byLead: z.array(LeadSummary),
  summary: RecordSummary,
});
export type ForecastRecord = z.infer<typeof ForecastRecord>;

export const showTargetForecastsRoute = route({
  method: 'get',
  path: '/api/targets/:id/forecasts',
  permission: 'look',
  summary: 'Các dự báo đã lưu của một chỉ tiêu và sai số của chúng khi năm đã khép lại',
  params: z.object({ id: TargetId }),
  query: z.object({ asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: ForecastRecord,
});

export const showForecastsRoute = route({
  method: 'get',
  path: '/api/forecasts',
  permission: 'look',
  summary: 'Dự báo và kết quả của mọi chỉ tiêu của một đơn vị, hoặc của một nghị quyết',
  params: z.object({}),
  query: z.object({
    unit: UnitId.optional(),
    resolution: ResolutionId.optional(),
    asOf: PlainDate.optional(),
  }),
  body: z.undefined(),
  output: ForecastRecord,
});

export const exportForecastsRoute = fileRoute({
  method: 'get',
  path: '/api/forecasts/export',
  permission: 'export',
  summary: 'Tải dự báo và kết quả về máy: CSV để máy đọc, XLSX để người xem và in',
  params: z.object({}),
  query: showForecastsRoute.query.extend({
    format: z.enum(['csv', 'xlsx']),
    language: Language.default('vi'),
  }),
  mediaTypes: [
    'text/csv; charset=utf-8',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
});
