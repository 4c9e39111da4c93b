import { addDays, type PlainDate } from '../../core/kernel/plain-date.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import { shutForOrdering } from '../../core/task/task.permission.ts';
import type { TaskHead } from '../../core/task/task.ts';
import type { listTaskChoicesRoute } from '../../contract/task/task.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { loadListsWithDocuments } from '../known-facts/lists.ts';
import { listProgrammes } from '../resolution/resolution.views.ts';
import { listHeads } from '../round/head.views.ts';
import { listTargets } from '../target/target.views.ts';
import { today } from '../today.ts';

type Choices = OutputOf<typeof listTaskChoicesRoute>;

/** The days of a unit, as the lists have it. */
interface Span {
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

/**
 * What a task may be written with. Units of today; and, while the demonstration shows a country of before the reform,
 * those for which accounts act, and those that a right over an ended unit covered on its last day.
 */
export async function taskChoices(tx: ReadTransaction, actor: Actor): Promise<Choices> {
  const { units, documents } = await loadListsWithDocuments(tx);
  const day = today();
  const holders = await listHolders(tx);
  const own = coveredWhenEnded(actor, units, day);
  const here = [...units.values()].filter(
    (unit) => isThere(unit, day) || holders.has(unit.id) || own.has(unit.id),
  );
  const heads = await listHeads(
    tx,
    here.map(({ id }) => id),
    day,
  );
  return {
    units: here.map(({ id, name, validTo }) => ({
      unitId: id,
      unitName: name,
      endedOn: validTo !== null && validTo <= day ? validTo : null,
      mayOrder: shutForOrdering(actor, id) === null,
      heads: headsOf(heads.get(id), holders.get(id) ?? []),
    })),
    targets: (await listTargets(tx)).map(({ id, name }) => ({ targetId: id, name: name.vi })),
    documents: [...documents.values()].map(({ id, title }) => ({ documentId: id, title })),
    programmes: (await listProgrammes(tx)).map(({ id, name }) => ({ programmeId: id, name })),
  };
}

function isThere({ validFrom, validTo }: Span, day: PlainDate): boolean {
  return validFrom <= day && (validTo === null || validTo > day);
}

/** Of units that ended and in which the actor may order: whatever was below them on their last day. */
function coveredWhenEnded(
  actor: Actor,
  units: ReadonlyMap<string, Span>,
  day: PlainDate,
): Set<string> {
  const covered = actor.grants.flatMap(({ unitId, covers }) => {
    const end = unitId === null ? null : (units.get(unitId)?.validTo ?? null);
    if (unitId === null || end === null || end > day) return [];
    if (!may(actor, 'manage-tasks', { unitId })) return [];
    const lastDay = addDays(end, -1);
    return covers.filter((id) => {
      const unit = units.get(id);
      return unit !== undefined && isThere(unit, lastDay);
    });
  });
  return new Set(covered);
}

/** The offices of those who approve for a unit, else the office that is known to head it. */
function headsOf(office: string | undefined, holders: readonly TaskHead[]): TaskHead[] {
  const isHeld = holders.some((holder) => holder.office === office);
  return office === undefined || isHeld ? [...holders] : [...holders, { office, accountId: null }];
}

/** Accounts in sight that approve for exactly one unit. */
async function listHolders(tx: ReadTransaction): Promise<Map<string, TaskHead[]>> {
  const rows = await tx
    .selectFrom('account_grant')
    .innerJoin('account', 'account.account_id', 'account_grant.account_id')
    .select(['account_grant.unit_id', 'account.account_id', 'account.office'])
    .where('account_grant.role', '=', 'approver')
    .where('account_grant.unit_id', 'is not', null)
    .where('account.state', '=', 'active')
    .orderBy('account.account_id')
    .execute();
  const heads = new Map<string, TaskHead[]>();
  for (const { unit_id: unitId, account_id: accountId, office } of rows) {
    if (unitId === null) continue;
    heads.set(unitId, [...(heads.get(unitId) ?? []), { office, accountId }]);
  }
  return heads;
}
