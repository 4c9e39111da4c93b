import type { Bilingual } from '../kernel/bilingual.ts';
import { allMetAgainstPlanLines } from './all-met-against-plan-lines.ts';
import { ambiguousMultiple } from './ambiguous-multiple.ts';
import type { Contradiction, ReconciliationRule } from './contradiction.ts';
import type { Evidence } from './evidence.ts';
import { growthAgainstLevels } from './growth-against-levels.ts';
import { growthOfPartsAgainstTotal } from './growth-of-parts-against-total.ts';
import { partsAgainstTotal } from './parts-against-total.ts';
import { percentOfPlanAgainstPlan } from './percent-of-plan-against-plan.ts';
import { percentWrittenForPoints } from './percent-written-for-points.ts';
import { periodOutsideTerm } from './period-outside-term.ts';
import { ratioAgainstBase } from './ratio-against-base.ts';
import { sameToldTwice } from './same-period-told-twice.ts';
import { shareAgainstNumerator } from './share-against-numerator.ts';

/** A rule: its name on screens, and what it finds. */
export interface Rule {
  name: Bilingual;
  find: (evidence: Evidence) => Contradiction[];
}

/** Every rule, in the order in which one that sees the same claims as another gives way to it. */
export const rules = {
  'same-period-told-twice': {
    name: { vi: 'Một kỳ, hai số', en: 'Same period told twice' },
    find: sameToldTwice,
  },
  'growth-against-levels': {
    name: { vi: 'Tốc độ tăng và hai mức', en: 'Growth against the two levels' },
    find: growthAgainstLevels,
  },
  'growth-of-parts-against-total': {
    name: { vi: 'Tốc độ tăng của các phần và của tổng', en: 'Growth of parts against total' },
    find: growthOfPartsAgainstTotal,
  },
  'parts-against-total': {
    name: { vi: 'Tổng và các phần', en: 'Parts against total' },
    find: partsAgainstTotal,
  },
  'percent-of-plan-against-plan': {
    name: { vi: 'Tỷ lệ so với kế hoạch và số kế hoạch', en: 'Percent of plan against plan' },
    find: percentOfPlanAgainstPlan,
  },
  'ratio-against-base': {
    name: { vi: 'Bội số và số gốc', en: 'Multiple against base' },
    find: ratioAgainstBase,
  },
  'share-against-numerator': {
    name: { vi: 'Tỷ trọng và tử số, mẫu số', en: 'Share against numerator and denominator' },
    find: shareAgainstNumerator,
  },
  'period-outside-term': {
    name: { vi: 'Giai đoạn ngoài nhiệm kỳ', en: 'Period outside the term' },
    find: periodOutsideTerm,
  },
  'all-met-against-plan-lines': {
    name: { vi: '“Đều đạt” và số kế hoạch', en: '“All met” against plan lines' },
    find: allMetAgainstPlanLines,
  },
  'percent-written-for-points': {
    name: { vi: 'Viết % thay cho điểm phần trăm', en: 'Percent written for points' },
    find: percentWrittenForPoints,
  },
  'ambiguous-multiple': {
    name: { vi: 'Bội số hiểu được hai cách', en: 'Ambiguous multiple' },
    find: ambiguousMultiple,
  },
} satisfies Record<ReconciliationRule, Rule>;
