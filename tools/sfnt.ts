import { inflateSync } from 'node:zlib';

/** Tables of a TrueType font by tag. */
export type FontTables = Map<string, Uint8Array>;

const SFNT_VERSION = 0x0001_0000;
const WOFF_SIGNATURE = 0x774f_4646;
/** OpenType: the sum of the whole file and this adjustment is 0xB1B0AFBA. */
const CHECKSUM_MAGIC = 0xb1b0_afba;
const ADJUSTMENT_OFFSET = 8;

/** Big-endian numbers one after another: `write('HhI', 1, -2, 3)` for 16 bits, signed 16 bits, 32 bits. */
export function write(layout: string, ...numbers: number[]): number[] {
  return layout.split('').flatMap((kind, position) => {
    const number = numbers[position] ?? 0;
    const bytes = kind === 'I' ? [24, 16, 8, 0] : [8, 0];
    return bytes.map((shift) => (number >>> shift) & 0xff);
  });
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Tables of a WOFF 1 file, inflated.
 *
 * @throws Error for another kind of file
 */
export function readWoff(file: Uint8Array): FontTables {
  const view = viewOf(file);
  if (view.getUint32(0) !== WOFF_SIGNATURE) throw new Error('not a WOFF 1 font');
  const tables: FontTables = new Map();
  for (let entry = 44; tables.size < view.getUint16(12); entry += 20) {
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const [offset, packed, length] = [4, 8, 12].map((at) => view.getUint32(entry + at));
    const bytes = file.subarray(offset, (offset ?? 0) + (packed ?? 0));
    tables.set(tag, packed === length ? bytes : new Uint8Array(inflateSync(bytes)));
  }
  return tables;
}

/** A TrueType file of these tables, in the order and with the sums that browsers check. */
export function writeTrueType(tables: FontTables): Uint8Array {
  const tags = [...tables.keys()].sort();
  const entries = Math.floor(Math.log2(tags.length));
  const range = 16 * 2 ** entries;
  const directory = write(
    'IHHHH',
    SFNT_VERSION,
    tags.length,
    range,
    entries,
    tags.length * 16 - range,
  );
  const contents: number[] = [];
  const start = 12 + 16 * tags.length;
  for (const tag of tags) {
    const bytes = padded(tables.get(tag) ?? new Uint8Array());
    const length = tables.get(tag)?.length ?? 0;
    directory.push(...tag.split('').map((letter) => letter.charCodeAt(0)));
    directory.push(...write('III', sum(bytes), start + contents.length, length));
    contents.push(...bytes);
  }
  const file = Uint8Array.from([...directory, ...contents]);
  const head = directoryOffset(file, 'head');
  viewOf(file).setUint32(head + ADJUSTMENT_OFFSET, (CHECKSUM_MAGIC - sum(file)) >>> 0);
  return file;
}

function directoryOffset(file: Uint8Array, tag: string): number {
  for (let entry = 12; entry < file.length; entry += 16) {
    const found = String.fromCharCode(...file.subarray(entry, entry + 4));
    if (found === tag) return viewOf(file).getUint32(entry + 8);
  }
  throw new Error(`no table ${tag}`);
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  return whole;
}

function sum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let total = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}
