import { expect, it } from 'vitest';
import { UnitId } from '../../kernel/ids.ts';
import { unitsOfMeeting } from './units-of-meeting.ts';

const [province, city, ward, village, other] = [
  '19@2010-01-01',
  '165@2010-01-01',
  '05528@2020-01-01',
  'to-1@2020-01-01',
  '05512@2020-01-01',
].map((id) => UnitId.parse(id));

const placements = [
  [city, province],
  [ward, city],
  [other, city],
  [village, ward],
  // Placed under the province itself once the city was gone, and told again in another tree.
  [ward, province],
  [ward, city],
].flatMap(([unitId, parentId]) =>
  unitId === undefined || parentId === undefined ? [] : [{ unitId, parentId }],
);

it.each([
  ['of a city: its wards and what lies below them', city, [city, ward, other, village]],
  ['of a ward: itself and what lies below', ward, [ward, village]],
  ['of a unit with nothing below: itself', village, [village]],
])('a meeting %s', (_, unitId, expected) => {
  if (unitId === undefined) throw new Error('no such unit');
  expect(unitsOfMeeting(unitId, placements)).toEqual(new Set(expected));
});

it('comes to an end where placements run in a circle', () => {
  if (city === undefined || ward === undefined) throw new Error('no such unit');
  const circle = [
    { unitId: ward, parentId: city },
    { unitId: city, parentId: ward },
  ];
  expect(unitsOfMeeting(ward, circle).size).toBe(2);
});
