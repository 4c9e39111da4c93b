import type { Bilingual } from '../../kernel/bilingual.ts';
import { decimal } from '../../kernel/decimal.ts';
import type { IndicatorCode } from '../../kernel/ids.ts';
import { priceBasisNames } from '../../kernel/price-basis-names.ts';
import { type Comparable, differenceInBasis, differenceInUnit } from '../comparability.ts';
import { formatFormula } from './format-formula.ts';
import type { Formula } from './formula.ts';
import type { IndicatorVersion } from '../indicator.ts';
import {
  areAddable,
  convertAmount,
  dimensionOf,
  isPercentage,
  unitOfChange,
  unitOfProduct,
  unitOfQuotient,
  unitOfSum,
  unitPer10000,
  unitPerHead,
} from './result-unit.ts';

/** The definitions a formula can refer to, all in force on one day. */
export type Definitions = ReadonlyMap<IndicatorCode, IndicatorVersion>;

interface UnitCheck {
  definitions: Definitions;
  faults: Bilingual[];
}

/** What is wrong with the units, price bases and scopes of a formula, by the definitions alone. */
export function formulaUnitFaults(
  version: IndicatorVersion,
  formula: Formula,
  definitions: Definitions,
): Bilingual[] {
  const check: UnitCheck = { definitions, faults: [] };
  const result = inspect(formula, check);
  if (check.faults.length > 0) return check.faults;
  if (convertAmount(decimal(1), result.resultUnit, version.measureUnit) === null) {
    return [differenceInUnit(asOperand(version), result)];
  }
  return isMoney(version) ? otherPrices(version, result) : [];
}

/** An indicator as an operand, with the basis and scope its definition gives. */
export function asOperand(version: IndicatorVersion): Comparable {
  const { measureUnit, priceBasis, scope } = version;
  return { text: `[${version.indicatorCode}]`, resultUnit: measureUnit, priceBasis, scope };
}

function inspect(formula: Formula, check: UnitCheck): Comparable {
  const text = formatFormula(formula);
  switch (formula.kind) {
    case 'number':
      return { text, resultUnit: 'number', priceBasis: null, scope: null };
    case 'reference': {
      const definition = check.definitions.get(formula.indicatorCode);
      if (definition !== undefined) return asOperand(definition);
      return { text, resultUnit: 'number', priceBasis: null, scope: null };
    }
    case 'negation':
      return { ...inspect(formula.of, check), text };
    case 'operation':
      return inspectOperation(formula, text, check);
    case 'call':
      return inspectCall(formula, text, check);
  }
}

function inspectOperation(
  formula: Formula & { kind: 'operation' },
  text: string,
  check: UnitCheck,
): Comparable {
  const left = inspect(formula.left, check);
  const right = inspect(formula.right, check);
  const [a, b] = [left.resultUnit, right.resultUnit];
  const scope = left.scope ?? right.scope;
  const isSum = formula.operator === '+' || formula.operator === '−';
  if (isSum || (formula.operator === '÷' && areAddable(a, b))) {
    note(check, differenceInBasis(left, right));
  }
  const priceBasis =
    left.priceBasis === 'not-monetary' ? (right.priceBasis ?? 'not-monetary') : left.priceBasis;
  const merged = { text, priceBasis: priceBasis ?? right.priceBasis, scope };
  if (formula.operator === '×') return { ...merged, resultUnit: unitOfProduct(a, b) };
  if (formula.operator === '÷') return { ...merged, resultUnit: unitOfQuotient(a, b) };
  const resultUnit = unitOfSum(a, b, formula.operator);
  if (resultUnit === null) note(check, differenceInUnit(left, right));
  return { ...merged, resultUnit: resultUnit ?? 'number' };
}

function inspectCall(
  formula: Formula & { kind: 'call' },
  text: string,
  check: UnitCheck,
): Comparable {
  const [first, second] = formula.operands.map((operand) => inspect(operand, check));
  if (first === undefined) throw new RangeError(`${formula.function} without operands`);
  switch (formula.function) {
    case 'sum_children':
      note(check, notAdditive(formula, check));
      return { ...first, text };
    case 'growth':
    case 'growth_average':
      if (isPercentage(first.resultUnit)) note(check, growthOfPercentage(first));
      return { ...first, text, resultUnit: 'percent' };
    case 'change':
      return { ...first, text, resultUnit: unitOfChange(first.resultUnit) };
    case 'share':
      if (second !== undefined) note(check, differenceInShare(first, second));
      return { ...first, text, resultUnit: 'percent' };
    case 'per_head':
      if (second !== undefined) note(check, notPeople(second));
      return { ...first, text, resultUnit: unitPerHead(first.resultUnit) };
    case 'per_10000':
      if (second !== undefined) note(check, notPeople(second));
      return { ...first, text, resultUnit: unitPer10000(first.resultUnit) };
  }
}

function note(check: UnitCheck, fault: Bilingual | null): void {
  if (fault !== null) check.faults.push(fault);
}

function notAdditive(formula: Formula & { kind: 'call' }, check: UnitCheck): Bilingual | null {
  const [of] = formula.operands;
  const definition = of?.kind === 'reference' ? check.definitions.get(of.indicatorCode) : undefined;
  if (definition === undefined || definition.additive) return null;
  return {
    vi: `[${definition.indicatorCode}] không cộng được giữa các đơn vị: tỷ lệ phải tính lại từ tử số và mẫu số`,
    en: `[${definition.indicatorCode}] cannot be added over units: rates are rebuilt from numerator and denominator`,
  };
}

function growthOfPercentage(of: Comparable): Bilingual {
  return {
    vi: `${of.text} là tỷ lệ %: dùng change(…) để tính theo điểm %`,
    en: `${of.text} is a percentage: use change(…) to count in points`,
  };
}

function differenceInShare(part: Comparable, whole: Comparable): Bilingual | null {
  const bothNumbers = part.resultUnit === 'number' && whole.resultUnit === 'number';
  if (bothNumbers || areAddable(part.resultUnit, whole.resultUnit)) {
    return differenceInBasis(part, whole);
  }
  return differenceInUnit(part, whole);
}

function notPeople(population: Comparable): Bilingual | null {
  if (population.resultUnit === 'person') return null;
  return {
    vi: `${population.text} không phải là số người`,
    en: `${population.text} is not a number of people`,
  };
}

function isMoney(version: IndicatorVersion): boolean {
  return ['vnd', 'usd', 'vnd-per-head-year'].includes(dimensionOf(version.measureUnit) ?? '');
}

function otherPrices(version: IndicatorVersion, result: Comparable): Bilingual[] {
  if (result.priceBasis === null || result.priceBasis === version.priceBasis) return [];
  const [stated, computed] = [
    priceBasisNames[version.priceBasis],
    priceBasisNames[result.priceBasis],
  ];
  return [
    {
      vi: `Chỉ tiêu khai ${stated.vi} nhưng công thức cho ${computed.vi}`,
      en: `The indicator is declared in ${stated.en}, its formula gives ${computed.en}`,
    },
  ];
}
