import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { hashToken } from './secret-token.ts';

const PERIOD_SECONDS = 30;

/** A secret of 160 bits, base 32, for a code app (RFC 6238). */
export function makeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that a code app reads from a picture: otpauth://totp/… */
export function addressOfSecret(secret: string, signInName: string): string {
  return codesOf(secret, signInName).toString();
}

/**
 * The time step of a right code, so that it is taken only once; null for a wrong one. One step before and after now
 * counts too: clocks differ.
 *
 * @param lastStep of the last code taken
 */
export function stepOfCode(
  secret: string,
  code: string,
  { at, lastStep }: { at: number; lastStep: number | null },
): number | null {
  const delta = codesOf(secret, '').validate({
    token: code.replaceAll(/\s/g, ''),
    timestamp: at,
    window: 1,
  });
  if (delta === null) return null;
  const step = TOTP.counter({ period: PERIOD_SECONDS, timestamp: at }) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** Ten codes of 80 bits for a lost code app: "k7m2-9qxa-…"; each stands once. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = new Secret({
      buffer: randomBytes(10).buffer.slice(0, 10),
    }).base32.toLowerCase();
    return letters.match(/.{4}/g)?.join('-') ?? letters;
  });
}

export function hashRecoveryCode(code: string): string {
  return hashToken(code.toLowerCase().replaceAll(/[^a-z2-7]/g, ''));
}

function codesOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Thước Đo',
    label,
    secret: Secret.fromBase32(secret),
    period: PERIOD_SECONDS,
  });
}
