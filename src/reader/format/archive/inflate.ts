import { Inflate } from 'fflate';

/** Packed bytes given at a time: deflate unpacks them to at most 1,032 times as many (17 MB). */
const STEP = 16 * 1024;

/** Why unpacking ended early. */
export type InflateFault = 'too-large' | 'broken';

/**
 * Unpacks raw deflate data piece by piece and stops as soon as more than `limit` bytes came out, so that
 * memory is bounded whatever the data claim to be.
 * @returns the number of bytes, or why there is none
 */
export function inflateInto(
  packed: Uint8Array,
  limit: number,
  take: (chunk: Uint8Array) => void,
): number | InflateFault {
  const state = { size: 0, ended: false };
  const inflate = new Inflate((chunk) => {
    state.size += chunk.length;
    if (state.size <= limit) take(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      state.ended = at + STEP >= packed.length;
      inflate.push(packed.subarray(at, at + STEP), state.ended);
      if (state.size > limit) return 'too-large';
    }
  } catch {
    return state.size > limit ? 'too-large' : 'broken';
  }
  return state.ended ? state.size : 'broken';
}

/** As `inflateInto`, all in one piece. */
export function inflateBytes(packed: Uint8Array, limit: number): Uint8Array | InflateFault {
  const chunks: Uint8Array[] = [];
  const size = inflateInto(packed, limit, (chunk) => chunks.push(chunk));
  if (typeof size !== 'number') return size;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
