import { apply, type Matrix } from './matrix.ts';
import type { Rule } from './page-marks.ts';

/** Thicker than this, a filled rectangle is a ground, not a line. */
const THICKEST = 3;
/** Shorter ones are parts of letters and drawings. */
const SHORTEST = 4;
/** Slope of a line that still counts as straight across or down. */
const SLACK = 0.5;

/** Codes in the path data of the library, and how many numbers follow each. */
const lengths: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const MOVE = 0;
const CLOSE = 4;

type Point = readonly [number, number];

/**
 * The lines of a path that run straight across or down: sides that are stroked, and filled rectangles so
 * thin that they are lines. `paint` is the name of the operator that paints the path.
 */
export function rulesOfPath(paint: string, data: unknown, base: Matrix): Rule[] {
  if (!/fill|stroke/i.test(paint)) return [];
  const path = Array.isArray(data) ? (data[0] as unknown) : null;
  if (!(path instanceof Float32Array) && !Array.isArray(path)) return [];
  const figures = figuresOf(path as ArrayLike<number>, base);
  const isStroked = /stroke/i.test(paint);
  return figures.flatMap((points) => (isStroked ? sidesOf(points) : thinRectangle(points)));
}

/** Corners of each figure of a path; figures with curves are left out. */
function figuresOf(path: ArrayLike<number>, base: Matrix): Point[][] {
  const figures: Point[][] = [];
  let points: Point[] = [];
  const end = (): void => {
    if (points.length > 1) figures.push(points);
    points = [];
  };
  for (let at = 0; at < path.length;) {
    const code = path[at] ?? -1;
    const length = lengths[code];
    if (length === undefined) break;
    const [first] = points;
    if (code === MOVE) end();
    if (code === CLOSE) {
      if (first !== undefined) points.push(first);
      end();
    } else {
      points.push(apply(base, path[at + length - 1] ?? 0, path[at + length] ?? 0));
    }
    at += length + 1;
  }
  end();
  return figures;
}

function sidesOf(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((point, index) => {
    const rule = ruleBetween(points[index] ?? point, point);
    return rule === null ? [] : [rule];
  });
}

function thinRectangle(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const left = Math.min(...xs);
  const right = Math.max(...xs);
  const top = Math.min(...ys);
  const bottom = Math.max(...ys);
  if (bottom - top <= THICKEST && right - left > bottom - top) {
    const middle = (top + bottom) / 2;
    return asList(ruleBetween([left, middle], [right, middle]));
  }
  if (right - left > THICKEST) return [];
  const middle = (left + right) / 2;
  return asList(ruleBetween([middle, top], [middle, bottom]));
}

function asList(rule: Rule | null): Rule[] {
  return rule === null ? [] : [rule];
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  if (Math.max(width, height) < SHORTEST) return null;
  if (height <= SLACK) {
    return { direction: 'across', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  }
  if (width <= SLACK) {
    return { direction: 'down', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  }
  return null;
}
