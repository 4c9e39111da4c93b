import { readText } from './read-text.ts';
import type { FoundClaim } from './reading.ts';

/** Kind, direction and base of a figure: `growth up year:2015`. */
export function kindSaid({ kind, direction, base }: FoundClaim): string {
  return [kind, direction, base].filter((part) => part !== null).join(' ');
}

/** Kind, direction and base of every figure of a text of 2024, between `; `; `ck` for the same period of last year. */
export function kindsIn(text: string): string {
  return readText({ text, date: '2024' })
    .claims.map((claim) => kindSaid(claim).replace('same_period_last_year', 'ck'))
    .join('; ');
}

/** What each figure of a text measures. */
export function indicatorsIn(text: string): (string | null)[] {
  return readText({ text }).claims.map(({ indicator }) => indicator);
}
