import type { IndicatorVersion } from '../indicator.ts';
import type { Formula } from './formula.ts';
import { formulaOf } from './parse-formula.ts';

/** Whether an indicator says how fast another one moves: its formula is a growth or a change. */
export function isRateOfChange({ formula }: Pick<IndicatorVersion, 'formula'>): boolean {
  if (formula === null) return false;
  const tree = formulaOf(formula);
  return tree.kind === 'call' && rates.has(tree.function);
}

/** Whether a formula is the growth of one indicator on the same period of last year, and of nothing else. */
export function isGrowthOf(formula: Formula, indicatorCode: string): boolean {
  if (formula.kind !== 'call' || formula.function !== 'growth') return false;
  const [operand] = formula.operands;
  return operand?.kind === 'reference' && operand.indicatorCode === indicatorCode;
}

const rates: ReadonlySet<string> = new Set(['growth', 'change', 'growth_average']);
