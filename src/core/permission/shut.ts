import type { Bilingual } from '../kernel/bilingual.ts';

/** Why an act is shut: for lack of a right, or at this moment. */
export interface Shut {
  kind: 'not-allowed' | 'not-possible-now';
  why: Bilingual;
}

/** Shut for lack of a right. */
export function notAllowed(vi: string, en: string): Shut {
  return { kind: 'not-allowed', why: { vi, en } };
}

/** Shut at this moment. */
export function notNow(vi: string, en: string): Shut {
  return { kind: 'not-possible-now', why: { vi, en } };
}
