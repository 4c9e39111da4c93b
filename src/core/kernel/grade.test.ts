import { describe, expect, it } from 'vitest';
import { compareGrades, type Grade, worstGrade } from './grade.ts';

describe('the grades of a figure', () => {
  it('rise from estimate over preliminary to official', () => {
    const grades: Grade[] = ['official', 'estimate', 'preliminary'];
    expect(grades.toSorted(compareGrades)).toEqual(['estimate', 'preliminary', 'official']);
  });

  it.each<[Grade[], Grade | null]>([
    [['official', 'official'], 'official'],
    [['official', 'preliminary'], 'preliminary'],
    [['preliminary', 'estimate', 'official'], 'estimate'],
    [[], null],
  ])('of %j make a result of grade %s', (grades, worst) => {
    expect(worstGrade(grades)).toBe(worst);
  });
});
