import { holdsOffice } from '../../core/figure/round/round.permission.ts';
import { DecimalText } from '../../core/kernel/decimal.ts';
import { IndicatorCode, UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { PriceBasis } from '../../core/kernel/quantity.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { Scope } from '../../core/indicator/indicator.ts';
import { PeriodId } from '../../core/period/period.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { decideCounterValueRoute, proposeValueRoute } from '../../contract/round-figures.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import type { CounterValue } from '../../contract/submission.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { appendPersonVintages } from '../figure/append-person-vintages.ts';
import { waitForOtherEntries } from '../figure/wait-for-other-entries.ts';
import { loadLists } from './lists.ts';
import { listCounterValues } from './counter-value.views.ts';
import { listCurrentFigures } from './current-figures.views.ts';
import { definitionIn } from './definition-in.ts';
import { getRound } from './round.views.ts';

type Proposal = ParsedInputOf<typeof proposeValueRoute>['body'];

/**
 * Records another value that a unit holds to be right for a figure of its own that was entered above it.
 *
 * @throws Refusal `not-found`, `not-allowed` for a unit that is not the actor's, `not-possible-now` where no figure stands
 */
export async function proposeValue(
  tx: WriteTransaction,
  actor: Actor,
  { roundId, figure, value, reason }: Proposal,
): Promise<CounterValue> {
  const { submissions } = await getRound(tx, roundId);
  const isOwn = may(actor, 'enter-figures', { unitId: figure.unit });
  if (!isOwn || !submissions.some(({ unitId }) => unitId === figure.unit)) throw notYours;
  const catalogue = await loadLists(tx);
  const definition = definitionIn(figure.period, figure.indicator, catalogue);
  const figures = await listCurrentFigures(tx, [figure.unit], [figure.indicator]);
  const standing = figures.find(
    (one) =>
      one.periodId === figure.period &&
      one.scope === figure.scope &&
      one.priceBasis === figure.priceBasis,
  );
  if (definition === undefined || standing === undefined) throw nothingStands;
  const changeNo = await recordChange(tx, {
    actor,
    act: 'propose-value',
    subject: `${figure.indicator} ${figure.period}`,
    unitId: figure.unit,
    reason,
    detail: { round: roundId },
    before: { value: standing.value },
    after: { value },
  });
  const row = await tx
    .insertInto('counter_value')
    .values({
      round_id: roundId,
      unit_id: figure.unit,
      indicator_code: figure.indicator,
      indicator_version: standing.indicatorVersion,
      period_id: figure.period,
      scope: figure.scope,
      price_basis: figure.priceBasis,
      value,
      standing: standing.value,
      reason,
      office: actor.office,
      account_id: actor.accountId,
      change_no: changeNo,
    })
    .returning('counter_value.counter_value_id')
    .executeTakeFirstOrThrow();
  return oneOf(tx, row.counter_value_id);
}

type Decision = ParsedInputOf<typeof decideCounterValueRoute>['body'];

/**
 * The calling unit accepts a proposed value, which is told as a new vintage with the reason, or declines it.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now` once it is decided
 */
export async function decideCounterValue(
  tx: WriteTransaction,
  actor: Actor,
  { id, decision, reason, today }: Decision & { id: number; today: PlainDate },
): Promise<CounterValue> {
  const row = await tx
    .selectFrom('counter_value')
    .innerJoin('reporting_round', 'reporting_round.round_id', 'counter_value.round_id')
    .selectAll('counter_value')
    .select(['reporting_round.unit_id as caller', 'reporting_round.data_through'])
    .where('counter_value.counter_value_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw noSuchProposal;
  const caller = UnitId.parse(row.caller);
  if (!holdsOffice(actor, 'approve-figures', { unitId: caller, groups: ['figures'] }))
    throw notYours;
  const changeNo = await recordChange(tx, {
    actor,
    act: decision === 'accepted' ? 'accept-counter-value' : 'decline-counter-value',
    subject: `counter value ${id}`,
    unitId: UnitId.parse(row.unit_id),
    reason,
    detail: { indicator: row.indicator_code, period: row.period_id },
    before: { value: row.standing },
    after: { value: row.value },
  });
  const { numInsertedOrUpdatedRows: written } = await tx
    .insertInto('counter_value_decision')
    .values({ counter_value_id: id, decision, reason, office: actor.office, change_no: changeNo })
    .onConflict((conflict) => conflict.column('counter_value_id').doNothing())
    .executeTakeFirst();
  if (written === 0n) throw decidedAlready;
  if (decision === 'accepted') {
    await waitForOtherEntries(tx);
    await appendPersonVintages(
      tx,
      [
        {
          key: {
            indicatorCode: IndicatorCode.parse(row.indicator_code),
            indicatorVersion: row.indicator_version,
            unitId: UnitId.parse(row.unit_id),
            periodId: PeriodId.parse(row.period_id),
            scope: Scope.parse(row.scope),
            priceBasis: PriceBasis.parse(row.price_basis),
          },
          content: { kind: 'value', value: DecimalText.parse(row.value), qualifier: 'none' },
          grade: 'preliminary',
          office: row.office,
          reason: row.reason,
          dataThrough: today,
          knownSince: today,
        },
      ],
      { changeNo, recordedBy: actor.office },
    );
  }
  return oneOf(tx, id);
}

async function oneOf(tx: WriteTransaction, id: number): Promise<CounterValue> {
  const [found] = await listCounterValues(tx, { id }, await loadLists(tx));
  if (found === undefined) throw noSuchProposal;
  return found.value;
}

const notYours = new Refusal('not-allowed', {
  vi: 'Việc này dành cho người nhập số liệu của chính đơn vị, hoặc cấp duyệt của đơn vị ra kỳ báo cáo.',
  en: 'This is for reporters of the unit itself, or for approvers of the calling unit.',
});

const nothingStands = new Refusal('not-possible-now', {
  vi: 'Chưa có số nào ở cấp trên nhập cho chỉ tiêu này; hãy nhập vào phiếu.',
  en: 'No figure was entered above for this; enter it in the submission.',
});

const noSuchProposal = new Refusal('not-found', {
  vi: 'Không có đề xuất này, hoặc bạn không được xem.',
  en: 'There is no such proposal, or it is not for you to see.',
});

const decidedAlready = new Refusal('not-possible-now', {
  vi: 'Đề xuất này đã được quyết định.',
  en: 'This proposal was decided already.',
});
