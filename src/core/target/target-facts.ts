import * as z from 'zod';
import { Bilingual } from '../kernel/bilingual.ts';
import { DecimalText } from '../kernel/decimal.ts';
import { Grade } from '../kernel/grade.ts';
import { VintageId } from '../kernel/ids.ts';
import { MeasureUnit } from '../kernel/measure-unit.ts';
import { Outcome } from '../kernel/missing.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { PriceBasis, Qualifier } from '../kernel/quantity.ts';
import { Allocation } from '../organisation/succession.ts';
import { UnitType } from '../organisation/unit.ts';
import { UnitCount } from '../indicator/formula/computation.ts';
import { IndicatorKind, Scope } from '../indicator/indicator.ts';
import { PeriodId } from '../period/period.ts';
import { JudgementSettings } from './judgement/judgement-settings.ts';
import { PlanLine } from './plan-line.ts';
import { Judgement, Target } from './target.ts';

/** One approved figure as known on the day of the evaluation, or the reason there is none. */
export const Observation = z.object({
  periodId: PeriodId,
  outcome: Outcome,
  measureUnit: MeasureUnit,
  qualifier: Qualifier,
  grade: Grade,
  dataThrough: PlainDate.nullable(),
  scope: Scope,
  priceBasis: PriceBasis,
  indicatorVersion: z.int().positive(),
  /** Worst allocation met when the figure was put together from former units; null when it was not. */
  allocation: Allocation.nullable(),
  vintageId: VintageId.nullable(),
  /** A sum over units: how many of them have a figure; null when it is no such sum. */
  unitCount: UnitCount.nullable(),
});
export type Observation = z.infer<typeof Observation>;

/** count-up-to-standard: one member recognised on a date; `lostOn` when the recognition was withdrawn. */
export const Recognition = z.object({
  member: z.string().min(1),
  decidedOn: PlainDate,
  document: z.string().min(1),
  lostOn: PlainDate.nullable(),
});
export type Recognition = z.infer<typeof Recognition>;

/** count-up-to-standard: one unit of the list that can be recognised, `[from, to)`. */
export const StandardMember = z.object({
  member: z.string().min(1),
  from: PlainDate,
  to: PlainDate.nullable(),
});
export type StandardMember = z.infer<typeof StandardMember>;

/** before-date: the document that proves completion, and the day of completion. */
export const CompletionEvidence = z.object({ completedOn: PlainDate, document: z.string().min(1) });
export type CompletionEvidence = z.infer<typeof CompletionEvidence>;

/** qualitative: the label a person chose, with reason and evidence. */
export const PersonJudgement = z.object({
  label: Judgement,
  office: z.string().min(1),
  decidedOn: PlainDate,
  reason: z.string().min(1),
  evidence: z.string(),
});
export type PersonJudgement = z.infer<typeof PersonJudgement>;

/** A leader's other label; the computed one stays visible beside it. */
export const JudgementOverride = z.object({
  label: Judgement,
  office: z.string().min(1),
  decidedOn: PlainDate,
  reason: z.string().min(1),
});
export type JudgementOverride = z.infer<typeof JudgementOverride>;

/** A known dated event, as an assumption of the outlook: it adds `effect` (signed) in its year. */
export const OutlookEvent = z.object({
  year: z.int(),
  /** In the unit of the figures; for a sum the amount added that year, for a level the shift from that year on. */
  effect: DecimalText,
  description: Bilingual,
  /** Office that answers for the assumption. */
  statedBy: z.string().min(1),
});
export type OutlookEvent = z.infer<typeof OutlookEvent>;

/** Everything known about one part of a target; lists are empty where nothing is known. */
export const PartFacts = z.object({
  indicatorKind: IndicatorKind.nullable(),
  /** Type of the unit measured: GRDP exists for provinces only. */
  unitType: UnitType.nullable(),
  /**
   * Figures of `part.indicatorCode` for `part.unitId`: whole years, years of earlier terms, several years
   * (an average over them), and periods within the year. Other scopes, bases and versions may be among them;
   * they are told apart here. For a ratio, a density or an "all of" with a denominator: the numerator.
   */
  actuals: z.array(Observation),
  /** Growth on the year before (on the same period of last year within the year), and average growth per year of several years, in %. */
  growthRates: z.array(Observation),
  /** Figures of `part.denominatorCode`. */
  denominators: z.array(Observation),
  /** The base as the decision saw it; null: `part.base.value`, else the figure of the base year. */
  base: Observation.nullable(),
  /** The base as revised since; null when it was not. */
  baseRevised: Observation.nullable(),
  recognitions: z.array(Recognition),
  members: z.array(StandardMember),
  evidence: z.array(CompletionEvidence),
  personJudgement: PersonJudgement.nullable(),
  events: z.array(OutlookEvent),
});
export type PartFacts = z.infer<typeof PartFacts>;

/** What `evaluateTarget` needs; `parts` stand in the order of `target.parts`. */
export const TargetFacts = z.object({
  target: Target,
  /** Term of the resolution: `[start, end)`, and the first and last year whose results count. */
  term: z.object({
    start: PlainDate,
    end: PlainDate,
    firstYear: z.int(),
    lastYear: z.int(),
  }),
  /** Day from which `target.state` holds, when it is not in force; null: the end of the term. */
  stateSince: PlainDate.nullable(),
  /** Everything else in here must have been known on this day. */
  asOf: PlainDate,
  parts: z.array(PartFacts),
  /** Plan lines of the indicators and units of the parts, any scope, any period. */
  planLines: z.array(PlanLine),
  override: JudgementOverride.nullable(),
  settings: JudgementSettings,
});
export type TargetFacts = z.infer<typeof TargetFacts>;

export const noPartFacts: PartFacts = {
  indicatorKind: null,
  unitType: null,
  actuals: [],
  growthRates: [],
  denominators: [],
  base: null,
  baseRevised: null,
  recognitions: [],
  members: [],
  evidence: [],
  personJudgement: null,
  events: [],
};
