import { describe, expect, it } from 'vitest';
import { fixture } from '../format/reading.fixture.ts';
import { readDocument } from '../format/read-document.ts';
import { inShort } from './layout.fixture.ts';
import { readDocumentFigures } from './read-structured.ts';
import type { DocumentFigures } from './table-figures.ts';

async function read(name: string, title: string | null = null): Promise<DocumentFigures> {
  const reading = await readDocument(fixture(name), { fileName: name });
  if (reading.kind === 'refused') throw new Error(reading.text.vi);
  return readDocumentFigures(reading.document, { date: null, title });
}

const annex = [
  'Tổng giá trị sản xuất trên địa bàn: 13090 tỷ đồng, level, 2021',
  'Tổng giá trị sản xuất trên địa bàn: 16.5 %, growth up year:2020, 2021',
  'Tổng giá trị sản xuất trên địa bàn: Công nghiệp - xây dựng: 11227 tỷ đồng, level, 2021',
  'Tổng giá trị sản xuất trên địa bàn: Công nghiệp - xây dựng: 16.5 %, growth up year:2020, 2021',
  'Tổng giá trị sản xuất trên địa bàn: Thương mại - dịch vụ: 1000 tỷ đồng, level, at_least, 2020',
  'Tổng giá trị sản xuất trên địa bàn: Thương mại - dịch vụ: 1088 tỷ đồng, level, 2021',
  'Tổng giá trị sản xuất trên địa bàn: Thương mại - dịch vụ: 22.1 %, growth up year:2020, 2021',
  'Tổng giá trị sản xuất trên địa bàn: Nông, lâm nghiệp và thủy sản: 735 tỷ đồng, level, 2020',
  'Tổng giá trị sản xuất trên địa bàn: Nông, lâm nghiệp và thủy sản: 775 tỷ đồng, level, 2021',
  'Tổng giá trị sản xuất trên địa bàn: Nông, lâm nghiệp và thủy sản: 5.4 %, growth up year:2020, 2021',
  'Giá trị xuất khẩu trên địa bàn: 155 triệu USD, level, 2020',
  'Giá trị xuất khẩu trên địa bàn: 170 triệu USD, level, 2021',
  'Giá trị xuất khẩu trên địa bàn: 13.1 %, growth up year:2020, 2021',
  'Thu ngân sách nhà nước: 552.6 tỷ đồng, level, 2021',
  'Thu ngân sách nhà nước: 25 %, growth up year:2020, 2021',
];

describe('tables of documents, from their bytes', () => {
  it.each(['report-2021.docx', 'report-2021.pdf'])('the annex of %s', async (name) => {
    const { claims, absences } = await read(name);
    expect(claims.filter(({ cell }) => cell !== null).map(inShort)).toEqual(annex);
    expect(absences.map(({ indicator, period }) => `${indicator}, ${period}`)).toEqual([
      'Tổng giá trị sản xuất trên địa bàn, 2020',
      'Tổng giá trị sản xuất trên địa bàn: Công nghiệp - xây dựng, 2020',
      'Thu ngân sách nhà nước, 2020',
    ]);
  });

  it('a workbook with a merged head, dates and hidden parts', async () => {
    const { claims, apart } = await read('workbook-2024.xlsx');
    const of = ', of Thành phố Sông Công';
    expect(claims.map(inShort)).toEqual([
      `Giá trị sản xuất công nghiệp: 14687 tỷ đồng, target, 2024${of}`,
      `Giá trị sản xuất công nghiệp: 5760 tỷ đồng, level, 2024-H1${of}`,
      `Giá trị sản xuất nông nghiệp: 856 tỷ đồng, target, 2024${of}`,
      `Thu ngân sách nhà nước: 1200 tỷ đồng, target, 2024${of}`,
      `Thu ngân sách nhà nước: 535 tỷ đồng, level, 2024-H1${of}`,
      `Tỷ lệ lao động qua đào tạo: 76.7 %, target, 2024${of}`,
      `Tỷ lệ lao động qua đào tạo: 75.9 %, level, 2024-H1${of}`,
      `Tỷ trọng so với kế hoạch: 39.2 %, target, 2024${of}`,
    ]);
    expect(apart.map(({ quote, why }) => `${quote}: ${why}`)).toContain('30/06/2024: date');
  });
});
