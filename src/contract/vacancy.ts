import * as z from 'zod';
import { ApprovalLevel } from '../core/figure/round/reporting-round.ts';
import { UnitId } from '../core/kernel/ids.ts';
import { route } from './route.ts';

const NamedUnit = z.object({ unitId: UnitId, unitName: z.string() });

/** What nobody can do in a round, so that submissions stand still there. */
export const RoundVacancy = NamedUnit.extend({
  /** Filling and sending, or the level whose approval nobody can give. */
  office: z.union([z.literal('reporter'), ApprovalLevel]),
  /** `sender-only`: the one person who could approve is the one who sends, and may not approve their own. */
  why: z.enum(['nobody', 'invited-only', 'sender-only']),
  /** Units whose submissions stand still there. */
  holdsUp: z.array(NamedUnit),
});
export type RoundVacancy = z.infer<typeof RoundVacancy>;

export const listVacanciesRoute = route({
  method: 'get',
  path: '/api/rounds/:round/vacancies',
  permission: 'follow-work',
  summary:
    'Offices of a round that nobody holds: units without a reporter, levels without an approver',
  params: z.object({ round: z.coerce.number().int().positive() }),
  query: z.object({}),
  body: z.undefined(),
  output: z.object({ vacancies: z.array(RoundVacancy) }),
});
