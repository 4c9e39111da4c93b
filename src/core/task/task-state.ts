import * as z from 'zod';

/** Steps of the product around the four official states. */
export const TaskStep = z.enum([
  'draft',
  'new',
  'accepted',
  'returned',
  'awaiting-closure',
  'closed',
  'overtaken',
  'withdrawn',
]);
export type TaskStep = z.infer<typeof TaskStep>;

/** The four states of Decision 42/2014/QĐ-TTg, amended by Decision 23/2018/QĐ-TTg. */
export const OfficialState = z.enum(['done-on-time', 'done-late', 'open-in-time', 'open-overdue']);
export type OfficialState = z.infer<typeof OfficialState>;

/** Steps that count in no rate; it is said how many there are. */
export const UncountedStep = z.enum(['draft', 'returned', 'overtaken', 'withdrawn']);
export type UncountedStep = z.infer<typeof UncountedStep>;
