import { describe, expect, it } from 'vitest';
import { workbook2024 } from '../fixtures/workbook-2024.builder.ts';
import { buildDocx, paragraph, row, run, table } from './docx/docx.builder.ts';
import { describePlace, findPlace, listPlaces } from './place.ts';
import { readDocument } from './read-document.ts';
import { readClean, readNoting } from './reading.fixture.ts';

const pageEnd = '<w:r><w:lastRenderedPageBreak/></w:r>';
const body =
  paragraph('Kết quả') +
  paragraph(`${run('Xuất khẩu đạt ')}${pageEnd}${run('170 triệu USD.')}`) +
  table([row(['Chỉ tiêu', '2021']), row(['Thu ngân sách', '552,6'])], 2);

describe('the place of a character', () => {
  it('is its block, cell and page, with the offset in it', async () => {
    const document = await readClean(buildDocx({ body }));
    const at = (words: string) => findPlace(document, document.text.indexOf(words));
    expect(at('170')).toMatchObject({ block: { number: 2 }, cell: null, page: 2, offset: 14 });
    expect(at('552,6')).toMatchObject({
      block: { kind: 'table' },
      cell: { row: 2, column: 2 },
      offset: 0,
    });
    expect(at(',6')).toMatchObject({ offset: 3 });
  });

  it('between blocks is the end of the one before', async () => {
    const document = await readClean(buildDocx({ body }));
    expect(findPlace(document, 'Kết quả'.length)).toMatchObject({
      block: { number: 1 },
      offset: 7,
    });
    expect(findPlace(document, 1_000_000)).toMatchObject({ cell: { text: '552,6' }, offset: 5 });
  });

  it('a quotation over pages, blocks and cells is cut into the pieces to highlight', async () => {
    const document = await readClean(buildDocx({ body }));
    const start = document.text.indexOf('đạt');
    const end = document.text.indexOf('tiêu') + 4;
    const pieces = listPlaces(document, { start, end });
    expect(
      pieces.map(({ range, page, offset }) => [
        document.text.slice(range.start, range.end),
        page,
        offset,
      ]),
    ).toEqual([
      ['đạt ', 1, 10],
      ['170 triệu USD.', 2, 14],
      ['Chỉ tiêu', 2, 0],
    ]);
    expect(listPlaces(document, { start: end, end })).toEqual([]);
  });

  it('is told in words', async () => {
    const document = await readClean(buildDocx({ body }));
    const said = (words: string): string => {
      const place = findPlace(document, document.text.indexOf(words));
      return place === undefined ? '' : describePlace(place).vi;
    };
    expect(said('170')).toBe('trang 2, đoạn 2');
    expect(said('552,6')).toBe('trang 2, bảng 1, hàng 2, cột 2');
  });

  it('in a workbook is the sheet and the cell', async () => {
    const { document } = await readNoting(await workbook2024());
    const place = findPlace(document, document.text.indexOf('14.687'));
    expect(place && describePlace(place)).toEqual({
      vi: 'trang tính “Biểu 01”, ô D6',
      en: 'sheet “Biểu 01”, cell D6',
    });
  });

  it('apart from the body is named', async () => {
    const notes = `<w:footnote w:id="1">${paragraph('Số ước tính.')}</w:footnote>`;
    const document = await readClean(buildDocx({ body, footnotes: notes }));
    const place = findPlace(document, document.text.indexOf('ước tính'));
    expect(place && describePlace(place).en).toBe('note, paragraph 1');
  });

  it('is none in a document without blocks', async () => {
    const reading = await readDocument(new TextEncoder().encode('x'));
    if (reading.kind === 'refused') throw new Error(reading.reason);
    expect(findPlace({ ...reading.document, blocks: [], spans: [] }, 0)).toBeUndefined();
  });
});
