import type { IndicatorCode, UnitId } from '../../kernel/ids.ts';
import type { PeriodId } from '../../period/period.ts';
import type { FigureFact } from './computation.ts';
import type { IndicatorVersion } from '../indicator.ts';

/** For whom and when a formula is worked out. */
export interface EvaluationPlace {
  unitId: UnitId;
  periodId: PeriodId;
}

/** What a formula may ask of the world; all answers are as known on one date, chosen by whoever builds it. */
export interface FormulaContext {
  /** The best reported figure; one that nobody reported comes back with its reason, never as 0. */
  figure(indicatorCode: IndicatorCode, place: EvaluationPlace): FigureFact;
  /** The definition that holds at the end of the period. Refuses (`not-found`) an indicator nobody defined. */
  definition(indicatorCode: IndicatorCode, periodId: PeriodId): IndicatorVersion;
  /** The units directly below, as they stood in the period. */
  children(place: EvaluationPlace): readonly UnitId[];
}
