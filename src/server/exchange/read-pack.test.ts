import { describe, expect, it } from 'vitest';
import type { PackFile } from './sheet/csv-table.ts';
import { nothingKnown, type PackContents } from './pack.ts';
import { readPack } from './read-pack.ts';
import { smallPack, smallPackWith } from './small-pack.fixture.ts';

const places = (files: PackFile[], known?: PackContents): string[] =>
  readPack(files, known).faults.map(({ place }) => place.join(':'));

describe('a sound pack', () => {
  it('is read without a fault', () => {
    expect(readPack(smallPack()).faults).toEqual([]);
  });

  it('tells the old unit from the new one of the same code by the day of the row', () => {
    const { pack } = readPack(smallPack());
    expect(pack.successions[0]?.parts[0]).toMatchObject({
      fromUnit: '05518@2015-01-01',
      toUnit: '05518@2025-07-01',
    });
    expect(new Set(pack.claims.map(({ unitId }) => unitId))).toEqual(new Set(['05518@2015-01-01']));
  });

  it('fills blank cells from the indicator, the number as written and the document', () => {
    const [level, , growth] = readPack(smallPack()).pack.claims;
    expect(level).toMatchObject({
      measureUnit: 'billion-vnd',
      scope: 'unstated',
      priceBasis: 'unstated',
      precision: 1,
      knownSince: '2021-01-10',
    });
    expect(growth).toMatchObject({
      measureUnit: 'percent',
      precision: 1,
      knownSince: '2022-01-20',
    });
  });

  it('keeps the versions of a plan line in one line', () => {
    const [line] = readPack(smallPack()).pack.planLines;
    expect(line?.versions.map(({ kind, value }) => [kind, value])).toEqual([
      ['opening', '400'],
      ['adjustment', '410'],
    ]);
  });

  it('is read the same from semicolons and decimal commas', () => {
    const semicolons = smallPack().map(({ fileName, text }) => ({
      fileName,
      text: text.includes('"') ? text : text.replaceAll(',', ';').replaceAll('.5', ',5'),
    }));
    expect(readPack(semicolons)).toEqual(readPack(smallPack()));
  });

  it('may consist of one file, on top of what is known already', () => {
    const { pack } = readPack(smallPack());
    const claims = smallPack().filter(({ fileName }) => fileName === 'claims.csv');
    expect(places(claims, pack)).toEqual([]);
    expect(places(claims, nothingKnown)).not.toEqual([]);
  });
});

