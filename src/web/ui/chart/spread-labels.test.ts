import { expect, it } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

it.each([
  ['apart already', [100, 50], [100, 50]],
  ['too close: the upper one moves up', [100, 96], [100, 87]],
  ['three in one place', [100, 100, 100], [100, 87, 74]],
  ['one pushed into the next', [100, 95, 80], [100, 87, 74]],
  ['given from above to below', [95, 100], [87, 100]],
  ['none', [], []],
])('labels %s', (_, heights, spread) => {
  expect(spreadLabels(heights, 13)).toEqual(spread);
});
