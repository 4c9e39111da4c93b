import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { big } from '../kernel/decimal.ts';
import { countTasks, noTasks, type Rate, ratesOf } from './rates.ts';
import { OfficialState, UncountedStep } from './task-state.ts';

describe('the report on the tasks that the Government and the Prime Minister gave in 2017', () => {
  // Report 1270/BC-TCTTTg (2017): 21,914 tasks.
  const counts = {
    ...noTasks,
    doneOnTime: 14_068,
    doneLate: 1_983,
    openInTime: 5_640,
    openOverdue: 223,
  };
  const rates = ratesOf(counts);

  it('counts 21,914 tasks, 16,051 of them done and 5,863 not', () => {
    const { doneOnTime, doneLate, openInTime, openOverdue } = counts;
    expect(doneOnTime + doneLate).toBe(16_051);
    expect(openInTime + openOverdue).toBe(5_863);
    expect(doneOnTime + doneLate + openInTime + openOverdue).toBe(21_914);
  });

  it('is completed to 98.63 % (published, cut off: 98.62)', () => {
    expect(rates.completion).toEqual({ kind: 'rate', done: 16_051, of: 16_274, percent: '98.63' });
  });

  it('was on time in 87.65 % of what was done', () => {
    expect(rates.onTime).toMatchObject({ done: 14_068, of: 16_051, percent: '87.65' });
  });

  it('is done in 73.25 % of all', () => {
    expect(rates.doneOfAll).toMatchObject({ done: 16_051, of: 21_914, percent: '73.25' });
  });
});

it('drafts, returned, overtaken and withdrawn tasks are counted, and move no rate', () => {
  const counted = countTasks(['done-on-time', 'open-overdue']);
  const withOthers = countTasks(['done-on-time', 'open-overdue', ...UncountedStep.options]);
  expect(withOthers).toMatchObject({ draft: 1, returned: 1, overtaken: 1, withdrawn: 1 });
  expect(ratesOf(withOthers)).toEqual(ratesOf(counted));
});

it('nothing done and nothing overdue has no completion rate yet: neither 0 nor 100 %', () => {
  const { completion, onTime, doneOfAll } = ratesOf(countTasks(['open-in-time']));
  expect(completion).toEqual({ kind: 'not-yet-applicable' });
  expect(onTime).toEqual({ kind: 'not-yet-applicable' });
  expect(doneOfAll).toMatchObject({ done: 0, of: 1, percent: '0' });
});

it('every rate lies between 0 and 100 %', () => {
  const states = fc.array(fc.constantFrom(...OfficialState.options, ...UncountedStep.options));
  fc.assert(
    fc.property(states, (all) => {
      const isFair = (rate: Rate): boolean =>
        rate.kind === 'not-yet-applicable' ||
        (rate.done <= rate.of && big(rate.percent).gte(0) && big(rate.percent).lte(100));
      expect(Object.values(ratesOf(countTasks(all))).every(isFair)).toBe(true);
    }),
  );
});
