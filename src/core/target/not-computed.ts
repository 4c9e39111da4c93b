import type { Bilingual } from '../kernel/bilingual.ts';

/** Why a measure, a rate or a path is not computed. */
export const notComputed = {
  targetNotPositive: {
    vi: 'Chỉ tiêu bằng 0 hoặc âm nên không tính phần trăm; xem quãng đường đã đi từ gốc.',
    en: 'The target is 0 or negative, so there is no percent; see the distance covered from the base.',
  },
  negativeFigure: {
    vi: 'Số liệu âm nên không tính phần trăm của chỉ tiêu.',
    en: 'The figure is negative, so there is no percent of target.',
  },
  lowerIsBetter: {
    vi: 'Chỉ tiêu càng thấp càng tốt: không chia số liệu cho chỉ tiêu; xem quãng đường đã đi từ gốc.',
    en: 'Lower is better: the figure is never divided by the target; see the distance covered from the base.',
  },
  rateOfChange: {
    vi: 'Chỉ tiêu là tốc độ thay đổi: chỉ so bằng khoảng cách điểm phần trăm.',
    en: 'The target is a rate of change: only the gap in points is compared.',
  },
  noSingleValue: {
    vi: 'Chỉ tiêu là một khoảng cần giữ, không có một giá trị để chia.',
    en: 'The target is a range to stay inside: there is no single value to compare with.',
  },
  noTargetValue: {
    vi: 'Chỉ tiêu không ghi giá trị.',
    en: 'The target holds no value.',
  },
  hold: {
    vi: 'Chỉ tiêu giữ nguyên mức gốc: chỉ xem khoảng cách.',
    en: 'The target is to hold the base: only the gap is shown.',
  },
  baseMissing: {
    vi: 'Chưa có giá trị năm gốc.',
    en: 'The value of the base year is missing.',
  },
  noFigureInTerm: {
    vi: 'Chưa có số liệu cả năm nào trong nhiệm kỳ.',
    en: 'No whole-year figure of the term is known yet.',
  },
  noFigureAtAll: {
    vi: 'Chưa có số liệu nào.',
    en: 'No figure is known.',
  },
  tooFewYears: {
    vi: 'Quá ít số liệu: mới có một năm.',
    en: 'Too few figures: only one year is known.',
  },
  noLevel: {
    vi: 'Chỉ biết tốc độ tăng, chưa có mức của năm này.',
    en: 'Only the growth rate is known, not the level of this year.',
  },
  everyYear: {
    vi: 'Chỉ tiêu phải đạt từng năm: xem số năm đạt.',
    en: 'The target must be met every year: see the years met.',
  },
  inWords: {
    vi: 'Chỉ tiêu không đo bằng số.',
    en: 'The target is not measured by a number.',
  },
  startsFromNothing: {
    vi: 'Chỉ tiêu cộng dồn từ 0 trong nhiệm kỳ, không có mức gốc; xem phần trăm của chỉ tiêu.',
    en: 'The target counts up from 0 over the term and has no base; see the percent of target.',
  },
} satisfies Record<string, Bilingual>;
