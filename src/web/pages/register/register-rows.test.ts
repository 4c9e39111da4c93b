import { describe, expect, it } from 'vitest';
import { RecordRow, type RegisterTable } from '../../../contract/register.ts';
import { plainDate } from '../../../core/kernel/plain-date.ts';
import { city, clearance, ward } from '../../../core/register/register.fixture.ts';
import { recordsShown, sumsOf } from './register-rows.ts';
import { readWhere, writeWhere } from './register-search.ts';

const record = (id: string, values: Record<string, string>, over: object = {}): RecordRow =>
  RecordRow.parse({
    id,
    unitId: ward,
    unitName: 'Phường Mỏ Chè',
    name: values['name'] ?? id,
    values,
    withheld: [],
    since: '2024-01-01',
    closedOn: null,
    closedBecause: null,
    version: 1,
    enter: { isOpen: false, why: null },
    cameFrom: null,
    heirs: [],
    handOver: { isOpen: false, why: null },
    ...over,
  });

const table: RegisterTable = {
  register: clearance,
  keptBy: 'Thành phố',
  day: plainDate('2024-12-31'),
  knownOn: null,
  records: [
    record('a', { name: 'Đường vành đai', kind: 'cluster', planned: '9.5', begun: 'yes' }),
    record(
      'b',
      { name: 'Cụm Bá Xuyên', kind: 'cluster', planned: '48.5' },
      { closedOn: '2024-06-01' },
    ),
    record(
      'c',
      { name: 'Khu II', kind: 'park', cleared: '250' },
      { unitId: city, unitName: 'Thành phố' },
    ),
  ],
  enterFor: [],
  places: [],
  define: { isOpen: false, why: null },
};

const ids = (view: Parameters<typeof recordsShown>[1]): string[] =>
  recordsShown(table, view, 'vi').map(({ id }) => id);

describe('a view of a register', () => {
  it.each<[string, Parameters<typeof recordsShown>[1], string[]]>([
    ['shows all', {}, ['a', 'b', 'c']],
    ['finds words without accents', { q: 'duong' }, ['a']],
    ['finds the names of choices and units', { q: 'khu cong nghiep thanh pho' }, ['c']],
    ['takes what is open', { standing: 'open' }, ['a', 'c']],
    ['takes what is closed', { standing: 'closed' }, ['b']],
    ['takes one unit', { of: city }, ['c']],
    ['takes one choice', { where: 'kind:cluster' }, ['a', 'b']],
    ['takes several choices together', { where: 'kind:cluster,begun:yes' }, ['a']],
    ['sorts numbers as numbers, what is not written last', { sort: 'planned' }, ['a', 'b', 'c']],
    ['sorts down, what is not written still last', { sort: '-planned' }, ['b', 'a', 'c']],
    ['sorts words as Vietnamese does', { sort: 'name' }, ['b', 'a', 'c']],
  ])('%s', (_, view, expected) => {
    expect(ids(view)).toEqual(expected);
  });

  it('adds up what is said, and says of how many records', () => {
    const sums = sumsOf(table, table.records);
    expect(sums.get('planned')).toEqual({ sum: '58', known: 2, largest: 48.5 });
    expect(sums.get('cleared')).toEqual({ sum: '250', known: 1, largest: 250 });
    expect(sums.has('capital')).toBe(false);
  });

  it('keeps choices of several fields in one word of the address', () => {
    const both = writeWhere('kind:park', 'begun', 'no');
    expect(both).toBe('kind:park,begun:no');
    expect([...readWhere(both)]).toEqual([
      ['kind', 'park'],
      ['begun', 'no'],
    ]);
    expect(writeWhere('kind:park', 'kind', null)).toBeUndefined();
  });
});
