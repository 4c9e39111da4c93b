import * as z from 'zod';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import { IndicatorCode } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { route } from '../route.ts';
import { none } from '../door-fields.ts';

/** Words that people taught, by correcting a match. */
export const LearnedPhrase = z.object({
  id: z.int(),
  phrase: z.string(),
  indicatorCode: IndicatorCode,
  indicatorName: Bilingual,
  learnedOn: PlainDate,
  office: z.string(),
  readingTitle: z.string().nullable(),
});
export type LearnedPhrase = z.infer<typeof LearnedPhrase>;

export const listLearnedPhrasesRoute = route({
  method: 'get',
  path: '/api/learned-phrases',
  permission: 'follow-work',
  summary: 'Từ ngữ mà hệ thống đã học khi người dùng sửa',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({ phrases: z.array(LearnedPhrase) }),
});

export const forgetPhraseRoute = route({
  method: 'post',
  path: '/api/learned-phrases/:id/withdrawal',
  permission: 'import',
  summary: 'Quên một từ ngữ đã học',
  params: z.object({ id: z.coerce.number().int().positive() }),
  query: none,
  body: z.object({}),
  output: z.object({ phrases: z.array(LearnedPhrase) }),
});
