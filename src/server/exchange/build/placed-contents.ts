import type { PackContents } from '../pack.ts';
import type { Placed } from '../sheet/sheet.ts';

/** An item of several rows: its first line, and the line of each of its parts. */
export interface PlacedInParts<T> extends Placed<T> {
  partLines: readonly number[];
}

type ItemOf<List> = List extends readonly (infer T)[] ? T : never;
type InParts = 'successions' | 'targets' | 'planLines' | 'registers' | 'records';

/** The contents of a pack with the lines they stand in. */
export type PlacedContents = {
  [K in Exclude<keyof PackContents, InParts>]: Placed<ItemOf<PackContents[K]>>[];
} & { [K in InParts]: PlacedInParts<ItemOf<PackContents[K]>>[] };

export function itemsOf<T>(placed: readonly Placed<T>[]): T[] {
  return placed.map(({ item }) => item);
}
