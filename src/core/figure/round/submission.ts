import * as z from 'zod';
import { Instant } from '../../kernel/instant.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { UnitId } from '../../kernel/ids.ts';
import { ApprovalLevel } from './reporting-round.ts';

/**
 * draft: being filled; sent: waits for the first level; head-approved, department-approved: that level is done and
 * the next one awaited; approved: the last level is done and its figures are published; returned: back at its unit.
 */
export const SubmissionState = z.enum([
  'draft',
  'sent',
  'head-approved',
  'department-approved',
  'approved',
  'returned',
]);
export type SubmissionState = z.infer<typeof SubmissionState>;

export const submissionStateNames = {
  draft: { vi: 'Đang nhập', en: 'Being filled' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  'head-approved': { vi: 'Thủ trưởng đã duyệt', en: 'Approved by the head' },
  'department-approved': { vi: 'Phòng đã duyệt', en: 'Approved by the department' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  returned: { vi: 'Trả lại', en: 'Returned' },
} satisfies Record<SubmissionState, Bilingual>;

export const SubmissionActKind = z.enum([
  'send',
  /** The sender takes it back before anybody approved it. */
  'take-back',
  'approve',
  'return',
  /** Undoes the approval before it; needs a reason. What was published stays and is marked. */
  'withdraw-approval',
  /** A message in the thread; changes no state. */
  'message',
]);
export type SubmissionActKind = z.infer<typeof SubmissionActKind>;

/** One act on a submission; acts are added, never changed. */
export const SubmissionAct = z.object({
  actNo: z.int(),
  kind: SubmissionActKind,
  /** The level that approved, returned or withdrew; null for acts of the unit itself and for messages. */
  level: ApprovalLevel.nullable(),
  /** The unit in whose name it was done: at the level `department` the owner of indicators. */
  onUnitId: UnitId.nullable(),
  office: z.string(),
  accountId: z.int().nullable(),
  /** Reason of a return or withdrawal, words of a message; null otherwise. */
  text: z.string().nullable(),
  happenedAt: Instant,
});
export type SubmissionAct = z.infer<typeof SubmissionAct>;
