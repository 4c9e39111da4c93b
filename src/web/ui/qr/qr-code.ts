import { correctionOf } from './reed-solomon.ts';

/** Rows of squares, true for dark. */
export type QrCode = readonly (readonly boolean[])[];

interface Version {
  /** Codewords of correction in each block. */
  correction: number;
  /** Codewords of data in each block. */
  blocks: readonly number[];
  /** Middles of the alignment marks. */
  marks: readonly number[];
}

const blocks = (count: number, data: number, more = 0): number[] => [
  ...Array.from({ length: count }, () => data),
  ...Array.from({ length: more }, () => data + 1),
];

/** Versions 1 to 15 at level L (ISO/IEC 18004, tables 9 and E.1): up to 520 bytes. */
const versions: readonly Version[] = [
  { correction: 7, blocks: blocks(1, 19), marks: [] },
  { correction: 10, blocks: blocks(1, 34), marks: [6, 18] },
  { correction: 15, blocks: blocks(1, 55), marks: [6, 22] },
  { correction: 20, blocks: blocks(1, 80), marks: [6, 26] },
  { correction: 26, blocks: blocks(1, 108), marks: [6, 30] },
  { correction: 18, blocks: blocks(2, 68), marks: [6, 34] },
  { correction: 20, blocks: blocks(2, 78), marks: [6, 22, 38] },
  { correction: 24, blocks: blocks(2, 97), marks: [6, 24, 42] },
  { correction: 30, blocks: blocks(2, 116), marks: [6, 26, 46] },
  { correction: 18, blocks: blocks(2, 68, 2), marks: [6, 28, 50] },
  { correction: 20, blocks: blocks(4, 81), marks: [6, 30, 54] },
  { correction: 24, blocks: blocks(2, 92, 2), marks: [6, 32, 58] },
  { correction: 26, blocks: blocks(4, 107), marks: [6, 34, 62] },
  { correction: 30, blocks: blocks(3, 115, 1), marks: [6, 26, 46, 66] },
  { correction: 22, blocks: blocks(5, 87, 1), marks: [6, 26, 48, 70] },
];

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/**
 * A text as a QR code, in UTF-8.
 *
 * @returns null for a text longer than 520 bytes
 */
export function qrCodeOf(text: string): QrCode | null {
  const bytes = [...new TextEncoder().encode(text)];
  const number = versions.findIndex((version, index) => bytes.length <= roomIn(version, index + 1));
  const version = versions[number];
  if (version === undefined) return null;
  const codewords = codewordsOf(bytes, version, number + 1);
  const drawn = masks.map((_, mask) => draw(version, number + 1, codewords, mask));
  return drawn.reduce((best, next) => (unrest(next) < unrest(best) ? next : best));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const lengthBits = (number: number): number => (number < 10 ? 8 : 16);
const roomIn = (version: Version, number: number): number =>
  Math.floor((sum(version.blocks) * 8 - 4 - lengthBits(number)) / 8);

/** Data with its length before it and filled up, cut into blocks, each with its correction, woven together. */
function codewordsOf(bytes: readonly number[], version: Version, number: number): number[] {
  const room = sum(version.blocks);
  const bits = [
    ...bitsOf(0b0100, 4),
    ...bitsOf(bytes.length, lengthBits(number)),
    ...bytes.flatMap((byte) => bitsOf(byte, 8)),
    ...bitsOf(0, 4),
  ].slice(0, room * 8);
  const data: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    const eight = Array.from({ length: 8 }, (_, bit) => bits[at + bit] === true);
    data.push(eight.reduce((value, bit) => value * 2 + (bit ? 1 : 0), 0));
  }
  for (let turn = 0; data.length < room; turn += 1) data.push(turn % 2 === 0 ? 0xec : 0x11);
  let taken = 0;
  const parts = version.blocks.map((length) => data.slice(taken, (taken += length)));
  return [...weave(parts), ...weave(parts.map((part) => correctionOf(part, version.correction)))];
}

function weave(parts: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: longest }, (_, at) => parts.flatMap((part) => part[at] ?? [])).flat();
}

const bitsOf = (value: number, count: number): boolean[] =>
  Array.from({ length: count }, (_, at) => ((value >> (count - 1 - at)) & 1) === 1);

