import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Certainty } from '../proposal.ts';

/** One attribute of a proposal: what it is, why, and how far that lets a person rely on it. */
export interface Tied<T> {
  readonly value: T;
  readonly certainty: Certainty;
  readonly why: Bilingual;
}

/** The words do not give an attribute, and what a person has to say. */
export interface NotTied {
  readonly whyNot: Bilingual;
}

export function sure<T>(value: T, why: Bilingual): Tied<T> {
  return { value, certainty: 'sure', why };
}

export function likely<T>(value: T, why: Bilingual): Tied<T> {
  return { value, certainty: 'likely', why };
}

export function unsure<T>(value: T, why: Bilingual): Tied<T> {
  return { value, certainty: 'unsure', why };
}

export function isTied<T>(given: Tied<T> | NotTied): given is Tied<T> {
  return 'value' in given;
}

const order: readonly Certainty[] = ['unsure', 'likely', 'sure'];

/** The least certain of several; `sure` when there are none. */
export function leastCertain(certainties: readonly Certainty[]): Certainty {
  return order.find((one) => certainties.includes(one)) ?? 'sure';
}
