import { describe, expect, it } from 'vitest';
import type { PackContents } from './pack.ts';
import { nothingKnown } from './pack.ts';
import { readPack } from './read-pack.ts';
import {
  callsHeader,
  conclusionsHeader,
  meetingsHeader,
  partsHeader,
  smallDelivery,
} from './small-delivery.fixture.ts';
import { smallPack } from './small-pack.fixture.ts';
import { writePack } from './write-pack.ts';

const withFiles = (changed: Record<string, string> = {}) =>
  smallPack({ ...smallDelivery, ...changed });
const places = (changed: Record<string, string>, known: PackContents = nothingKnown): string[] =>
  readPack(withFiles(changed), known).faults.map(({ place }) => place.join(':'));
const parts = (rows: string): Record<string, string> => ({
  'programme-parts.csv': `${partsHeader}${rows}`,
});

describe('programmes and meetings in a pack', () => {
  it('are read, and read again as they were when they are written out', () => {
    const { pack, faults } = readPack(withFiles());
    expect(faults).toEqual([]);
    expect(pack.programmeContents[0]?.content).toMatchObject({
      leadUnitId: '05518@2015-01-01',
      coUnitIds: ['05521@2015-01-01'],
      objectives: [{ wording: 'Giá trị sản xuất tăng', targetId: 't1' }],
      phases: [{ name: 'Giai đoạn đầu', firstYear: 2021, lastYear: 2022 }],
      budget: [{ year: 2021, source: 'city-budget', planned: '12.5' }],
    });
    expect(pack.calls[0]?.asked.map(({ issued }) => issued?.documentNumber)).toEqual([
      '1/CTr',
      undefined,
    ]);
    expect(pack.meetings[1]?.previous).toBe(pack.meetings[0]?.id);
    expect(pack.meetings[0]?.conclusions.map(({ number, on }) => [number, on])).toEqual([
      [1, '2021-03-24'],
      [2, '2021-03-23'],
    ]);
    const again = readPack(writePack(pack));
    expect(again.faults).toEqual([]);
    expect(again.pack).toEqual(pack);
  });

  it.each([
    [
      'the lead unit among the others',
      'ct1,lead-unit,05518@2015-01-01,,,,,,,,\nct1,co-unit,05518@2015-01-01,,,,,,,,\n',
      '3:unit_id',
    ],
    [
      'two lead units',
      'ct1,lead-unit,05518@2015-01-01,,,,,,,,\nct1,lead-unit,05521,,,,,,,,\n',
      '3:unit_id',
    ],
    ['a lead unit without a unit', 'ct1,lead-unit,,,,,,,,,\n', '2:unit_id'],
    ['a unit that does not exist then', 'ct1,co-unit,99999,,,,,,,,\n', '2:unit_id'],
    ['a phase that ends first', 'ct1,phase,,A,,,2023,2022,,,\n', '2:last_year'],
    ['a phase outside the years', 'ct1,phase,,A,,,2020,2022,,,\n', '2:first_year'],
    ['a phase without a name', 'ct1,phase,,,,,2021,2022,,,\n', '2:wording'],
    [
      'two plans of one year',
      'ct1,yearly-plan,,A,,2021,,,,,\nct1,yearly-plan,,B,,2021,,,,,\n',
      '3:year',
    ],
    ['negative money', 'ct1,budget-line,,,,2021,,,people,-1,\n', '2:planned'],
    ['a line without a source', 'ct1,budget-line,,,,2021,,,,1,\n', '2:source'],
    [
      'two lines of one year and source',
      'ct1,budget-line,,,,2021,,,people,1,\nct1,budget-line,,,,2021,,,people,2,\n',
      '3:source',
    ],
    ['a cell that the kind of row has no use for', 'ct1,solution,,A,t1,,,,,,\n', '2:target_id'],
    ['an unknown programme', 'ct9,solution,,A,,,,,,,\n', '2:programme_id'],
    ['an unknown target', 'ct1,objective,,A,t9,,,,,,\n', '2:target_id'],
  ])('%s is a fault at its row and column', (_, rows, place) => {
    expect(places(parts(rows))).toEqual([`programme-parts.csv:${place}`]);
  });

  it.each([
    ['money that is negative', '2021,people,2021-06-30,-1,2021-07-01', 'amount'],
    ['a day of another year', '2021,people,2022-06-30,1,2022-07-01', 'data_through'],
    ['known before it was', '2021,people,2021-06-30,1,2021-06-29', 'known_since'],
  ])('of money paid, %s is a fault', (_, cells, column) => {
    const text = `programme_id,year,source,data_through,amount,known_since,office\nct1,${cells},UBND\n`;
    expect(places({ 'disbursements.csv': text })).toEqual([`disbursements.csv:2:${column}`]);
  });

  const call = 'a,Giao,nq,,05518@2015-01-01,2021-01-05';
  it.each([
    [
      'rows of one order that disagree',
      `${call},,,05518,,,,\na,Khác,nq,,05518@2015-01-01,2021-01-05,,,05521,,,,\n`,
      '3:call_title',
    ],
    ['a deadline before the order', `${call},2021-01-01,,05518,,,,\n`, '2:due_on'],
    ['a unit asked twice', `${call},,,05518,,,,\n${call},,,05518,,,,\n`, '3:unit_id'],
    ['a day of issue without a title', `${call},,,05518,2021-02-01,,,\n`, '2:title'],
    ['a number without a day of issue', `${call},,,05518,,Chương trình,1/CTr,\n`, '2:issued_on'],
  ])('of action programmes, %s is a fault', (_, rows, place) => {
    expect(places({ 'action-programmes.csv': `${callsHeader}${rows}` })).toEqual([
      `action-programmes.csv:${place}`,
    ]);
  });

  it.each([
    [
      'a meeting told twice',
      'm1,05518,nq,regular,A,2021-03-23,,,,\nm2,05518,nq,regular,A,2021-03-23,,,,\n',
      '3:title',
    ],
    [
      'a word used twice',
      'm1,05518,nq,regular,A,2021-03-23,,,,\nm1,05518,nq,regular,B,2021-03-23,,,,\n',
      '3:meeting',
    ],
    [
      'a previous meeting that is later',
      'm1,05518,nq,regular,A,2021-03-23,,,m2,\nm2,05518,nq,regular,B,2021-04-23,,,,\n',
      '2:previous',
    ],
    [
      'a previous meeting that is not told',
      'm1,05518,nq,regular,A,2021-03-23,,,m7,\n',
      '2:previous',
    ],
    ['a mark of secrecy', 'm1,05518,nq,regular,TỐI MẬT họp,2021-03-23,,,,\n', '2:title'],
    [
      'a first possible day that is not earlier',
      'm1,05518,nq,regular,A,2021-03-23,2021-03-23,Bài không ghi ngày,,\n',
      '2:held_from',
    ],
    ['a span without a reason', 'm1,05518,nq,regular,A,2021-03-23,2021-03-01,,,\n', '2:date_note'],
  ])('of meetings, %s is a fault', (_, rows, place) => {
    const text = `${meetingsHeader}${rows}`;
    const others = {
      'participations.csv': 'meeting,place,attendees\n',
      'conclusions.csv': conclusionsHeader,
    };
    expect(places({ 'meetings.csv': text, ...others })).toEqual([`meetings.csv:${place}`]);
  });

  it.each([
    ['a number given twice', 'm1,1,note,A,Bí thư,,\nm1,1,note,B,Bí thư,,\n', '3:number'],
    ['a number below one', 'm1,0,note,A,Bí thư,,\n', '2:number'],
    ['a meeting that is not told', 'm7,1,note,A,Bí thư,,\n', '2:meeting'],
    ['a mark of secrecy', 'm1,1,note,Văn bản MẬT,Bí thư,,\n', '2:text'],
  ])('of conclusions, %s is a fault', (_, rows, place) => {
    expect(places({ 'conclusions.csv': `${conclusionsHeader}${rows}` })).toEqual([
      `conclusions.csv:${place}`,
    ]);
  });

  it('may be told again, but a conclusion that is known is not told otherwise', () => {
    const known = readPack(withFiles()).pack;
    expect(places({}, known)).toEqual([]);
    const other = smallDelivery['conclusions.csv'].replace('Đẩy mạnh xúc tiến', 'Giảm');
    expect(places({ 'conclusions.csv': other }, known)).toEqual(['conclusions.csv:3:text']);
  });
});
