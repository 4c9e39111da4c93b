import type { GivenRight } from '../../../contract/account/account.ts';

/** A right being written: its unit may not be chosen yet. Null is chosen too, it is the whole installation. */
export type DraftRight = Omit<GivenRight, 'unitId'> & { unitId: GivenRight['unitId'] | undefined };

/** Nobody gets the whole installation by forgetting to choose. */
export const newRight: DraftRight = { role: 'reporter', unitId: undefined, fields: ['figures'] };

/** The rights, once each has its unit; null before. */
export function completeRights(drafts: readonly DraftRight[]): GivenRight[] | null {
  const complete = drafts.flatMap(({ unitId, ...right }) =>
    unitId === undefined ? [] : [{ ...right, unitId }],
  );
  return complete.length === drafts.length ? complete : null;
}
