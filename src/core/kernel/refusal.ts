import type { Bilingual } from './bilingual.ts';

/** One thing wrong, and where: a field path, a line and column, a cell. */
export interface Fault {
  /** Path of the offending field or place, outermost first: `['targets', 3, 'value']`, `['sheet', 'A7']`. */
  place: (string | number)[];
  message: Bilingual;
}

export type RefusalKind =
  | 'not-found'
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-possible-now'
  | 'not-valid';

/** The one way the product says no. Mapped to HTTP and to exit codes in one place each. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly text: Bilingual;
  readonly faults: Fault[];

  constructor(kind: RefusalKind, text: Bilingual, faults: Fault[] = []) {
    super(text.vi);
    this.name = 'Refusal';
    this.kind = kind;
    this.text = text;
    this.faults = faults;
  }
}
