import type { Bilingual } from '../../kernel/bilingual.ts';
import type { ExplanationActKind, ExplanationStep } from './explanation.ts';

export const explanationStepNames = {
  waiting: { vi: 'chờ giải trình', en: 'awaiting an explanation' },
  answered: { vi: 'đã giải trình, chờ xem xét', en: 'explained, to be looked at' },
  accepted: { vi: 'đã chấp nhận', en: 'accepted' },
  withdrawn: { vi: 'đã rút yêu cầu', en: 'withdrawn' },
} satisfies Record<ExplanationStep, Bilingual>;

export const explanationActNames = {
  ask: { vi: 'Yêu cầu giải trình', en: 'Asked' },
  answer: { vi: 'Giải trình', en: 'Explained' },
  accept: { vi: 'Chấp nhận', en: 'Accepted' },
  'ask-again': { vi: 'Yêu cầu giải trình lại', en: 'Asked again' },
  withdraw: { vi: 'Rút yêu cầu', en: 'Withdrawn' },
} satisfies Record<ExplanationActKind, Bilingual>;
