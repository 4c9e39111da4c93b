import type { PriceBasis } from '../kernel/quantity.ts';
import type { Scope } from '../indicator/indicator.ts';

/** What must match before two numbers may be set against each other. */
export interface Terms {
  scope: Scope;
  priceBasis: PriceBasis;
}

/**
 * The scope that numbers have in common. `unstated` may be any scope and is compared, with a question;
 * two different stated scopes have none (null).
 */
export function commonScope(a: Scope, b: Scope): Scope | null {
  if (a === b || b === 'unstated') return a;
  return a === 'unstated' ? b : null;
}

/**
 * The basis in which numbers may be reckoned together. `unstated` is a basis of its own: no growth, ratio
 * or sum across it and a stated one. `not-monetary`, the basis of a percentage that does not speak of
 * prices, goes with every basis.
 */
export function commonBasis(a: PriceBasis, b: PriceBasis): PriceBasis | null {
  if (a === b || b === 'not-monetary') return a;
  return a === 'not-monetary' ? b : null;
}

/** Terms for arithmetic over all of them; null where there are none. */
export function commonTerms(all: readonly Terms[]): Terms | null {
  const [first, ...others] = all;
  if (first === undefined) return null;
  let common: Terms = { scope: first.scope, priceBasis: first.priceBasis };
  for (const terms of others) {
    const scope = commonScope(common.scope, terms.scope);
    const priceBasis = commonBasis(common.priceBasis, terms.priceBasis);
    if (scope === null || priceBasis === null) return null;
    common = { scope, priceBasis };
  }
  return common;
}

/** Terms on which two tellings of one number are compared: an unstated basis may be any basis here. */
export function tellingTerms(a: Terms, b: Terms): Terms | null {
  const scope = commonScope(a.scope, b.scope);
  const priceBasis = commonBasis(a.priceBasis, b.priceBasis) ?? statedBasis(a, b);
  return scope === null || priceBasis === null ? null : { scope, priceBasis };
}

function statedBasis(a: Terms, b: Terms): PriceBasis | null {
  if (a.priceBasis === 'unstated') return b.priceBasis;
  return b.priceBasis === 'unstated' ? a.priceBasis : null;
}
