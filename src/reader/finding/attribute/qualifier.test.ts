import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

/** The qualifiers of a text's figures that are not exact, and `=` for those that are. */
function qualifiersIn(text: string): string {
  const marks = { exact: '=', approx: '~', at_least: '>', at_most: '<' };
  return readText({ text })
    .claims.map(({ qualifier }) => marks[qualifier])
    .join(' ');
}

describe('how exact a figure is', () => {
  it.each([
    ['Thu đạt 5 tỷ đồng', '='],
    ['Thu ước đạt 5 tỷ đồng, tăng 12%', '~ ='],
    ['Thu ước thực hiện trong 6 tháng 5 tỷ đồng', '~'],
    ['Thu ước thực hiện cả năm là 5 tỷ đồng', '~'],
    ['Thu ước tính đạt khoảng 5 tỷ đồng', '~'],
    ['Thu xấp xỉ 5 tỷ đồng', '~'],
    ['Thu gần 5 tỷ đồng, chi hơn 4 tỷ đồng', '~ >'],
    ['Thu ước đạt trên 5 tỷ đồng', '>'],
    ['Thu vượt mốc 5 tỷ đồng', '>'],
    ['Thu không dưới 5 tỷ đồng', '>'],
    ['Tỷ lệ không quá 5%', '<'],
    ['Tỷ lệ tối đa 5%', '<'],
    ['Tỷ lệ chưa đến 5%', '<'],
    ['Tỷ lệ dưới 5%, riêng xã Minh Sơn trên 8%', '< >'],
    ['Tỷ lệ đạt từ 95% trở lên', '>'],
    ['Tỷ lệ từ 5% trở xuống', '<'],
    ['Phấn đấu đạt từ 15 tiêu chí', '>'],
    ['Phấn đấu có từ 80% chi bộ hoàn thành tốt nhiệm vụ', '>'],
    ['Phấn đấu thu tăng bình quân từ 12%/năm', '>'],
    ['Phấn đấu giảm từ 5% xuống 2%', '= ='],
    ['Phấn đấu đạt từ 15 đến 17 tiêu chí', '='],
    ['Tăng từ 15 xã lên 17 xã', '= ='],
    ['Tỷ lệ cao nhất là 95%, thấp nhất là 60%', '= ='],
    ['Cao hơn 2,2 lần', '='],
    ['Nhiều hơn 12 vụ', '='],
    ['Tăng trên 12%, giảm gần 3%', '> ~'],
    ['Tối thiểu 12 xã và 5 phường', '> ='],
  ])('%s: %s', (text, qualifiers) => {
    expect(qualifiersIn(text)).toBe(qualifiers);
  });
});
