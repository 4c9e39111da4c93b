import { Refusal } from '../../core/kernel/refusal.ts';

const MIB = 1024 * 1024;

/**
 * The body of a request as text, counted while it comes in: what is larger is not taken into memory.
 *
 * @param largest in bytes
 * @throws Refusal `not-valid` for a larger one
 */
export async function readLimited(request: Request, largest: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw tooLarge(largest);
  if (request.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > largest) throw tooLarge(largest);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function tooLarge(largest: number): Refusal {
  const limit = `${Math.floor(largest / MIB)} MB`;
  const text = {
    vi: `Yêu cầu lớn hơn mức cho phép (${limit}). Hãy gửi tệp nhỏ hơn hoặc tách thành nhiều phần.`,
    en: `The request is larger than allowed (${limit}). Send a smaller file or split it.`,
  };
  return new Refusal('not-valid', text, [{ place: ['body'], message: text }]);
}
