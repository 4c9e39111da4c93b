import { expect, it } from 'vitest';
import { limitOfNetworks } from './limit-of-networks.ts';

const minute = 60_000;

it('takes so many questions of one network in a minute, and begins anew after it', () => {
  const isWithin = limitOfNetworks({ most: 3, milliseconds: minute });
  const asked = [0, 1, 2, 3, minute - 1].map((at) => isWithin('203.0.113.7', at));
  expect(asked).toEqual([true, true, true, false, false]);
  expect(isWithin('203.0.113.7', minute)).toBe(true);
});

it('counts each network for itself; all that one subscriber of IPv6 holds is one', () => {
  const isWithin = limitOfNetworks({ most: 1, milliseconds: minute });
  expect(isWithin('203.0.113.7', 0)).toBe(true);
  expect(isWithin('203.0.113.8', 0)).toBe(true);
  expect(isWithin('2001:db8:1:2::a', 0)).toBe(true);
  expect(isWithin('2001:db8:1:2::b', 0)).toBe(false);
});

it('forgets the network that began longest ago where there are too many', () => {
  const isWithin = limitOfNetworks({ most: 1, milliseconds: minute });
  for (let at = 0; at <= 10_000; at += 1) isWithin(`10.${at >> 8}.${at & 255}.1`, at);
  expect(isWithin('10.0.0.1', 10_001)).toBe(true);
  expect(isWithin('10.39.16.1', 10_001)).toBe(false);
});
