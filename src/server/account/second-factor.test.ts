import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import {
  addressOfSecret,
  hashRecoveryCode,
  makeRecoveryCodes,
  makeSecret,
  stepOfCode,
} from './second-factor.ts';

// The secret and times of RFC 6238, appendix B; six digits instead of eight.
const secret = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer })
  .base32;

describe('codes of a code app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [20_000_000_000, '353130'],
  ])('at second %i the code is %s', (second, code) => {
    expect(stepOfCode(secret, code, { at: second * 1000, lastStep: null })).toBe(
      Math.floor(second / 30),
    );
  });

  it('one step early or late is taken, two are not', () => {
    const at = 1_111_111_109_000;
    const codeAt = (timestamp: number): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
    expect(stepOfCode(secret, codeAt(at - 30_000), { at, lastStep: null })).not.toBeNull();
    expect(stepOfCode(secret, codeAt(at + 30_000), { at, lastStep: null })).not.toBeNull();
    expect(stepOfCode(secret, codeAt(at - 60_000), { at, lastStep: null })).toBeNull();
  });

  it('no code is taken twice', () => {
    const step = stepOfCode(secret, '287082', { at: 59_000, lastStep: null });
    expect(stepOfCode(secret, '287082', { at: 61_000, lastStep: step })).toBeNull();
  });

  it('a secret is fit for a picture', () => {
    expect(addressOfSecret(makeSecret(), 'mo-che')).toMatch(
      /^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}/,
    );
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and known again however they are typed', () => {
    const codes = makeRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    const [code = ''] = codes;
    expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/);
    expect(hashRecoveryCode(code.toUpperCase().replaceAll('-', ' '))).toBe(hashRecoveryCode(code));
  });
});
