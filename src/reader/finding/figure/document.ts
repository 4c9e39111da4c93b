import type { NumberApart, NumberMention } from '../number/number-mention.ts';
import type { Cues } from '../phrase/cue.ts';
import type { Passage } from '../text/passage.ts';
import type { Surface } from '../text/surface.ts';
import type { Token } from '../text/token.ts';
import type { TimeSpan } from '../time/when.ts';
import type { BasePhrase } from './find-bases.ts';
import type { PlanPhrase } from './find-plans.ts';

/** A text with everything that was marked in it, before its figures are read. */
export interface MarkedText {
  readonly surface: Surface;
  readonly tokens: readonly Token[];
  readonly cues: Cues;
  readonly passage: Passage;
  readonly times: readonly TimeSpan[];
  /** The time expression that covers a token. */
  readonly timeAt: readonly (TimeSpan | undefined)[];
  readonly mentions: readonly NumberMention[];
  readonly apart: readonly NumberApart[];
  readonly bases: ReadonlyMap<number, BasePhrase>;
  readonly plans: ReadonlyMap<number, PlanPhrase>;
  /** 1 inside the name of a plan, 2 inside a comparison: a time there does not govern. */
  readonly bound: Uint8Array;
  /** The opening bracket that a token stands in, by its index; -1 outside. */
  readonly bracketOf: Int32Array;
  /** Opening brackets that hold an amount. */
  readonly mentionIn: ReadonlySet<number>;
}
