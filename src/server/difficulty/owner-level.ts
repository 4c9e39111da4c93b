import type { OwnerLevel } from '../../core/meeting/difficulty/difficulty.ts';
import type { UnitType } from '../../core/organisation/unit.ts';

/** The level at which a unit of a type owns difficulties; null for Party organisations, which are named by office. */
export function levelOfUnit(type: UnitType): OwnerLevel | null {
  return levels[type];
}

const levels = {
  nation: 'central',
  province: 'province',
  city: 'city',
  department: 'department',
  ward: 'ward',
  commune: 'ward',
  'special-zone': 'ward',
  township: 'ward',
  'party-committee': null,
  'party-organisation': null,
} satisfies Record<UnitType, OwnerLevel | null>;
