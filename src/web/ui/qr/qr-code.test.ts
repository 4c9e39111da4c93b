import { describe, expect, it } from 'vitest';
import { type QrCode, qrCodeOf } from './qr-code.ts';
import { correctionOf } from './reed-solomon.ts';

describe('the correction', () => {
  it('is that of the standard’s worked example, version 1-M', () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
    expect(correctionOf(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
  });
});

/** Reads a small code (one block) back as a camera's program does: format, mask, columns in pairs. */
function readBack(code: QrCode): string {
  const size = code.length;
  const at = (row: number, column: number): number => (code[row]?.[column] === true ? 1 : 0);
  const format = [0, 1, 2, 3, 4].map((column) => at(8, column)).join('');
  const mask = (Number.parseInt(format, 2) ^ 0b10101) & 0b111;
  const isMasked = [
    (r: number, c: number) => (r + c) % 2 === 0,
    (r: number) => r % 2 === 0,
    (_: number, c: number) => c % 3 === 0,
    (r: number, c: number) => (r + c) % 3 === 0,
    (r: number, c: number) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
    (r: number, c: number) => ((r * c) % 2) + ((r * c) % 3) === 0,
    (r: number, c: number) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
    (r: number, c: number) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
  ][mask];
  const isDrawn = (row: number, column: number): boolean =>
    (row < 9 && (column < 9 || column >= size - 8)) ||
    (row >= size - 8 && column < 9) ||
    row === 6 ||
    column === 6 ||
    (size > 21 && Math.abs(row - (size - 7)) <= 2 && Math.abs(column - (size - 7)) <= 2);
  const columns = Array.from({ length: size }, (_, left) => size - 1 - left).filter(
    (column) => column !== 6,
  );
  let bits = '';
  for (let pair = 0; pair < columns.length; pair += 2) {
    for (let step = 0; step < size; step += 1) {
      const row = pair % 4 === 0 ? size - 1 - step : step;
      for (const column of columns.slice(pair, pair + 2)) {
        if (isDrawn(row, column)) continue;
        bits += String(at(row, column) ^ (isMasked?.(row, column) === true ? 1 : 0));
      }
    }
  }
  const length = Number.parseInt(bits.slice(4, 12), 2);
  const bytes = Array.from({ length }, (_, index) =>
    Number.parseInt(bits.slice(12 + index * 8, 20 + index * 8), 2),
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}

describe('a QR code', () => {
  it.each([
    ['a', 21],
    ['Phường Mỏ Chè', 25],
    ['otpauth://totp/x?secret=JBSWY3DPEHPK3PXP', 29],
    ['https://thuocdo.example/links/0123456789abcdefghijklmnopqrstuvwxyz', 33],
  ])('of %s has %i squares a side and reads back', (text, size) => {
    const code = qrCodeOf(text);
    expect(code).toHaveLength(size);
    expect(readBack(code ?? [])).toBe(text);
  });

  it('says its level and mask twice, the same both times', () => {
    const code = qrCodeOf('a') ?? [];
    const size = code.length;
    const across = [0, 1, 2, 3, 4, 5, 7].map((column) => code[8]?.[column]);
    const down = [1, 2, 3, 4, 5, 6, 7].map((up) => code[size - up]?.[8]);
    expect(across).toEqual(down);
    // Level L is written as 01, and every format is crossed with 10101 at its head.
    expect(across.slice(0, 2)).toEqual([true, true]);
  });

  it('has no room for more than 520 bytes', () => {
    expect(qrCodeOf('x'.repeat(520))).toHaveLength(77);
    expect(qrCodeOf('x'.repeat(521))).toBeNull();
  });
});
