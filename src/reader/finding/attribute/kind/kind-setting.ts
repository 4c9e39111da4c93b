import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { FoundDirection, FoundKind } from '../../reading.ts';
import type { Run } from '../../text/passage.ts';
import type { Aim } from '../aim/aim-found.ts';
import { decided, type Decision } from '../decision.ts';

export interface KindFound {
  readonly kind: FoundKind;
  readonly direction: FoundDirection | null;
}

/** A figure of the same sentence whose kind is known. */
export interface EarlierFigure {
  readonly figure: Figure;
  readonly kind: Decision<KindFound>;
}

/** What the rules of kind look at. */
export interface KindSetting {
  readonly text: MarkedText;
  readonly figure: Figure;
  /** The phrase that names what is measured. */
  readonly subject: Run | null;
  /** What makes it an aim. */
  readonly aim: Aim | null;
  /** It repeats the subject of the figure before it. */
  readonly isShared: boolean;
  /** The figures before it in the sentence, in order. */
  readonly earlier: readonly EarlierFigure[];
  /** Those of the sentence right before, in the same paragraph. */
  readonly sentenceBefore: readonly EarlierFigure[];
}

/** One rule of kind: the first that fits decides. */
export type KindRule = (setting: KindSetting) => Decision<KindFound> | undefined;

export function kind(
  kindName: FoundKind,
  direction: FoundDirection | null,
  rule: string,
  run: Run | null = null,
): Decision<KindFound> {
  return decided({ kind: kindName, direction }, rule, run);
}

export function isPercent({ figure }: KindSetting): boolean {
  return figure.mention.unit.sort === 'percent';
}

/** The figure before it in the sentence, with its kind. */
export function lastOf({ earlier, figure }: KindSetting): EarlierFigure | undefined {
  const last = earlier.at(-1);
  return last?.figure === figure.before ? last : undefined;
}
