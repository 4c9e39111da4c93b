import * as z from 'zod';
import { UnitId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';

export const UnitType = z.enum([
  'nation',
  'province',
  'city',
  'ward',
  'commune',
  'special-zone',
  'township',
  'department',
  'party-committee',
  'party-organisation',
]);
export type UnitType = z.infer<typeof UnitType>;

/** Parallel hierarchies: State units, Party organisations and sector lines each have their own tree. */
export const UnitTree = z.enum(['state', 'party', 'sector']);
export type UnitTree = z.infer<typeof UnitTree>;

/** One organisation in one form: identity is (code, valid from); names and codes are reused by others. */
export const Unit = z.object({
  id: UnitId,
  code: z.string().min(1),
  validFrom: PlainDate,
  /** First day on which the unit no longer exists; null while it does. */
  validTo: PlainDate.nullable(),
  name: z.string().min(1),
  unitType: UnitType,
  areaKm2: z.string().nullable(),
  population: z.int().nullable(),
});
export type Unit = z.infer<typeof Unit>;

/** A place in a tree during `[from, to)`. */
export const UnitPlacement = z.object({
  tree: UnitTree,
  unitId: UnitId,
  parentId: UnitId,
  from: PlainDate,
  to: PlainDate.nullable(),
});
export type UnitPlacement = z.infer<typeof UnitPlacement>;

/** Who answers for a unit, by office; the holder's name only where the office publishes it. */
export const Headship = z.object({
  unitId: UnitId,
  office: z.string().min(1),
  holder: z.string().nullable(),
  from: PlainDate,
  to: PlainDate.nullable(),
});
export type Headship = z.infer<typeof Headship>;
