import type { Rule } from './page-marks.ts';

/** A cell between lines; rows and columns from 0. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table that is drawn: where its lines run, and the cells between them. */
export interface RuledGrid {
  /** Ends of columns, left to right, and of rows, top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** Lines nearer than this are one. */
const NEAR = 2.5;
/** Share of the side of a cell that must be drawn to part it from its neighbour. */
const DRAWN = 0.6;
const MOST_CELLS = 20_000;
/** More lines make a drawing. */
const MOST_LINES = 1500;

/** The tables among the lines of a page. A frame with nothing inside it is none. */
export function gridsOf(rules: readonly Rule[]): RuledGrid[] {
  const joined = [...joinRules(rules, 'across'), ...joinRules(rules, 'down')];
  if (joined.length > MOST_LINES) return [];
  return groupsOf(joined)
    .map(gridOf)
    .filter((grid): grid is RuledGrid => grid !== null && grid.cells.length > 1);
}

/** Pieces of the same line, drawn one after the other or over each other, as one. */
function joinRules(rules: readonly Rule[], direction: Rule['direction']): Rule[] {
  const joined: { direction: Rule['direction']; at: number; from: number; to: number }[] = [];
  const sorted = rules
    .filter((rule) => rule.direction === direction)
    .toSorted((a, b) => a.at - b.at || a.from - b.from);
  // Lines of one place, by place: those far above cannot be met again.
  let near = 0;
  for (const rule of sorted) {
    while ((joined[near]?.at ?? Infinity) < rule.at - NEAR) near += 1;
    const same = joined.find(
      (other, index) =>
        index >= near && rule.from <= other.to + NEAR && rule.to >= other.from - NEAR,
    );
    if (same === undefined) joined.push({ ...rule });
    else {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    }
  }
  return joined;
}

/** Lines that touch each other, directly or by others. */
function groupsOf(rules: readonly Rule[]): Rule[][] {
  const across = rules.filter(({ direction }) => direction === 'across');
  const down = rules.filter(({ direction }) => direction === 'down');
  const group = new Map<Rule, { rules: Rule[] }>(rules.map((rule) => [rule, { rules: [rule] }]));
  for (const a of across) {
    for (const b of down) {
      if (!touch(a, b)) continue;
      const one = group.get(a);
      const other = group.get(b);
      if (one === undefined || other === undefined || one === other) continue;
      const [large, small] = one.rules.length >= other.rules.length ? [one, other] : [other, one];
      large.rules.push(...small.rules);
      for (const rule of small.rules) group.set(rule, large);
    }
  }
  return [...new Set(group.values())].map((each) => each.rules);
}

function touch(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - NEAR &&
    down.at <= across.to + NEAR &&
    across.at >= down.from - NEAR &&
    across.at <= down.to + NEAR
  );
}

function gridOf(rules: readonly Rule[]): RuledGrid | null {
  const across = rules.filter(({ direction }) => direction === 'across');
  const down = rules.filter(({ direction }) => direction === 'down');
  if (across.length < 2 || down.length < 2) return null;
  // Tables without a line at the left and right end where their lines across end.
  const xs = placesOf([
    ...down.map(({ at }) => at),
    Math.min(...across.map(({ from }) => from)),
    Math.max(...across.map(({ to }) => to)),
  ]);
  const ys = placesOf([
    ...across.map(({ at }) => at),
    Math.min(...down.map(({ from }) => from)),
    Math.max(...down.map(({ to }) => to)),
  ]);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows > MOST_CELLS) return null;
  return { xs, ys, cells: cellsOf(xs, ys, across, down) };
}

function placesOf(values: readonly number[]): number[] {
  const places: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (places.at(-1) ?? -Infinity) > NEAR) places.push(value);
  }
  return places;
}

/** Squares of the grid, put together where no line is drawn between them. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Rule[],
  down: readonly Rule[],
): RuledCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const rightDrawn = drawnSides(xs, ys, down);
  const belowDrawn = drawnSides(ys, xs, across);
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !rightDrawn(column + columnSpan, row) &&
        !taken.has(row * columns + column + columnSpan)
      ) {
        columnSpan += 1;
      }
      let rowSpan = 1;
      const isOpenBelow = (at: number): boolean =>
        Array.from({ length: columnSpan }).every((_, offset) => !belowDrawn(at, column + offset));
      while (row + rowSpan < rows && isOpenBelow(row + rowSpan)) rowSpan += 1;
      for (let below = 0; below < rowSpan; below += 1) {
        for (let beside = 0; beside < columnSpan; beside += 1) {
          taken.add((row + below) * columns + column + beside);
        }
      }
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

/** Whether a line at one place of an axis is drawn along a stretch, by index, of the other axis. */
function drawnSides(
  places: readonly number[],
  stretches: readonly number[],
  rules: readonly Rule[],
): (place: number, stretch: number) => boolean {
  const byPlace = places.map((at) => rules.filter((rule) => Math.abs(rule.at - at) <= NEAR));
  return (place, stretch) => {
    const from = stretches[stretch] ?? 0;
    const to = stretches[stretch + 1] ?? from;
    const drawn = (byPlace[place] ?? []).reduce(
      (sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)),
      0,
    );
    return drawn >= (to - from) * DRAWN;
  };
}
