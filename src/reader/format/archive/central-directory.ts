import { ReadingStopped } from '../refusals.ts';
import { hasAscii, uint16, uint32 } from './bytes.ts';

/** One part of a ZIP archive, as its directory describes it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly dataAt: number;
}

const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const FULL_32 = 0xffff_ffff;

/**
 * Reads the directory at the end of a ZIP archive; nothing is unpacked. Sizes beyond 4 GiB (ZIP64) cannot
 * occur in a file as small as the limits allow, but some writers put sizes into the ZIP64 field anyway.
 */
export function readCentralDirectory(bytes: Uint8Array, atMost: number): ArchiveEntry[] {
  const end = findEnd(bytes);
  if (end === -1) throw new ReadingStopped('truncated');
  const count = uint16(bytes, end + 10);
  if (count > atMost) throw new ReadingStopped('too-many-parts', String(atMost));
  const length = uint32(bytes, end + 12);
  const stated = uint32(bytes, end + 16);
  // Bytes put before an archive move everything by the same distance.
  const shift = stated === FULL_32 ? 0 : Math.max(0, end - length - stated);
  const entries: ArchiveEntry[] = [];
  let at = stated === FULL_32 ? end - length : stated + shift;
  for (let index = 0; index < count; index += 1) {
    if (!hasAscii(bytes, at, 'PK\u0001\u0002')) throw new ReadingStopped('broken', 'ZIP');
    const nameLength = uint16(bytes, at + 28);
    const extraLength = uint16(bytes, at + 30);
    entries.push(readEntry(bytes, at, nameLength, extraLength, shift));
    at += ENTRY_LENGTH + nameLength + extraLength + uint16(bytes, at + 32);
  }
  return entries;
}

function findEnd(bytes: Uint8Array): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1) {
    if (hasAscii(bytes, at, 'PK\u0005\u0006')) return at;
  }
  return -1;
}

function readEntry(
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
): ArchiveEntry {
  const nameAt = at + ENTRY_LENGTH;
  const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength));
  let packedSize = uint32(bytes, at + 20);
  let size = uint32(bytes, at + 24);
  const long = zip64Sizes(bytes, nameAt + nameLength, extraLength);
  if (size === FULL_32) size = long.shift() ?? size;
  if (packedSize === FULL_32) packedSize = long.shift() ?? packedSize;
  const local = uint32(bytes, at + 42) + shift;
  if (!hasAscii(bytes, local, 'PK\u0003\u0004')) throw new ReadingStopped('broken', name);
  const dataAt = local + LOCAL_LENGTH + uint16(bytes, local + 26) + uint16(bytes, local + 28);
  if (dataAt + packedSize > bytes.length) throw new ReadingStopped('truncated');
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    encrypted: (uint16(bytes, at + 8) & 1) === 1,
    method: uint16(bytes, at + 10),
    crc32: uint32(bytes, at + 16),
    packedSize,
    size,
    dataAt,
  };
}

/** The 8-byte sizes of the ZIP64 field, in its order: unpacked, packed. */
function zip64Sizes(bytes: Uint8Array, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + uint16(bytes, at + 2)) {
    if (uint16(bytes, at) !== 1) continue;
    const count = Math.min(2, Math.floor(uint16(bytes, at + 2) / 8));
    return Array.from({ length: count }, (_, index) => {
      const low = at + 4 + index * 8;
      return uint32(bytes, low) + uint32(bytes, low + 4) * 0x1_0000_0000;
    });
  }
  return [];
}
