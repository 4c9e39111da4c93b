import { describe, expect, it } from 'vitest';
import {
  guardLevels,
  type KeptLevels,
  type Levels,
  type MeasuredSet,
  raiseLevels,
} from './reader-levels.ts';

const flat = (value: number): Levels => ({ a: value, b: value, c: value, d: value, e: value });

function keptAt(value: number, falls: KeptLevels['falls'] = []): KeptLevels {
  return { sets: { written: { reports: ['one', 'two'], levels: flat(value) } }, falls };
}

/** A set whose every report is read equally well, new ones worse. */
function readAt(value: number, reports = ['one', 'two']): MeasuredSet {
  return {
    name: 'written',
    reports,
    levelsOf: (asked) => flat(asked.length > 2 ? value - 10 : value),
  };
}

const fallOf = (to: number): KeptLevels['falls'][number] => ({
  set: 'written',
  level: 'c',
  to,
  adr: '0099-other-periods.md',
});

describe('the guard of the reader', () => {
  it('is content with the same levels and with better ones', () => {
    expect(guardLevels(keptAt(90), [readAt(90)], []).faults).toEqual([]);
    expect(guardLevels(keptAt(90), [readAt(90.1)], []).faults).toEqual([]);
  });

  it('names every level that fell by a tenth', () => {
    const { faults } = guardLevels(keptAt(90), [readAt(89.9)], []);
    expect(faults).toHaveLength(5);
    expect(faults[2]).toBe('written (c): 89.9, kept 90.0');
  });

  it('lets a fall pass that a decision explains, so far and no further', () => {
    const adr = ['0099-other-periods.md'];
    const kept = keptAt(90, [fallOf(88)]);
    const faults = guardLevels(kept, [readAt(88)], adr).faults;
    expect(faults.some((fault) => fault.includes('(c)'))).toBe(false);
    expect(faults).toHaveLength(4);
    expect(guardLevels(kept, [readAt(87.9)], adr).faults).toHaveLength(5);
  });

  it('wants the decision to be there', () => {
    const { faults } = guardLevels(keptAt(90, [fallOf(88)]), [readAt(90)], []);
    expect(faults).toEqual(['written (c): docs/adr/0099-other-periods.md is not there']);
  });

  it('says aloud that a set is not here, and fails where a kept report is gone', () => {
    expect(guardLevels(keptAt(90), [], []).remarks).toEqual([
      'NOT GUARDED: the written set is not on this machine',
    ]);
    expect(guardLevels(keptAt(90), [readAt(99, ['one'])], []).faults).toEqual([
      'written: two of the kept levels cannot be found',
    ]);
  });

  it('counts new reports only once the levels are raised', () => {
    const grown = readAt(90, ['one', 'two', 'three']);
    const guarded = guardLevels(keptAt(90), [grown], []);
    expect(guarded.faults).toEqual([]);
    expect(guarded.remarks).toEqual(['written: three not kept yet (--raise)']);
    expect(raiseLevels(keptAt(90), [grown]).sets.written?.levels).toEqual(flat(80));
  });

  it('raises, never lowers, and forgets a fall that was made good', () => {
    expect(raiseLevels(keptAt(90), [readAt(92)]).sets.written?.levels).toEqual(flat(92));
    expect(raiseLevels(keptAt(90), [readAt(85)]).sets.written?.levels).toEqual(flat(90));
    expect(raiseLevels(keptAt(90, [fallOf(88)]), [readAt(85)]).falls).toHaveLength(1);
    expect(raiseLevels(keptAt(90, [fallOf(88)]), [readAt(90)]).falls).toEqual([]);
  });
});
