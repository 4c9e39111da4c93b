import type { Resolution } from '../../core/resolution/resolution.ts';
import type { ResolutionCell } from '../../contract/scorecard.ts';
import type { Catalogue } from '../known-facts/known-facts.ts';

export function resolutionCellOf(
  resolution: Resolution,
  catalogue: Catalogue,
  listedTargetCount: number,
): ResolutionCell {
  const nameOf = (unitId: string): string => catalogue.units.get(unitId)?.name ?? unitId;
  const { unitId, decidedBy, documentId: _, ...rest } = resolution;
  return {
    ...rest,
    unit: { id: unitId, name: nameOf(unitId) },
    decidedBy: nameOf(decidedBy),
    listedTargetCount,
  };
}
