import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import { Refusal } from '../../../core/kernel/refusal.ts';
import { cleanText } from './clean-text.ts';

/** A document as it is handed in: a file in base64, or pasted text. */
export interface GivenDocument {
  base64: string | null;
  text: string | null;
}

/**
 * The bytes of what was handed in.
 *
 * @throws Refusal `not-valid` for none or both, and for base64 that is none
 */
export function bytesOf({ base64, text }: GivenDocument): Uint8Array {
  if ((base64 === null) === (text === null)) throw refusal(['base64'], eitherOr);
  if (text !== null) return new TextEncoder().encode(cleanText(text));
  const packed = base64?.replaceAll(/\s/g, '') ?? '';
  const bytes = Buffer.from(packed, 'base64');
  // What is no base64 is skipped silently by the decoder: written again it would not be the same.
  if (bytes.toString('base64').replace(/=+$/, '') !== packed.replace(/=+$/, '')) {
    throw refusal(['base64'], notBase64);
  }
  return bytes;
}

function refusal(place: string[], message: Bilingual): Refusal {
  return new Refusal('not-valid', message, [{ place, message }]);
}

const eitherOr: Bilingual = {
  vi: 'Cần đúng một trong hai: tệp (base64) hoặc văn bản dán vào (text).',
  en: 'Exactly one of the two is needed: a file (base64) or pasted text (text).',
};

const notBase64: Bilingual = {
  vi: 'Nội dung tệp không phải base64: hãy gửi lại tệp.',
  en: 'The content of the file is not base64: send the file again.',
};
