import type { ReadingLimits } from '../reading-limits.ts';
import { inMegabytes, ReadingStopped } from '../refusals.ts';
import { type ArchiveEntry, readCentralDirectory } from './central-directory.ts';
import { crc32 } from './crc32.ts';
import { inflateBytes } from './inflate.ts';

/** A ZIP archive whose parts are unpacked one by one, each within the limits. */
export interface Archive {
  /** Parts of XML, in the order of the directory. */
  readonly names: readonly string[];
  /** Those of pictures and other binary parts, too. */
  readonly allNames: readonly string[];
  /** Unpacks a part; names differ in more than case. Undefined where there is none. */
  readonly find: (name: string) => Uint8Array | undefined;
}

/** Small parts may be packed as tightly as they like. */
const RATIO_FROM = 1024 * 1024;

/**
 * Opens an archive of XML parts. Sizes are checked as declared before anything is unpacked, and again
 * while it is: a part that grows beyond what it declared ends the reading. Pictures are never unpacked.
 */
export function openArchive(bytes: Uint8Array, limits: ReadingLimits): Archive {
  const entries = new Map<string, ArchiveEntry>();
  const allNames: string[] = [];
  let total = 0;
  for (const entry of readCentralDirectory(bytes, limits.entries)) {
    allNames.push(entry.name);
    const key = entry.name.toLowerCase();
    if (!isMarkup(key) || entries.has(key)) continue;
    if (entry.encrypted) throw new ReadingStopped('encrypted');
    checkSizes(entry, limits);
    total += entry.size;
    if (total > limits.totalBytes) {
      throw new ReadingStopped('unpacks-too-large', inMegabytes(limits.totalBytes));
    }
    entries.set(key, entry);
  }
  return {
    allNames,
    names: [...entries.values()].map(({ name }) => name),
    find: (name) => {
      const entry = entries.get(name.toLowerCase());
      return entry && unpack(bytes, entry);
    },
  };
}

function isMarkup(name: string): boolean {
  return /\.(?:xml|rels|vml)$/.test(name) || name === 'mimetype';
}

function checkSizes({ size, packedSize }: ArchiveEntry, limits: ReadingLimits): void {
  if (size > limits.entryBytes) {
    throw new ReadingStopped('unpacks-too-large', inMegabytes(limits.entryBytes));
  }
  if (size > RATIO_FROM && size > packedSize * limits.ratio) {
    throw new ReadingStopped('unpacks-too-large', `× ${limits.ratio}`);
  }
}

function unpack(archive: Uint8Array, entry: ArchiveEntry): Uint8Array {
  const packed = archive.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
  const bytes = unpackBytes(packed, entry);
  if (bytes === 'too-large') {
    throw new ReadingStopped('unpacks-too-large', `${entry.name}: ${entry.size}`);
  }
  if (bytes === 'broken' || bytes.length !== entry.size || crc32(bytes) !== entry.crc32) {
    throw new ReadingStopped('broken', entry.name);
  }
  return bytes;
}

function unpackBytes(packed: Uint8Array, { method, size }: ArchiveEntry) {
  if (method === 0) return packed;
  return method === 8 ? inflateBytes(packed, size) : 'broken';
}
