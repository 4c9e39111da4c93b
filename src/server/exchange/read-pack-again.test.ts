import { describe, expect, it } from 'vitest';
import type { PackFile } from './sheet/csv-table.ts';
import type { PackContents } from './pack.ts';
import { readPack } from './read-pack.ts';
import { smallPack, smallPackWith } from './small-pack.fixture.ts';

const places = (files: PackFile[], known: PackContents): string[] =>
  readPack(files, known).faults.map(({ place }) => place.join(':'));

describe('a pack on top of what is known', () => {
  const known = readPack(smallPack()).pack;

  it('may tell everything again', () => {
    expect(places(smallPack(), known)).toEqual([]);
  });

  it('may not name a known document a second time', () => {
    const text = `id,kind,title,issuer,document_number,dated_from,dated_to
bc3,bao-cao,Báo cáo năm 2020,UBND phường,1/BC,2021-01-10,2021-01-10
`;
    expect(places([{ fileName: 'documents.csv', text }], known)).toEqual(['documents.csv:2:title']);
  });

  it('may not turn the source of a figure into a mere comparison', () => {
    const files = smallPackWith(
      'claims.csv',
      'c3,bc2,đoạn 1,"đạt trên 402 tỷ đồng, tăng 14,7%",growth,output,05518,2021,14.7,none,up,same-period-last-year',
      'c3,bc2,đoạn 1,"đạt trên 402 tỷ đồng, tăng 14,7%",plan-percent,output,05518,2021,14.7,none,up,plan',
    );
    const withPlan = files.map((file) =>
      file.fileName === 'claims.csv'
        ? { ...file, text: file.text.replace(',up,plan,,', ',up,plan,2021,') }
        : file,
    );
    expect(places(withPlan, known)).toEqual(['claims.csv:4:id']);
  });

  it('says anew where an old unit went, in place of what was known', () => {
    const text = `succession,date,kind,document,from_unit_id,to_unit_id,share,allocation
b,2025-07-01,merged,Nghị quyết 1,05521,05518,1,by-list
`;
    expect(places([{ fileName: 'successions.csv', text }], known)).toEqual([]);
  });
});

describe('what a person should look at in a pack', () => {
  it('is a warning with its place and stands in the way of nothing', () => {
    const files = smallPackWith(
      'target-parts.csv',
      't1,level-at-end,output,05518@2015-01-01,unstated,unstated,billion-vnd',
      't1,average-growth,output,05518@2015-01-01,unstated,unstated,percent-per-year',
    );
    const { faults, warnings } = readPack(files);
    expect(faults).toEqual([]);
    expect(warnings.map(({ place }) => place)).toContainEqual([
      'target-parts.csv',
      2,
      'price_basis',
    ]);
  });
});
