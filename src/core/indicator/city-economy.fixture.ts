import { big } from '../kernel/decimal.ts';
import type { Computation, FigureFact } from './formula/computation.ts';
import { evaluateFormula } from './formula/evaluate-formula.ts';
import { contextOf } from './formula/formula-context.fixture.ts';
import {
  fact,
  indicatorVersion,
  period,
  population,
  povertyRate,
  unit,
} from './indicator.fixture.ts';
import type { IndicatorVersion } from './indicator.ts';
import { formulaOf } from './formula/parse-formula.ts';

export const city = unit('165');
export const y2020 = { unitId: city, periodId: period('2020') };
export const y2021 = { unitId: city, periodId: period('2021') };

export const total = indicatorVersion('gross-output');
export const industry = indicatorVersion('industry');
export const trade = indicatorVersion('trade-services');
export const farming = indicatorVersion('farming');
export const foreign = indicatorVersion('export-value', { measureUnit: 'million-usd' });
export const catalogue = [total, industry, trade, farming, foreign, population, povertyRate];

/** Published for 2021: 13,090 bn VND in all, 11,227 + 1,088 + 775 by sector. */
export const figures2021 = [
  fact(total, y2021, '13090'),
  fact(industry, y2021, '11227'),
  fact(trade, y2021, '1088'),
  fact(farming, y2021, '775'),
];

export function compute(
  formula: string,
  facts: readonly FigureFact[],
  versions: readonly IndicatorVersion[] = catalogue,
): Computation {
  return evaluateFormula(formulaOf(formula), y2021, contextOf({ catalogue: versions, facts }));
}

/** The amount to so many decimals, or the name of the reason. */
export function shown(computation: Computation, decimals = 2): string {
  const { outcome } = computation;
  return outcome.kind === 'value' ? big(outcome.value).toFixed(decimals) : outcome.reason;
}

export function detail(computation: Computation): string | undefined {
  return computation.outcome.kind === 'missing' ? computation.outcome.detail?.vi : undefined;
}
