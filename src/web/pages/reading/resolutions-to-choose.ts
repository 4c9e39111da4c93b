import type { ReadFigure } from '../../../contract/reading.ts';
import type { Overview } from '../../../contract/scorecard.ts';

/** The resolutions a target may be of: those that fit its unit and years first, then all others. */
export function resolutionsToChoose(
  { aim }: ReadFigure,
  overview: Pick<Overview, 'resolutions'> | undefined,
): { id: string; title: string }[] {
  const all = [...(aim?.resolutions ?? []), ...(overview?.resolutions ?? [])];
  return [...new Map(all.map(({ id, title }) => [String(id), { id, title }])).values()];
}
