import * as fc from 'fast-check';
import { big, decimal, toDecimal } from '../../kernel/decimal.ts';
import { code } from '../indicator.fixture.ts';
import type { Formula, FormulaOperator } from './formula.ts';

const number: fc.Arbitrary<Formula> = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 6 }))
  .map(([digits, decimals]) => ({
    kind: 'number',
    value: toDecimal(big(decimal(digits)).div(big(10).pow(decimals))),
  }));

const reference: fc.Arbitrary<Formula & { kind: 'reference' }> = fc
  .constantFrom('a', 'b', 'c', 'gross-output', 'thu.noi-dia')
  .map((text) => ({ kind: 'reference', indicatorCode: code(text) }));

const operator = fc.constantFrom<FormulaOperator>('+', '−', '×', '÷');

/** Numbers, references, signs and the four operations, up to a few levels deep. */
export const arithmeticFormula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(number, reference),
    tie('formula').map((of): Formula => ({ kind: 'negation', of })),
    fc
      .tuple(operator, tie('formula'), tie('formula'))
      .map(([operator, left, right]): Formula => ({ kind: 'operation', operator, left, right })),
  ),
})).formula;

const call: fc.Arbitrary<Formula> = fc.oneof(
  reference.map((of): Formula => ({ kind: 'call', function: 'sum_children', operands: [of] })),
  fc
    .tuple(fc.constantFrom('growth', 'change'), arithmeticFormula)
    .map(([name, of]): Formula => ({ kind: 'call', function: name, operands: [of] })),
  fc.tuple(arithmeticFormula, fc.integer({ min: 1990, max: 2050 })).map(([of, year]): Formula => ({
    kind: 'call',
    function: 'growth_average',
    operands: [of, { kind: 'number', value: decimal(year) }],
  })),
  fc
    .tuple(fc.constantFrom('share', 'per_head', 'per_10000'), arithmeticFormula, arithmeticFormula)
    .map(([name, a, b]): Formula => ({ kind: 'call', function: name, operands: [a, b] })),
);

/** Any formula of the language. */
export const anyFormula: fc.Arbitrary<Formula> = fc.oneof(
  arithmeticFormula,
  call,
  fc
    .tuple(operator, call, arithmeticFormula)
    .map(([operator, left, right]): Formula => ({ kind: 'operation', operator, left, right })),
);
