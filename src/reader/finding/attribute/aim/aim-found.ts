import type { Run } from '../../text/passage.ts';

/** What makes a figure an aim: words of the text, or the title alone, which may not stand in the text. */
export interface Aim {
  readonly run: Run | null;
  readonly rule: 'aim' | 'plan-title';
  /** What the title plans for; null for words of the text. */
  readonly period: string | null;
}
