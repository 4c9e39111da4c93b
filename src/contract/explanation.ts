import * as z from 'zod';
import { ExplanationId, IndicatorCode, TargetId, TaskId, UnitId } from '../core/kernel/ids.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';
import {
  ExplanationAbout,
  ExplanationDeed,
  ExplanationState,
  Silence,
} from '../core/meeting/explanation/explanation.ts';
import { Attachment, largestAct, SentFiles } from './attachment.ts';
import { OpenAct } from './open-act.ts';
import { route } from './route.ts';

const none = z.object({});
const Words = z.string().trim().min(1).max(2_000);
const Short = z.string().trim().min(1).max(300);
export const ExplanationAddress = z.object({ explanation: z.coerce.number().int().positive() });

/** A request for an explanation with all that was said, as it stood on the day. */
export const ExplanationRow = z.object({
  id: ExplanationId,
  about: ExplanationAbout,
  unitId: UnitId,
  unitName: z.string(),
  askingUnitName: z.string(),
  askedBy: z.string(),
  state: ExplanationState,
  silence: Silence,
  history: z.array(
    z.object({
      actNo: z.int(),
      on: PlainDate,
      office: z.string(),
      deed: ExplanationDeed,
      /** Working days behind its deadline, of the first answer to a question; null of everything else. */
      workingDaysLate: z.int().nullable(),
      attachments: z.array(Attachment),
    }),
  ),
  acts: z.object({ answer: OpenAct, accept: OpenAct, 'ask-again': OpenAct, withdraw: OpenAct }),
});
export type ExplanationRow = z.infer<typeof ExplanationRow>;

export const UnitSilenceRow = z.object({
  unitId: UnitId,
  unitName: z.string(),
  asked: z.int(),
  waiting: z.int(),
  overdue: z.int(),
  /** Calendar days of the question that has waited longest. */
  longestDays: z.int(),
  /** Answers that came after their deadline. */
  answeredLate: z.int(),
  /** Working days behind the deadline of the latest of them. */
  mostDaysLate: z.int(),
});
export type UnitSilenceRow = z.infer<typeof UnitSilenceRow>;

export const listExplanationsRoute = route({
  method: 'get',
  path: '/api/explanations',
  permission: 'follow-work',
  summary: 'Explanations asked for, what was answered, and who is silent, on a day',
  params: none,
  query: z.object({ asOf: PlainDate.optional() }),
  body: z.undefined(),
  output: z.object({
    asOf: PlainDate,
    rows: z.array(ExplanationRow),
    silence: z.array(UnitSilenceRow),
  }),
});

export const listExplanationChoicesRoute = route({
  method: 'get',
  path: '/api/explanation-choices',
  permission: 'request-explanation',
  summary: 'Units that the asker may ask, and the usual deadline',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({
    units: z.array(z.object({ unitId: UnitId, name: z.string() })),
    dueOn: PlainDate,
  }),
});

export const askForExplanationRoute = route({
  method: 'post',
  path: '/api/explanations',
  permission: 'request-explanation',
  summary: 'Ask a unit to explain a target, a figure or a task',
  params: none,
  query: none,
  body: z.strictObject({
    unitId: UnitId,
    about: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('target'), targetId: TargetId }),
      z.strictObject({
        kind: z.literal('figure'),
        indicatorCode: IndicatorCode,
        periodId: Short,
        name: Short,
      }),
      z.strictObject({ kind: z.literal('task'), taskId: TaskId }),
    ]),
    question: Words,
    /** Left out: three working days from today. */
    dueOn: PlainDate.optional(),
  }),
  output: z.object({ id: ExplanationId }),
});

export const actOnExplanationRoute = route({
  method: 'post',
  path: '/api/explanations/:explanation/acts',
  permission: 'follow-work',
  summary: 'Answer, accept, ask again or withdraw; each by its own right',
  params: ExplanationAddress,
  query: none,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('answer'), text: Words, files: SentFiles }),
    z.strictObject({ kind: z.literal('accept'), text: Words.nullable().default(null) }),
    z.strictObject({
      kind: z.literal('ask-again'),
      question: Words,
      dueOn: PlainDate.optional(),
    }),
    z.strictObject({ kind: z.literal('withdraw'), text: Words }),
  ]),
  largestBody: largestAct,
  output: ExplanationRow,
});
