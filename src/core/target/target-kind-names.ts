import type { Bilingual } from '../kernel/bilingual.ts';
import type { TargetKind } from './target.ts';

/** The sixteen kinds as readers call them. */
export const targetKindNames = {
  'level-at-end': { vi: 'mức cuối kỳ', en: 'level at the end' },
  'average-growth': { vi: 'tăng bình quân năm', en: 'average growth a year' },
  bound: { vi: 'ngưỡng phải giữ', en: 'bound' },
  range: { vi: 'khoảng giá trị', en: 'range' },
  'every-year': { vi: 'từng năm đều phải đạt', en: 'asked of every year' },
  'yearly-decline': { vi: 'mức giảm mỗi năm', en: 'fall a year' },
  'multiple-of-base': { vi: 'số lần so với gốc', en: 'multiple of the base' },
  'ratio-to-indicator': { vi: 'tỷ lệ so với chỉ tiêu khác', en: 'ratio to another indicator' },
  'sum-over-term': { vi: 'tổng cả nhiệm kỳ', en: 'sum over the term' },
  structure: { vi: 'cơ cấu', en: 'structure' },
  'count-up-to-standard': { vi: 'số đạt chuẩn', en: 'count up to standard' },
  'with-rider': { vi: 'có điều kiện kèm theo', en: 'with a rider' },
  qualitative: { vi: 'định tính', en: 'in words' },
  'before-date': { vi: 'có thời hạn', en: 'before a date' },
  density: { vi: 'trên vạn dân', en: 'per 10,000 people' },
  'all-of': { vi: 'toàn bộ', en: 'all of them' },
} satisfies Record<TargetKind, Bilingual>;
