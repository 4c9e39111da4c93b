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

/** One character for each byte. */
export function asLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

/** Little-endian number of 2 bytes; 0 beyond the end. */
export function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Little-endian number of 4 bytes; 0 beyond the end. */
export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) + uint16(bytes, at + 2) * 0x1_0000;
}
