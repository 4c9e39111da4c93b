// Be Vietnam Pro has neither digits of one width nor a narrow no-break space. This makes, from its own
// outlines (SIL Open Font License 1.1), small fonts with just those: `node tools/make-figure-fonts.ts`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { readWoff, viewOf, write, writeTrueType } from './sfnt.ts';
import type { FontTables } from './sfnt.ts';

const WEIGHTS = [400, 500, 600, 700];
const DIGITS = '0123456789'.split('').map((digit) => digit.charCodeAt(0));
const NARROW_NO_BREAK_SPACE = 0x202f;
/** A fifth of an em, as printers set it between a number and its unit. */
const NARROW_PART_OF_EM = 0.21;

const out = path.join(import.meta.dirname, '../src/web/ui/fonts');
mkdirSync(out, { recursive: true });
for (const weight of WEIGHTS) {
  const source = createRequire(import.meta.url).resolve(
    `@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-${weight}-normal.woff`,
  );
  const font = figureFont(readWoff(readFileSync(source)));
  writeFileSync(path.join(out, `figures-${weight}.ttf`), writeTrueType(font));
}

interface Glyph {
  outline: Uint8Array;
  advance: number;
  leftBearing: number;
}

/** Digits in the middle of one common width, and the blank. */
function figureFont(tables: FontTables): FontTables {
  const unitsPerEm = viewOf(table(tables, 'head')).getUint16(18);
  const digits = DIGITS.map((code) => readGlyph(tables, glyphIndex(tables, code)));
  // The widest digit, 4, still fits the middle width; the widest width would tear numbers apart.
  const width = digits.map(({ advance }) => advance).sort((a, b) => a - b)[5] ?? 0;
  const nothing = { outline: new Uint8Array(), leftBearing: 0 };
  const glyphs: Glyph[] = [
    { ...nothing, advance: width },
    ...digits.map(({ outline, advance, leftBearing }) => ({
      outline,
      advance: width,
      leftBearing: leftBearing + Math.round((width - advance) / 2),
    })),
    { ...nothing, advance: Math.round(unitsPerEm * NARROW_PART_OF_EM) },
  ];
  return new Map([
    ...['OS/2', 'name'].map((tag): [string, Uint8Array] => [tag, table(tables, tag)]),
    ['head', withShortOffsets(table(tables, 'head'))],
    ['hhea', withCount(table(tables, 'hhea'), 34, glyphs.length)],
    ['maxp', withCount(table(tables, 'maxp'), 4, glyphs.length)],
    ['post', Uint8Array.from(write('IIhhIIIII', 0x0003_0000))],
    ['cmap', characterMap()],
    ...outlines(glyphs),
  ]);
}

function readGlyph(tables: FontTables, index: number): Glyph {
  const longMetrics = viewOf(table(tables, 'hhea')).getUint16(34);
  const metrics = viewOf(table(tables, 'hmtx'));
  if (index >= longMetrics) throw new Error('a digit without a width of its own');
  const isLong = viewOf(table(tables, 'head')).getInt16(50) === 1;
  const places = viewOf(table(tables, 'loca'));
  const place = (at: number) => (isLong ? places.getUint32(at * 4) : places.getUint16(at * 2) * 2);
  const outline = table(tables, 'glyf').slice(place(index), place(index + 1));
  if (viewOf(outline).getInt16(0) < 0) throw new Error('a digit made of other glyphs');
  return {
    outline: withoutHints(outline),
    advance: metrics.getUint16(index * 4),
    leftBearing: metrics.getInt16(index * 4 + 2),
  };
}

/** Hinting programs call functions of tables that are left out; screens of today do without. */
function withoutHints(outline: Uint8Array): Uint8Array {
  const contours = viewOf(outline).getInt16(0);
  const at = 10 + contours * 2;
  const length = viewOf(outline).getUint16(at);
  const rest = outline.subarray(at + 2 + length);
  return Uint8Array.from([...outline.subarray(0, at), 0, 0, ...rest]);
}

/** Index of the glyph of a character, from the format 4 map that every Windows font has. */
function glyphIndex(tables: FontTables, code: number): number {
  const map = viewOf(table(tables, 'cmap'));
  for (let record = 0; record < map.getUint16(2); record += 1) {
    const start = map.getUint32(4 + record * 8 + 4);
    if (map.getUint16(start) !== 4) continue;
    const segments = map.getUint16(start + 6) / 2;
    const part = (block: number, segment: number) => start + 14 + (block * segments + segment) * 2;
    for (let segment = 0; segment < segments; segment += 1) {
      const [end, first] = [map.getUint16(part(0, segment)), map.getUint16(part(1, segment) + 2)];
      if (code > end || code < first) continue;
      const rangeAt = part(3, segment) + 2;
      const range = map.getUint16(rangeAt);
      const delta = map.getUint16(part(2, segment) + 2);
      if (range === 0) return (code + delta) & 0xffff;
      return (map.getUint16(rangeAt + range + (code - first) * 2) + delta) & 0xffff;
    }
  }
  throw new Error(`no glyph for ${String.fromCharCode(code)}`);
}

/** Digits are glyphs 1 to 10, the blank is 11. */
function characterMap(): Uint8Array {
  const [zero = 0] = DIGITS;
  const ends = [zero + 9, NARROW_NO_BREAK_SPACE, 0xffff];
  const starts = [zero, NARROW_NO_BREAK_SPACE, 0xffff];
  const deltas = [1 - zero, 11 - NARROW_NO_BREAK_SPACE, 1];
  const segments = [
    ...write('HHH', ...ends),
    ...write('H', 0),
    ...write('HHH', ...starts),
    ...write('HHH', ...deltas),
    ...write('HHH', 0, 0, 0),
  ];
  const map = [...write('HHHHHHH', 4, 14 + segments.length, 0, 6, 4, 1, 2), ...segments];
  return Uint8Array.from([...write('HHHHI', 0, 1, 3, 1, 12), ...map]);
}

function outlines(glyphs: Glyph[]): [string, Uint8Array][] {
  const glyf: number[] = [];
  const loca: number[] = [];
  for (const { outline } of glyphs) {
    loca.push(...write('H', glyf.length / 2));
    glyf.push(...outline, ...Array.from({ length: (4 - (outline.length % 4)) % 4 }, () => 0));
  }
  loca.push(...write('H', glyf.length / 2));
  const hmtx = glyphs.flatMap(({ advance, leftBearing }) => write('Hh', advance, leftBearing));
  return [
    ['glyf', Uint8Array.from(glyf)],
    ['loca', Uint8Array.from(loca)],
    ['hmtx', Uint8Array.from(hmtx)],
  ];
}

function withShortOffsets(head: Uint8Array): Uint8Array {
  const copy = head.slice();
  viewOf(copy).setUint32(8, 0);
  viewOf(copy).setInt16(50, 0);
  return copy;
}

function withCount(bytes: Uint8Array, at: number, count: number): Uint8Array {
  const copy = bytes.slice();
  viewOf(copy).setUint16(at, count);
  return copy;
}

function table(tables: FontTables, tag: string): Uint8Array {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`no table ${tag}`);
  return found;
}
