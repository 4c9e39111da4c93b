import { describe, expect, it } from 'vitest';
import { carriesSecretMark } from './secret-mark.ts';

describe('a mark of secrecy', () => {
  it.each([
    ['(MẬT) Phương án bảo đảm an ninh', true],
    ['TUYỆT MẬT', true],
    ['Công văn số 12, độ TỐI  MẬT', true],
    ['Mật độ dân số', false],
    ['MẬT ĐỘ DÂN SỐ', false],
    ['Nuôi ong lấy mật', false],
    ['Đổi mật khẩu', false],
  ])('%s: %s', (text, expected) => {
    expect(carriesSecretMark(text)).toBe(expected);
  });
});
