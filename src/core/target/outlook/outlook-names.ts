import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Colour, Outlook } from '../target.ts';

/** Outlooks as readers say them. */
export const outlookNames = {
  reached: { vi: 'Đã đạt', en: 'Reached' },
  'on-course': { vi: 'Đúng tiến độ', en: 'On course' },
  possible: { vi: 'Có thể đạt', en: 'Possible' },
  'off-course': { vi: 'Nguy cơ không đạt', en: 'At risk' },
  'cannot-say': { vi: 'Chưa đủ căn cứ', en: 'Cannot say' },
} satisfies Record<Outlook, Bilingual>;

/** Colours in words, for places that have no colour: text, black and white print. */
export const colourNames = {
  red: { vi: 'đỏ', en: 'red' },
  orange: { vi: 'cam', en: 'orange' },
  green: { vi: 'xanh', en: 'green' },
  none: { vi: 'chưa tô màu', en: 'no colour' },
} satisfies Record<Colour, Bilingual>;
