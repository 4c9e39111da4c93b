import { UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { Coefficients, conversionFaults, type ConversionRule } from '../../core/task/conversion.ts';
import { shutForOrdering } from '../../core/task/task.permission.ts';
import type { setCoefficientsRoute } from '../../contract/task/work-score.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { today } from '../today.ts';
import { refuseIfFaulty } from './do-task-act.ts';

/** A rule with the office that set it. */
export interface KeptRule extends ConversionRule {
  office: string;
}

/** Rules in sight that were set by a day, the oldest first. */
export async function listConversionRules(
  tx: ReadTransaction,
  asOf: PlainDate,
): Promise<KeptRule[]> {
  const rows = await tx
    .selectFrom('conversion_rule')
    .selectAll('conversion_rule')
    .where('conversion_rule.set_on', '<=', asOf)
    .orderBy('conversion_rule.rule_id')
    .execute();
  return rows.map((row) => ({
    id: row.rule_id,
    unitId: UnitId.parse(row.unit_id),
    from: PlainDate.parse(row.from_day),
    document: row.document,
    coefficients: Coefficients.parse(row.coefficients),
    office: row.office,
  }));
}

/**
 * Sets the coefficients of a unit from a day on; those before stay for what fell into the days before.
 *
 * @throws Refusal `not-allowed`, `not-valid` for a month that is over or a unit that is not there
 */
export async function setCoefficients(
  tx: WriteTransaction,
  actor: Actor,
  rule: ParsedInputOf<typeof setCoefficientsRoute>['body'],
): Promise<ConversionRule> {
  refuseIfShut(shutForOrdering(actor, rule.unitId));
  refuseIfFaulty(conversionFaults(rule, today()));
  const unit = await tx
    .selectFrom('unit')
    .select('unit.unit_id')
    .where('unit.unit_id', '=', rule.unitId)
    .executeTakeFirst();
  if (unit === undefined) throw noSuchUnit;
  const { unitId, from, document, coefficients } = rule;
  const changeNo = await recordChange(tx, {
    actor,
    act: 'set-coefficients',
    subject: 'work score',
    unitId,
    reason: document,
    detail: { date: from },
    after: coefficients,
  });
  const row = await tx
    .insertInto('conversion_rule')
    .values({
      unit_id: unitId,
      from_day: from,
      document,
      coefficients: JSON.stringify(coefficients),
      set_on: today(),
      office: actor.office,
      account_id: actor.accountId,
      change_no: changeNo,
    })
    .returning('conversion_rule.rule_id')
    .executeTakeFirstOrThrow();
  return { id: row.rule_id, ...rule };
}

const noSuchUnit = new Refusal('not-valid', {
  vi: 'Không có đơn vị này, hoặc bạn không được xem.',
  en: 'There is no such unit, or it is not for you to see.',
});
