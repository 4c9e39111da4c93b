import type { IndicatorCode } from '../../kernel/ids.ts';
import type { Formula, FormulaFunction } from './formula.ts';

/** A mention of an indicator; `overChildren` when it is asked of the child units, not of the unit itself. */
interface FormulaReference {
  indicatorCode: IndicatorCode;
  overChildren: boolean;
}

/** The indicators a formula is computed from, each once, in the order of their first mention. */
export function referencesOf(formula: Formula): IndicatorCode[] {
  return [...new Set(listReferences(formula).map((reference) => reference.indicatorCode))];
}

/** Every mention, left to right. */
export function listReferences(formula: Formula): FormulaReference[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'reference':
      return [{ indicatorCode: formula.indicatorCode, overChildren: false }];
    case 'negation':
      return listReferences(formula.of);
    case 'operation':
      return [...listReferences(formula.left), ...listReferences(formula.right)];
    case 'call':
      return formula.operands
        .flatMap(listReferences)
        .map((reference) =>
          formula.function === 'sum_children' ? { ...reference, overChildren: true } : reference,
        );
  }
}

/** The functions a formula calls, in the order of their first mention. */
export function listFunctions(formula: Formula): FormulaFunction[] {
  switch (formula.kind) {
    case 'number':
    case 'reference':
      return [];
    case 'negation':
      return listFunctions(formula.of);
    case 'operation':
      return [...listFunctions(formula.left), ...listFunctions(formula.right)];
    case 'call':
      return [formula.function, ...formula.operands.flatMap(listFunctions)];
  }
}
