import type { Bilingual } from '../kernel/bilingual.ts';
import { type Dimension, type MeasureUnit, measureUnits } from '../kernel/measure-unit.ts';
import type { Fault } from '../kernel/refusal.ts';
import { convert } from '../kernel/quantity.ts';
import { decimal } from '../kernel/decimal.ts';
import type { IndicatorVersion } from '../indicator/indicator.ts';
import { parsePeriodId } from '../period/period-kinds.ts';
import type { Claim, ClaimKind } from './claim.ts';

interface KindRule {
  /** Dimensions its number may be in; `own`: that of the indicator. */
  dimensions: readonly (Dimension | 'own')[];
  base: 'needed' | 'possible';
  direction: 'needed' | 'possible';
}

/**
 * What a claim of each kind has to hold. A change of a percentage may be printed in points or, wrongly, in %: the
 * words of the source are kept and the reconciliation asks.
 */
const kindRules = {
  level: { dimensions: ['own'], base: 'possible', direction: 'possible' },
  growth: { dimensions: ['percent'], base: 'needed', direction: 'needed' },
  change: {
    dimensions: ['own', 'percentage-point', 'percent'],
    base: 'possible',
    direction: 'needed',
  },
  'plan-percent': { dimensions: ['percent'], base: 'needed', direction: 'possible' },
  ratio: { dimensions: ['ratio'], base: 'needed', direction: 'possible' },
  share: { dimensions: ['percent'], base: 'needed', direction: 'possible' },
  'per-year-growth': { dimensions: ['percent'], base: 'possible', direction: 'needed' },
  'all-met': { dimensions: [], base: 'possible', direction: 'possible' },
  'stated-period': { dimensions: [], base: 'possible', direction: 'possible' },
} satisfies Record<ClaimKind, KindRule>;

/** Bases that a kind can be read against; kinds without an entry take any. */
const basesOf: Partial<Record<ClaimKind, readonly string[]>> = {
  growth: ['same-period-last-year', 'period'],
  'plan-percent': ['plan'],
  share: ['indicator'],
};

/**
 * Everything in a claim that does not fit its kind or its indicator. Places are fields of the claim.
 *
 * @param definition a version of its indicator; undefined when it speaks of none
 */
export function claimFaults(claim: Claim, definition: IndicatorVersion | undefined): Fault[] {
  const faults: Fault[] = [];
  const deny = (field: keyof Claim, message: Bilingual): void => {
    faults.push({ place: [field], message });
  };
  const rule: KindRule = kindRules[claim.kind];
  if (rule.dimensions.length === 0) denyWordsOnly(claim, deny);
  else denyNumber(claim, rule, { definition, deny });
  if (rule.direction === 'needed' && claim.direction === null) {
    deny('direction', { vi: 'Cần ghi up (tăng) hoặc down (giảm)', en: 'Needs up or down' });
  }
  if (rule.base === 'needed' && claim.base === null) {
    deny('base', {
      vi: `Loại “${claim.kind}” cần gốc so sánh`,
      en: `The kind “${claim.kind}” needs what it compares with`,
    });
  }
  const bases = basesOf[claim.kind];
  if (claim.base !== null && bases !== undefined && !bases.includes(claim.base.kind)) {
    deny('base', {
      vi: `Loại “${claim.kind}” so với ${bases.join(' hoặc ')}, không phải ${claim.base.kind}`,
      en: `The kind “${claim.kind}” compares with ${bases.join(' or ')}, not ${claim.base.kind}`,
    });
  }
  denyDates(claim, deny);
  return faults;
}

type Deny = (field: keyof Claim, message: Bilingual) => void;

function denyWordsOnly(claim: Claim, deny: Deny): void {
  if (claim.value !== null) {
    deny('value', {
      vi: `Loại “${claim.kind}” không có số`,
      en: `The kind “${claim.kind}” holds no number`,
    });
  }
  if (claim.resolutionId === null) {
    deny('resolutionId', {
      vi: `Loại “${claim.kind}” cần nghị quyết mà câu ấy nói đến`,
      en: `The kind “${claim.kind}” needs the resolution it speaks of`,
    });
  }
}

function denyNumber(
  claim: Claim,
  rule: KindRule,
  { definition, deny }: { definition: IndicatorVersion | undefined; deny: Deny },
): void {
  if (claim.indicatorCode === null) {
    deny('indicatorCode', { vi: 'Con số cần chỉ tiêu', en: 'A number needs its indicator' });
  }
  if (claim.value === null) {
    deny('value', {
      vi: `Loại “${claim.kind}” cần con số`,
      en: `The kind “${claim.kind}” needs its number`,
    });
  } else if (claim.value.startsWith('-') && claim.direction !== null) {
    deny('value', {
      vi: 'Số ghi dương; tăng hay giảm do direction nói',
      en: 'The number is written positive; direction says up or down',
    });
  }
  if (claim.kind === 'per-year-growth' && parsePeriodId(claim.periodId).kind !== 'multi-year') {
    deny('periodId', {
      vi: 'Tăng bình quân năm cần kỳ nhiều năm, ví dụ 2016/2020',
      en: 'A yearly average needs a period of several years, such as 2016/2020',
    });
  }
  const { measureUnit } = claim;
  if (measureUnit === null || definition === undefined) return;
  if (rule.dimensions.some((one) => fits(one, measureUnit, definition))) return;
  deny('measureUnit', {
    vi: `Đơn vị “${measureUnit}” không dùng được cho loại “${claim.kind}” của chỉ tiêu tính bằng “${definition.measureUnit}”`,
    en: `The unit “${measureUnit}” does not fit the kind “${claim.kind}” of an indicator in “${definition.measureUnit}”`,
  });
}

function fits(
  dimension: Dimension | 'own',
  unit: MeasureUnit,
  definition: IndicatorVersion,
): boolean {
  if (dimension !== 'own') return measureUnits[unit].dimension === dimension;
  return convert(decimal(1), unit, definition.measureUnit).kind === 'value';
}

function denyDates({ dataThrough, knownSince, periodId }: Claim, deny: Deny): void {
  if (dataThrough === null) return;
  if (dataThrough > knownSince) {
    deny('dataThrough', {
      vi: `Ngày chốt số liệu ${dataThrough} sau ngày biết ${knownSince}`,
      en: `The data reach to ${dataThrough}, after they were known on ${knownSince}`,
    });
  }
  if (dataThrough < parsePeriodId(periodId).start) {
    deny('dataThrough', {
      vi: `Ngày chốt số liệu ${dataThrough} trước khi kỳ ${periodId} bắt đầu`,
      en: `The data reach to ${dataThrough}, before the period ${periodId} begins`,
    });
  }
}
