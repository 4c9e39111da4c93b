import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

function organisationIn(text: string): string | null | undefined {
  return readText({ text }).claims[0]?.org;
}

describe('the place or body that a figure is of', () => {
  it.each([
    ['Giá trị xuất khẩu của thành phố Sông Công đạt 75,3 triệu USD.', 'thành phố Sông Công'],
    ['Xã Tân Quang có 12 hộ nghèo.', 'Xã Tân Quang'],
  ])('%s', (text, organisation) => {
    expect(organisationIn(text)).toBe(organisation);
  });

  it('is never the national name at the head of a State document', () => {
    const report =
      'THÀNH PHỐ SÔNG CÔNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nGiá trị xuất khẩu đạt 75,3 triệu USD.';
    expect(organisationIn(report)).toBe('THÀNH PHỐ SÔNG CÔNG');
  });
});
