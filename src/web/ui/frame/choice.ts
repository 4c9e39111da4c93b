import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { showOverviewRoute } from '../../../contract/scorecard.ts';
import type { Overview, ResolutionCell } from '../../../contract/scorecard.ts';
import { queryOf } from '../../api-client.ts';

type UnitChoice = Overview['units'][number];

/** What the top of every page shows and every page asks by. */
export interface Choice {
  overview: Overview;
  unit: UnitChoice | null;
  /** null for a unit without a resolution here. */
  resolution: ResolutionCell | null;
  asOf: PlainDate | undefined;
}

export const overviewQuery = { ...queryOf(showOverviewRoute, {}, {}), staleTime: 60_000 };

/** The choice that the address makes, filled up with the unit that has most to show; null while loading. */
export function useChoice(): Choice | null {
  const search = useSearch({ from: '__root__' });
  const { data } = useQuery(overviewQuery);
  return data === undefined ? null : { ...choose(data, search), overview: data, asOf: search.asOf };
}

/**
 * A named resolution decides the unit; else the named unit; else the unit with resolutions that has the
 * most figures. Of several resolutions of a unit the newest, as the overview lists them.
 */
export function choose(
  overview: Pick<Overview, 'resolutions' | 'units'>,
  search: { unit?: string | undefined; resolution?: string | undefined },
): Pick<Choice, 'unit' | 'resolution'> {
  const named = overview.resolutions.find(({ id }) => id === search.resolution);
  const unitOf = (id: string) => overview.units.find((unit) => unit.id === id) ?? null;
  if (named !== undefined) return { resolution: named, unit: unitOf(named.unit.id) };
  const governed = overview.units.filter(({ id }) =>
    overview.resolutions.some((resolution) => resolution.unit.id === id),
  );
  const richest = governed.reduce<UnitChoice | null>(
    (best, unit) => (best === null || unit.figureCount > best.figureCount ? unit : best),
    null,
  );
  const unit = unitOf(search.unit ?? '') ?? richest ?? overview.units[0] ?? null;
  const resolution = overview.resolutions.find((one) => one.unit.id === unit?.id) ?? null;
  return { unit, resolution };
}
