import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link, as 43 letters; only the hash is kept. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A fast hash is enough for what is random: there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
