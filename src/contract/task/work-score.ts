import * as z from 'zod';
import { Language } from '../../core/kernel/bilingual.ts';
import { TaskId, UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { PeriodId } from '../../core/period/period.ts';
import { ConversionRule } from '../../core/task/conversion.ts';
import { FailureCause } from '../../core/task/task-act.ts';
import { TaskHead } from '../../core/task/task.ts';
import { WorkScore } from '../../core/task/work-score.ts';
import { exportMediaTypes } from '../export.ts';
import { OpenAct } from '../open-act.ts';
import { fileRoute, route } from '../route.ts';
import { SpotCheckResult, TaskRow } from './task.ts';
import { Instant } from '../../core/kernel/instant.ts';
import { none, Words } from '../door-fields.ts';

/** A month (`2024-M03`) or a quarter (`2024-Q1`) of the calendar. */
const ScorePeriod = z.object({ period: PeriodId, asOf: PlainDate.optional() });

export const showWorkScoreRoute = route({
  method: 'get',
  path: '/api/work-score',
  permission: 'follow-work',
  summary: 'Quantity, quality and timeliness of products by unit and person in a month or quarter',
  params: none,
  query: ScorePeriod,
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    periodId: PeriodId,
    start: PlainDate,
    /** The day after its last day. */
    end: PlainDate,
    units: z.array(
      z.object({
        unitId: UnitId,
        unitName: z.string(),
        /** Products that it led, and its parts of those that others led. */
        ledProducts: z.int(),
        parts: z.int(),
        score: WorkScore,
      }),
    ),
    people: z.array(
      z.object({ head: TaskHead, unitId: UnitId, unitName: z.string(), score: WorkScore }),
    ),
    /** Coefficients by which products of this period are converted, with who set them; none: each counts as one. */
    rules: z.array(ConversionRule.extend({ unitName: z.string(), office: z.string() })),
    setCoefficients: OpenAct,
  }),
});

export const setCoefficientsRoute = route({
  method: 'post',
  path: '/api/work-score/coefficients',
  permission: 'manage-tasks',
  summary:
    'Set the coefficients by which products that a unit orders are converted, from this month or later on',
  params: none,
  query: none,
  body: ConversionRule.omit({ id: true }),
  output: ConversionRule,
});

export const exportWorkScoreRoute = fileRoute({
  method: 'get',
  path: '/api/work-score/export',
  permission: 'export',
  summary: 'The work score as a workbook: units, people, and every product that was counted',
  params: none,
  query: ScorePeriod.extend({ language: Language.default('vi') }),
  mediaTypes: [exportMediaTypes.xlsx],
});

/** A task that the system drew to be looked at again. */
export const SpotCheck = z.object({
  id: z.int(),
  drawId: z.int(),
  taskId: TaskId,
  row: TaskRow,
  /** Null while nobody has looked. */
  result: SpotCheckResult.nullable(),
  record: OpenAct,
});
export type SpotCheck = z.infer<typeof SpotCheck>;

export const SpotCheckDraw = z.object({
  id: z.int(),
  unitId: UnitId,
  unitName: z.string(),
  /** Tasks closed from the first to the last of these days could be drawn. */
  from: PlainDate,
  to: PlainDate,
  /** With the same tasks to draw from, this number draws the same ones again. */
  seed: z.int(),
  drawnFrom: z.int(),
  drawnOn: PlainDate,
  office: z.string(),
  checks: z.array(SpotCheck),
});
export type SpotCheckDraw = z.infer<typeof SpotCheckDraw>;

export const listSpotChecksRoute = route({
  method: 'get',
  path: '/api/spot-checks',
  permission: 'follow-work',
  summary: 'Draws of spot checks, the newest first, with what each found',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({ draws: z.array(SpotCheckDraw), draw: OpenAct }),
});

export const drawSpotChecksRoute = route({
  method: 'post',
  path: '/api/spot-checks',
  permission: 'close-tasks',
  summary:
    'Draw closed tasks at random, from those that this unit ordered or closed; the seed is kept',
  params: none,
  query: none,
  body: z.strictObject({
    /** The unit that checks. */
    unitId: UnitId,
    from: PlainDate,
    to: PlainDate,
    count: z.int().min(1).max(50),
  }),
  output: SpotCheckDraw,
});

export const recordSpotCheckRoute = route({
  method: 'post',
  path: '/api/spot-checks/:check/result',
  permission: 'close-tasks',
  summary: 'Record what a spot check found; once, and not by who carried the task out',
  params: z.object({ check: z.coerce.number().int().positive() }),
  query: none,
  body: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('passed'), words: Words }),
    z.strictObject({ outcome: z.literal('failed'), words: Words, cause: FailureCause }),
  ]),
  output: SpotCheckDraw,
});

/** A calendar that other programs subscribe to; whoever has the address sees it. */
export const CalendarLink = z.object({
  /** Path with its secret; shown only when it is made. Null: there is none, or it was shown already. */
  path: z.string().nullable(),
  /** When the link in force was made; null while there is none. */
  madeAt: Instant.nullable(),
  lastReadAt: Instant.nullable(),
});
export type CalendarLink = z.infer<typeof CalendarLink>;

export const showCalendarLinkRoute = route({
  method: 'get',
  path: '/api/calendar-link',
  permission: 'own-account',
  summary: 'Whether the asker has a link to subscribe to a calendar, and since when',
  params: none,
  query: none,
  body: z.undefined(),
  output: CalendarLink,
});

export const changeCalendarLinkRoute = route({
  method: 'post',
  path: '/api/calendar-link',
  permission: 'own-account',
  summary: 'Make or renew the link, which ends the one before, or revoke it',
  params: none,
  query: none,
  body: z.strictObject({ act: z.enum(['renew', 'revoke']) }),
  output: CalendarLink,
});

export const readCalendarRoute = fileRoute({
  method: 'get',
  path: '/api/calendar/:secret',
  permission: 'public',
  summary:
    'Deadlines and interim reports of one person as iCalendar; the secret in the address is the key',
  params: z.object({ secret: z.string().min(20).max(100) }),
  query: none,
  mediaTypes: ['text/calendar; charset=utf-8'],
});
