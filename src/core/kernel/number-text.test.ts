import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, decimalPlaces } from './decimal.ts';
import { MeasureUnit } from './measure-unit.ts';
import { formatNumber, formatQuantity, parseNumber, parseQuantity } from './number-text.ts';

/** What a reading comes to: the value, or the sentence of the refusal. */
function read(text: string): string {
  const reading = parseNumber(text);
  return reading.kind === 'number' ? reading.value : reading.fault.message.vi;
}

function readQuantity(text: string): string {
  const reading = parseQuantity(text);
  return reading.kind === 'quantity'
    ? `${reading.amount} ${reading.measureUnit}`
    : reading.fault.message.vi;
}

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => {
    const unsigned = digits
      .toString()
      .replace('-', '')
      .padStart(places + 1, '0');
    const whole = unsigned.slice(0, unsigned.length - places);
    // No trailing zeros, so that the text of a value is the value.
    const fraction = unsigned.slice(unsigned.length - places).replace(/0+$/, '');
    const text = fraction === '' ? whole : `${whole}.${fraction}`;
    return decimal(digits < 0n && text !== '0' ? `-${text}` : text);
  });

describe('writing numbers', () => {
  it.each([
    ['1088', '1.088', '1,088'],
    ['13090', '13.090', '13,090'],
    ['16.5', '16,5', '16.5'],
    ['-0.66', '−0,66', '−0.66'],
    ['1234567.891', '1.234.567,891', '1,234,567.891'],
    ['999', '999', '999'],
    ['0', '0', '0'],
    ['16.50', '16,5', '16.5'],
  ])('%s is %s in Vietnamese and %s in English', (amount, vi, en) => {
    expect(formatNumber(decimal(amount), { language: 'vi' })).toBe(vi);
    expect(formatNumber(decimal(amount), { language: 'en' })).toBe(en);
  });

  it.each([
    ['16.25', { decimals: 1 }, '16,3'],
    ['-16.25', { decimals: 1 }, '−16,3'],
    ['-0.04', { decimals: 1 }, '0'],
    ['999.96', { decimals: 1 }, '1.000'],
    ['16', { minDecimals: 1 }, '16,0'],
    ['16.123', { decimals: 2, minDecimals: 2 }, '16,12'],
    ['16.1', { decimals: 2, minDecimals: 2 }, '16,10'],
  ])('%s with %j is %s', (amount, options, expected) => {
    expect(formatNumber(decimal(amount), { ...options, language: 'vi' })).toBe(expected);
  });

  it('a narrow space that does not break stands before the unit, and none where there is no unit', () => {
    expect(formatQuantity(decimal('1088'), 'billion-vnd', 'vi')).toBe('1.088\u202Ftỷ đồng');
    expect(formatQuantity(decimal('16.54'), 'percent', 'vi', 1)).toBe('16,5\u202F%');
    expect(formatQuantity(decimal('1088'), 'billion-vnd', 'en')).toBe('1,088\u202Fbillion VND');
    expect(formatQuantity(decimal('14'), 'item', 'vi')).toBe('14');
  });
});

describe('reading numbers as Vietnamese writes them', () => {
  it.each([
    ['1.088', '1088'],
    ['13.090', '13090'],
    ['1.234.567', '1234567'],
    ['16,5', '16.5'],
    ['1.088,25', '1088.25'],
    ['0,125', '0.125'],
    ['1088', '1088'],
    ['007', '7'],
    ['05,30', '5.3'],
    ['−0,66', '-0.66'],
    ['-0,66', '-0.66'],
    ['–0,66', '-0.66'],
    ['+16,5', '16.5'],
    ['-0', '0'],
    ['  16,5 ', '16.5'],
    ['\u00A016,5\u202F', '16.5'],
    ['1\u00A0234\u00A0567,5', '1234567.5'],
    ['1.0\u200B88', '1088'],
  ])('“%s” is %s, without a warning', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(parseNumber(text)).toMatchObject({ warnings: [] });
  });

  it.each([
    ['41,', '41', 'Bỏ dấu “,” thừa sau số.'],
    ['41.', '41', 'Bỏ dấu “.” thừa sau số.'],
    ['7.3', '7.3', 'Dấu chấm được hiểu là dấu thập phân'],
    ['0.125', '0.125', 'Dấu chấm được hiểu là dấu thập phân'],
    ['012.345', '12.345', 'Dấu chấm được hiểu là dấu thập phân'],
    ['1.0885', '1.0885', 'Dấu chấm được hiểu là dấu thập phân'],
    ['240,000', '240', 'Dấu phẩy trước ba số 0'],
    ['1,088.5', '1088.5', 'Số viết theo kiểu Anh'],
    ['1,234,567', '1234567', 'Số viết theo kiểu Anh'],
  ])('the slip “%s” is %s, with a warning', (text, expected, warning) => {
    expect(read(text)).toBe(expected);
    const reading = parseNumber(text);
    expect(reading.kind === 'number' && reading.warnings.map(({ vi }) => vi)).toEqual([
      expect.stringContaining(warning),
    ]);
  });

  it.each([
    ['', 'Cột 1: hết chữ, cần chữ số.'],
    ['chưa có', 'Cột 1: gặp “chưa có”, cần chữ số.'],
    [',5', 'Cột 1: gặp “,5”, cần chữ số.'],
    ['−', 'Cột 2: hết chữ, cần chữ số.'],
    ['12,5,6', 'Cột 5: gặp “,6”, cần hết số sau một dấu phẩy thập phân.'],
    ['16,,5', 'Cột 4: gặp “,5”, cần chữ số.'],
    ['10.88,5', 'Cột 4: gặp “88,5”, cần đúng ba chữ số sau dấu chấm.'],
    ['12.345.67', 'Cột 8: gặp “67”, cần đúng ba chữ số sau dấu chấm.'],
    ['1234.567.890', 'Cột 1: gặp “1234.567.890”, cần một số như 1.088 hoặc 16,5.'],
    ['12 345', 'Cột 4: gặp “345”, cần hết số.'],
    ['  12 x', 'Cột 6: gặp “x”, cần hết số.'],
    ['１２', 'Cột 1: gặp “１２”, cần chữ số.'],
    ['1e5', 'Cột 2: gặp “e5”, cần hết số.'],
  ])('“%s” is refused: %s', (text, sentence) => {
    expect(read(text)).toBe(sentence);
  });

  it('the column counts marks that cannot be seen', () => {
    expect(parseNumber('\uFEFF12\u200B x')).toEqual({
      kind: 'fault',
      fault: {
        place: ['column', 6],
        message: {
          vi: 'Cột 6: gặp “x”, cần hết số.',
          en: 'Column 6: found “x”, expected the end of the number.',
        },
      },
    });
  });

  it.each([
    ['16,50', 2],
    ['13.090', 0],
    ['41,', 0],
    ['7.3', 1],
  ])('“%s” was printed with %i decimals', (text, precision) => {
    expect(parseNumber(text)).toMatchObject({ precision });
  });

  it('what was written is read back: parse(format(x)) = x', () => {
    fc.assert(
      fc.property(anyDecimal, (amount) => {
        expect(parseNumber(formatNumber(amount, { language: 'vi' }))).toEqual({
          kind: 'number',
          value: amount,
          precision: decimalPlaces(amount),
          warnings: [],
        });
      }),
      { seed: 1088, numRuns: 1000 },
    );
  });

  it('no text at all makes it throw, and a refusal always points into the text', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...'0123456789.,−- \u00A0\u200B%đ'.split('')),
    });
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
        const reading = parseNumber(text);
        if (reading.kind === 'number') return;
        const column = Number(reading.fault.place[1]);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual(text.length + 1);
      }),
      { seed: 41, numRuns: 2000 },
    );
  });
});

