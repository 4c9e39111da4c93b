import type { Bilingual } from '../../kernel/bilingual.ts';
import { worstGrade } from '../../kernel/grade.ts';
import { missing, type Missing, missingReasonNames, type Outcome } from '../../kernel/missing.ts';
import type { PriceBasis } from '../../kernel/quantity.ts';
import type { Computation, ComputationStep, Coverage } from './computation.ts';
import type { EvaluationPlace } from './formula-context.ts';
import type { Scope } from '../indicator.ts';
import type { ResultUnit } from './result-unit.ts';

/** What a step computes; how certain it is and whom it covers follows from its inputs. */
export interface StepResult {
  outcome: Outcome;
  resultUnit: ResultUnit;
  priceBasis: PriceBasis | null;
  scope: Scope | null;
}

/** What a step is, before it is worked out. */
export interface StepHead extends EvaluationPlace {
  step: ComputationStep;
  text: string;
}

/** A step with its inputs: grade and coverage are the worst and the widest of theirs. */
export function computedStep(
  head: StepHead,
  inputs: Computation[],
  result: StepResult,
): Computation {
  const grades = inputs.flatMap((input) => (input.grade === null ? [] : [input.grade]));
  return {
    step: head.step,
    text: head.text,
    unitId: head.unitId,
    periodId: head.periodId,
    ...result,
    grade: result.outcome.kind === 'value' ? worstGrade(grades) : null,
    gradesDiffer: new Set(grades).size > 1 || inputs.some((input) => input.gradesDiffer),
    coverage: mergeCoverage(inputs.map((input) => input.coverage)),
    indicator: null,
    inputs,
  };
}

/** The units asked by any of them, and those missing in any of them; null when none was a sum over units. */
export function mergeCoverage(coverages: readonly (Coverage | null)[]): Coverage | null {
  const present = coverages.filter((coverage) => coverage !== null);
  if (present.length === 0) return null;
  return {
    units: [...new Set(present.flatMap((coverage) => coverage.units))],
    missing: [...new Set(present.flatMap((coverage) => coverage.missing))],
  };
}

/** Why there is no result, when an input has none: the first reason, and every absence by name; else null. */
export function missingAmong(inputs: readonly Computation[]): Missing | null {
  const absences = inputs.flatMap(({ outcome }) => (outcome.kind === 'missing' ? [outcome] : []));
  const [first] = absences;
  if (first === undefined) return null;
  return missing(first.reason, {
    vi: [...new Set(absences.map((absence) => detailOf(absence).vi))].join('; '),
    en: [...new Set(absences.map((absence) => detailOf(absence).en))].join('; '),
  });
}

function detailOf(absence: Missing): Bilingual {
  return absence.detail ?? missingReasonNames[absence.reason];
}
