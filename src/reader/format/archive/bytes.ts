/** Whether the bytes at a place spell these letters. */
export function hasAscii(bytes: Uint8Array, at: number, letters: string): boolean {
  if (at < 0 || at + letters.length > bytes.length) return false;
  for (let index = 0; index < letters.length; index += 1) {
    if (bytes[at + index] !== letters.charCodeAt(index)) return false;
  }
  return true;
}

/** Where the letters stand first in `[from, to)`; -1 where they do not. */
export function indexOfAscii(
  bytes: Uint8Array,
  letters: string,
  from = 0,
  to = bytes.length,
): number {
  const first = letters.charCodeAt(0);
  const last = Math.min(to, bytes.length) - letters.length;
  for (let at = bytes.indexOf(first, from); at !== -1 && at <= last;) {
    if (hasAscii(bytes, at, letters)) return at;
    at = bytes.indexOf(first, at + 1);
  }
  return -1;
}

const oneByte = new TextDecoder('windows-1252');

/** One character for each byte; those of ASCII are themselves. */
export function asOneByteText(bytes: Uint8Array): string {
  return oneByte.decode(bytes);
}

/** Little-endian number of 2 bytes; 0 beyond the end. */
export function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Little-endian number of 4 bytes; 0 beyond the end. */
export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) + uint16(bytes, at + 2) * 0x1_0000;
}