/** What is changed in which file, and where the fault is found. */
const faultCases: [string, string, string, string, string[]][] = [
  [
    'a column that no file has',
    'units.csv',
    'name,unit_type',
    'nam,unit_type',
    ['units.csv:1:nam', 'units.csv:1:name'],
  ],
  ['a unit id without its first day', 'units.csv', '05521@2015-01-01', '05521', ['units.csv:4:id']],
  [
    'a unit id with a day that does not exist',
    'units.csv',
    '05521@2015-01-01',
    '05521@2015-02-30',
    ['units.csv:4:id'],
  ],
  [
    'an unknown kind of unit',
    'units.csv',
    'Phường Phố Cò,ward',
    'Phường Phố Cò,phường',
    ['units.csv:4:unit_type'],
  ],
  ['a unit without a name', 'units.csv', 'Phường Phố Cò', '', ['units.csv:4:name']],
  [
    'a unit that is there twice',
    'units.csv',
    '05521@2015-01-01',
    '05518@2015-01-01',
    ['successions.csv:3:from_unit_id', 'units.csv:4:id'],
  ],
  [
    'a unit under another that ended before',
    'placements.csv',
    '2015-01-01,2025-07-01',
    '2015-01-01,2030-01-01',
    ['placements.csv:2:parent_id', 'placements.csv:2:unit_id'],
  ],
  [
    'a unit under one that nobody knows',
    'placements.csv',
    '19@2010-01-01',
    '20',
    ['placements.csv:2:parent_id'],
  ],
  [
    'rows of one succession that disagree',
    'successions.csv',
    'a,2025-07-01,merged,Nghị quyết 1,05521',
    'a,2025-07-01,split,Nghị quyết 1,05521',
    ['successions.csv:3:kind'],
  ],
  [
    'a share above the whole',
    'successions.csv',
    '05521,05518,1,exact',
    '05521,05518,2,exact',
    ['successions.csv:3:share'],
  ],
  [
    'an office outside the life of its unit',
    'headships.csv',
    '2015-01-01,2025-07-01',
    '2015-01-01,2026-07-01',
    ['headships.csv:2:from'],
  ],
  [
    'a formula that cannot be read',
    'indicators.csv',
    'growth([output])',
    'growth([output',
    ['indicators.csv:3:formula:column:1', 'indicators.csv:3:formula:column:8'],
  ],
  [
    'a formula with an indicator that nobody knows',
    'indicators.csv',
    'growth([output])',
    'growth([input])',
    ['indicators.csv:3:formula'],
  ],
  [
    'an unknown unit of measure',
    'indicators.csv',
    'billion-vnd',
    'tỷ đồng',
    ['indicators.csv:2:measure_unit'],
  ],
  [
    'a document whose last day is before its first',
    'documents.csv',
    '2022-01-10,2022-01-20',
    '2022-01-10,2022-01-01',
    ['documents.csv:3:dated_to'],
  ],
  [
    'a document that is there twice',
    'documents.csv',
    'bc2,bao-cao,Báo cáo năm 2021,UBND phường,2/BC,2022-01-10',
    'bc2,bao-cao,Báo cáo năm 2020,UBND phường,1/BC,2021-01-10',
    ['documents.csv:3:title'],
  ],
  [
    'a term that ends before it begins',
    'resolutions.csv',
    '2020-07-01,2025-07-01',
    '2025-06-01,2020-07-01',
    ['resolutions.csv:2:end'],
  ],
  [
    'years of a term the wrong way round',
    'resolutions.csv',
    '2021,2025',
    '2025,2021',
    ['resolutions.csv:2:last_year'],
  ],
  [
    'a programme of an unknown resolution',
    'programmes.csv',
    'ct1,nq',
    'ct1,nq9',
    ['programmes.csv:2:resolution_id'],
  ],
  [
    'a target without parts',
    'target-parts.csv',
    't2,before-date',
    't1,before-date',
    ['targets.csv:3:id'],
  ],
  [
    'a part of an unknown target',
    'target-parts.csv',
    't2,before-date',
    't9,before-date',
    ['targets.csv:3:id', 'target-parts.csv:3:target_id'],
  ],
  [
    'evidence of a part that the target has not',
    'evidence.csv',
    't2,1',
    't2,2',
    ['evidence.csv:2:part'],
  ],
  [
    'versions of a plan line that disagree',
    'plan-lines.csv',
    'people-council,adjustment',
    'province,adjustment',
    ['plan-lines.csv:3:assigner'],
  ],
  [
    'two plans by one assigner for one figure',
    'plan-lines.csv',
    'kh21,output,05518,2021,unstated,unstated,billion-vnd,people-council,adjustment',
    'kh22,output,05518,2021,unstated,unstated,billion-vnd,people-council,adjustment',
    ['plan-lines.csv:3:id'],
  ],
  [
    'a claim of an unknown document',
    'claims.csv',
    'c1,bc1',
    'c1,bc9',
    ['claims.csv:2:document_id'],
  ],
  [
    'a claim of an unknown indicator',
    'claims.csv',
    'c1,bc1,đoạn 1,,level,output',
    'c1,bc1,đoạn 1,,level,input',
    ['claims.csv:2:indicator_code'],
  ],
  ['a claim that is there twice', 'claims.csv', 'c2,bc2', 'c1,bc2', ['claims.csv:3:id']],
  [
    'a claim of a year in which its unit did not exist',
    'claims.csv',
    '05518,2020,350.5',
    '05518,2010,350.5',
    ['claims.csv:2:unit_id'],
  ],
  [
    'a claim of a year that two units of the code share',
    'claims.csv',
    '05518,2020,350.5',
    '05518,2025,350.5',
    ['claims.csv:2:unit_id'],
  ],
  [
    'a code that lost its leading zero',
    'claims.csv',
    '05518,2020,350.5',
    '5518,2020,350.5',
    ['claims.csv:2:unit_id'],
  ],
  [
    'a growth that goes neither up nor down',
    'claims.csv',
    '14.7,none,up',
    '14.7,none,',
    ['claims.csv:4:direction'],
  ],
  [
    'a percentage of plan that names no plan',
    'claims.csv',
    'plan,2021,people-council',
    ',,',
    ['claims.csv:5:base_kind'],
  ],
  [
    'a base that lacks its period',
    'claims.csv',
    'plan,2021,',
    'plan,,',
    ['claims.csv:5:base_kind', 'claims.csv:5:base_period_id'],
  ],
  [
    'a base with a cell it has no use for',
    'claims.csv',
    'same-period-last-year,,',
    'same-period-last-year,2020,',
    ['claims.csv:4:base_period_id'],
  ],
  ['a level without its number', 'claims.csv', '2020,350.5', '2020,', ['claims.csv:2:value']],
  [
    'a grade that there is not',
    'claims.csv',
    ',preliminary\nc2',
    ',sơ bộ\nc2',
    ['claims.csv:2:grade'],
  ],
];

