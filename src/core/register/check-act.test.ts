import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { checkAct, type NewAct } from './check-act.ts';
import type { RecordAct } from './record.ts';
import { clearance, heir, recordOf, ward } from './register.fixture.ts';

const act = (over: Partial<NewAct> & { day?: string }): NewAct => {
  const { day = '2024-06-01', ...rest } = over;
  return {
    kind: 'change',
    from: plainDate(day),
    values: {},
    reason: 'Có quyết định',
    undoes: null,
    ...rest,
  };
};

const placesOf = (one: NewAct, acts: readonly RecordAct[] = [], names: string[] = []): string[] =>
  checkAct(clearance, one, { acts, names }).map(({ place }) => place.join('.'));

const { acts } = recordOf(
  'cum',
  { from: '2024-01-10', values: { name: 'Cụm Bá Xuyên', cleared: '15' } },
  { from: '2024-06-01', values: { cleared: '20' } },
);

const closed = [
  ...acts,
  ...recordOf('x', {}, {}, { kind: 'close', from: '2024-11-01' }).acts.slice(2),
];

describe('an act on a record', () => {
  it('names every value that is wrong at once, in its place', () => {
    const values = {
      name: '',
      kind: 'town',
      planned: 'nhiều',
      cleared: '-3',
      households: '2.5',
      begun: 'maybe',
      on: '2024-02-30',
      at: 'Mỏ Chè',
      colour: 'red',
    };
    const faults = placesOf(act({ kind: 'add', reason: null, values: { ...values, name: null } }));
    expect(faults.toSorted()).toEqual(
      Object.keys(values)
        .map((key) => `values.${key}`)
        .toSorted(),
    );
  });

  it.each<[string, NewAct, readonly RecordAct[], string[]]>([
    ['takes a change with its reason', act({ values: { cleared: '21' } }), acts, []],
    ['needs a reason', act({ values: { cleared: '21' }, reason: null }), acts, ['reason']],
    ['needs something that changes', act({}), acts, ['values']],
    [
      'does not reach behind the beginning',
      act({ day: '2023-12-31', values: { cleared: '1' } }),
      acts,
      ['from'],
    ],
    ['does not empty what is required', act({ values: { name: null } }), acts, ['values.name']],
    [
      'does not change what is closed',
      act({ day: '2024-11-01', values: { cleared: '22' } }),
      closed,
      ['from'],
    ],
    [
      'still corrects what was before the closing',
      act({ day: '2024-10-31', values: { cleared: '22' } }),
      closed,
      [],
    ],
    ['closes once', act({ kind: 'close', day: '2024-12-01' }), closed, ['from']],
    [
      'does not close before what changed',
      act({ kind: 'close', day: '2024-05-01' }),
      acts,
      ['from'],
    ],
    ['undoes what stands', act({ kind: 'undo', undoes: 2 }), acts, []],
    ['does not undo what is not there', act({ kind: 'undo', undoes: 9 }), acts, ['undoes']],
    ['takes back the record last', act({ kind: 'undo', undoes: 1 }), acts, ['undoes']],
  ])('%s', (_, one, before, places) => {
    expect(placesOf(one, before)).toEqual(places);
  });

  it('undoes nothing twice', () => {
    const undone = recordOf('cum', {}, {}, { kind: 'undo', undoes: 2 }).acts;
    expect(placesOf(act({ kind: 'undo', undoes: 2 }), undone)).toEqual(['undoes']);
  });

  it('refuses a name that the unit uses already, whatever the accents and blanks', () => {
    const one = act({ kind: 'add', reason: null, values: { name: 'cum  ba xuyen' } });
    expect(placesOf(one, [], ['Cụm Bá Xuyên'])).toEqual(['values.name']);
    expect(placesOf(one, [], ['Cụm Bá Xuyên 2'])).toEqual([]);
  });
});

describe('handing a record over', () => {
  const reform = '2025-07-01';
  const given = (over: Partial<NewAct> & { day?: string } = {}): NewAct =>
    act({ kind: 'hand-over', day: reform, toUnitId: heir, ...over });
  const faultsOf = (one: NewAct, before = acts, names: string[] = []): string[] =>
    checkAct(clearance, one, { acts: before, names, heirs: [heir] }).map(({ place }) =>
      place.join('.'),
    );
  const handedOver = recordOf(
    'cum',
    { from: '2024-01-10', values: { name: 'Cụm Bá Xuyên' } },
    { kind: 'hand-over', from: reform, toUnitId: heir },
  ).acts;

  it.each<[string, NewAct, readonly RecordAct[], string[], string[]]>([
    ['goes to an heir', given(), acts, [], []],
    ['goes to nobody else', given({ toUnitId: ward }), acts, [], ['toUnitId']],
    ['names who takes it', given({ toUnitId: null }), acts, [], ['toUnitId']],
    ['needs a reason', given({ reason: null }), acts, [], ['reason']],
    ['is not for what is closed', given(), closed, [], ['from']],
    ['is not before the record begins', given({ day: '2024-01-09' }), acts, [], ['from']],
    ['keeps names apart at the heir', given(), acts, ['cum ba xuyen'], ['values.name']],
    ['does not go behind a later one', given({ day: '2025-06-30' }), handedOver, [], ['from']],
    ['can be undone', act({ kind: 'undo', undoes: 2 }), handedOver, [], []],
  ])('%s', (_, one, before, names, places) => {
    expect(faultsOf(one, [...before], names)).toEqual(places);
  });
});
