/** A cell of a line of text; `from` and `to` count in the line, `start` in the document. */
export interface LineCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

type Placed = LineCell & { readonly column: number };

/**
 * Puts the cells of lines in columns, from 1. Lines with as many cells as most have take them one by one; in lines
 * parted by blanks an empty cell leaves no trace, so shorter ones go by where they stand on the line, or from the right.
 */
export function alignCells(
  lines: readonly (readonly LineCell[])[],
  isByBlanks: boolean,
): Placed[][] {
  const width = Math.max(0, ...lines.map(({ length }) => length));
  const edges = isByBlanks ? edgesOf(lines, width) : [];
  return lines.map((cells) => {
    if (!isByBlanks || cells.length === width) {
      return cells.map((cell, at): Placed => ({ ...cell, column: at + 1 }));
    }
    return byPlace(cells, edges) ?? fromRight(cells, width);
  });
}

interface Edges {
  from: number;
  to: number;
}

/** Where each column stands, by the lines that fill all of them. */
function edgesOf(lines: readonly (readonly LineCell[])[], width: number): Edges[] {
  const edges: Edges[] = Array.from({ length: width }, () => ({ from: Infinity, to: 0 }));
  for (const cells of lines) {
    if (cells.length !== width) continue;
    cells.forEach(({ from, to }, at) => {
      const edge = edges[at];
      if (edge === undefined) return;
      edge.from = Math.min(edge.from, from);
      edge.to = Math.max(edge.to, to);
    });
  }
  return edges;
}

/** Each cell in the column that it overlaps most, in order; undefined where one fits none. */
function byPlace(cells: readonly LineCell[], edges: readonly Edges[]): Placed[] | undefined {
  const placed: Placed[] = [];
  let least = 0;
  for (const cell of cells) {
    let best = -1;
    let most = 0;
    for (let at = least; at < edges.length; at += 1) {
      const edge = edges[at];
      if (edge === undefined || edge.from > cell.to) break;
      const overlap = Math.min(edge.to, cell.to) - Math.max(edge.from, cell.from);
      if (overlap > most) [best, most] = [at, overlap];
    }
    if (best === -1) return undefined;
    placed.push({ ...cell, column: best + 1 });
    least = best + 1;
  }
  return placed;
}

/** The row head first, the others as columns from the right. */
function fromRight(cells: readonly LineCell[], width: number): Placed[] {
  return cells.map((cell, at): Placed => ({
    ...cell,
    column: at === 0 ? 1 : width - cells.length + at + 1,
  }));
}
