import type { Bilingual } from '../kernel/bilingual.ts';
import { overlaps } from '../period/period-arithmetic.ts';
import type { Period } from '../period/period.ts';
import type { IndicatorKind } from '../indicator/indicator.ts';

/** Why the figures of several periods of an indicator of this kind never add up; null where they may. */
const whyNever = {
  flow: null,
  stock: {
    vi: 'Số thời điểm không cộng qua các kỳ: lấy số cuối kỳ',
    en: 'A state on a day is not added over periods: take the last one',
  },
  rate: {
    vi: 'Tỷ lệ không cộng qua các kỳ: tính lại từ tử số và mẫu số',
    en: 'Rates are not added over periods: rebuild them from numerator and denominator',
  },
  index: {
    vi: 'Chỉ số không cộng qua các kỳ',
    en: 'Indices are not added over periods',
  },
  score: {
    vi: 'Điểm không cộng qua các kỳ',
    en: 'Scores are not added over periods',
  },
  structure: {
    vi: 'Cơ cấu không cộng qua các kỳ: tính lại từ các thành phần',
    en: 'Structures are not added over periods: rebuild them from their parts',
  },
} satisfies Record<IndicatorKind, Bilingual | null>;

/**
 * Why figures of these periods must not be added; null when they may: flows over periods that share no day.
 * Cumulative periods (first six months and first nine months of one year) share days, so the later holds the earlier.
 */
export function whyNotSummable(kind: IndicatorKind, periods: readonly Period[]): Bilingual | null {
  const never = whyNever[kind];
  if (never !== null) return never;
  for (const [index, period] of periods.entries()) {
    const other = periods.slice(index + 1).find((later) => overlaps(period, later));
    if (other !== undefined) {
      return {
        vi: `Kỳ ${period.id} và kỳ ${other.id} trùng nhau`,
        en: `The periods ${period.id} and ${other.id} overlap`,
      };
    }
  }
  return null;
}
