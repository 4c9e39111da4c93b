import type { DecimalText } from '../../kernel/decimal.ts';
import type { IndicatorCode } from '../../kernel/ids.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';

export type FormulaOperator = '+' | '−' | '×' | '÷';

/** The tree of a formula. Numbers are never negative: a minus before a number is a negation. */
export type Formula =
  | { kind: 'number'; value: DecimalText }
  | { kind: 'reference'; indicatorCode: IndicatorCode }
  | { kind: 'negation'; of: Formula }
  | { kind: 'operation'; operator: FormulaOperator; left: Formula; right: Formula }
  | { kind: 'call'; function: FormulaFunction; operands: Formula[] };

/** What may stand in one place of a function. */
type OperandForm = 'formula' | 'reference' | 'year';

interface FormulaFunctionRow {
  operands: readonly OperandForm[];
  /** How a call is written, for the message that corrects it. */
  pattern: string;
  meaning: Bilingual;
  /** Its name where a formula is read by people. */
  reading: string;
}

/** Every function of the language; docs/domain/formula.md gives each formula with its refusals. */
export const formulaFunctions = {
  sum_children: {
    operands: ['reference'],
    reading: 'tổng các đơn vị cấp dưới',
    pattern: 'sum_children([a])',
    meaning: { vi: 'cộng các đơn vị cấp dưới', en: 'sum over the child units' },
  },
  growth: {
    operands: ['formula'],
    reading: 'tốc độ tăng',
    pattern: 'growth([a])',
    meaning: { vi: 'tốc độ tăng so với cùng kỳ, %', en: 'growth on the same period last year, %' },
  },
  change: {
    operands: ['formula'],
    reading: 'mức tăng, giảm',
    pattern: 'change([a])',
    meaning: {
      vi: 'mức tăng, giảm so với cùng kỳ, theo đơn vị tính hoặc điểm %',
      en: 'change on the same period last year, in its own unit or in points',
    },
  },
  growth_average: {
    operands: ['formula', 'year'],
    reading: 'tốc độ tăng bình quân',
    pattern: 'growth_average([a]; 2020)',
    meaning: {
      vi: 'tốc độ tăng bình quân mỗi năm kể từ năm gốc, %',
      en: 'average yearly growth since the base year, %',
    },
  },
  share: {
    operands: ['formula', 'formula'],
    reading: 'tỷ trọng',
    pattern: 'share([a]; [b])',
    meaning: { vi: 'tỷ trọng của a trong b, %', en: 'a as a share of b, %' },
  },
  per_head: {
    operands: ['formula', 'formula'],
    reading: 'bình quân đầu người',
    pattern: 'per_head([a]; [population])',
    meaning: { vi: 'bình quân đầu người', en: 'per head' },
  },
  per_10000: {
    operands: ['formula', 'formula'],
    reading: 'trên 1 vạn dân',
    pattern: 'per_10000([a]; [population])',
    meaning: { vi: 'trên 1 vạn dân', en: 'per 10,000 people' },
  },
} as const satisfies Record<string, FormulaFunctionRow>;

export type FormulaFunction = keyof typeof formulaFunctions;

export function isFormulaFunction(name: string): name is FormulaFunction {
  return Object.hasOwn(formulaFunctions, name);
}
