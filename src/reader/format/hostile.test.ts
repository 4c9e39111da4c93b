import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packedZeros, rawZip, zip } from './archive/zip.builder.ts';
import { buildDocx, paragraph } from './docx/docx.builder.ts';
import { buildPdf, packed, type PdfObject, textAt, writePdf } from './pdf/pdf.builder.ts';
import { readDocument } from './read-document.ts';
import { fixture } from './reading.fixture.ts';

const MIB = 1024 * 1024;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function outcome(bytes: Uint8Array): Promise<string> {
  const reading = await readDocument(bytes);
  return reading.kind === 'read' ? 'read' : reading.reason;
}

/** Seconds of work, whatever else the machine does: far below what it takes to unpack a bomb. */
const QUICK = 8;

async function quickly(bytes: Uint8Array): Promise<string> {
  const before = process.threadCpuUsage();
  const said = await outcome(bytes);
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(QUICK);
  return said;
}

describe('what a file is', () => {
  const ole = (name: string): Uint8Array => {
    const head = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const wide = Array.from(encode(name)).flatMap((byte) => [byte, 0]);
    return Uint8Array.of(...head, ...new Uint8Array(600), ...wide, ...new Uint8Array(600));
  };

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['blanks', encode(' \n\t '), 'no-text'],
    ['a Word file with a password', ole('EncryptedPackage'), 'encrypted'],
    ['a Word file up to 2003', ole('WordDocument'), 'old-format'],
    ['an Excel file up to 2003', ole('Workbook'), 'old-format'],
    ['another OLE file', ole('PowerPoint Document'), 'unsupported-format'],
    ['RTF', encode('{\\rtf1 abc}'), 'unsupported-format'],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0),
      'unsupported-format',
    ],
    [
      'a saved mail',
      encode('MIME-Version: 1.0\nContent-Type: text/html\n\n<html></html>'),
      'unsupported-format',
    ],
    [
      'an OpenDocument text',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'unsupported-format',
    ],
    ['slides', zip({ 'ppt/presentation.xml': '<a/>' }), 'unsupported-format'],
    [
      'a binary workbook',
      zip({ 'xl/workbook.bin': 'x', 'xl/a.xml': '<a/>' }),
      'unsupported-format',
    ],
    ['any archive', zip({ 'a.txt': 'x' }), 'unsupported-format'],
    ['a docx without its main part', zip({ 'word/styles.xml': '<a/>' }), 'broken'],
    ['a docx without text', buildDocx({ body: paragraph('') }), 'no-text'],
    ['the start of a docx', fixture('report-2021.docx').slice(0, 4000), 'truncated'],
    ['zeros', new Uint8Array(5000), 'unsupported-format'],
    ['a PDF that only says so', encode('%PDF-1.7\nabc%%EOF'), 'broken'],
    ['the start of a PDF', fixture('two-columns.pdf').slice(0, 30_000), 'truncated'],
  ])('%s', async (_, bytes, reason) => {
    expect(await outcome(bytes)).toBe(reason);
  });

  it('is told by the content; the name is only compared with it', async () => {
    const page = encode('<html><body><p>Kết quả</p></body></html>');
    const reading = await readDocument(page, { fileName: 'bieu.xlsx' });
    expect(reading).toMatchObject({
      kind: 'read',
      document: { format: 'html' },
      messages: [{ kind: 'other-format-than-name' }],
    });
    expect(await readDocument(page, { fileName: 'trang.htm' })).toMatchObject({ messages: [] });
  });

  it('does not change or take away the bytes, be they a Buffer or not', async () => {
    const original = fixture('two-columns.pdf');
    const given = Buffer.from(original);
    expect((await readDocument(given)).kind).toBe('read');
    expect(new Uint8Array(given)).toEqual(original);
  });

  it('every reason says what to do, in both languages', async () => {
    const reading = await readDocument(new Uint8Array(2 * MIB), { limits: { fileBytes: MIB } });
    expect(reading).toEqual({
      kind: 'refused',
      reason: 'too-large',
      text: {
        vi: 'Tệp lớn hơn mức cho phép (1 MB). Hãy bỏ bớt ảnh rồi lưu lại, hoặc tách thành nhiều tệp.',
        en: 'The file is larger than allowed (1 MB). Remove pictures and save it again, or split it.',
      },
    });
  });
});

