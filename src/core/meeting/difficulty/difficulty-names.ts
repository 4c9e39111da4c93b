import type { Bilingual } from '../../kernel/bilingual.ts';
import type {
  AnswerOutcome,
  Cause,
  DifficultyActKind,
  DifficultyKind,
  OwnerLevel,
} from './difficulty.ts';
import type { DifficultyStep } from './difficulty-state.ts';

export const difficultyKindNames = {
  obstacle: { vi: 'Vướng mắc', en: 'Obstacle' },
  difficulty: { vi: 'Khó khăn', en: 'Difficulty' },
  shortcoming: { vi: 'Tồn tại', en: 'Shortcoming' },
  limit: { vi: 'Hạn chế', en: 'Limit' },
} satisfies Record<DifficultyKind, Bilingual>;

export const causeNames = {
  objective: { vi: 'khách quan', en: 'objective' },
  subjective: { vi: 'chủ quan', en: 'subjective' },
} satisfies Record<Cause, Bilingual>;

export const ownerLevelNames = {
  ward: { vi: 'Phường, xã', en: 'Ward, commune' },
  department: { vi: 'Phòng, ban', en: 'Department' },
  city: { vi: 'Thành phố', en: 'City' },
  province: { vi: 'Tỉnh', en: 'Province' },
  central: { vi: 'Trung ương', en: 'Central' },
} satisfies Record<OwnerLevel, Bilingual>;

export const answerOutcomeNames = {
  granted: { vi: 'chấp thuận', en: 'granted' },
  partly: { vi: 'chấp thuận một phần', en: 'partly granted' },
  refused: { vi: 'không chấp thuận', en: 'refused' },
  explained: { vi: 'giải thích, hướng dẫn', en: 'explained' },
} satisfies Record<AnswerOutcome, Bilingual>;

export const difficultyActNames = {
  raise: { vi: 'Nêu khó khăn', en: 'Raised' },
  'take-on': { vi: 'Nhận xử lý', en: 'Taken on' },
  escalate: { vi: 'Kiến nghị lên cấp trên', en: 'Recommended upward' },
  'assign-route': { vi: 'Giao xử lý', en: 'Given to be worked on' },
  answer: { vi: 'Trả lời', en: 'Answered' },
  resolve: { vi: 'Đã gỡ xong', en: 'Resolved' },
  reopen: { vi: 'Mở lại', en: 'Reopened' },
  withdraw: { vi: 'Rút lại', en: 'Withdrawn' },
} satisfies Record<DifficultyActKind, Bilingual>;

export const difficultyStepNames = {
  open: { vi: 'chưa ai nhận', en: 'not taken on' },
  'taken-on': { vi: 'đang xử lý', en: 'being worked on' },
  'raised-upward': { vi: 'đã kiến nghị, chờ trả lời', en: 'recommended, awaiting an answer' },
  assigned: { vi: 'đã giao xử lý, chờ trả lời', en: 'given on, awaiting an answer' },
  answered: { vi: 'đã trả lời, chưa gỡ xong', en: 'answered, not yet resolved' },
  resolved: { vi: 'đã gỡ xong', en: 'resolved' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
} satisfies Record<DifficultyStep, Bilingual>;
