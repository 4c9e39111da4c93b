import { wordSet } from '../../phrase/phrases.ts';
import type { Cues } from '../../phrase/cue.ts';
import type { Run } from '../../text/passage.ts';
import type { Token } from '../../text/token.ts';
import type { NotClaimWhy, NumberApart } from '../number-mention.ts';

/** What a rule about digits that are no amount may look at. */
export interface ApartContext {
  readonly tokens: readonly Token[];
  readonly cues: Cues;
  /** The paragraph of the number. */
  readonly paragraph: Run;
  /** The sentence of the number. */
  readonly sentence: Run;
}

/** One rule: the digits that it sets apart. */
export type ApartRule = (context: ApartContext, at: number) => NumberApart | undefined;

export function wordAt({ tokens }: ApartContext, at: number): string {
  return tokens[at]?.text ?? '';
}

const RANGES = wordSet(`- đến tới`);

/** The number at a place begins a range: "10 - 15". */
export function beginsRange(context: ApartContext, at: number): boolean {
  return RANGES.has(wordAt(context, at + 1)) && context.tokens[at + 2]?.kind === 'number';
}

export function one(at: number, why: NotClaimWhy): NumberApart {
  return { first: at, last: at, why };
}
