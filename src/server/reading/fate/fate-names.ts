import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import type { Certainty } from '../../../core/figure/proposal.ts';
import type { Decision, Fate } from '../../../contract/reading/read-figure.ts';

/** What became of a figure, as it stands in files. */
export const fateNames = {
  agrees: { vi: 'khớp số đã biết', en: 'agrees with what is known' },
  new: { vi: 'mới', en: 'new' },
  contradicts: { vi: 'vênh', en: 'contradicts' },
  'not-understood': { vi: 'chưa hiểu', en: 'not understood' },
  'not-a-figure': { vi: 'không phải số liệu', en: 'not a figure' },
} satisfies Record<Fate, Bilingual>;

export const decisionNames = {
  undecided: { vi: 'chưa quyết', en: 'undecided' },
  accept: { vi: 'nhận', en: 'taken up' },
  reject: { vi: 'bỏ', en: 'rejected' },
} satisfies Record<Decision, Bilingual>;

export const certaintyNames = {
  sure: { vi: 'chắc', en: 'sure' },
  likely: { vi: 'có lẽ', en: 'likely' },
  unsure: { vi: 'không chắc', en: 'unsure' },
} satisfies Record<Certainty, Bilingual>;
