import type { ReportingRound } from '../../core/figure/round/reporting-round.ts';
import { approvalSteps } from '../../core/figure/round/standing.ts';
import { stillVacant, vacanciesOf, type Vacancy } from '../../core/figure/round/vacancies.ts';
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
  const standings = new Map(submissions.map(({ unitId, standing }) => [unitId, standing]));
  const vacant = await findVacancies(tx, actor, { round, unitIds });
  return named(
    stillVacant(vacant, (unitId) => standings.get(unitId)),
    await loadLists(tx),
  );
}

/** The same of a round that is being made. */
export async function namedVacancies(
  tx: ReadTransaction,
  actor: Actor,
  { catalogue, ...call }: { round: Call; unitIds: readonly UnitId[]; catalogue: Lists },
): Promise<RoundVacancy[]> {
  return named(await findVacancies(tx, actor, call), catalogue);
}

async function findVacancies(
  tx: ReadTransaction,
  actor: Actor,
  { round, unitIds }: { round: Call; unitIds: readonly UnitId[] },
): Promise<Vacancy[]> {
  const offices = unitIds.flatMap((unitId) => approvalSteps(round, unitId));
  const holders = await listOfficeHolders(tx, [...unitIds, ...offices.map(({ unitId }) => unitId)]);
  // Where there are no accounts yet, whoever is at the machine fills every office.
  const here = actor.accountId === null ? [{ actor, isInvited: false }] : [];
  return vacanciesOf(round, unitIds, [...holders, ...here]);
}

function named(vacancies: readonly Vacancy[], catalogue: Lists): RoundVacancy[] {
  const withName = (unitId: UnitId) => ({ unitId, unitName: unitNameOf(catalogue, unitId) });
  return vacancies.map((vacancy) => ({
    ...vacancy,
    ...withName(vacancy.unitId),
    holdsUp: vacancy.holdsUp.map(withName),
  }));
}
