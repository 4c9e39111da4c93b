import { deflateSync, zipSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** An entry as a hostile or careless writer would describe it. */
export interface RawEntry {
  readonly name: string;
  /** Packed bytes as they lie in the file. */
  readonly packed: Uint8Array;
  /** What the directory says, true or not. */
  readonly size: number;
  readonly crc: number;
  readonly method?: number;
  readonly flags?: number;
}

/** An honest archive. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
  );
}

/** So many equal bytes, packed: 1 MB of them takes 1 kB. */
export function packedZeros(size: number): { packed: Uint8Array; crc: number } {
  const bytes = new Uint8Array(size).fill(0x20);
  return { packed: deflateSync(bytes, { level: 1 }), crc: crc32(bytes) };
}

/** An archive whose directory says what it is told to say. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const local = new Uint8Array(30 + name.length);
    describe(local, 0x0403_4b50, 4, entry, name);
    local.set(name, 30);
    const central = new Uint8Array(46 + name.length);
    describe(central, 0x0201_4b50, 6, entry, name);
    new DataView(central.buffer).setUint32(42, offset, true);
    central.set(name, 46);
    parts.push(local, entry.packed);
    directory.push(central);
    offset += local.length + entry.packed.length;
  }
  const length = directory.reduce((sum, each) => sum + each.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x0605_4b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, length, true);
  view.setUint32(16, offset, true);
  return concat([...parts, ...directory, end]);
}

/** Fields that the local and the central header share; `at` is where they begin. */
function describe(
  header: Uint8Array,
  signature: number,
  at: number,
  { packed, size, crc, method = 8, flags = 0 }: RawEntry,
  name: Uint8Array,
): void {
  const view = new DataView(header.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