describe('a fault in a pack', () => {
  it.each(faultCases)(
    'is found at its file, line and column: %s',
    (_, fileName, old, by, found) => {
      expect(places(smallPackWith(fileName, old, by)).toSorted()).toEqual(found.toSorted());
    },
  );

  it('is said in both languages, with what was expected', () => {
    const [fault] = readPack(smallPackWith('claims.csv', '2020,350.5', '2020,"350,5"')).faults;
    expect(fault?.message).toEqual({
      vi: '“350,5”: cần số viết liền, dấu chấm thập phân, ví dụ 13090 hoặc 16.5',
      en: '“350,5”: expected a number without grouping and with a decimal point, for example 13090 or 16.5',
    });
  });

  it('asks which unit is meant when a bare code may mean two', () => {
    const [fault] = readPack(smallPackWith('claims.csv', '05518,2020', '05518,2025')).faults;
    expect(fault?.message.vi).toContain('05518@2015-01-01 / 05518@2025-07-01');
  });

  it('names the code that a spreadsheet shortened', () => {
    const [fault] = readPack(smallPackWith('claims.csv', '05518,2020', '5518,2020')).faults;
    expect(fault?.message.vi).toContain('05518');
  });

  it('in one row is not said again for every row that points at it', () => {
    const files = smallPackWith('documents.csv', 'bc2,bao-cao', 'bc2,báo cáo');
    expect(places(files)).toEqual(['documents.csv:3:kind']);
  });

  it('in a file that cannot be read is not said again for every row that points at it', () => {
    expect(places(smallPack({ 'documents.csv': 'id,kind\nbc1,"bao-cao\n' }))).toEqual([
      'documents.csv:2:1',
    ]);
  });

  it('is found in every cell of a row at once, what it points at included', () => {
    const files = smallPackWith('claims.csv', 'c1,bc1,đoạn 1,,level', 'c1,bc9,,,level');
    expect(places(files)).toEqual(['claims.csv:2:place', 'claims.csv:2:document_id']);
  });

  it('leaves the sound rows readable', () => {
    const { pack } = readPack(smallPackWith('claims.csv', '2020,350.5', '2020,nhiều'));
    expect(pack.claims.map(({ id }) => id)).toEqual(['c2', 'c3', 'c4']);
  });

  it('is a file that no pack has, or one that is there twice', () => {
    expect(places([{ fileName: 'claim.csv', text: 'id\n1\n' }])).toEqual(['claim.csv']);
    const units = { fileName: 'units.csv', text: 'id,name,unit_type\n1@2020-01-01,A,ward\n' };
    expect(places([units, units])).toEqual(['units.csv']);
  });

  it('is a second row in the file that names the pack', () => {
    const text = 'name,title\na,Gói A\nb,Gói B\n';
    expect(places(smallPack({ 'pack.csv': text }))).toEqual(['pack.csv:3:name']);
  });
});
