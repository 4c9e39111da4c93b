import { describe, expect, it } from 'vitest';
import { reportSizes } from './size-report.ts';

const files = (...lines: number[]): { file: string; lines: number }[] =>
  lines.map((count) => ({ file: `f${count}.ts`, lines: count }));

describe('the size report', () => {
  it('tells median, 90th percentile and the three longest files', () => {
    const { summary, faults } = reportSizes(files(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110));
    expect(summary).toBe(
      '11 files, median 60 lines, 90th percentile 100; longest: f110.ts 110, f100.ts 100, f90.ts 90',
    );
    expect(faults).toEqual([]);
  });

  it('refuses a file beyond 400 lines, not one of 400', () => {
    expect(reportSizes(files(400, 401)).faults).toEqual([
      'f401.ts has 401 lines, more than 400: split it',
    ]);
  });
});
