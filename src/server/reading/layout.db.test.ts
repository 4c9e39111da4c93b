import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentReading } from '../../contract/reading/reading.ts';
import type { ReadFigure } from '../../contract/reading/read-figure.ts';
import type { TestDatabase } from '../database/test-database.ts';
import { openWithCatalogue, read } from './test-readings.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openWithCatalogue({ claims: false });
});
afterAll(() => database.close());

function fixture(name: string): Uint8Array {
  const place = new URL(`../../reader/fixtures/${name}`, import.meta.url);
  return new Uint8Array(readFileSync(place));
}

/** Figures of cells, as tied: `170: level of exports, 2021`. */
function tiedCells({ figures, text }: DocumentReading): string[] {
  const isInCell = ({ finding: { sentence, range } }: ReadFigure): boolean =>
    sentence.end - sentence.start < 20 && text.slice(sentence.start, range.start).length < 12;
  return figures.filter(isInCell).map(({ finding, proposal: { claim, certainty } }) => {
    const tied =
      claim === null
        ? finding.kind
        : `${claim.kind} of ${claim.indicatorCode}, ${claim.periodId}, ${certainty}`;
    return `${finding.quote}: ${tied}`;
  });
}

const annex = [
  '13.090: level of gross-output, 2021, sure',
  '16,5 %: growth of gross-output, 2021, sure',
  '11.227: level of industry-construction-output, 2021, sure',
  '16,5 %: growth of industry-construction-output, 2021, sure',
  '1.000: level of trade-services-output, 2020, sure',
  '1.088: level of trade-services-output, 2021, sure',
  '22,1 %: growth of trade-services-output, 2021, sure',
  '735: level of farming-output, 2020, sure',
  '775: level of farming-output, 2021, sure',
  '5,4 %: growth of farming-output, 2021, sure',
  '155: level of exports, 2020, sure',
  '170: level of exports, 2021, sure',
  '13,1 %: growth of exports, 2021, sure',
  '552,6: level of budget-revenue, 2021, sure',
  '25 %: growth of budget-revenue, 2021, sure',
];

describe('figures of tables, tied to the catalogue', () => {
  it.each(['report-2021.docx', 'report-2021.pdf'])(
    'every cell of the annex of %s',
    async (name) => {
      const reading = await read(database, fixture(name), { fileName: name, date: '2022-01-10' });
      expect(tiedCells(reading)).toEqual(annex);
      const trade = reading.figures.find(({ finding }) => finding.quote === '1.000');
      expect(trade?.proposal.claim).toMatchObject({
        value: '1000',
        measureUnit: 'billion-vnd',
        qualifier: 'over',
        scope: 'territory',
      });
      expect(trade?.quotation).toBe(
        'Tổng giá trị sản xuất trên địa bàn: Thương mại - dịch vụ | tỷ đồng | Kết quả – Năm 2020: trên 1.000',
      );
      expect(reading.messages.map(({ en }) => en)).toContainEqual(
        'Cells of tables without a figure (empty, “-”, “x” and the like): 3; none is taken for 0.',
      );
    },
  );

  it('the results of a workbook; its plans are kept for the plan', async () => {
    const name = 'workbook-2024.xlsx';
    const reading = await read(database, fixture(name), { fileName: name, date: '2024-07-10' });
    expect(tiedCells(reading)).toEqual([
      '14.687: target',
      '5.760: level of industrial-output, 2024-H1, sure',
      '856: target',
      '1.200: target',
      '535: level of budget-revenue, 2024-H1, sure',
      '76,7: target',
      '75,9: level of trained-labour-rate, 2024-H1, sure',
      '39,2%: target',
    ]);
  });

  it('a table pasted as text, with what it says of last year and of plans', async () => {
    const pasted = [
      'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2021 CỦA THÀNH PHỐ SÔNG CÔNG',
      'Chỉ tiêu | ĐVT | Thực hiện | So với KH năm (%) | So cùng kỳ (%)',
      'Giá trị sản xuất công nghiệp trên địa bàn | tỷ đồng | 4.600 | 41 | 110',
      'Giá trị xuất khẩu | triệu USD | 75,3 | 38,8 | 111,5',
    ].join('\n');
    const reading = await read(database, pasted, { date: '2021-07-10' });
    expect(tiedCells(reading)).toEqual([
      '4.600: level of industrial-output, 2021-H1, sure',
      '41: plan-percent of industrial-output, 2021-H1, sure',
      '110: growth of industrial-output, 2021-H1, sure',
      '75,3: level of exports, 2021-H1, sure',
      '38,8: plan-percent of exports, 2021-H1, sure',
      '111,5: growth of exports, 2021-H1, sure',
    ]);
    const growth = reading.figures.find(({ finding }) => finding.quote === '111,5');
    expect(growth?.proposal.claim).toMatchObject({ value: '11.5', direction: 'up' });
  });
});
