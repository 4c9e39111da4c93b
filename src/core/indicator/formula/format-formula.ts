import type { DecimalText } from '../../kernel/decimal.ts';
import type { Formula, FormulaOperator } from './formula.ts';

const rank = { '+': 1, '−': 1, '×': 2, '÷': 2 } satisfies Record<FormulaOperator, number>;

/** The one way a formula is written; `parseFormula` reads it back to the same tree. */
export function formatFormula(formula: Formula): string {
  switch (formula.kind) {
    case 'number':
      return formatNumber(formula.value);
    case 'reference':
      return `[${formula.indicatorCode}]`;
    case 'negation':
      return `−${inBracketsIf(isOperation(formula.of) || formula.of.kind === 'negation', formula.of)}`;
    case 'operation':
      return formatOperation(formula);
    case 'call':
      return `${formula.function}(${formula.operands.map(formatFormula).join('; ')})`;
  }
}

function formatOperation(formula: Formula & { kind: 'operation' }): string {
  const { operator, left, right } = formula;
  const leftNeeds = isOperation(left) && rank[left.operator] < rank[operator];
  const rightNeeds = isOperation(right)
    ? rank[right.operator] <= rank[operator]
    : right.kind === 'negation';
  return `${inBracketsIf(leftNeeds, left)} ${operator} ${inBracketsIf(rightNeeds, right)}`;
}

function isOperation(formula: Formula): formula is Formula & { kind: 'operation' } {
  return formula.kind === 'operation';
}

function inBracketsIf(needed: boolean, formula: Formula): string {
  return needed ? `(${formatFormula(formula)})` : formatFormula(formula);
}

/** Decimal comma; three decimals get a 0 behind, since `1,125` would read as a thousand and more. */
function formatNumber(value: DecimalText): string {
  const text = value.replace('.', ',');
  return /^[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text;
}
