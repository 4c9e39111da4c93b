import type { Run } from '../text/passage.ts';

/** An attribute's value, the rule that gave it, and the tokens that decided. */
export interface Decision<T> {
  readonly value: T;
  readonly rule: string;
  readonly run: Run | null;
}

export function decided<T>(value: T, rule: string, run: Run | null = null): Decision<T> {
  return { value, rule, run: run === null ? null : { first: run.first, last: run.last } };
}
