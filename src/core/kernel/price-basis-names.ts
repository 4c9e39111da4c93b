import type { Bilingual } from './bilingual.ts';
import type { PriceBasis } from './quantity.ts';

export const priceBasisNames = {
  current: { vi: 'giá hiện hành', en: 'current prices' },
  'constant-1994': { vi: 'giá so sánh 1994', en: 'constant 1994 prices' },
  'constant-2010': { vi: 'giá so sánh 2010', en: 'constant 2010 prices' },
  'constant-2020': { vi: 'giá so sánh 2020', en: 'constant 2020 prices' },
  unstated: { vi: 'không nêu loại giá', en: 'prices not stated' },
  'not-monetary': { vi: 'không tính bằng tiền', en: 'not in money' },
} satisfies Record<PriceBasis, Bilingual>;
