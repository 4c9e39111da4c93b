import type { Bilingual } from '../kernel/bilingual.ts';
import {
  absolute,
  big,
  decimalPlaces,
  type DecimalText,
  negate,
  toDecimal,
} from '../kernel/decimal.ts';
import type { MeasureUnit } from '../kernel/measure-unit.ts';
import { formatQuantity } from '../kernel/number-text.ts';
import { qualifierNames } from '../kernel/qualifier-names.ts';
import type { Qualifier } from '../kernel/quantity.ts';
import type { Claim, ClaimKind } from '../figure/claim.ts';
import type { PlanLine, PlanLineVersion } from '../target/plan-line.ts';
import { type Amount, unique } from './amount.ts';
import { type Band, bandOf, widthOf } from '../kernel/band.ts';
import type { Terms } from './comparable.ts';

/** What a claim states, with its sign: `giảm gần 5 %` is -5 to -4. Null for a claim without a number. */
export function statedAmount(claim: Claim): Amount | null {
  if (claim.value === null || claim.measureUnit === null) return null;
  const falls = claim.direction === 'down' && movements.has(claim.kind);
  const value = falls ? negate(absolute(claim.value)) : claim.value;
  return {
    ...bandOf(value, claim.precision, claim.qualifier),
    kind: 'stated',
    measureUnit: claim.measureUnit,
    scope: claim.scope,
    priceBasis: claim.priceBasis,
    claimIds: [claim.id],
    planLineIds: [],
    documentIds: [claim.documentId],
    key: claim.id,
    knownSince: claim.knownSince,
    text: hedged(claim.qualifier, quantityText(value, claim.measureUnit)),
    working: null,
  };
}

/** A planned value as one version of its plan line gives it. */
export function plannedAmount(line: PlanLine, version: PlanLineVersion): Amount {
  return {
    ...bandOf(version.value, decimalPlaces(version.value), line.qualifier),
    kind: 'stated',
    measureUnit: line.measureUnit,
    scope: line.scope,
    priceBasis: line.priceBasis,
    claimIds: [],
    planLineIds: [line.id],
    documentIds: [version.documentId],
    key: line.id,
    knownSince: version.decidedOn,
    text: hedged(line.qualifier, quantityText(version.value, line.measureUnit)),
    working: null,
  };
}

/** An amount worked out from others; `working` is what stands before the equals sign. */
export function impliedAmount(
  band: Band,
  measureUnit: MeasureUnit,
  from: {
    terms: Terms;
    inputs: readonly Amount[];
    working: Bilingual;
  },
): Amount {
  const { terms, inputs, working } = from;
  const { value, low, high } = band;
  const text = roundedText(band, measureUnit);
  return {
    value,
    low,
    high,
    scope: terms.scope,
    priceBasis: terms.priceBasis,
    kind: 'implied',
    measureUnit,
    claimIds: unique(inputs.flatMap(({ claimIds }) => claimIds)),
    planLineIds: unique(inputs.flatMap(({ planLineIds }) => planLineIds)),
    documentIds: unique(inputs.flatMap(({ documentIds }) => documentIds)),
    key: unique(inputs.map(({ key }) => key))
      .sort()
      .join('+'),
    knownSince: inputs.map(({ knownSince }) => knownSince).reduce((a, b) => (a > b ? a : b)),
    text,
    working: { vi: `${working.vi} = ${text.vi}`, en: `${working.en} = ${text.en}` },
  };
}

/** The working of an implied amount and a remark after it. */
export function withRemark(amount: Amount, remark: Bilingual | null): Amount {
  const { working } = amount;
  if (working === null || remark === null) return amount;
  const both = { vi: `${working.vi}. ${remark.vi}`, en: `${working.en}. ${remark.en}` };
  return { ...amount, working: both };
}

/** Decimals in which a worked-out number is written: the first that its band does not blur. */
export function clearDecimals(band: Band): number {
  const halfWidth = widthOf(band).div(2);
  let decimals = 0;
  while (decimals < MOST_DECIMALS && big(10).pow(-decimals).gt(halfWidth)) decimals += 1;
  return decimals;
}

const MOST_DECIMALS = 6;

/** `4.074 tỷ đồng`, `150,3 triệu USD`: as exact as the numbers it was worked out from allow. */
export function roundedText(band: Band, measureUnit: MeasureUnit): Bilingual {
  const amount = toDecimal(band.value);
  const decimals = clearDecimals(band);
  return {
    vi: formatQuantity(amount, measureUnit, 'vi', decimals),
    en: formatQuantity(amount, measureUnit, 'en', decimals),
  };
}

/** Kinds whose number is a movement, so that `direction` gives its sign. */
const movements: ReadonlySet<ClaimKind> = new Set(['growth', 'change', 'per-year-growth']);

function hedged(qualifier: Qualifier, text: Bilingual): Bilingual {
  const word = qualifierNames[qualifier];
  return { vi: `${word.vi} ${text.vi}`.trim(), en: `${word.en} ${text.en}`.trim() };
}

function quantityText(value: DecimalText, measureUnit: MeasureUnit): Bilingual {
  return {
    vi: formatQuantity(value, measureUnit, 'vi'),
    en: formatQuantity(value, measureUnit, 'en'),
  };
}
