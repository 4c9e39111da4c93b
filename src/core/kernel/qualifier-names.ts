import type { Bilingual } from './bilingual.ts';
import type { Qualifier } from './quantity.ts';

/** Hedge words as they stand before a number; nothing where the source does not hedge. */
export const qualifierNames = {
  nearly: { vi: 'gần', en: 'nearly' },
  over: { vi: 'trên', en: 'over' },
  about: { vi: 'khoảng', en: 'about' },
  estimated: { vi: 'ước', en: 'estimated' },
  only: { vi: 'chỉ', en: 'only' },
  'up-to': { vi: 'tới', en: 'up to' },
  none: { vi: '', en: '' },
} satisfies Record<Qualifier, Bilingual>;
