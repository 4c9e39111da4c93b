import type { CellContent } from '../../../core/figure/round/cell.ts';
import type { Cell, CellConflict, SavedCell } from '../../../contract/round/submission.ts';

/** What a person wrote into a cell and the server has not got yet. */
export interface Draft {
  content: CellContent | null;
  note: string | null;
}

export interface DeskCell {
  /** As the server has it. */
  stored: Cell;
  draft: Draft | null;
  /** Somebody else wrote there meanwhile; nothing of this cell is sent until a person chooses. */
  theirs: Cell | null;
}

interface Step {
  fieldNo: number;
  before: Draft;
  after: Draft;
}

/** A submission on one's desk: what is stored, what is written, and what can be taken back. */
export interface EntryDesk {
  cells: ReadonlyMap<number, DeskCell>;
  past: readonly (readonly Step[])[];
  future: readonly (readonly Step[])[];
}

/** Drafts that were left behind, as the browser kept them. */
export type KeptDrafts = readonly SavedCell[];

/**
 * Lays a submission on the desk with the drafts that the browser kept. A kept draft that was written upon an older
 * version than the stored one is a conflict, unless both say the same.
 */
export function openDesk(stored: readonly Cell[], kept: KeptDrafts): EntryDesk {
  const byField = new Map(kept.map((one) => [one.fieldNo, one]));
  const cells = stored.map((cell): [number, DeskCell] => {
    const left = byField.get(cell.fieldNo);
    if (left === undefined || isSame(left, cell)) {
      return [cell.fieldNo, { stored: cell, draft: null, theirs: null }];
    }
    const draft = { content: left.content, note: left.note };
    const isStale = left.baseVersion !== cell.version;
    return [cell.fieldNo, { stored: cell, draft, theirs: isStale ? cell : null }];
  });
  return { cells: new Map(cells), past: [], future: [] };
}

/** What a cell shows: what is written, else what is stored. */
export function shown({ draft, stored }: DeskCell): Draft {
  return draft ?? { content: stored.content, note: stored.note };
}

/** Writes into cells, as one step that can be taken back. Cells that would stay as they are, and unknown ones, are passed over. */
export function write(
  desk: EntryDesk,
  changes: readonly (Partial<Draft> & { fieldNo: number })[],
): EntryDesk {
  const steps = changes.flatMap(({ fieldNo, ...change }): Step[] => {
    const cell = desk.cells.get(fieldNo);
    if (cell === undefined) return [];
    const before = shown(cell);
    const after = { ...before, ...change };
    return isSame(before, after) ? [] : [{ fieldNo, before, after }];
  });
  if (steps.length === 0) return desk;
  const cells = apply(desk.cells, steps, 'after');
  return { cells, past: [...desk.past, steps], future: [] };
}

export function undo(desk: EntryDesk): EntryDesk {
  const steps = desk.past.at(-1);
  if (steps === undefined) return desk;
  return {
    cells: apply(desk.cells, steps, 'before'),
    past: desk.past.slice(0, -1),
    future: [steps, ...desk.future],
  };
}

export function redo(desk: EntryDesk): EntryDesk {
  const [steps, ...rest] = desk.future;
  if (steps === undefined) return desk;
  return {
    cells: apply(desk.cells, steps, 'after'),
    past: [...desk.past, steps],
    future: rest,
  };
}

/** What is to be sent: drafts without a conflict, each upon the version that it was written on. */
export function toSend(desk: EntryDesk): SavedCell[] {
  return draftsOf(desk, ({ theirs }) => theirs === null);
}

/** What the browser must keep until the server has it, conflicts included. */
export function toKeep(desk: EntryDesk): SavedCell[] {
  return draftsOf(desk, () => true);
}

/**
 * Takes in what the server answered. A draft that was changed again while it was on its way stays a draft, now upon
 * the version just stored.
 */
export function takeAnswer(
  desk: EntryDesk,
  sent: readonly SavedCell[],
  answer: { saved: readonly Cell[]; conflicts: readonly CellConflict[] },
): EntryDesk {
  const cells = new Map(desk.cells);
  const sentByField = new Map(sent.map((one) => [one.fieldNo, one]));
  for (const stored of answer.saved) {
    const cell = cells.get(stored.fieldNo);
    const went = sentByField.get(stored.fieldNo);
    if (cell === undefined) continue;
    const isWhatWent = cell.draft === null || (went !== undefined && isSame(cell.draft, went));
    cells.set(stored.fieldNo, { stored, draft: isWhatWent ? null : cell.draft, theirs: null });
  }
  for (const { fieldNo, theirs } of answer.conflicts) {
    const cell = cells.get(fieldNo);
    if (cell === undefined || cell.draft === null) continue;
    const agrees = isSame(cell.draft, theirs);
    cells.set(
      fieldNo,
      agrees ? { stored: theirs, draft: null, theirs: null } : { ...cell, stored: theirs, theirs },
    );
  }
  return { ...desk, cells };
}

/** Settles a conflict: one's own words go on top of theirs, or theirs stay. */
export function settle(desk: EntryDesk, fieldNo: number, choice: 'mine' | 'theirs'): EntryDesk {
  const cell = desk.cells.get(fieldNo);
  if (cell?.theirs == null) return desk;
  const settled: DeskCell = {
    stored: cell.theirs,
    draft: choice === 'mine' ? cell.draft : null,
    theirs: null,
  };
  return { ...desk, cells: new Map(desk.cells).set(fieldNo, settled) };
}

/**
 * Takes in the submission as the server now has it; drafts stay, upon the version that they were written on. An answer
 * that was on its way while something was saved is older than what stands here, and is passed over.
 */
export function refresh(desk: EntryDesk, stored: readonly Cell[]): EntryDesk {
  const newest = stored.map((cell) => {
    const here = desk.cells.get(cell.fieldNo)?.stored;
    return here !== undefined && here.version > cell.version ? here : cell;
  });
  const { cells } = openDesk(newest, toKeep(desk));
  return { ...desk, cells };
}

function draftsOf(desk: EntryDesk, isMeant: (cell: DeskCell) => boolean): SavedCell[] {
  return [...desk.cells.values()].flatMap((cell) => {
    const { stored, draft } = cell;
    if (draft === null || !isMeant(cell)) return [];
    return [{ fieldNo: stored.fieldNo, baseVersion: stored.version, ...draft }];
  });
}

function apply(
  cells: ReadonlyMap<number, DeskCell>,
  steps: readonly Step[],
  side: 'before' | 'after',
): ReadonlyMap<number, DeskCell> {
  const next = new Map(cells);
  for (const step of steps) {
    const cell = next.get(step.fieldNo);
    if (cell === undefined) continue;
    const draft = step[side];
    next.set(step.fieldNo, { ...cell, draft: isSame(draft, cell.stored) ? null : draft });
  }
  return next;
}

function isSame(a: Draft, b: Draft): boolean {
  return (
    a.note === b.note && JSON.stringify(ordered(a.content)) === JSON.stringify(ordered(b.content))
  );
}

/** Two contents are the same whatever the order in which their fields were written down. */
function ordered(content: CellContent | null): unknown {
  if (content === null) return null;
  return Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