function draw(
  version: Version,
  number: number,
  codewords: readonly number[],
  mask: number,
): boolean[][] {
  const size = 17 + number * 4;
  const grid: (boolean | null)[][] = Array.from({ length: size }, () =>
    Array.from({ length: size }, () => null),
  );
  const set = (row: number, column: number, isDark: boolean): void => {
    const line = grid[row];
    if (line !== undefined && column >= 0 && column < size) line[column] = isDark;
  };
  drawPatterns(size, version.marks, set);
  drawFormat(size, mask, set);
  if (number >= 7) drawVersion(size, number, set);
  fillIn(grid, codewords, masks[mask] ?? (() => false));
  return grid.map((row) => row.map((isDark) => isDark === true));
}

type SetSquare = (row: number, column: number, isDark: boolean) => void;

/** The three corners, the lines between them, the alignment marks. */
function drawPatterns(size: number, marks: readonly number[], set: SetSquare): void {
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  const last = size - 7;
  for (const [top, left] of [
    [0, 0],
    [0, last],
    [last, 0],
  ] as const) {
    for (let row = -1; row <= 7; row += 1) {
      for (let column = -1; column <= 7; column += 1) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        set(top + row, left + column, ring !== 2 && ring !== 4);
      }
    }
  }
  const end = marks.at(-1) ?? 0;
  for (const middle of marks) {
    for (const across of marks) {
      const isCorner =
        (middle === 6 && (across === 6 || across === end)) || (middle === end && across === 6);
      if (isCorner) continue;
      for (let row = -2; row <= 2; row += 1) {
        for (let column = -2; column <= 2; column += 1) {
          set(middle + row, across + column, Math.max(Math.abs(row), Math.abs(column)) !== 1);
        }
      }
    }
  }
}

/** Appends the remainder of a division by a polynomial over two elements. */
function withRemainder(value: number, polynomial: number, bits: number): number {
  let remainder = value;
  for (let step = 0; step < bits; step += 1) {
    remainder = (remainder << 1) ^ ((remainder >> (bits - 1)) * polynomial);
  }
  return (value << bits) | (remainder & ((1 << bits) - 1));
}

/** Level L and the mask, twice (section 7.9); the one square that is always dark beside it. */
function drawFormat(size: number, mask: number, set: SetSquare): void {
  const bits = bitsOf(withRemainder((0b01 << 3) | mask, 0x537, 10) ^ 0x5412, 15).toReversed();
  bits.forEach((isDark, at) => {
    if (at < 6) set(at, 8, isDark);
    else if (at < 8) set(at + 1, 8, isDark);
    else if (at === 8) set(8, 7, isDark);
    else set(8, 14 - at, isDark);
    if (at < 8) set(8, size - 1 - at, isDark);
    else set(size - 15 + at, 8, isDark);
  });
  set(size - 8, 8, true);
}

/** The number of the version, twice, for larger codes (section 7.10). */
function drawVersion(size: number, number: number, set: SetSquare): void {
  const bits = bitsOf(withRemainder(number, 0x1f25, 12), 18).toReversed();
  bits.forEach((isDark, at) => {
    const [near, far] = [Math.floor(at / 3), size - 11 + (at % 3)];
    set(near, far, isDark);
    set(far, near, isDark);
  });
}

/** Codewords in pairs of columns from the right, up and down in turn, round what is drawn already. */
function fillIn(
  grid: (boolean | null)[][],
  codewords: readonly number[],
  isMasked: (row: number, column: number) => boolean,
): void {
  const size = grid.length;
  const bits = codewords.flatMap((codeword) => bitsOf(codeword, 8));
  let next = 0;
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    // The line between the corners takes a whole column.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const row = isUpward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        const line = grid[row];
        if (line === undefined || line[column] !== null) continue;
        line[column] = (bits[next] === true) !== isMasked(row, column);
        next += 1;
      }
    }
    isUpward = !isUpward;
  }
}

/** How hard to read: runs of five and more, and blocks of four alike (section 7.8.3, the first two rules). */
function unrest(grid: QrCode): number {
  const lines = [...grid, ...grid.map((_, column) => grid.map((row) => row[column] === true))];
  const runs = lines.flatMap((line) =>
    line.map((isDark, at) => line.slice(at, at + 5).filter((next) => next === isDark).length === 5),
  );
  const squares = grid.flatMap((row, at) =>
    row.map((isDark, column) => {
      const below = grid[at + 1];
      return (
        below !== undefined &&
        row[column + 1] === isDark &&
        below[column] === isDark &&
        below[column + 1] === isDark
      );
    }),
  );
  const count = (marks: boolean[]): number => marks.filter(Boolean).length;
  return count(runs) + 3 * count(squares);
}
