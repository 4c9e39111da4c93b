import type { Catalogue } from './known-facts.ts';

/** What a unit is called; its id where it is out of sight. */
export function unitNameOf({ units }: Pick<Catalogue, 'units'>, unitId: string): string {
  return units.get(unitId)?.name ?? unitId;
}
