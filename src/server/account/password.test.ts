import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, passwordFault } from './password.ts';

describe('a new password', () => {
  it.each(['con ngựa xanh ăn cỏ trên đồi', 'Đường về xã Bình Sơn có 7 khúc cua', 'x9#Lq2!vTz8@pW'])(
    '%s is taken',
    (password) => {
      expect(passwordFault(password, ['mo-che', 'Phường Mỏ Chè'])).toBeNull();
    },
  );

  it.each([
    ['short', 'ít nhất 12'],
    ['12345678901234', 'dễ đoán'],
    ['anhyeuem123456', 'dễ đoán'],
    ['aaaaaaaaaaaaaaaa', 'dễ đoán'],
    ['qwertyuiop[]', 'dễ đoán'],
    ['Phường Mỏ Chè', 'dễ đoán'],
    ['mo-che@123456', 'dễ đoán'],
    ['dài '.repeat(100), 'dài nhất 256'],
  ])('%s is refused', (password, why) => {
    expect(passwordFault(password, ['mo-che', 'Phường Mỏ Chè'])?.vi).toContain(why);
  });
});

describe('a kept password', () => {
  it('is known again, also when its marks were typed as letters of their own', async () => {
    const kept = await hashPassword('đồi cỏ xanh'.normalize('NFC'));
    expect(kept).toMatch(/^\$argon2id\$/);
    expect(await isPassword(kept, 'đồi cỏ xanh'.normalize('NFD'))).toBe(true);
    expect(await isPassword(kept, 'đồi cỏ xanh ')).toBe(false);
  });

  it('is never right where there is none', async () => {
    expect(await isPassword(null, 'nobody has this password')).toBe(false);
  });
});
