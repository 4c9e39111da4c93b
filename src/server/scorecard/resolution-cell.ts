import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import { stateOn } from '../../core/resolution/state-on.ts';
import type { ResolutionCell } from '../../contract/scorecard.ts';
import type { Catalogue } from '../known-facts/known-facts.ts';

/** A resolution as it stood on a day (null: as it stands now). */
export function resolutionCellOf(
  resolution: Resolution,
  catalogue: Catalogue,
  { listedTargetCount, asOf }: { listedTargetCount: number; asOf: PlainDate | null },
): ResolutionCell {
  const nameOf = (unitId: string): string => catalogue.units.get(unitId)?.name ?? unitId;
  const { unitId, decidedBy, documentId: _, ...rest } = resolution;
  return {
    ...rest,
    ...stateOn(resolution, sinceOf(resolution, catalogue), asOf),
    unit: { id: unitId, name: nameOf(unitId) },
    decidedBy: nameOf(decidedBy),
    listedTargetCount,
  };
}

/** First day of the state: the end of the unit that was dissolved, the end of the term that another followed. */
function sinceOf({ state, unitId, end }: Resolution, catalogue: Catalogue): PlainDate | null {
  if (state === 'superseded') return end;
  return state === 'in-force' ? null : (catalogue.units.get(unitId)?.validTo ?? null);
}
