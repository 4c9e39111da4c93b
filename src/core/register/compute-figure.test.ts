import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import { plainDate } from '../kernel/plain-date.ts';
import { RegisterFigure } from '../figure/round/register-figure.ts';
import { computeFigure } from './compute-figure.ts';
import type { RegisterRecord } from './record.ts';
import { clearance, endOf2024, recordOf } from './register.fixture.ts';

const figure = (measure: object, rest: object = {}): RegisterFigure =>
  RegisterFigure.parse({ registerCode: clearance.code, measure, ...rest });

const records = [
  recordOf('park', { values: { name: 'Khu II', kind: 'park', planned: '296.24', cleared: '250' } }),
  recordOf(
    'cluster',
    { values: { name: 'Cụm Bá Xuyên', kind: 'cluster', planned: '48.5', cleared: '15' } },
    { kind: 'close', from: '2024-10-01' },
  ),
  recordOf('none', { values: { name: 'Khu I', kind: 'park', planned: '0', cleared: '0' } }),
];

const onlyParks = { where: [{ kind: 'is', field: 'kind', oneOf: ['park'] }] };

const valueOf = (asked: RegisterFigure, of: readonly RegisterRecord[] = records): unknown => {
  const { outcome } = computeFigure(asked, clearance, of, { day: endOf2024 });
  return outcome.kind === 'value' ? outcome.value : outcome.reason;
};

