import { Inflate } from 'fflate';

/** Unpacked size of a stream, or that it grows beyond what is allowed. */
export interface StreamSize {
  readonly size: number | 'too-large';
  /** Whether its data are broken somewhere; what comes after is lost. */
  readonly damaged: boolean;
}

const STEP = 16 * 1024;

/**
 * Unpacks zlib data only to count it. The stream is said to end at `end`, but a reader that trusts its
 * stated length goes on: so do we, as long as something comes out.
 */
export function zlibSize(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
  look: (chunk: Uint8Array) => void,
): StreamSize {
  const state = { size: 0 };
  const inflate = new Inflate((chunk) => {
    state.size += chunk.length;
    if (state.size <= limit) look(chunk);
  });
  try {
    // Two bytes of zlib come before the deflate data.
    for (let at = start + 2; at < bytes.length; at += STEP) {
      const before = state.size;
      inflate.push(bytes.subarray(at, at + STEP));
      if (state.size > limit) return { size: 'too-large', damaged: false };
      if (at + STEP >= end && state.size === before) break;
    }
  } catch {
    // What came out so far is all that any reader gets.
    return { size: state.size, damaged: true };
  }
  return { size: state.size, damaged: false };
}

const CLEAR = 256;
const END = 257;
const LONGEST_CODE = 12;

/** Size of LZW data after unpacking (PDF 32000-1, 7.4.4), counted without unpacking. */
export function lzwSize(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
): number | 'too-large' {
  const lengths = new Int32Array(1 << LONGEST_CODE);
  let next = END + 1;
  let width = 9;
  let previous = 0;
  let size = 0;
  let bits = 0;
  let held = 0;
  for (let at = start; at < end;) {
    while (held < width && at < end) {
      bits = ((bits << 8) | (bytes[at] ?? 0)) & 0xff_ffff;
      held += 8;
      at += 1;
    }
    if (held < width) break;
    const code = (bits >> (held - width)) & ((1 << width) - 1);
    held -= width;
    if (code === END) break;
    if (code === CLEAR) {
      next = END + 1;
      width = 9;
      previous = 0;
      continue;
    }
    const length = code < CLEAR ? 1 : code < next ? (lengths[code] ?? 1) : previous + 1;
    size += length;
    if (size > limit) return 'too-large';
    if (previous > 0 && next < 1 << LONGEST_CODE) {
      lengths[next] = previous + 1;
      next += 1;
    }
    if (next + 1 >= 1 << width && width < LONGEST_CODE) width += 1;
    previous = length;
  }
  return size;
}

/** Bytes that ASCII85 or hexadecimal text stands for (PDF 32000-1, 7.4.2 and 7.4.3). */
export function asciiBytes(bytes: Uint8Array, isHex: boolean): Uint8Array {
  const out = new Uint8Array(bytes.length * 4);
  let size = 0;
  let value = 0;
  let count = 0;
  for (const byte of bytes) {
    const digit = isHex ? Number.parseInt(String.fromCharCode(byte), 16) : byte - 33;
    if (!isHex && byte === 0x7a && count === 0) {
      size += 4;
      continue;
    }
    if (byte === 0x7e || byte === 0x3e) break;
    if (Number.isNaN(digit) || digit < 0 || digit > 84) continue;
    value = value * (isHex ? 16 : 85) + digit;
    count += 1;
    if (count < (isHex ? 2 : 5)) continue;
    for (let shift = isHex ? 0 : 24; shift >= 0; shift -= 8) {
      out[size] = Math.floor(value / 2 ** shift) & 255;
      size += 1;
    }
    value = 0;
    count = 0;
  }
  return out.subarray(0, size);
}
