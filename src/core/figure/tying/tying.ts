import * as z from 'zod';
import { IndicatorCode, ResolutionId, UnitId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { type IndicatorVersion, Scope } from '../../indicator/indicator.ts';
import type { Unit, UnitPlacement } from '../../organisation/unit.ts';
import { PeriodId } from '../../period/period.ts';
import { Assigner } from '../claim.ts';
import { type Finding, TextRange } from '../finding.ts';

/** Words that a person taught by correcting a match: the phrase in its normal form, and what it means. */
export const LearnedPhrase = z.object({ phrase: z.string().min(1), indicatorCode: IndicatorCode });
export type LearnedPhrase = z.infer<typeof LearnedPhrase>;

/** The term of a deciding document: whose results it sets, its days `[start, end)` and its years of results. */
export const TermOfResolution = z.object({
  id: ResolutionId,
  unitId: UnitId,
  start: PlainDate,
  end: PlainDate,
  firstYear: z.int(),
  lastYear: z.int(),
});
export type TermOfResolution = z.infer<typeof TermOfResolution>;

/** A heading of the document; level 1 is the highest. */
export const Heading = z.object({ range: TextRange, level: z.int().positive() });
export type Heading = z.infer<typeof Heading>;

/** As what a finding is told: a result, a planned value of a period, or what a resolution asks for. */
export const ToldAs = z.enum(['result', 'plan-line', 'target']);
export type ToldAs = z.infer<typeof ToldAs>;

/** What a person fixed of one finding; the rest of the proposal is made as for any other. */
export const Correction = z.object({
  indicatorCode: IndicatorCode,
  unitId: UnitId,
  periodId: PeriodId,
  scope: Scope,
  assigner: Assigner.nullable(),
  /** Left out: as the words say. */
  told: ToldAs.optional(),
  /** Of a target: whose it is; left out: by its unit and years. */
  resolutionId: ResolutionId.optional(),
});
export type Correction = z.infer<typeof Correction>;

/** The findings of one document, and everything that their words may mean. */
export interface TyingInput {
  /** The text that all ranges point into. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly catalogue: readonly IndicatorVersion[];
  readonly learnedPhrases: readonly LearnedPhrase[];
  readonly units: readonly Unit[];
  /** Tells which wards lie in which city; left out, only names decide. */
  readonly placements?: readonly UnitPlacement[];
  /** Whose document it is: the unit of figures that name no place. */
  readonly defaultUnitId: UnitId;
  /** null: not known; then no period counts as over. */
  readonly documentDate: PlainDate | null;
  readonly resolutions: readonly TermOfResolution[];
  readonly headings?: readonly Heading[];
  /** By number of the finding. */
  readonly corrections?: ReadonlyMap<number, Correction>;
}
