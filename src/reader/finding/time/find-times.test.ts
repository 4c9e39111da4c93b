import { describe, expect, it } from 'vitest';
import { tokenise } from '../text/tokenise.ts';
import { findTimes } from './find-times.ts';
import { periodOf } from '../period/years.ts';

/** The periods of a phrase, a year left out being 2021. */
function periodsOf(text: string): (string | null)[] {
  return findTimes(tokenise({ text })).map(({ when }) => periodOf(when, 2021));
}

describe('a time', () => {
  it.each([
    ['hai tháng đầu năm 2010', '2010-2M'],
    ['mười một tháng đầu năm', '2021-11M'],
    ['chín tháng năm 2020', '2020-9M'],
    ['12 tháng năm 2020', '2020'],
    ['6 tháng đầu năm (2020)', '2020-H1'],
    ['6T/2020', '2020-H1'],
    ['nửa năm đầu 2020', '2020-H1'],
    ['3 quý đầu năm 2020', '2020-9M'],
    ['quý đầu năm', '2021-Q1'],
    ['quý ba năm 2020', '2020-Q3'],
    ['quý III.2015', '2015-Q3'],
    ['Q1/2020', '2020-Q1'],
    ['T6/2020', '2020-M06'],
    ['tháng Sáu', '2021-M06'],
    ['tháng Giêng năm 2020', '2020-M01'],
    ['tháng chạp, chợ đông', '2021-M12'],
    ['từ tháng 1 đến tháng 9/2020', '2020-9M'],
    ['từ đầu năm đến hết tháng 9', '2021-9M'],
    ['từ đầu năm 2020 đến hết quý III', '2020-9M'],
    ['từ ngày 01/01/2020 đến 30/9/2020', '2020-9M'],
    ['từ đầu năm đến ngày 15/11', '2021'],
    ['từ đầu năm 2020 đến nay', '2020'],
    ['cộng dồn đến cuối tháng 8', '2021-8M'],
    ['đến cuối năm', '2021'],
    ['giai đoạn 2021-25', '2021/2025'],
    ['2 năm 2015 và 2016', '2015/2016'],
    ['ba năm 2011, 2012, 2013', '2011/2013'],
    ['năm vừa qua', '2021'],
    ['tính đến 30/6', '2021-06-30'],
  ])('%s is %s', (text, period) => {
    expect(periodsOf(text)).toContain(period);
  });

  it.each([
    ['a stretch of time', 'sau 6 tháng triển khai'],
    ['an age', 'trẻ 9 tháng tuổi'],
    ['months still to come', 'trong 3 tháng tới'],
    ['time in general', 'những năm tháng ấy'],
    ['a month of the moon', 'tháng Hai âm lịch'],
    ['a part of a term', '6 tháng đầu nhiệm kỳ'],
  ])('is no period: %s', (_, text) => {
    expect(periodsOf(text).filter((period) => period !== null)).toEqual([]);
  });
});
