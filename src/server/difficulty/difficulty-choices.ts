import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { formatDate } from '../../core/kernel/plain-date.ts';
import { OwnerLevel } from '../../core/meeting/difficulty/difficulty.ts';
import { answerDays } from '../../core/meeting/difficulty/difficulty-state.ts';
import { shutForRaising } from '../../core/meeting/difficulty/difficulty.permission.ts';
import type { Unit, UnitPlacement } from '../../core/organisation/unit.ts';
import { addWorkingDays, type WorkingDays } from '../../core/period/working-days.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { listDifficultyChoicesRoute } from '../../contract/difficulty.ts';
import type { OutputOf } from '../../contract/route.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listPlacements, listUnits } from '../organisation/unit.views.ts';
import { listSourceDocuments } from '../resolution/resolution.views.ts';
import { levelOfUnit } from './owner-level.ts';
import { targetsToName } from './targets-to-name.ts';
import { unitAbove } from './unit-above.ts';

/** What there is to choose from when a difficulty is raised or moved. */
export async function difficultyChoices(
  tx: ReadTransaction,
  actor: Actor,
  today: PlainDate,
): Promise<OutputOf<typeof listDifficultyChoicesRoute>> {
  const units = await listUnits(tx);
  const placements = await listPlacements(tx);
  const own = units.filter(
    ({ id, unitType }) => levelOfUnit(unitType) !== null && shutForRaising(actor, id) === null,
  );
  const above = ancestorsOf(
    own.map(({ id }) => id),
    placements,
  );
  const nameOf = namesApart(units);
  const owners = units.filter(({ id }) => above.has(id));
  const targets = await targetsToName(
    tx,
    own.map(({ id }) => id),
  );
  return {
    today,
    units: own.map(({ id }) => ({
      unitId: id,
      name: nameOf(id),
      usualOwner: unitAbove(id, placements),
    })),
    targets,
    owners: owners.flatMap(({ id, unitType }) => {
      const level = levelOfUnit(unitType);
      return level === null ? [] : [{ unitId: id, name: nameOf(id), level }];
    }),
    documents: (await listSourceDocuments(tx)).map(({ id, title, documentNumber }) => ({
      documentId: id,
      title: documentNumber === null ? title : `${documentNumber}: ${title}`,
    })),
    dueOn: usualDays(today, await loadWorkingDays(tx)),
  };
}

function usualDays(today: PlainDate, days: WorkingDays): Record<OwnerLevel, PlainDate> {
  const dueOf = (level: OwnerLevel) => addWorkingDays(today, answerDays[level], days);
  return {
    ward: dueOf('ward'),
    department: dueOf('department'),
    city: dueOf('city'),
    province: dueOf('province'),
    central: dueOf('central'),
  };
}

/** The units themselves, and all that are or were above them. */
function ancestorsOf(ids: readonly string[], placements: readonly UnitPlacement[]): Set<string> {
  const found = new Set<string>(ids);
  for (;;) {
    const more = placements.filter((one) => found.has(one.unitId) && !found.has(one.parentId));
    if (more.length === 0) return found;
    for (const { parentId } of more) found.add(parentId);
  }
}

/** Units of one name are told apart by the day on which they began or ended. */
function namesApart(units: readonly Unit[]): (id: string) => string {
  const counts = Map.groupBy(units, ({ name }) => name);
  const names = new Map<string, string>(
    units.map((unit) => {
      const isAlone = (counts.get(unit.name) ?? []).length === 1;
      return [unit.id, isAlone ? unit.name : `${unit.name} ${span(unit)}`];
    }),
  );
  return (id) => names.get(id) ?? id;
}

function span({ validFrom, validTo }: Unit): string {
  return validTo === null
    ? `(từ ${formatDate(validFrom, 'vi')})`
    : `(trước ${formatDate(validTo, 'vi')})`;
}
