import type { Bilingual } from '../kernel/bilingual.ts';
import type { ReconciliationRule } from './contradiction.ts';

/** What each rule compares, as readers say it. */
export const reconciliationRuleNames = {
  'same-period-told-twice': {
    vi: 'Cùng kỳ, hai số khác nhau',
    en: 'Same period, two different figures',
  },
  'growth-against-levels': {
    vi: 'Tốc độ tăng không khớp hai mức',
    en: 'Growth against the two levels',
  },
  'growth-of-parts-against-total': {
    vi: 'Tốc độ tăng của các phần không khớp tổng',
    en: 'Growth of the parts against the total',
  },
  'parts-against-total': { vi: 'Các phần cộng lại không bằng tổng', en: 'Parts against the total' },
  'percent-of-plan-against-plan': {
    vi: 'Phần trăm kế hoạch không khớp kế hoạch',
    en: 'Percentage of plan against the plan',
  },
  'ratio-against-base': { vi: 'Số lần không khớp số gốc', en: 'Multiple against its base' },
  'share-against-numerator': {
    vi: 'Tỷ trọng không khớp tử số, mẫu số',
    en: 'Share against numerator and denominator',
  },
  'period-outside-term': { vi: 'Giai đoạn nằm ngoài nhiệm kỳ', en: 'Period outside the term' },
  'all-met-against-plan-lines': {
    vi: '"Đều đạt và vượt" không khớp kế hoạch',
    en: '"All met" against the plan lines',
  },
  'percent-written-for-points': {
    vi: 'Viết % trong khi là điểm %',
    en: 'Percent written for percentage points',
  },
  'ambiguous-multiple': { vi: 'Số lần hiểu được hai cách', en: 'A multiple that reads two ways' },
} satisfies Record<ReconciliationRule, Bilingual>;
