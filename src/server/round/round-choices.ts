import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { Period, PeriodId } from '../../core/period/period.ts';
import { referencesOf } from '../../core/indicator/formula/formula-references.ts';
import { formulaOf } from '../../core/indicator/formula/parse-formula.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { listRoundChoicesRoute } from '../../contract/round/round.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Lists, loadLists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { listRegisters } from '../register/register.views.ts';
import { definitionIn } from './definition-in.ts';

type Choices = OutputOf<typeof listRoundChoicesRoute>;

/** Units and indicators of a period, for whoever makes a round. */
export async function roundChoices(
  tx: ReadTransaction,
  actor: Actor,
  periodId: PeriodId,
): Promise<Choices> {
  const catalogue = await loadLists(tx);
  const period = parsePeriodId(periodId);
  const codes = [...new Set(catalogue.indicators.map(({ indicatorCode }) => indicatorCode))];
  return {
    registers: await listRegisters(tx),
    units: unitsIn(catalogue, period, actor),
    indicators: codes.flatMap((code): Choices['indicators'] => {
      const definition = definitionIn(periodId, code, catalogue);
      if (definition === undefined) return [];
      const { ownerUnit } = definition;
      return [
        {
          indicatorCode: definition.indicatorCode,
          name: definition.name,
          measureUnit: definition.measureUnit,
          ownerUnitName: ownerUnit === null ? null : unitNameOf(catalogue, ownerUnit),
          isReportedForPeriod: definition.periodicity.includes(period.kind),
          isComputed: isComputedOfOthers(definition),
        },
      ];
    }),
  };
}

/** A sum over the units below is of the whole: those units are asked for what is added up. */
function isComputedOfOthers({ indicatorCode, formula }: IndicatorVersion): boolean {
  return formula !== null && !referencesOf(formulaOf(formula)).includes(indicatorCode);
}

function unitsIn(catalogue: Lists, period: Period, actor: Actor): Choices['units'] {
  const isIn = (from: string, to: string | null): boolean =>
    from < period.end && (to === null || to > period.start);
  const below = Map.groupBy(
    catalogue.placements.filter(({ tree, from, to }) => tree === 'state' && isIn(from, to)),
    ({ parentId }) => parentId as string,
  );
  return [...catalogue.units.values()]
    .filter(({ validFrom, validTo }) => isIn(validFrom, validTo))
    .filter(({ id }) => may(actor, 'manage-rounds', { unitId: id }))
    .map(({ id, name }) => ({
      unitId: id,
      name,
      below: (below.get(id) ?? []).map(({ unitId }): UnitId => unitId),
    }));
}
