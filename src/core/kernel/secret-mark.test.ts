import { describe, expect, it } from 'vitest';
import { carriesSecretMark, findSecretMark, isMarkedSecret } from './secret-mark.ts';

describe('a mark of secrecy', () => {
  it.each([
    ['(MẬT) Phương án bảo đảm an ninh', true],
    ['TUYỆT MẬT', true],
    ['Công văn số 12, độ TỐI  MẬT', true],
    ['Mật độ dân số', false],
    ['MẬT ĐỘ DÂN SỐ', false],
    ['Nuôi ong lấy mật', false],
    ['Đổi mật khẩu', false],
    ['LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC', false],
    ['SẢN LƯỢNG MẬT ONG', false],
    ['BẢO MẬT THÔNG TIN', false],
    ['BÍ MẬT, TỐI MẬT', true],
  ])('%s: %s', (text, expected) => {
    expect(carriesSecretMark(text)).toBe(expected);
  });
});

describe('a document', () => {
  it.each([
    ['ĐẢNG BỘ TỈNH\n  TỐI MẬT\nBáo cáo', true],
    ['(MẬT)\nBáo cáo', true],
    ['Độ mật: Tối mật', true],
    ['Độ mật: tối mật', true],
    ['Báo cáo công tác bảo vệ bí mật nhà nước\nMật độ dân số 500 người/km²', false],
    ['Nuôi ong lấy\nmật', false],
    ['LUẬT BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC', false],
    ['MẬT\nĐỘ DÂN SỐ', false],
    ['SẢN LƯỢNG\nMẬT\nONG', false],
    ['BẢO\nMẬT\nTHÔNG TIN', false],
    ['CÔNG AN TỈNH\nMẬT\nKẾ HOẠCH', true],
    ['BẢO VỆ BÍ\nTỐI MẬT', true],
    ['BÍ\nMẬT NHÀ NƯỚC\n(MẬT)', true],
  ])('%j is marked secret: %s', (text, expected) => {
    expect(isMarkedSecret(text)).toBe(expected);
  });
});

it('is told as it is written, with where it stands', () => {
  const text = 'UBND PHƯỜNG\n  (TỐI MẬT)\nBáo cáo';
  expect(findSecretMark(text)).toEqual({ words: '(TỐI MẬT)', start: 12 });
  expect(findSecretMark(text.normalize('NFD'))).toMatchObject({ words: '(TỐI MẬT)' });
  expect(findSecretMark('Báo cáo về mật độ')).toBeNull();
});
