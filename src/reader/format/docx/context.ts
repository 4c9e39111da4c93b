import type { ReadingLimits } from '../reading-limits.ts';
import type { ListCounter } from './numbering.ts';
import type { DocxStyles } from './styles.ts';

/** What the parts of one document share while they are read. */
export interface DocxContext {
  readonly styles: DocxStyles;
  readonly lists: ListCounter;
  readonly limits: ReadingLimits;
  readonly tally: DocxTally;
}

/** Counted for the messages. */
export interface DocxTally {
  trackedChanges: number;
  hiddenRuns: number;
  noteMarks: number;
  embeddedParts: number;
  readonly oldEncodings: Set<string>;
}

export function newTally(): DocxTally {
  return {
    trackedChanges: 0,
    hiddenRuns: 0,
    noteMarks: 0,
    embeddedParts: 0,
    oldEncodings: new Set(),
  };
}
