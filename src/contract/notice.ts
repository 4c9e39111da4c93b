import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';
import { route } from './route.ts';
import { Instant } from '../core/kernel/instant.ts';
import { none } from './door-fields.ts';

export const NoticeKind = z.enum([
  'round-opened',
  'due-soon',
  'overdue',
  'to-approve',
  'returned',
  'approved',
  'withdrawn',
  'task-issued',
  'task-returned',
  'task-answered',
  'task-extension-asked',
  'task-extended',
  'task-extension-refused',
  'task-reported',
  'task-refused',
  'task-closed',
  'task-ended',
  'task-reopened',
  'task-interim-due',
  'task-due-soon',
  'task-overdue',
  'difficulty',
  'explanation',
  'deadline-moved',
  'value-proposed',
  'value-decided',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

export const Notice = z.object({
  id: z.int(),
  kind: NoticeKind,
  text: Bilingual,
  /** The round it is about; null for other things. */
  roundId: z.int().nullable(),
  submissionId: z.int().nullable(),
  /** Page of what it is about, where that is no round: "/tasks/12". */
  link: z.string().nullable(),
  writtenAt: Instant,
  isRead: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

export const listNoticesRoute = route({
  method: 'get',
  path: '/api/notices',
  permission: 'look',
  summary: 'Reminders and news for the offices that the asker holds, the newest first',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({ notices: z.array(Notice), unread: z.int() }),
});

export const readNoticesRoute = route({
  method: 'post',
  path: '/api/notices/read',
  permission: 'own-account',
  summary: 'Mark notices as read by this account',
  params: none,
  query: none,
  body: z.strictObject({ ids: z.array(z.int().positive()).min(1).max(500) }),
  output: z.object({ unread: z.int() }),
});
