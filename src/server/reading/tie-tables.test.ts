import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../core/figure/proposal.ts';
import { tieFindings } from '../../core/figure/tying/tie-findings.ts';
import { CITY, inputOf, WARD } from '../../core/figure/tying/tying.fixture.ts';
import { plainDate } from '../../core/kernel/plain-date.ts';
import { findNumbers } from './file/findings-of.ts';
import type { PlacedBlock } from './reading-model.ts';

/** Lines of text with tables flattened into them, read and tied. */
function tied(lines: readonly string[]): Proposal[] {
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line): PlacedBlock => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return {
      block: { kind: 'paragraph', part: 'body', range, level: null, page: null, rows: [] },
      place: { vi: 'đoạn', en: 'paragraph' },
    };
  });
  const date = plainDate('2021-07-15');
  const { findings } = findNumbers({ text, bodyEnd: text.length, blocks, date, title: null });
  return tieFindings({ ...inputOf(text, []), findings, documentDate: date });
}

/** `growth of exports 11.5 up, same-period-last-year, sure`. */
function inShort({ claim, certainty, whyNot }: Proposal): string {
  if (claim === null) return `– ${whyNot?.en ?? ''}`;
  const { kind, indicatorCode, value, direction, base, unitId } = claim;
  const place = unitId === CITY ? null : unitId === WARD ? 'of the ward' : unitId;
  const amount = [value, direction].filter((part) => part !== null).join(' ');
  const said = [`${kind} of ${indicatorCode ?? 'none'} ${amount}`, base?.kind, place, certainty];
  return said.filter((part) => part != null).join(', ');
}

describe('figures of a table as they are tied', () => {
  it('a multiple of last year in per cent is a rise; below 100 a fall', () => {
    const proposals = tied([
      'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2021',
      'Chỉ tiêu | ĐVT | Thực hiện | So cùng kỳ (%)',
      'Giá trị xuất khẩu | triệu USD | 75,3 | 111,5',
      'Thu ngân sách | tỷ đồng | 178 | 98,2',
    ]);
    expect(proposals.map(inShort)).toEqual([
      'level of exports 75.3, sure',
      'growth of exports 11.5 up, same-period-last-year, sure',
      'level of revenue 178, sure',
      'growth of revenue 1.8 down, same-period-last-year, sure',
    ]);
    expect(proposals[1]?.claim?.note).toBe('Nguồn viết: bằng 111,5 so với cùng kỳ.');
  });

  it('a place at the head of a row or column owns its figures; a sum is of the unit of the document', () => {
    expect(
      tied([
        'Thu ngân sách năm 2020 (ĐVT: tỷ đồng)',
        'Đơn vị | Thực hiện | So với năm 2019 (%)',
        'Phường Tây Khê | 12,5 | 104',
        'Tổng cộng | 442 | 120',
      ]).map(inShort),
    ).toEqual([
      'level of revenue 12.5, of the ward, sure',
      'growth of revenue 4 up, period, of the ward, sure',
      'level of revenue 442, sure',
      'growth of revenue 20 up, period, sure',
    ]);
    expect(
      tied([
        'Năm 2020',
        'Chỉ tiêu | ĐVT | Toàn thành phố | Phường Tây Khê',
        'Thu ngân sách | tỷ đồng | 442 | 12,5',
        'Số doanh nghiệp | doanh nghiệp | 470 | 35',
      ]).map(inShort),
    ).toEqual([
      'level of revenue 442, sure',
      'level of revenue 12.5, of the ward, sure',
      'level of enterprises 470, sure',
      'level of enterprises 35, of the ward, sure',
    ]);
  });

  it('parts of a total carry its measure', () => {
    expect(
      tied([
        'Năm 2020 (ĐVT: tỷ đồng)',
        'TT | Chỉ tiêu | Kết quả',
        '1 | Tổng giá trị sản xuất | 11.200',
        '1.1 | Công nghiệp - xây dựng | 9.600',
        '1.2 | Thương mại, dịch vụ | 890',
      ]).map(inShort),
    ).toEqual([
      'level of output 11200, sure',
      'level of industry-construction 9600, sure',
      'level of services 890, sure',
    ]);
  });
});
