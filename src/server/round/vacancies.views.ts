import type { ReportingRound } from '../../core/figure/round/reporting-round.ts';
import { approvalSteps } from '../../core/figure/round/standing.ts';
import { vacanciesOf } from '../../core/figure/round/vacancies.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { RoundVacancy } from '../../contract/vacancy.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Lists, loadLists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { listOfficeHolders } from './office-holders.views.ts';
import { getRound } from './round.views.ts';

type Call = Pick<ReportingRound, 'levels' | 'unitId' | 'fields' | 'allowsOwnApproval'>;

/** The offices of a round that nobody holds, as far as they hold up units in the asker's sight. */
export async function roundVacancies(
  tx: ReadTransaction,
  actor: Actor,
  roundId: number,
): Promise<RoundVacancy[]> {
  const { round, submissions } = await getRound(tx, roundId);
  const unitIds = submissions.map(({ unitId }) => unitId);
  return namedVacancies(tx, actor, { round, unitIds, catalogue: await loadLists(tx) });
}

/** The same of a round that is being made. */
export async function namedVacancies(
  tx: ReadTransaction,
  actor: Actor,
  { round, unitIds, catalogue }: { round: Call; unitIds: readonly UnitId[]; catalogue: Lists },
): Promise<RoundVacancy[]> {
  const offices = unitIds.flatMap((unitId) => approvalSteps(round, unitId));
  const holders = await listOfficeHolders(tx, [...unitIds, ...offices.map(({ unitId }) => unitId)]);
  // Where there are no accounts yet, whoever is at the machine fills every office.
  const here = actor.accountId === null ? [{ actor, isInvited: false }] : [];
  const named = (unitId: UnitId) => ({ unitId, unitName: unitNameOf(catalogue, unitId) });
  return vacanciesOf(round, unitIds, [...holders, ...here]).map((vacancy) => ({
    ...vacancy,
    ...named(vacancy.unitId),
    holdsUp: vacancy.holdsUp.map(named),
  }));
}
