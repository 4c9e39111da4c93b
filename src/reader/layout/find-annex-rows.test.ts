import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { readDocument } from '../format/read-document.ts';
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
