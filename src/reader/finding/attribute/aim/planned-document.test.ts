import { describe, expect, it } from 'vitest';
import { readText } from '../../read-text.ts';

/** Kind, direction and period of every figure. */
function figuresIn(text: string, title?: string, date = '2024-12'): string {
  return readText({ text, date, ...(title === undefined ? {} : { title }) })
    .claims.map(({ kind, direction, period }) =>
      [kind, direction, period].filter((part) => part !== null).join(' '),
    )
    .join('; ');
}

describe('documents that are plans by their title', () => {
  it.each([
    [
      'Nghị quyết của HĐND huyện Lạc Sơn về nhiệm vụ phát triển kinh tế - xã hội năm 2025',
      'Về kinh tế:\nTổng thu ngân sách đạt 120 tỷ đồng. Trồng mới 300 ha rừng; tổng đàn trâu có 9.000 con.\nVề xã hội:\nGiảm tỷ lệ hộ nghèo 2%. 95% hộ dùng nước sạch.',
      'target 2025; target 2025; target 2025; target down 2025; target 2025',
    ],
    [
      'Hòa An: Kế hoạch sản xuất vụ xuân năm 2025',
      'Diện tích gieo trồng đạt 1.200 ha, sản lượng 6.000 tấn, tăng 4% so với năm 2024.',
      'target 2025; target 2025; target up 2025',
    ],
    [
      'Quyết định về việc giao chỉ tiêu kế hoạch đầu tư công năm 2025',
      'Tổng vốn giao là 80 tỷ đồng, trong đó vốn ngân sách xã 20 tỷ đồng.',
      'target 2025; target 2025',
    ],
    [
      'Dự toán ngân sách xã năm 2025',
      'Tổng thu: 12 tỷ đồng.\nTổng chi: 11,5 tỷ đồng.',
      'target 2025; target 2025',
    ],
    [
      'Kế hoạch phát triển chăn nuôi năm 2025',
      'Năm 2024, tổng đàn lợn đạt 20.000 con. Sản lượng thịt đạt 1.500 tấn.\nNăm 2025, tổng đàn lợn đạt 22.000 con.',
      'level 2024; level 2024; target 2025',
    ],
    [
      'Chương trình hành động thực hiện chiến lược thanh niên giai đoạn 2025-2030',
      'Tạo việc làm mới cho 500 thanh niên. 80% thanh niên được học nghề.',
      'target 2025/2030; target 2025/2030',
    ],
    [
      'Kế hoạch phát triển chăn nuôi năm 2025',
      'I. ĐÁNH GIÁ CHUNG\nTổng đàn lợn đạt 20.000 con.\nSản lượng thịt đạt 1.500 tấn.\nII. NHIỆM VỤ\nTổng đàn lợn đạt 22.000 con.',
      'level 2025; level 2025; target 2025',
    ],
  ])('%s: %s', (title, text, figures) => {
    expect(figuresIn(`${title}\n\n${text}`, title)).toBe(figures);
  });

  it('needs no title of its own where the name of the document stands over what it is about', () => {
    const text =
      'HỘI ĐỒNG NHÂN DÂN\nNGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế - xã hội năm 2025\nThu ngân sách đạt 12 tỷ đồng.';
    expect(figuresIn(text)).toBe('target 2025');
  });

  it('takes a title that does not stand in the text', () => {
    const [claim] = readText({
      text: 'Thu ngân sách đạt 12 tỷ đồng.',
      title: 'Kế hoạch tài chính năm 2025',
      date: '2024-12',
    }).claims;
    expect(claim?.reasons.kind).toEqual({ rule: 'plan-title', words: null });
  });

  it.each([
    'Tình hình thực hiện kế hoạch năm 2025',
    'Kết quả thực hiện nhiệm vụ năm 2025',
    'Chương trình công tác năm 2025 hoàn thành trước thời hạn',
    'Kế hoạch thu ngân sách năm 2025 đạt khá',
    'Xã Hòa An thông qua nghị quyết về nhiệm vụ năm 2025',
    'Báo cáo sơ kết chương trình hành động giai đoạn 2021-2025',
    'Kế hoạch sản xuất năm 2023',
  ])('%s: no plan', (title) => {
    expect(figuresIn(`${title}\n\nThu ngân sách đạt 12 tỷ đồng.`, title)).toMatch(/^level/);
  });
});
