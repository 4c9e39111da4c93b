import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture, outlineOf, readClean, readNoting } from '../reading.fixture.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function encodeWide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  }
  return bytes;
}

describe('a text file', () => {
  it.each<[string, string, string[]]>([
    [
      'lines are paragraphs, empty ones only part them',
      'Kết quả\r\n\r\n  Xuất khẩu đạt 170 triệu USD.\t\n',
      ['paragraph Kết quả', 'paragraph Xuất khẩu đạt 170 triệu USD.'],
    ],
    [
      'items of lists are known by their marks',
      'I. Kinh tế\n- Thu ngân sách\n16,5 % so với',
      ['list-item 1 I. Kinh tế', 'list-item 1 - Thu ngân sách', 'paragraph 16,5 % so với'],
    ],
    [
      'lines with the same number of tabs are a table, empty cells included',
      'Biểu\nTT\tChỉ tiêu\t2021\n1\tXuất khẩu\t170\n\tThu ngân sách\t\nHết',
      [
        'paragraph Biểu',
        '| TT | Chỉ tiêu | 2021',
        '| 1 | Xuất khẩu | 170',
        '|  | Thu ngân sách | ',
        'paragraph Hết',
      ],
    ],
    ['one line with a tab is none', 'Số:\t12\nHết', ['paragraph Số:\t12', 'paragraph Hết']],
  ])('%s', async (_, text, lines) => {
    expect(outlineOf(await readClean(encode(text)))).toEqual(lines);
  });

  it('keeps every character where it was', async () => {
    const text = '\u00A0ty\u0309 lê\u0323  5,33\u200B %\r\nhô\u0323 ngheo\u0300\t';
    const document = await readClean(encode(text));
    expect(document.text).toBe(text);
    expect(
      document.blocks.map(({ source }) => source && text.slice(source.start, source.end)),
    ).toEqual(['ty\u0309 lê\u0323  5,33\u200B %', 'hô\u0323 ngheo\u0300']);
  });

  it('has places for any text', async () => {
    const pieces = fc.constantFrom(
      'Xuất khẩu',
      '170',
      '\t',
      '\n',
      ' ',
      '\u00A0',
      '-',
      '1.',
      '\r\n',
      'ô\u0323',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const text = `Đầu ${parts.join('')}`;
        expect((await readNoting(encode(text))).document.text).toBe(text);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});

describe('the encoding of a text', () => {
  const said = 'Tỷ lệ hộ nghèo giảm từ 5,33 % xuống 2,04 %';
  const bom = '\uFEFF';

  it.each<[string, Uint8Array]>([
    ['UTF-8', encode(said)],
    ['UTF-8 with its mark', encode(bom + said)],
    ['UTF-16 little-endian with its mark', encodeWide(bom + said, true)],
    ['UTF-16 big-endian with its mark', encodeWide(bom + said, false)],
    ['UTF-16 little-endian without', encodeWide(said, true)],
    ['UTF-16 big-endian without', encodeWide(said, false)],
  ])('%s is told', async (_, bytes) => {
    expect((await readClean(bytes)).text).toBe(said);
  });

  it.each([
    ['notice-windows-1258.txt', 'Windows-1258'],
    ['notice-vni.txt', 'VNI'],
    ['notice-tcvn3.txt', 'TCVN3 (ABC)'],
  ])('%s is turned to Unicode, and it is said', async (name, encoding) => {
    const notice = new TextDecoder().decode(fixture('notice.txt'));
    const { document, kinds, said } = await readNoting(fixture(name));
    expect(document.text.toLowerCase()).toBe(notice.toLowerCase());
    expect(kinds).toEqual(['old-encoding']);
    expect(said[0]).toContain(`bảng mã cũ ${encoding}`);
  });

  it('a broken byte does not hide that it is UTF-8, and is counted', async () => {
    const bytes = encode(said.repeat(10));
    bytes[2] = 0xff;
    const { document, kinds } = await readNoting(bytes);
    expect(document.text.slice(0, 12)).toBe(`T\uFFFD\uFFFD\uFFFD lệ hộ n`);
    expect(kinds).toEqual(['unreadable-letters']);
  });

  it('is told also where old letters were pasted into Unicode', async () => {
    const { document, kinds } = await readNoting(encode('Thµnh phè S«ng C«ng ®¹t 16,5 %'));
    expect(document.text).toBe('Thành phố Sông Công đạt 16,5 %');
    expect(kinds).toEqual(['old-encoding']);
  });

  it.each([
    ['English', 'Growth of 16.5 % in the café of the résumé, naïve façade'],
    ['French', 'Été à Hà Nội: «la croissance dépasse 7 %», déjà très élevée'],
    ['Vietnamese', 'Đảng bộ Sông Công: "Quyết tâm" © 2021 ® µ'],
    ['signs', '± 5 ° – 10 ½ ¼ ©'],
  ])('%s is no old encoding', async (_, text) => {
    expect((await readClean(encode(text))).text).toBe(text);
  });
});
