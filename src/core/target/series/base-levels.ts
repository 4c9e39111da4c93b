import { multiply } from '../../kernel/decimal.ts';
import { type Outcome, value } from '../../kernel/missing.ts';
import { markOf } from '../judgement/acceptance.ts';
import { amountIn } from '../comparability.ts';
import { arithmeticOf } from '../kind-arithmetic.ts';
import { baseOf, figureUnitOf, type PartContext } from '../part-context.ts';

/** Levels that a multiple asks for, T·B: by the base the decision saw, and by the base as revised since. */
export interface BaseLevels {
  asDecided: Outcome;
  /** null when the base was not revised. */
  asRevised: Outcome | null;
}

/** Both levels of a multiple of the base; null for other parts and while the multiple is not settled. */
export function baseLevelsOf(context: PartContext): BaseLevels | null {
  const { part, facts } = context;
  const mark = markOf(part);
  const isMultiple = arithmeticOf(part) === 'multiple' && part.multipleForm !== 'ambiguous';
  if (!isMultiple || mark === null) return null;
  const levelOf = (base: Outcome): Outcome =>
    base.kind === 'missing' ? base : value(multiply(base.value, mark));
  const revised = facts.baseRevised;
  return {
    asDecided: levelOf(baseOf(context)),
    asRevised: revised === null ? null : levelOf(amountIn(figureUnitOf(context), revised)),
  };
}
