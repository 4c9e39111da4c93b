import * as z from 'zod';
import { CellContent } from '../../core/figure/round/cell.ts';
import { ApprovalLevel } from '../../core/figure/round/reporting-round.ts';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { MeasureUnit } from '../../core/kernel/measure-unit.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { PeriodId } from '../../core/period/period.ts';
import { OpenAct } from '../open-act.ts';
import { Share } from './round.ts';
import { route } from '../route.ts';
import { Standing } from './submission.ts';
import { Instant } from '../../core/kernel/instant.ts';
import { none } from '../door-fields.ts';

/** A submission on the desk of an approver. */
export const DeskRow = z.object({
  submissionId: z.int(),
  version: z.int(),
  roundId: z.int(),
  roundTitle: z.string(),
  periodId: PeriodId,
  unitId: UnitId,
  unitName: z.string(),
  level: ApprovalLevel,
  /** In whose name the asker would approve. */
  onUnitId: UnitId,
  dueOn: PlainDate.nullable(),
  sentAt: Instant,
  sentBy: z.string(),
  answered: Share,
  /** What one should look at before approving; empty where nothing stands out. */
  exceptions: z.array(
    z.object({
      fieldNo: z.int(),
      fieldName: Bilingual,
      content: CellContent.nullable(),
      measureUnit: MeasureUnit.nullable(),
      /** The doubt with its numbers, or "not applicable", "not yet known", a change of a published figure. */
      text: Bilingual,
      note: z.string().nullable(),
    }),
  ),
  approve: OpenAct,
});
export type DeskRow = z.infer<typeof DeskRow>;

export const listDeskRoute = route({
  method: 'get',
  path: '/api/approvals',
  permission: 'approve-figures',
  summary: 'Submissions that wait for the asker’s approval, those with exceptions first',
  params: none,
  query: z.object({ round: z.coerce.number().int().positive().optional() }),
  body: z.undefined(),
  output: z.object({ rows: z.array(DeskRow) }),
});

export const approveRoute = route({
  method: 'post',
  path: '/api/approvals',
  permission: 'approve-figures',
  summary:
    'Approve submissions, all of them or none; one that moved since it was seen, or was sent by the approver, is refused by name',
  params: none,
  query: none,
  body: z.strictObject({
    submissions: z
      .array(
        z.strictObject({
          submissionId: z.int().positive(),
          version: z.int(),
          /** Needed for each submission with exceptions: they were seen. */
          exceptionsSeen: z.boolean(),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: z.object({
    standings: z.array(Standing),
    /** Figures that were published by this act, because its level was the last. */
    newFigures: z.int(),
  }),
});
