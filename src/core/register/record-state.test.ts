import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { RegisterRecord } from './record.ts';
import { ownerOn, standingActs, stateOn } from './record-state.ts';
import { endOf2024, heir, recordOf, ward } from './register.fixture.ts';

const grown = recordOf(
  'cum',
  { from: '2024-01-10', values: { name: 'Cụm Bá Xuyên', cleared: '15' } },
  { from: '2024-06-01', values: { cleared: '20' } },
  { from: '2024-03-01', values: { cleared: '17', planned: '48.5' }, knownSince: '2024-09-01' },
  { kind: 'close', from: '2024-11-01' },
);

describe('a record on a day', () => {
  it.each([
    ['2024-01-09', undefined, undefined],
    ['2024-01-10', '15', undefined],
    ['2024-03-01', '17', '48.5'],
    ['2024-06-01', '20', '48.5'],
    ['2024-12-31', '20', '48.5'],
  ])('on %s says %s ha of %s', (day, cleared, planned) => {
    const state = stateOn(grown, plainDate(day));
    expect([state?.values['cleared'], state?.values['planned']]).toEqual([cleared, planned]);
  });

  it('is closed from the day of its closing, with the reason', () => {
    expect(stateOn(grown, plainDate('2024-10-31'))?.closedOn).toBeNull();
    expect(stateOn(grown, endOf2024)).toMatchObject({
      closedOn: '2024-11-01',
      closedBecause: 'Theo biên bản.',
    });
  });

  it('says what was known then: a change recorded later is left out', () => {
    const known = stateOn(grown, plainDate('2024-04-01'), plainDate('2024-04-01'));
    expect(known?.values['cleared']).toBe('15');
  });

  it('goes back to what it was when an act is undone, whatever came after', () => {
    const undone = recordOf(
      'cum',
      { values: { cleared: '15', planned: '48' } },
      { from: '2024-06-01', values: { cleared: '20' } },
      { from: '2024-07-01', values: { planned: '50' } },
      { kind: 'undo', from: '2024-06-01', undoes: 2 },
    );
    expect(stateOn(undone, endOf2024)?.values).toEqual({ cleared: '15', planned: '50' });
  });

  it('is not there once its adding is undone', () => {
    const gone = recordOf('cum', { values: { name: 'Nhầm' } }, { kind: 'undo', undoes: 1 });
    expect(stateOn(gone, endOf2024)).toBeNull();
  });

  it('does not depend on the order in which changes of different days were recorded', () => {
    const changes = [
      { from: '2024-02-01', values: { cleared: '1' } },
      { from: '2024-03-01', values: { cleared: '2', planned: '9' } },
      { from: '2024-04-01', values: { cleared: null } },
      { from: '2024-05-01', values: { planned: '7' } },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(changes, { minLength: 4 }), (shuffled) => {
        const record = recordOf('cum', { values: { name: 'Cụm' } }, ...shuffled);
        expect(stateOn(record, endOf2024)?.values).toEqual({
          name: 'Cụm',
          cleared: null,
          planned: '7',
        });
      }),
    );
  });

  it('lists what holds in the order of days, without undoings', () => {
    const acts = standingActs(RegisterRecord.parse(grown));
    expect(acts.map(({ actNo }) => actNo)).toEqual([1, 3, 2, 4]);
  });
});

describe('whose record it is', () => {
  const handed = { kind: 'hand-over', from: '2025-07-01', toUnitId: heir } as const;
  const record = recordOf('cum', { from: '2024-01-01', values: { name: 'Cụm' } }, handed);

  it.each([
    ['2025-06-30', ward],
    ['2025-07-01', heir],
    [null, heir],
  ])('on %s: %s', (day, unitId) => {
    expect(ownerOn(record, day === null ? null : plainDate(day))).toBe(unitId);
  });

  it('says the same before and after', () => {
    expect(stateOn(record, plainDate('2025-07-01'))).toEqual(
      stateOn(record, plainDate('2025-06-30')),
    );
  });

  it('is again that of the unit that began it when the handing over is undone', () => {
    const undone = recordOf('cum', { values: { name: 'Cụm' } }, handed, {
      kind: 'undo',
      undoes: 2,
    });
    expect(ownerOn(undone, null)).toBe(ward);
    expect(ownerOn(undone, null, plainDate('2025-07-01'))).toBe(ward);
  });

  it('is not yet the heir’s as known before it was recorded', () => {
    const late = recordOf(
      'cum',
      { values: { name: 'Cụm' } },
      { ...handed, knownSince: '2025-09-01' },
    );
    expect(ownerOn(late, plainDate('2025-08-01'))).toBe(heir);
    expect(ownerOn(late, plainDate('2025-08-01'), plainDate('2025-08-31'))).toBe(ward);
  });
});