describe('office files made to harm', () => {
  const withMain = (xml: string): Uint8Array =>
    buildDocx({ body: '', files: { 'word/document.xml': encode(xml) } });
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, level) => `<!ENTITY a${level} "&a${level - 1};&a${level - 1};">`).join('')}]>`;

  it.each<[string, () => Uint8Array, string]>([
    [
      'a main part that unpacks to gigabytes',
      () => rawZip([{ name: 'word/document.xml', ...packedZeros(8 * MIB), size: 4_000_000_000 }]),
      'unpacks-too-large',
    ],
    [
      'a main part that grows beyond its size',
      () => rawZip([{ name: 'word/document.xml', ...packedZeros(30 * MIB), size: 1000 }]),
      'unpacks-too-large',
    ],
    [
      'an archive in an archive',
      () => zip({ 'a.zip': zipSync({ 'b.xml': new Uint8Array(1000) }) }),
      'unsupported-format',
    ],
    ['entities that grow', () => withMain(`${laughs}<w:document>&a29;</w:document>`), 'broken'],
    ['deep elements', () => withMain('<a>'.repeat(100_000)), 'too-deep'],
    ['deep tables', () => buildDocx({ body: '<w:tbl><w:tr><w:tc>'.repeat(5000) }), 'too-deep'],
    ['an element left open', () => withMain('<w:document><w:body>'), 'broken'],
  ])('%s', async (_, make, reason) => {
    expect(await quickly(make())).toBe(reason);
  });
});

describe('web pages made to harm', () => {
  it.each<[string, string, string]>([
    ['deep elements', '<div>'.repeat(200_000), 'too-deep'],
    [
      'open formats opened again in every paragraph',
      `<p>${Array.from({ length: 300 }, (_, at) => `<font size=${at}>`).join('')}${'</p><p>a'.repeat(100_000)}`,
      'too-many-parts',
    ],
    ['a million elements', '<br>'.repeat(1_000_000), 'too-many-parts'],
    [
      'wide spans',
      `<table>${'<tr><td rowspan=60000 colspan=60000>a<td>b'.repeat(3000)}</table>`,
      'read',
    ],
    ['one paragraph of many pieces', `<p>${'<i>a</i>'.repeat(100_000)}</p>`, 'read'],
    ['an attribute of megabytes', `<p title="${'a'.repeat(5_000_000)}">a</p>`, 'read'],
    ['a tag that never ends', `<p ${'a '.repeat(1_000_000)}`, 'no-text'],
  ])('%s', async (_, body, reason) => {
    expect(await quickly(encode(`<!doctype html>${body}`))).toBe(reason);
  });
});

describe('PDF files made to harm', () => {
  const content = (object: PdfObject): Uint8Array =>
    writePdf([
      { dictionary: '/Type /Catalog /Pages 2 0 R' },
      { dictionary: '/Type /Pages /Count 1 /Kids [3 0 R]' },
      {
        dictionary:
          '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >>',
      },
      object,
    ]);
  const blanks = (size: number): Uint8Array => new Uint8Array(size).fill(0x20);
  const bomb = packed(blanks(70 * MIB));
  const large = packed(blanks(30 * MIB));
  /** Drawings that each draw the next one twice; the last draws `leaf`. */
  const nested = (leaf: string): Uint8Array => {
    const depth = 28;
    const form = (level: number): PdfObject => ({
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font 3 0 R /XObject << /N ${7 + level} 0 R >> >>`,
      stream: level === depth ? leaf : '/N Do /N Do',
    });
    const forms = Array.from({ length: depth + 1 }, (_, level) => form(level));
    return buildPdf([{ content: `/X0 Do ${textAt(50, 50, 'Het')}` }], forms);
  };

  it.each<[string, () => Uint8Array, string]>([
    ['a stream that unpacks to 70 MB', () => content(bomb), 'unpacks-too-large'],
    [
      'streams that do so together',
      () =>
        buildPdf(
          [{ content: '' }],
          Array.from({ length: 8 }, () => large),
        ),
      'unpacks-too-large',
    ],
    [
      'a stream packed twice',
      () => {
        const once = bomb.stream ?? '';
        return content({ ...packed(once), dictionary: '/Filter [/FlateDecode /FlateDecode]' });
      },
      'unpacks-too-large',
    ],
    [
      'a stream that seems to end early',
      () => {
        const stream = bomb.stream;
        const bytes = typeof stream === 'string' ? encode(stream) : (stream ?? new Uint8Array());
        return content({ dictionary: '/Filter /FlateDecode', stream: hideEnd(bytes) });
      },
      'unpacks-too-large',
    ],
    [
      'content that calls itself a picture',
      () =>
        content({
          ...bomb,
          dictionary: '/Filter /FlateDecode /Subtype /Image',
        }),
      'no-text-layer',
    ],
    [
      'drawings that call each other, with text',
      () => nested(`BT /F1 12 Tf 50 700 Td (ha) Tj ET`),
      'too-many-parts',
    ],
    ['drawings that call each other, without', () => nested('0 0 m 9 9 l S'), 'read'],
    ['many pages of the same large content', () => samePages(2900, 2 * MIB), 'unpacks-too-large'],
    [
      'a tree of pages that is its own child',
      () =>
        writePdf([
          { dictionary: '/Type /Catalog /Pages 2 0 R' },
          { dictionary: '/Type /Pages /Count 9 /Kids [2 0 R]' },
        ]),
      'broken',
    ],
    [
      'a million pages',
      () =>
        writePdf([
          { dictionary: '/Type /Catalog /Pages 2 0 R' },
          { dictionary: '/Type /Pages /Count 1000000 /Kids []' },
        ]),
      'no-text',
    ],
    [
      'arrays inside each other',
      () => content({ dictionary: '', stream: '['.repeat(200_000) }),
      'no-text',
    ],
  ])('%s', async (_, make, reason) => {
    expect(await quickly(make())).toBe(reason);
  });

  /** Puts `endstream` into the data, in a block that deflate keeps as it is. */
  function hideEnd(zlib: Uint8Array): Uint8Array {
    const word = encode('endstream');
    const stored = Uint8Array.of(0, word.length, 0, 255 - word.length, 255, ...word);
    const hidden = new Uint8Array(zlib.length + stored.length);
    hidden.set(zlib.subarray(0, 2));
    hidden.set(stored, 2);
    hidden.set(zlib.subarray(2), 2 + stored.length);
    return hidden;
  }

  function samePages(count: number, size: number): Uint8Array {
    const kids = Array.from({ length: count }, () => '3 0 R').join(' ');
    return writePdf([
      { dictionary: '/Type /Catalog /Pages 2 0 R' },
      { dictionary: `/Type /Pages /Count ${count} /Kids [${kids}]` },
      {
        dictionary:
          '/Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << >>',
      },
      packed(blanks(size)),
    ]);
  }
});
