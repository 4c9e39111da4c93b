import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { plainWeek } from '../../period/working-days.ts';
import { actFaults } from './check-history.ts';
import {
  answer,
  assign,
  city,
  escalate,
  history,
  ownedByCity,
  province,
  raise,
  reopen,
  resolve,
  takeOn,
  ward,
  withdraw,
} from './difficulty.fixture.ts';
import { blockedSpans, clockOn, isAbove, stateOn, unitsInvolved } from './difficulty-state.ts';

/** From a ward through the city to the province, answered there, and resolved. */
const whole = history(
  ['2024-03-01', raise],
  ['2024-03-04', takeOn],
  ['2024-03-20', escalate],
  ['2024-04-02', assign],
  ['2024-05-06', answer],
  ['2024-05-20', resolve],
);

describe('the state on a day', () => {
  it.each([
    ['2024-02-29', null, null],
    ['2024-03-01', 'open', 'city'],
    ['2024-03-10', 'taken-on', 'city'],
    ['2024-03-20', 'raised-upward', 'province'],
    ['2024-04-02', 'assigned', 'province'],
    ['2024-05-06', 'answered', 'province'],
    ['2025-01-01', 'resolved', 'province'],
  ])('on %s it is %s, with the %s', (day, step, level) => {
    const state = stateOn(whole, plainDate(day));
    expect(state?.step ?? null).toBe(step);
    expect(state?.owner.level ?? null).toBe(level);
  });

  it('does not hang on the order in which acts were recorded', () => {
    const late = whole.map((act) => ({ ...act, actNo: act.actNo + 10 }));
    expect(stateOn(late.toReversed(), plainDate('2024-04-10'))).toEqual(
      stateOn(whole, plainDate('2024-04-10')),
    );
  });

  it('forgets the answer of the level below when it goes further up', () => {
    const acts = history(['2024-03-01', raise], ['2024-03-08', answer], ['2024-03-20', escalate]);
    expect(stateOn(acts, plainDate('2024-03-09'))?.answeredOn).toBe('2024-03-08');
    expect(stateOn(acts, plainDate('2024-03-20'))?.answeredOn).toBeNull();
  });

  it('opens again, without its end, when it is reopened', () => {
    const acts = [
      ...whole,
      ...history(['2024-07-01', reopen]).map((act) => ({ ...act, actNo: 7 })),
    ];
    expect(stateOn(acts, plainDate('2024-07-01'))).toMatchObject({ step: 'open', closedOn: null });
  });

  it('stays answered when the answer is given on to be carried out', () => {
    const acts = history(['2024-03-01', raise], ['2024-03-08', answer], ['2024-03-11', assign]);
    expect(stateOn(acts, plainDate('2024-03-11'))).toMatchObject({
      step: 'answered',
      answeredOn: '2024-03-08',
    });
  });
});

describe('the clock', () => {
  const on = (day: string, acts = whole) => {
    const state = stateOn(acts, plainDate(day));
    return state === null ? null : clockOn(state, plainDate(day), plainWeek);
  };
  it.each([
    ['the day it is due', '2024-03-15', 'in-time', 14, 0],
    ['the Monday after a Friday', '2024-03-18', 'overdue', 17, 1],
    ['once it lies with the province, its own deadline', '2024-03-20', 'in-time', 0, 0],
    ['answered four working days after 30 April', '2024-06-01', 'answered-late', 47, 4],
  ])('%s', (_, day, state, daysWithOwner, workingDaysLate) => {
    expect(on(day)).toEqual({ state, daysWithOwner, workingDaysLate });
  });

  it('starts anew from the day of reopening, not over the days on which it was settled', () => {
    const twice = history(['2024-03-01', raise], ['2024-03-05', resolve], ['2024-06-03', reopen]);
    expect(on('2024-06-05', twice)?.daysWithOwner).toBe(2);
  });

  it('answered in time stays so, whatever is added to the answer', () => {
    const added = history(['2024-03-01', raise], ['2024-03-08', answer], ['2024-04-22', answer]);
    expect(on('2024-05-01', added)).toEqual({
      state: 'answered',
      daysWithOwner: 7,
      workingDaysLate: 0,
    });
  });

  it('raised and answered on one day: no day of waiting, and it still blocks', () => {
    const atOnce = history(['2024-03-01', raise], ['2024-03-01', answer]);
    expect(on('2024-03-04', atOnce)).toMatchObject({ state: 'answered', daysWithOwner: 0 });
    expect(blockedSpans(atOnce, plainDate('2024-03-04'))).toEqual([
      { from: '2024-03-01', to: null },
    ]);
  });

  it('says that there is no deadline, where nobody said one', () => {
    const silent = history([
      '2021-03-23',
      { kind: 'raise', owner: ownedByCity, dueOn: null, source: null },
    ]);
    expect(on('2021-04-22', silent)).toEqual({
      state: 'no-deadline',
      daysWithOwner: 30,
      workingDaysLate: 0,
    });
  });
});

describe('when it blocked', () => {
  it('from raising to resolving; as known before, still', () => {
    expect(blockedSpans(whole, plainDate('2024-06-01'))).toEqual([
      { from: '2024-03-01', to: '2024-05-20' },
    ]);
    expect(blockedSpans(whole, plainDate('2024-04-01'))).toEqual([
      { from: '2024-03-01', to: null },
    ]);
  });

  it('again from its reopening; not at all when it was withdrawn', () => {
    const twice = history(['2024-03-01', raise], ['2024-03-05', resolve], ['2024-04-01', reopen]);
    expect(blockedSpans(twice, plainDate('2024-05-01'))).toEqual([
      { from: '2024-03-01', to: '2024-03-05' },
      { from: '2024-04-01', to: null },
    ]);
    const mistaken = history(['2024-03-01', raise], ['2024-03-09', withdraw]);
    expect(blockedSpans(mistaken, plainDate('2024-03-08'))).toHaveLength(1);
    expect(blockedSpans(mistaken, plainDate('2024-03-09'))).toEqual([]);
  });
});

describe('one more act', () => {
  it.each([
    ['a first act that does not raise', [], ['2024-03-01', answer], 1],
    ['a day before the last act', whole.slice(0, 3), ['2024-03-19', assign], 1],
    ['an act after the end', whole, ['2024-06-01', answer], 1],
    ['an act after the end and before its day', whole, ['2024-05-01', answer], 2],
    ['a recommendation to the level it lies with', whole.slice(0, 3), ['2024-03-21', escalate], 1],
    ['an answer in its turn', whole.slice(0, 4), ['2024-04-02', answer], 0],
  ] as const)('%s: %s', (_, before, [day, deed], count) => {
    expect(actFaults(before, { on: plainDate(day), deed })).toHaveLength(count);
  });
});

it('levels lie above each other, ward to central', () => {
  expect(isAbove('province', 'city')).toBe(true);
  expect(isAbove('city', 'city')).toBe(false);
  expect(isAbove('department', 'city')).toBe(false);
});

it('everybody who had it stays involved', () => {
  expect(unitsInvolved(ward, whole)).toEqual([ward, city, province]);
});
