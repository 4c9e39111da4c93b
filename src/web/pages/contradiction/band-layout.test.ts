import { describe, expect, it } from 'vitest';
import { layOutBands } from './band-layout.ts';

const exact = (value: number) => ({ value, low: value, high: value });

describe('the picture of two sides', () => {
  it('keeps the two bands apart with the gap between them: gần 4.600 against 4.074', () => {
    const layout = layOutBands(
      { value: 4600, low: 4550, high: 4600 },
      { value: 4074, low: 4022, high: 4089 },
    );
    expect(layout?.right.to).toBeLessThan(layout?.left.from ?? 0);
    expect(layout?.gap).toEqual({ from: layout?.right.to, to: layout?.left.from });
    expect(layout?.left.at).toBe(layout?.left.to);
  });

  it('runs an open end to the edge: over 1,000 against 891', () => {
    const layout = layOutBands({ value: 1000, low: 1000, high: null }, exact(891));
    expect(layout?.left).toMatchObject({ isOpenAbove: true, to: 100 });
    expect(layout?.right).toMatchObject({ isOpenAbove: false, isOpenBelow: false });
  });

  it('draws a number without a band as a thin one, around itself', () => {
    const { left } = layOutBands(exact(155), exact(150.3)) ?? {};
    expect(left?.to).toBeGreaterThan(left?.from ?? 100);
  });

  it('has no gap where the bands touch', () => {
    const layout = layOutBands({ value: 10, low: 9, high: 12 }, { value: 14, low: 11, high: 15 });
    expect(layout?.gap).toBeNull();
  });

  it('works for equal numbers and around 0', () => {
    const layout = layOutBands(exact(0), exact(0));
    expect(Number.isFinite(layout?.left.from)).toBe(true);
  });

  it('is not drawn when a side has no number', () => {
    expect(layOutBands({ value: null, low: null, high: null }, exact(5))).toBeNull();
  });
});
