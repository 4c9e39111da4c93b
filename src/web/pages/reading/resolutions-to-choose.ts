import type { ReadFigure } from '../../../contract/reading/read-figure.ts';
import type { Overview } from '../../../contract/scorecard.ts';

/** The resolutions a target may be of: those that fit its unit and years first, then the others of its unit. */
export function resolutionsToChoose(
  { aim, proposal }: ReadFigure,
  overview: Pick<Overview, 'resolutions'> | undefined,
): { id: string; title: string }[] {
  const unitId = (proposal.aim ?? proposal.claim)?.unitId;
  const ofUnit = (overview?.resolutions ?? []).filter(({ unit }) => unit.id === unitId);
  const all = [...(aim?.resolutions ?? []), ...ofUnit];
  return [...new Map(all.map(({ id, title }) => [String(id), { id, title }])).values()];
}
