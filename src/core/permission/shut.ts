import type { Bilingual } from '../kernel/bilingual.ts';

/** Why an act is shut: for lack of a right, or at this moment. */
export interface Shut {
  kind: 'not-allowed' | 'not-possible-now';
  why: Bilingual;
}
