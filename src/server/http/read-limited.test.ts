import { describe, expect, it } from 'vitest';
import { readLimited } from './read-limited.ts';

const request = (
  body: string | ReadableStream | null,
  headers: Record<string, string> = {},
): Request =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });

/** A body without a stated length, told to stop when nobody wants more. */
function endless(): {
  stream: ReadableStream<Uint8Array>;
  given: () => number;
  ended: () => boolean;
} {
  let given = 0;
  let isEnded = false;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given += 1024;
      controller.enqueue(new Uint8Array(1024));
    },
    cancel: () => {
      isEnded = true;
    },
  });
  return { stream, given: () => given, ended: () => isEnded };
}

const tooLarge = expect.objectContaining({
  kind: 'not-valid',
  faults: [expect.objectContaining({ place: ['body'] })],
});

describe('the body of a request', () => {
  it('is text, letters of several bytes whole', async () => {
    expect(await readLimited(request('{"tên": "Độ"}'), 100)).toBe('{"tên": "Độ"}');
    expect(await readLimited(request(null), 100)).toBe('');
  });

  it('is taken up to the limit and not a byte beyond', async () => {
    expect(await readLimited(request('a'.repeat(100)), 100)).toHaveLength(100);
    await expect(readLimited(request('a'.repeat(101)), 100)).rejects.toEqual(tooLarge);
  });

  it('is refused by the length it says, before it is read', async () => {
    const { stream, given } = endless();
    const said = { 'content-length': '5000000' };
    await expect(readLimited(request(stream, said), 2000)).rejects.toEqual(tooLarge);
    expect(given()).toBeLessThanOrEqual(1024);
  });

  it('is cut off where it says no length and does not end', async () => {
    const { stream, given, ended } = endless();
    await expect(readLimited(request(stream), 10_000)).rejects.toEqual(tooLarge);
    expect(given()).toBeLessThan(20_000);
    expect(ended()).toBe(true);
  });
});
