import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { Fault } from '../../core/kernel/refusal.ts';
import type { Claim } from '../../core/figure/claim.ts';
import type { Certainty } from '../../core/figure/proposal.ts';
import type { Aim } from '../../core/target/aim/aim.ts';
import type { Decision } from '../../contract/reading/read-figure.ts';

/** One statement of a document, with a number or without, as it stands before it is compared with what is known. */
export interface ReadingItem {
  /** Number of the figure; statements without a number count on after the last figure. */
  no: number;
  place: Bilingual;
  /** What it would be as a claim, or is, once recorded; null where it is not tied to anything. */
  claim: Claim | null;
  /** The plan line or target that it asks for, or that was recorded of it; null for results. */
  aim: Aim | null;
  certainty: Certainty;
  isCorrected: boolean;
  isRecorded: boolean;
  /** What a person decided; null while nobody has. */
  decided: Decision | null;
  /** Why it cannot be recorded as it stands; places are fields of the claim. */
  faults: readonly Fault[];
}

/** A plan line or target that is understood well enough to be compared with others. */
export interface UnderstoodAim extends ReadingItem {
  aim: Aim;
}

/** A claim that is understood well enough to be compared with others. */
export interface UnderstoodItem extends ReadingItem {
  claim: Claim;
}

/** Whether it is clear of what, when and whose it is: a guess counts only once a person takes it up. */
export function isUnderstood(item: ReadingItem): item is UnderstoodItem {
  return item.claim !== null && item.faults.length === 0 && isTakenUp(item);
}

/** The same of what is asked for. */
export function isUnderstoodAim(item: ReadingItem): item is UnderstoodAim {
  return item.aim !== null && isTakenUp(item);
}

function isTakenUp(item: ReadingItem): boolean {
  return (
    item.isRecorded || item.isCorrected || item.decided === 'accept' || item.certainty !== 'unsure'
  );
}
