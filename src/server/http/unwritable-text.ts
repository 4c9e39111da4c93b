import type { Fault } from '../../core/kernel/refusal.ts';

/** What no database of texts takes: the character zero, and halves of characters. */
const unwritable = /[\0\p{Surrogate}]/u;

/** A fault for each text of a body that could not be kept. */
export function* unwritableFaults(
  value: unknown,
  place: readonly (string | number)[],
): Generator<Fault> {
  if (typeof value === 'string') {
    if (unwritable.test(value)) yield { place: [...place], message: notText };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield* unwritableFaults(part, [...place, Array.isArray(value) ? Number(key) : key]);
  }
}

const notText = {
  vi: 'Có ký tự không ghi được (ký tự rỗng, hoặc nửa ký tự). Hãy xóa rồi gõ lại chỗ này.',
  en: 'It holds a character that cannot be kept (a zero, or half of one). Delete it and type it again.',
};
