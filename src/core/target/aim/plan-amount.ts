import type { Bilingual } from '../../kernel/bilingual.ts';
import { type DecimalText, negate } from '../../kernel/decimal.ts';
import type { IndicatorCode } from '../../kernel/ids.ts';
import { type MeasureUnit, measureUnits } from '../../kernel/measure-unit.ts';
import type { AimedResult } from '../../figure/proposal.ts';
import type { Bound } from '../target.ts';
import { NO_NUMBER, type NoAim } from './aim.ts';
import { oppositeBound } from './aim-bound.ts';
import type { DerivedIndicators } from './derived-indicators.ts';

/** What is planned, how much of it, and how far it binds. */
export interface PlanAmount {
  readonly indicatorCode: IndicatorCode;
  readonly measureUnit: MeasureUnit;
  readonly value: DecimalText;
  readonly bound: Bound;
  /** Why a person should look; null where nothing is doubtful. */
  readonly doubt: Bilingual | null;
}

/**
 * The amount of a plan line. Growth is planned of the indicator that is the growth by its formula, else of the thing
 * itself in percent; a fall is a negative change, so that its bound turns round. A multiple has no plan line.
 */
export function planAmountOf(
  aim: AimedResult,
  bound: Bound,
  indicators: DerivedIndicators,
): PlanAmount | NoAim {
  const { indicatorCode: code, value, measureUnit } = aim;
  if (code === null || value === null || measureUnit === null) return { whyNot: NO_NUMBER };
  const planned = { indicatorCode: code, measureUnit, value, bound, doubt: null };
  switch (aim.kind) {
    case 'level':
      return planned;
    case 'growth': {
      const growth = indicators.find('growth', code);
      const indicatorCode = growth?.indicatorCode ?? code;
      return signed(aim, { ...planned, indicatorCode, measureUnit: 'percent' });
    }
    case 'change':
      return changeOf(aim, planned, indicators);
    case 'share': {
      const whole = aim.base?.kind === 'indicator' ? aim.base.indicatorCode : undefined;
      const share = indicators.find('share', code, whole);
      return share === undefined
        ? { whyNot: NO_SHARE }
        : { ...planned, indicatorCode: share.indicatorCode };
    }
    default:
      return { whyNot: NOT_PLANNED };
  }
}

function changeOf(
  aim: AimedResult,
  planned: PlanAmount,
  { find, latest }: DerivedIndicators,
): PlanAmount | NoAim {
  const change = find('change', planned.indicatorCode);
  const indicatorCode = change?.indicatorCode ?? planned.indicatorCode;
  const own = latest.get(planned.indicatorCode)?.measureUnit;
  const isRate = own !== undefined && measureUnits[own].dimension === 'percent';
  if (isRate) {
    const doubt = measureUnits[planned.measureUnit].dimension === 'percent' ? PERCENT : null;
    return signed(aim, { ...planned, indicatorCode, measureUnit: 'percentage-point', doubt });
  }
  return change === undefined ? { whyNot: NO_CHANGE } : signed(aim, { ...planned, indicatorCode });
}

function signed({ direction }: AimedResult, planned: PlanAmount): PlanAmount {
  if (direction !== 'down') return planned;
  return { ...planned, value: negate(planned.value), bound: oppositeBound(planned.bound) };
}

const NO_SHARE: Bilingual = {
  vi: 'Danh mục chưa có chỉ tiêu về tỷ trọng này',
  en: 'The catalogue has no indicator for this share',
};
const NO_CHANGE: Bilingual = {
  vi: 'Mức tăng, giảm của một lượng: danh mục chưa có chỉ tiêu về mức tăng, giảm ấy',
  en: 'A change of an amount: the catalogue has no indicator for that change',
};
const NOT_PLANNED: Bilingual = {
  vi: 'Số lần gấp hoặc tốc độ nhiều năm không ghi được thành số kế hoạch của một kỳ',
  en: 'A multiple or a rate of several years is no planned value of one period',
};
/** A rate that is to fall by so many percent is meant in points. */
const PERCENT: Bilingual = {
  vi: 'Câu ghi “%” cho mức tăng, giảm của một tỷ lệ: hiểu là điểm phần trăm',
  en: 'The words say “%” for the change of a rate: points are taken to be meant',
};
