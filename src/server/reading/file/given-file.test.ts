import { describe, expect, it } from 'vitest';
import { bytesOf } from './given-file.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('what is handed in to be read', () => {
  it('is a file in base64, whatever blanks its lines have', () => {
    expect(text(bytesOf({ base64: 'xJDhu5kg\r\nYuG7mQ==', text: null }))).toBe('Độ bộ');
    expect(text(bytesOf({ base64: 'xJDhu5kgYuG7mQ', text: null }))).toBe('Độ bộ');
  });

  it('is a text that was pasted', () => {
    expect(text(bytesOf({ base64: null, text: 'Độ' }))).toBe('Độ');
  });

  it.each([
    ['neither', { base64: null, text: null }],
    ['both', { base64: 'QQ==', text: 'A' }],
    ['what is no base64', { base64: 'số liệu', text: null }],
    ['half of a byte', { base64: 'Q', text: null }],
  ])('is refused when it is %s', (_, given) => {
    expect(() => bytesOf(given)).toThrow(
      expect.objectContaining({
        kind: 'not-valid',
        faults: [{ place: ['base64'], message: expect.anything() }],
      }),
    );
  });
});
