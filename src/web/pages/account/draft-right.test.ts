import { expect, it } from 'vitest';
import { UnitId } from '../../../core/kernel/ids.ts';
import { completeRights, newRight } from './draft-right.ts';

const ward = UnitId.parse('05518@2020-01-01');

it('rights are complete when each names a unit or the whole installation', () => {
  const chosen = [
    { ...newRight, unitId: ward },
    { ...newRight, unitId: null },
  ];
  expect(completeRights(chosen)?.map(({ unitId }) => unitId)).toEqual([ward, null]);
  expect(completeRights([...chosen, newRight])).toBeNull();
});
