import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { planVersionAt } from './plan-line.ts';
import { aPlanLine, planVersion } from './target.builder.ts';

describe('the version of a plan line in force', () => {
  const line = aPlanLine({
    versions: [
      planVersion('supplement', '150', '2028-09-30'),
      planVersion('opening', '120', '2027-12-20'),
      planVersion('adjustment', '110', '2028-07-01'),
    ],
  });

  it.each([
    ['2027-12-19', null],
    ['2027-12-20', '120'],
    ['2028-06-30', '120'],
    ['2028-07-01', '110'],
    ['2028-09-29', '110'],
    ['2028-12-31', '150'],
  ])('on %s it is %s', (date, amount) => {
    expect(planVersionAt(line, plainDate(date))?.value ?? null).toBe(amount);
  });
});
