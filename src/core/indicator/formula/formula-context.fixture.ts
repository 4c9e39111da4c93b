import { missing } from '../../kernel/missing.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { FigureFact } from './computation.ts';
import type { FormulaContext } from './formula-context.ts';
import { fact } from '../indicator.fixture.ts';
import type { IndicatorVersion } from '../indicator.ts';

/** A world of few facts: the first version of each indicator, unless its facts name another. */
export function contextOf(world: {
  catalogue: readonly IndicatorVersion[];
  facts: readonly FigureFact[];
  children?: Readonly<Record<UnitId, readonly UnitId[]>>;
}): FormulaContext {
  const definition: FormulaContext['definition'] = (indicatorCode) => {
    const found = world.catalogue.find((version) => version.indicatorCode === indicatorCode);
    if (found === undefined) throw new Error(`no ${indicatorCode} in this test`);
    return found;
  };
  return {
    definition,
    children: ({ unitId }) => world.children?.[unitId] ?? [],
    figure: (indicatorCode, place) =>
      world.facts.find(
        (one) =>
          one.indicatorCode === indicatorCode &&
          one.unitId === place.unitId &&
          one.periodId === place.periodId,
      ) ?? {
        ...fact(definition(indicatorCode, place.periodId), place, '0'),
        outcome: missing('not-reported'),
        grade: null,
        vintageId: null,
      },
  };
}