describe('reading quantities', () => {
  it.each([
    ['1.088 tỷ đồng', '1088 billion-vnd'],
    ['1.088 tỉ đồng', '1088 billion-vnd'],
    ['1.088 tỷ đồng'.normalize('NFD'), '1088 billion-vnd'],
    ['1.088\u00A0tỷ\u00A0đồng', '1088 billion-vnd'],
    ['1.088 TỶ ĐỒNG', '1088 billion-vnd'],
    ['1.088 ty dong', '1088 billion-vnd'],
    ['1 nghìn tỷ đồng', '1 trillion-vnd'],
    ['500.000đ', '500000 vnd'],
    ['5 triệu đồng', '5 million-vnd'],
    ['10 vạn đồng', '100000 vnd'],
    ['16,5 %', '16.5 percent'],
    ['16,5%', '16.5 percent'],
    ['41,%', '41 percent'],
    ['17%/năm', '17 percent-per-year'],
    ['0,66 điểm phần trăm', '0.66 percentage-point'],
    ['0,66 điểm %', '0.66 percentage-point'],
    ['90,29 điểm', '90.29 point'],
    ['75,3 triệu USD', '75.3 million-usd'],
    ['75,3 triệu đô la Mỹ', '75.3 million-usd'],
    ['2 nghìn USD', '2000 usd'],
    ['70 triệu đồng/người/năm', '70 million-vnd-per-head-year'],
    ['70 triệu đồng / người / năm', '70 million-vnd-per-head-year'],
    ['250 ha', '250 hectare'],
    ['96,7 km2', '96.7 square-kilometre'],
    ['250 nghìn người', '250000 person'],
    ['1,8 lần', '1.8 times'],
    ['11 trên 1 vạn dân', '11 per-10000-people'],
  ])('“%s” is %s', (text, expected) => {
    expect(readQuantity(text)).toBe(expected);
  });

  it.each([
    ['5', 'Cột 2: hết chữ, cần đơn vị tính (ví dụ tỷ đồng, triệu USD, %, ha, người).'],
    ['5 triệu', 'Cột 3: gặp “triệu”, cần đơn vị tính'],
    ['5 con gà', 'Cột 3: gặp “con gà”, cần đơn vị tính'],
    ['41, 5 %', 'Cột 5: gặp “5 %”, cần đơn vị tính'],
    ['tỷ đồng', 'Cột 1: gặp “tỷ đồng”, cần chữ số.'],
  ])('“%s” is refused: %s', (text, sentence) => {
    expect(readQuantity(text)).toContain(sentence);
  });

  it('a slip in the number is warned of in both languages', () => {
    expect(parseQuantity('41,%')).toEqual({
      kind: 'quantity',
      amount: '41',
      measureUnit: 'percent',
      precision: 0,
      warnings: [{ vi: 'Bỏ dấu “,” thừa sau số.', en: 'Dropped the stray “,” after the number.' }],
    });
  });

  it('a scale word before the unit coarsens the precision', () => {
    expect(parseQuantity('1,25 triệu người')).toMatchObject({ amount: '1250000', precision: -4 });
    expect(parseQuantity('75,3 triệu USD')).toMatchObject({ amount: '75.3', precision: 1 });
  });

  it('every quantity with a named unit is read back as it was written', () => {
    const named = MeasureUnit.options.filter((unit) => unit !== 'item');
    fc.assert(
      fc.property(anyDecimal, fc.constantFrom(...named), (amount, measureUnit) => {
        const reading = parseQuantity(formatQuantity(amount, measureUnit, 'vi'));
        expect(reading).toMatchObject({ kind: 'quantity', amount, measureUnit, warnings: [] });
      }),
      { seed: 775, numRuns: 1000 },
    );
  });
});
