import type { NumberMention } from '../number/number-mention.ts';
import type { Run } from '../text/passage.ts';
import type { Governor } from './governor.ts';
import type { Trail } from './trail.ts';

/** An amount with its surroundings: what every attribute is decided from. */
export interface Figure {
  readonly mention: NumberMention;
  readonly sentence: number;
  readonly governor: Governor;
  readonly trail: Trail;
  /** The amount before it in the same sentence. */
  readonly before: Figure | undefined;
  /** Tokens between what belongs to the amount before and the governor: where the subject may stand. */
  readonly left: Run;
  /** Last token that may still belong to it: before the next amount, or the sentence's end. */
  readonly limit: number;
}
