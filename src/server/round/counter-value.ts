import { holdsOffice } from '../../core/permission/office.ts';
import { compareDecimals } from '../../core/kernel/decimal.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { addDays, minDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import { type Actor, FieldGroup, may } from '../../core/permission/actor.ts';
import type {
  decideCounterValueRoute,
  proposeValueRoute,
} from '../../contract/round/counter-value.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import type { CounterValue } from '../../contract/round/submission.ts';
import { scanOf } from '../attachment/scan-files.ts';
import { endingOf, evidenceBytes } from '../attachment/sent-file.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { appendPersonVintages } from '../figure/append-person-vintages.ts';
import { loadLists } from '../known-facts/lists.ts';
import { writeNotices } from '../notice/write-notices.ts';
import { keepForecasts } from '../outlook/keep-forecasts.ts';
import { waitForOtherEntries } from '../figure/wait-for-other-entries.ts';
import type { FileAnswer } from '../http/bind.ts';
import { listCounterValues } from './counter-value.views.ts';
import { type CurrentFigure, listCurrentFigures } from './current-figures.views.ts';
import { definitionIn } from './definition-in.ts';
import {
  addressOf,
  isSameFigure,
  nothingStands,
  sentByItself,
  waitsAlready,
} from './figures-above.ts';
import { valueDecided, valueProposed } from './notices-of-acts.ts';
import { getRound } from './round.views.ts';

type Proposal = ParsedInputOf<typeof proposeValueRoute>['body'];

/**
 * Records another value that a unit holds to be right for a figure of its own that was entered above it, and tells the
 * calling unit.
 *
 * @throws Refusal `not-found`; `not-allowed` for a unit that is not the actor's; `not-possible-now` where no figure
 *   stands, the unit sent it itself, or a proposal waits; `not-valid` for the value that stands, or a file too large
 */
