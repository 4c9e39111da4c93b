import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { SettlementDecision } from '../contract/contradiction.ts';

/** Decisions as they read below two sides that stand one above the other. */
export const settlementWords = {
  'left-is-right': { vi: 'Vế thứ nhất đúng', en: 'The first side is right' },
  'right-is-right': { vi: 'Vế thứ hai đúng', en: 'The second side is right' },
  'both-kept': { vi: 'Giữ cả hai, ghi rõ khác nhau', en: 'Both kept, and said to differ' },
  'different-scope': {
    vi: 'Khác phạm vi hoặc khác kỳ, không phải vênh',
    en: 'Different scope or period: no contradiction',
  },
  misprint: { vi: 'In nhầm', en: 'Misprint' },
  reopened: { vi: 'Mở lại', en: 'Reopened' },
} satisfies Record<SettlementDecision, Bilingual>;
