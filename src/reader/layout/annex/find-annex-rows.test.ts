import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { buildDocx, cell, paragraph, row, table } from '../../format/docx/docx.builder.ts';
import { readDocument } from '../../format/read-document.ts';
import { type AnnexRow, findAnnexRows } from './find-annex-rows.ts';

async function rowsIn(content: string | Uint8Array, fileName: string): Promise<AnnexRow[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reading = await readDocument(bytes, { fileName });
  if (reading.kind === 'refused') throw new Error(reading.text.vi);
  return findAnnexRows(reading.document);
}

const tabbed = (...lines: string[]): string => lines.join('\n').replaceAll(' | ', '\t');

describe('an annex of an action programme', () => {
  it('gives its tasks with agency, day of issue and period, under their headings', async () => {
    const rows = await rowsIn(
      tabbed(
        'PHỤ LỤC',
        'TT | Nội dung | Cơ quan chủ trì | Thời gian ban hành | Thời gian thực hiện',
        '(1) | (2) | (3) | (4) | (5)',
        'I | Phát triển kinh tế |  |  | ',
        '1 | Đề án thu hút đầu tư | Phòng Kinh tế | Quý II/2021 | 2021-2025',
        '2 | Chương trình xây dựng nông thôn mới | Phòng Nông nghiệp | Tháng 6/2021 | 2021-2025',
        'II | Xây dựng Đảng |  |  | ',
        '3 | Đề án kết nạp đảng viên | Ban Tổ chức Thành ủy | Quý III/2021 | ',
      ),
      'phu-luc.txt',
    );
    expect(
      rows.map(({ number, content, lead, issue, period, section }) =>
        [section, number, content, lead, issue, period ?? '–'].join(' / '),
      ),
    ).toEqual([
      'I. Phát triển kinh tế / 1 / Đề án thu hút đầu tư / Phòng Kinh tế / Quý II/2021 / 2021-2025',
      'I. Phát triển kinh tế / 2 / Chương trình xây dựng nông thôn mới / Phòng Nông nghiệp / Tháng 6/2021 / 2021-2025',
      'II. Xây dựng Đảng / 3 / Đề án kết nạp đảng viên / Ban Tổ chức Thành ủy / Quý III/2021 / –',
    ]);
  });

  it('reads heads over two rows in a workbook, and says the cell', async () => {
    const rows = await rowsIn(
      await writeXlsx({
        sheets: [
          {
            name: 'Phụ lục 1',
            rows: [
              ['STT', 'Nhiệm vụ', 'Đơn vị', null, 'Thời hạn', 'Sản phẩm'],
              [null, null, 'Chủ trì', 'Phối hợp', null, null],
              ['1', 'Lập danh mục dự án', 'Phòng Tài chính', 'Các phường', '30/6/2021', 'Danh mục'],
            ],
            merges: [
              { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
              ...[0, 1, 4, 5].map((column) => ({
                startRow: 0,
                startCol: column,
                endRow: 1,
                endCol: column,
              })),
            ],
          },
        ],
      }),
      'phu-luc.xlsx',
    );
    expect(rows).toEqual([
      {
        number: '1',
        content: 'Lập danh mục dự án',
        lead: 'Phòng Tài chính',
        coordinating: 'Các phường',
        issue: '30/6/2021',
        period: null,
        product: 'Danh mục',
        section: null,
        place: 'trang tính “Phụ lục 1”, ô B3',
      },
    ]);
  });

  it('leaves tables of figures alone', async () => {
    const rows = await rowsIn(
      tabbed(
        'TT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2021 | Thực hiện',
        '1 | Thu ngân sách | tỷ đồng | 313,9 | 552,6',
      ),
      'bieu.txt',
    );
    expect(rows).toEqual([]);
  });

  it('goes on with a table whose heads stand on the page before', async () => {
    const rows = await rowsIn(
      tabbed(
        'TT | Nội dung | Cơ quan chủ trì | Thời gian hoàn thành',
        '1 | Kế hoạch một | Phòng A | Quý I/2022',
        'Trang sau',
        '2 | Kế hoạch hai | Phòng B | Quý II/2022',
        '3 | Kế hoạch ba | Phòng C | Quý II/2022',
      ),
      'phu-luc.txt',
    );
    expect(rows.map(({ content, issue }) => `${content} ${issue}`)).toEqual([
      'Kế hoạch một Quý I/2022',
      'Kế hoạch hai Quý II/2022',
      'Kế hoạch ba Quý II/2022',
    ]);
  });
});

describe('an annex with merged cells', () => {
  const shown = (rows: AnnexRow[]): string[] =>
    rows.map((one) =>
      [one.section, one.number, one.content, one.lead, one.issue, one.product]
        .map((text) => text ?? '–')
        .join(' / '),
    );

  it('gives an agency and a time that are merged over several tasks to each of them', async () => {
    const rows = await rowsIn(
      await writeXlsx({
        sheets: [
          {
            name: 'PL',
            rows: [
              ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời hạn', 'Sản phẩm'],
              ['A. KINH TẾ', null, null, null, null],
              ['1', 'Việc một', 'Phòng Kinh tế', 'Quý I/2022', 'Báo cáo'],
              ['2', 'Việc hai', null, null, 'Tờ trình'],
              ['3', 'Việc ba', null, null, null],
              ['4', 'Việc bốn', 'Phòng Nội vụ', 'Quý II/2022', 'Đề án'],
            ],
            merges: [
              { startRow: 1, startCol: 0, endRow: 1, endCol: 4 },
              { startRow: 2, startCol: 2, endRow: 4, endCol: 2 },
              { startRow: 2, startCol: 3, endRow: 4, endCol: 3 },
            ],
          },
        ],
      }),
      'pl.xlsx',
    );
    expect(shown(rows)).toEqual([
      'A. KINH TẾ / 1 / Việc một / Phòng Kinh tế / Quý I/2022 / Báo cáo',
      'A. KINH TẾ / 2 / Việc hai / Phòng Kinh tế / Quý I/2022 / Tờ trình',
      'A. KINH TẾ / 3 / Việc ba / Phòng Kinh tế / Quý I/2022 / –',
      'A. KINH TẾ / 4 / Việc bốn / Phòng Nội vụ / Quý II/2022 / Đề án',
    ]);
  });

  it('keeps the lines beside a merged content as one task, in a Word document', async () => {
    const down = (text: string): string => cell(paragraph(text), '<w:vMerge w:val="restart"/>');
    const covered = cell(paragraph(''), '<w:vMerge/>');
    const plain = (...texts: string[]): string[] => texts.map((text) => cell(paragraph(text)));
    const body = table(
      [
        row(plain('TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời hạn', 'Sản phẩm')),
        row([
          down('1'),
          down('Việc một'),
          down('Phòng Kinh tế'),
          ...plain('Quý I/2022', 'Đề cương'),
        ]),
        row([covered, covered, covered, ...plain('Quý III/2022', 'Đề án')]),
        row(plain('2', 'Việc hai', 'Phòng Nội vụ', 'Quý II/2022', 'Báo cáo')),
      ],
      5,
    );
    expect(shown(await rowsIn(buildDocx({ body }), 'pl.docx'))).toEqual([
      '– / 1 / Việc một / Phòng Kinh tế / Quý I/2022; Quý III/2022 / Đề cương; Đề án',
      '– / 2 / Việc hai / Phòng Nội vụ / Quý II/2022 / Báo cáo',
    ]);
  });

  it('reads a beginning and an end under one time', async () => {
    const rows = await rowsIn(
      await writeXlsx({
        sheets: [
          {
            name: 'PL',
            rows: [
              ['TT', 'Nội dung', 'Cơ quan', null, 'Thời gian', null],
              [null, null, 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Kết thúc'],
              ['1', 'Việc một', 'Phòng A', 'Phòng B', '01/2022', '06/2022'],
              ['2', 'Việc hai', 'Phòng C', null, '03/2022', null],
            ],
            merges: [
              { startRow: 2, startCol: 5, endRow: 3, endCol: 5 },
              { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
              { startRow: 0, startCol: 4, endRow: 0, endCol: 5 },
            ],
          },
        ],
      }),
      'pl.xlsx',
    );
    expect(rows.map(({ lead, coordinating, period }) => [lead, coordinating, period])).toEqual([
      ['Phòng A', 'Phòng B', '01/2022; 06/2022'],
      ['Phòng C', null, '03/2022; 06/2022'],
    ]);
  });
});

describe('a row that holds only a number and a content', () => {
  it.each([
    [
      'heads its group by a Roman number',
      ['I | Nhóm |  | ', '1 | Việc | Phòng A | 2022'],
      ['Việc'],
    ],
    [
      'heads what is numbered below it',
      ['1 | Nhóm |  | ', '1.1 | Việc | Phòng A | 2022'],
      ['Việc'],
    ],
    [
      'is a task where the next has a number like its own',
      ['1 | Việc không ghi gì |  | ', '2 | Việc | Phòng A | 2022'],
      ['Việc không ghi gì', 'Việc'],
    ],
    [
      'is a task at the end',
      ['a) | Việc | Phòng A | 2022', 'b) | Việc cuối |  | '],
      ['Việc', 'Việc cuối'],
    ],
  ])('%s', async (_, lines, contents) => {
    const head = 'TT | Nội dung | Cơ quan chủ trì | Thời gian thực hiện';
    const rows = await rowsIn(tabbed(head, ...lines), 'pl.txt');
    expect(rows.map(({ content }) => content)).toEqual(contents);
  });
});

it('a day of a workbook is its day, however it is shown', async () => {
  const rows = await rowsIn(
    await writeXlsx({
      sheets: [
        {
          name: 'PL',
          rows: [
            ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời hạn'],
            ['1', 'Việc một', 'Phòng A', new Date(Date.UTC(2022, 4, 6))],
          ],
        },
      ],
    }),
    'pl.xlsx',
  );
  expect(rows.map(({ issue }) => issue)).toEqual(['06/05/2022']);
});