export async function proposeValue(
  tx: WriteTransaction,
  actor: Actor,
  { roundId, figure, value, reason, evidence }: Proposal,
): Promise<CounterValue> {
  const loaded = await getRound(tx, roundId);
  if (loaded.state === 'draft') throw notYours;
  const isOwn = may(actor, 'enter-figures', { unitId: figure.unit });
  if (!isOwn || !loaded.submissions.some(({ unitId }) => unitId === figure.unit)) throw notYours;
  const standing = await standingFigure(tx, figure, value);
  const { fieldGroup } = standing;
  if (!may(actor, 'enter-figures', { unitId: figure.unit, field: fieldGroup })) throw notYours;
  const changeNo = await recordChange(tx, {
    actor,
    act: 'propose-value',
    subject: `${figure.indicator} ${figure.period}`,
    unitId: figure.unit,
    fieldGroup,
    reason,
    detail: { round: roundId, evidence: evidence?.name ?? null },
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
  if (evidence !== null) await attach(tx, row.counter_value_id, evidence, changeNo);
  const proposed = await oneOf(tx, row.counter_value_id);
  // Notices go out by e-mail: data about Party members do not.
  if (fieldGroup === 'figures') await writeNotices(tx, [valueProposed(loaded, proposed)]);
  return proposed;
}

/** Proposals whose decision is the actor's to take, the oldest first. */
export async function listWaitingProposals(
  tx: ReadTransaction,
  actor: Actor,
): Promise<CounterValue[]> {
  const waiting = (await listCounterValues(tx, {}, await loadLists(tx))).filter(
    ({ decision }) => decision === 'waiting',
  );
  if (waiting.length === 0) return [];
  const rounds = await tx
    .selectFrom('reporting_round')
    .select(['reporting_round.round_id', 'reporting_round.unit_id'])
    .execute();
  const callers = new Map(rounds.map((row) => [row.round_id, UnitId.parse(row.unit_id)]));
  return waiting.filter(({ roundId }) => {
    const caller = callers.get(roundId);
    return caller !== undefined && mayDecide(actor, caller);
  });
}

/** Accepting and declining is for approvers at the very unit that called. */
export function mayDecide(
  actor: Actor,
  callingUnitId: UnitId,
  group: FieldGroup = 'figures',
): boolean {
  return holdsOffice(actor, 'approve-figures', { unitId: callingUnitId, groups: [group] });
}

/** The file that bears a proposal out. @throws Refusal `not-found` */
export async function readProposalEvidence(tx: ReadTransaction, id: number): Promise<FileAnswer> {
  const row = await tx
    .selectFrom('counter_value_evidence')
    .selectAll('counter_value_evidence')
    .where('counter_value_evidence.counter_value_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw noSuchProposal;
  return {
    name: `de-xuat-${id}.${endingOf(row.media_type)}`,
    mediaType: row.media_type,
    content: new Uint8Array(row.content),
  };
}

/** The figure that counts now, which somebody else gave; one proposal at a time may stand beside it. */
async function standingFigure(
  tx: WriteTransaction,
  figure: Proposal['figure'],
  value: Proposal['value'],
): Promise<CurrentFigure> {
  await waitForOtherEntries(tx);
  const standing = await currentOf(tx, figure);
  if (standing === undefined) throw new Refusal('not-possible-now', nothingStands);
  if (standing.sentBySubmission !== null) throw new Refusal('not-possible-now', sentByItself);
  if (compareDecimals(standing.value, value) === 0) throw sameValue;
  const before = await listCounterValues(tx, { unitId: figure.unit }, await loadLists(tx));
  const waits = before.some(
    (one) => one.decision === 'waiting' && isSameFigure(one.figure, figure),
  );
  if (waits) throw new Refusal('not-possible-now', waitsAlready);
  return standing;
}

async function currentOf(
  tx: ReadTransaction,
  figure: Proposal['figure'],
): Promise<CurrentFigure | undefined> {
  const figures = await listCurrentFigures(tx, [figure.unit], [figure.indicator]);
  return figures.find((one) => isSameFigure(addressOf(one), figure));
}

async function attach(
  tx: WriteTransaction,
  id: number,
  evidence: NonNullable<Proposal['evidence']>,
  changeNo: number,
): Promise<void> {
  const content = evidenceBytes(evidence);
  await tx
    .insertInto('counter_value_evidence')
    .values({
      counter_value_id: id,
      name: evidence.name,
      media_type: evidence.mediaType,
      content,
      scan: scanOf(evidence),
      change_no: changeNo,
    })
    .execute();
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
    .select(['reporting_round.unit_id as caller'])
    .where('counter_value.counter_value_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw noSuchProposal;
  const caller = UnitId.parse(row.caller);
  const fieldGroup = FieldGroup.parse(row.field_group);
  if (!mayDecide(actor, caller, fieldGroup)) throw notYours;
  const changeNo = await recordChange(tx, {
    actor,
    act: decision === 'accepted' ? 'accept-counter-value' : 'decline-counter-value',
    subject: `counter value ${id}`,
    unitId: UnitId.parse(row.unit_id),
    fieldGroup,
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
  const decided = await oneOf(tx, id);
  if (decision === 'accepted') {
    await publish(tx, decided, { changeNo, recordedBy: actor.office, today });
  }
  const loaded = await getRound(tx, decided.roundId);
  // Notices are read by whoever holds the office, and go out by e-mail: data about Party members do not.
  if (fieldGroup === 'figures') await writeNotices(tx, [valueDecided(loaded, decided)]);
  return decided;
}

/** An accepted value is told as a vintage as certain as the one it replaces: a lower grade would never count. */
async function publish(
  tx: WriteTransaction,
  { figure, proposed, office, reason }: CounterValue,
  { changeNo, recordedBy, today }: { changeNo: number; recordedBy: string; today: PlainDate },
): Promise<void> {
  await waitForOtherEntries(tx);
  const standing = await currentOf(tx, figure);
  const definition = definitionIn(figure.period, figure.indicator, await loadLists(tx));
  await appendPersonVintages(
    tx,
    [
      {
        key: {
          indicatorCode: figure.indicator,
          indicatorVersion: standing?.indicatorVersion ?? definition?.version ?? 1,
          unitId: figure.unit,
          periodId: figure.period,
          scope: figure.scope,
          priceBasis: figure.priceBasis,
        },
        content: { kind: 'value', value: proposed, qualifier: 'none' },
        grade: standing?.grade ?? 'preliminary',
        office,
        reason,
        dataThrough: minDate(today, addDays(parsePeriodId(figure.period).end, -1)),
        knownSince: today,
      },
    ],
    { changeNo, recordedBy },
  );
  await keepForecasts(tx, { day: today, changeNo, unitIds: [figure.unit] });
}

async function oneOf(tx: WriteTransaction, id: number): Promise<CounterValue> {
  const [found] = await listCounterValues(tx, { id }, await loadLists(tx));
  if (found === undefined) throw noSuchProposal;
  return found;
}

const notYours = new Refusal('not-allowed', {
  vi: 'Việc này dành cho người nhập số liệu của chính đơn vị, hoặc cấp duyệt của đơn vị ra kỳ báo cáo.',
  en: 'This is for reporters of the unit itself, or for approvers of the calling unit.',
});

const noSuchProposal = new Refusal('not-found', {
  vi: 'Không có đề xuất này, hoặc bạn không được xem.',
  en: 'There is no such proposal, or it is not for you to see.',
});

const decidedAlready = new Refusal('not-possible-now', {
  vi: 'Đề xuất này đã được quyết định.',
  en: 'This proposal was decided already.',
});

const sameValue = new Refusal('not-valid', {
  vi: 'Giá trị đề xuất trùng với số đang có.',
  en: 'The proposed value is the one that stands.',
});