describe('a figure of records', () => {
  it.each<[string, RegisterFigure, string]>([
    ['counts', figure({ aggregate: 'count' }), '3'],
    ['counts what is open', figure({ aggregate: 'count' }, { standing: 'open' }), '2'],
    ['counts what is closed', figure({ aggregate: 'count' }, { standing: 'closed' }), '1'],
    ['counts by choice', figure({ aggregate: 'count' }, onlyParks), '2'],
    ['adds up', figure({ aggregate: 'sum', field: 'cleared' }), '265'],
    ['adds up by choice', figure({ aggregate: 'sum', field: 'cleared' }, onlyParks), '250'],
    [
      'takes the mean over records',
      figure({ aggregate: 'mean', field: 'planned' }, onlyParks),
      '148.12',
    ],
    [
      'rebuilds a share of sums: 15 of 48,5',
      figure({ aggregate: 'share', part: 'cleared', whole: 'planned' }, { standing: 'closed' }),
      '30.927835051546391752577319587629',
    ],
    [
      'rebuilds a share of records',
      figure(
        { aggregate: 'share', part: null, partIs: onlyParks.where, whole: null },
        { standing: 'open' },
      ),
      '100',
    ],
  ])('%s', (_, asked, expected) => {
    expect(valueOf(asked)).toBe(expected);
  });

  it('of a share is no mean of shares', () => {
    const two = [
      recordOf('a', { values: { name: 'A', planned: '1', cleared: '1' } }),
      recordOf('b', { values: { name: 'B', planned: '99', cleared: '0' } }),
    ];
    expect(valueOf(figure({ aggregate: 'share', part: 'cleared', whole: 'planned' }), two)).toBe(
      '1',
    );
  });

  it('is as of the day: what changed or was added later does not count', () => {
    const later = recordOf('x', { from: '2024-07-01', values: { name: 'X', cleared: '4' } });
    const count = figure({ aggregate: 'sum', field: 'cleared' });
    const on = (day: string): unknown =>
      computeFigure(count, clearance, [later, ...records], { day: plainDate(day) }).outcome;
    expect(on('2024-06-30')).toEqual({ kind: 'value', value: '265' });
    expect(on('2024-07-01')).toEqual({ kind: 'value', value: '269' });
  });

  it('names each record that lacks the value, and is no number: not 0, and not the rest', () => {
    const silent = recordOf('silent', { values: { name: 'Khu đô thị', kind: 'park' } });
    const computed = computeFigure(
      figure({ aggregate: 'sum', field: 'cleared' }),
      clearance,
      [...records, silent],
      { day: endOf2024 },
    );
    expect(computed.outcome).toMatchObject({ kind: 'missing', reason: 'not-reported' });
    expect(computed.gaps).toMatchObject([
      { recordId: 'silent', name: 'Khu đô thị', field: { vi: 'Diện tích đã giải phóng' } },
    ]);
  });

  it('names a person’s record by its number, where its name is data about a person', () => {
    const fields = clearance.fields.map((field) =>
      field.key === 'name' ? { ...field, group: 'party-members' as const } : field,
    );
    const silent = recordOf('so-7', { values: { name: 'Một đảng viên' } });
    const computed = computeFigure(
      figure({ aggregate: 'sum', field: 'cleared' }),
      { ...clearance, fields },
      [silent],
      { day: endOf2024 },
    );
    expect(computed.gaps.map(({ name }) => name)).toEqual(['so-7']);
    expect(JSON.stringify(computed)).not.toContain('Một đảng viên');
  });

  it('cannot tell by a choice that was not made, and says so', () => {
    const unsorted = recordOf('unsorted', { values: { name: 'Chưa rõ loại' } });
    expect(valueOf(figure({ aggregate: 'count' }, onlyParks), [...records, unsorted])).toBe(
      'not-reported',
    );
    expect(valueOf(figure({ aggregate: 'count' }), [...records, unsorted])).toBe('4');
  });

  it('tells no records of a kind, which is 0, from a unit that never wrote one, which is silence', () => {
    const clusters = { where: [{ kind: 'is', field: 'kind', oneOf: ['cluster'] }] };
    const open = figure({ aggregate: 'count' }, { standing: 'open', ...clusters });
    expect(valueOf(open)).toBe('0');
    expect(valueOf(open, [])).toBe('not-reported');
  });

  it('has no mean and no share where there is nothing to divide by', () => {
    const zero = [recordOf('none', { values: { name: 'Khu I', planned: '0', cleared: '0' } })];
    expect(valueOf(figure({ aggregate: 'share', part: 'cleared', whole: 'planned' }), zero)).toBe(
      'divided-by-zero',
    );
    expect(
      valueOf(figure({ aggregate: 'mean', field: 'cleared' }, { standing: 'closed' }), zero),
    ).toBe('divided-by-zero');
  });

  it.each([
    ['2024-01-01', '2024-04-01', '1'],
    ['2024-04-01', '2024-07-01', '2'],
    ['2024-07-01', '2024-10-01', '0'],
  ])('counts by a day of the record from %s and before %s: %s', (start, end, expected) => {
    const given = [
      recordOf('a', { values: { name: 'A', on: '2024-03-31' } }),
      recordOf('b', { values: { name: 'B', on: '2024-04-01' } }),
      recordOf('c', { values: { name: 'C', on: '2024-06-30' } }),
    ];
    const counts = { start: plainDate(start), end: plainDate(end) };
    const asked = figure({ aggregate: 'count' }, { dated: { by: 'on' } });
    const { outcome } = computeFigure(asked, clearance, given, { day: endOf2024, counts });
    expect(outcome).toEqual({ kind: 'value', value: expected });
  });

  it('counts what is kept from a day of the period, and names a record that does not say its day', () => {
    const given = [
      recordOf('a', { from: '2024-03-31', values: { name: 'A', on: '2024-03-31' } }),
      recordOf('b', { from: '2024-04-01', values: { name: 'B' } }),
    ];
    const counts = { start: plainDate('2024-04-01'), end: plainDate('2024-07-01') };
    const of = (by: string | null) =>
      computeFigure(figure({ aggregate: 'count' }, { dated: { by } }), clearance, given, {
        day: endOf2024,
        counts,
      });
    expect(of(null)).toMatchObject({ outcome: { value: '1' }, counted: ['b'] });
    expect(of('on').outcome).toMatchObject({ kind: 'missing', reason: 'not-reported' });
    expect(of('on').gaps).toMatchObject([{ name: 'B', field: { vi: 'Ngày giao' } }]);
  });

  it('waits for records of units that went into this one, as far as they belong to it', () => {
    const old = (id: string, kind: string | null) => ({
      record: recordOf(id, { values: { name: id, kind } }),
      unitName: 'Phường Mỏ Chè',
    });
    const of = (awaited: ReturnType<typeof old>[], own = records) =>
      computeFigure(figure({ aggregate: 'count' }, onlyParks), clearance, own, {
        day: endOf2024,
        awaited,
      });
    expect(of([old('cum', 'cluster')]).outcome).toEqual({ kind: 'value', value: '2' });
    expect(of([old('cum', 'cluster')], []).outcome).toMatchObject({ reason: 'not-reported' });
    const closed = recordOf(
      'xong',
      { values: { name: 'xong', kind: 'park' } },
      { kind: 'close', from: '2024-06-01' },
    );
    expect(of([{ ...old('xong', 'park'), record: closed }]).outcome).toMatchObject({ value: '2' });
    for (const kind of ['park', null]) {
      expect(of([old('khu', kind)]).outcome).toMatchObject({ kind: 'missing' });
      expect(of([old('khu', kind)]).gaps).toMatchObject([
        { name: 'khu', field: { vi: 'chưa bàn giao từ Phường Mỏ Chè' } },
      ]);
    }
  });

  it('of all is the sum over the kinds, exactly', () => {
    const amount = fc.integer({ min: 0, max: 10 ** 9 }).map((n) => String(n / 1000));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), amount), { minLength: 1 }), (rows) => {
        const all = rows.map(([isPark, cleared], at) =>
          recordOf(`r${at}`, {
            values: { name: `R${at}`, kind: isPark ? 'park' : 'cluster', cleared },
          }),
        );
        const sum = (rest: object): string =>
          String(valueOf(figure({ aggregate: 'sum', field: 'cleared' }, rest), all));
        const clusters = sum({ where: [{ kind: 'is', field: 'kind', oneOf: ['cluster'] }] });
        const total =
          BigInt(Math.round(Number(sum(onlyParks)) * 1000)) +
          BigInt(Math.round(Number(clusters) * 1000));
        expect(BigInt(Math.round(Number(decimal(sum({}))) * 1000))).toBe(total);
      }),
      { numRuns: 30 },
    );
  });
});
