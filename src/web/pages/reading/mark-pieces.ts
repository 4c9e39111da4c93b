import type { TextRange } from '../../../core/figure/finding.ts';

/** A stretch of text, plain or belonging to something marked. */
export interface Piece<T> extends TextRange {
  item: T | null;
  /** The first piece of its item: the one that is found and scrolled to. */
  isFirst: boolean;
}

/**
 * Cuts a range of the text into plain and marked pieces. Of several items on the same words the one given
 * first is shown: a figure inside a statement splits the statement in two, a date inside it is part of it.
 */
export function piecesOf<T extends { range: TextRange }>(
  range: TextRange,
  items: readonly T[],
): Piece<T>[] {
  const marked: Piece<T>[] = [];
  for (const item of items) {
    const free = freeParts(within(item.range, range), marked);
    marked.push(...free.map((part, index) => ({ ...part, item, isFirst: index === 0 })));
  }
  marked.sort((a, b) => a.start - b.start);
  return withPlain(range, marked);
}

function within(inner: TextRange, outer: TextRange): TextRange {
  return { start: Math.max(inner.start, outer.start), end: Math.min(inner.end, outer.end) };
}

/** What is left of a range once the taken parts are cut out of it. */
function freeParts(range: TextRange, taken: readonly TextRange[]): TextRange[] {
  let parts = [range];
  for (const { start, end } of taken) {
    parts = parts.flatMap((part) =>
      end <= part.start || start >= part.end
        ? [part]
        : [
            { start: part.start, end: start },
            { start: end, end: part.end },
          ],
    );
  }
  return parts.filter(({ start, end }) => start < end);
}

function withPlain<T>({ start, end }: TextRange, marked: readonly Piece<T>[]): Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let at = start;
  for (const piece of marked) {
    if (piece.start > at) pieces.push({ start: at, end: piece.start, item: null, isFirst: false });
    pieces.push(piece);
    at = piece.end;
  }
  if (at < end) pieces.push({ start: at, end, item: null, isFirst: false });
  return pieces;
}
