import * as z from 'zod';
import { ConclusionId, DocumentId, MeetingId, ResolutionId, UnitId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';

const Words = z.string().trim().min(1).max(2_000);
const Name = z.string().trim().min(1).max(300);

/** Giao ban, sơ kết, tổng kết, giữa nhiệm kỳ, chuyên đề. */
export const MeetingKind = z.enum([
  'regular',
  'interim-review',
  'final-review',
  'mid-term-review',
  'thematic',
]);
export type MeetingKind = z.infer<typeof MeetingKind>;

export const meetingKindNames = {
  regular: { vi: 'Giao ban', en: 'Regular meeting' },
  'interim-review': { vi: 'Sơ kết', en: 'Interim review' },
  'final-review': { vi: 'Tổng kết', en: 'Final review' },
  'mid-term-review': { vi: 'Sơ kết giữa nhiệm kỳ', en: 'Mid-term review' },
  thematic: { vi: 'Chuyên đề', en: 'Thematic meeting' },
} satisfies Record<MeetingKind, { vi: string; en: string }>;

/** Those who take part at one place: the hall itself, or a point of an online conference. */
export const Participation = z.strictObject({
  /** "Hội trường Thành ủy", "Điểm cầu phường Bách Quang". */
  place: Name,
  unitId: UnitId.nullable(),
  /** Who, by office. */
  attendees: Words,
  /** How many; null where nobody counted. */
  headcount: z.int().min(0).max(100_000).nullable(),
  isOnline: z.boolean(),
});
export type Participation = z.infer<typeof Participation>;

/** A meeting as it is arranged. */
export const MeetingTerms = z.strictObject({
  kind: MeetingKind,
  title: Name,
  /** Who holds it. */
  unitId: UnitId,
  /** The resolution whose targets it reviews. */
  resolutionId: ResolutionId,
  /** Where only a span is known: the last day on which it can have been held, by which it is ordered and looked at. */
  heldOn: PlainDate,
  /** First day on which it can have been held; null where the day is known. */
  heldFrom: PlainDate.nullable().default(null),
  /** Why the day is uncertain. */
  dateNote: Words.nullable().default(null),
  /** The meeting whose conclusions it looks back on. */
  previousMeetingId: MeetingId.nullable(),
  /** Document that tells of it or calls it; null where none is at hand. */
  documentId: DocumentId.nullable(),
  participations: z.array(Participation).max(200),
});
export type MeetingTerms = z.infer<typeof MeetingTerms>;

/** Arranged, its pack frozen, or over. */
export const MeetingState = z.enum(['arranged', 'prepared', 'over']);
export type MeetingState = z.infer<typeof MeetingState>;

export const meetingStateNames = {
  arranged: { vi: 'Chưa chốt tài liệu', en: 'Arranged' },
  prepared: { vi: 'Đã chốt tài liệu', en: 'Pack frozen' },
  over: { vi: 'Đã kết thúc', en: 'Over' },
} satisfies Record<MeetingState, { vi: string; en: string }>;

/** A decision of a meeting, sent down: a directive to somebody, or something the meeting took note of. */
export const ConclusionKind = z.enum(['directive', 'note']);
export type ConclusionKind = z.infer<typeof ConclusionKind>;

export const ConclusionTerms = z.strictObject({
  kind: ConclusionKind,
  text: Words,
  /** Who concluded, by office. */
  saidBy: Name,
  /** Where the document says it; null for what was written down in the meeting. */
  place: Name.nullable(),
});
export type ConclusionTerms = z.infer<typeof ConclusionTerms>;

export const Conclusion = ConclusionTerms.extend({
  id: ConclusionId,
  meetingId: MeetingId,
  /** Running number in its meeting, from 1. */
  number: z.int().positive(),
  on: PlainDate,
});
export type Conclusion = z.infer<typeof Conclusion>;
