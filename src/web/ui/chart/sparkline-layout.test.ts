import { describe, expect, it } from 'vitest';
import { layOutSparkline } from './sparkline-layout.ts';

const point = (label: string, value: number | null, asked: number | null = null) => ({
  label,
  value,
  asked,
  isEstimate: false,
});

describe('a sparkline', () => {
  it('breaks its line at a year without a figure instead of drawing 0', () => {
    const { segments, dots } = layOutSparkline([
      point('2016', 10),
      point('2017', 12),
      point('2018', null),
      point('2019', 14),
      point('2020', 15),
    ]);
    expect(segments).toHaveLength(2);
    expect(dots).toHaveLength(4);
    expect(dots.at(-1)).toMatchObject({ isLast: true });
  });

  it('shows one figure alone as a dot beside the asked path', () => {
    const { segments, asked, dots } = layOutSparkline([
      point('2021', 16.5, 17),
      point('2022', null, 17),
    ]);
    expect(segments).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(dots).toHaveLength(1);
  });

  it('puts what is higher above, on one scale with what is asked', () => {
    const { dots, asked } = layOutSparkline([point('2021', 13.1, 15), point('2022', 16, 15)]);
    const [first, second] = dots;
    expect(first?.y).toBeGreaterThan(second?.y ?? Number.POSITIVE_INFINITY);
    const askedY = Number(/M[\d.]+ ([\d.]+)/.exec(asked[0] ?? '')?.[1]);
    expect(askedY).toBeLessThan(first?.y ?? 0);
    expect(askedY).toBeGreaterThan(second?.y ?? 0);
  });

  it('keeps equal values in the middle, not at infinity', () => {
    const { dots } = layOutSparkline([point('2021', 5), point('2022', 5)]);
    expect(dots.every(({ y }) => Number.isFinite(y))).toBe(true);
  });

  it('opens the forecast from the last figure and makes room for both its ends', () => {
    const points = [
      point('2021', 10),
      { ...point('2022', null), low: 5, high: 15 },
      { ...point('2023', null), low: 0, high: 20 },
    ];
    const { band, dots } = layOutSparkline(points);
    const [last] = dots;
    expect(band).toMatch(new RegExp(`^M${last?.x} ${last?.y}L.*Z$`));
    expect(band?.split('L')).toHaveLength(5);
    expect(layOutSparkline([{ ...point('2022', null), low: 5, high: 15 }]).band).toBeNull();
  });

  it('is empty without points', () => {
    expect(layOutSparkline([])).toMatchObject({ segments: [], asked: [], dots: [], years: [] });
  });
});
