import { describe, expect, it } from 'vitest';
import { EvidenceMediaType } from '../../contract/evidence.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { zip } from '../../reader/format/archive/zip.builder.ts';
import { refuseFake } from './media-type.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const docx = `${office}.wordprocessingml.document`;
const xlsx = `${office}.spreadsheetml.sheet`;
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (mark) => mark.charCodeAt(0));
const word = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' };
const excel = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' };

const contents = {
  'a PDF': bytesOf('%PDF-1.7\n1 0 obj'),
  'a PDF behind some bytes': bytesOf('\r\n\r\n%PDF-1.4'),
  'a PNG': bytesOf('\u0089PNG\r\n\u001a\nIHDR'),
  'a JPEG': bytesOf('\u00ff\u00d8\u00ff\u00e0JFIF'),
  'a Word document': zip(word),
  'a workbook': zip(excel),
  'a page of the web': bytesOf('<!doctype html><script>alert(1)</script>'),
  'a program': bytesOf('MZ\u0090\u0000'),
  'any text': bytesOf('thu ngan sach'),
  'another archive': zip({ 'a.txt': 'a' }),
  'a Word document with macros': zip({ ...word, 'word/vbaProject.bin': 'x' }),
  'a broken archive': zip(word).subarray(0, 60),
  'half a picture mark': bytesOf('\u0089PNG'),
};

const refusalOf = (mediaType: string, content: keyof typeof contents): string | null => {
  try {
    const file = { name: 'minh-chung', mediaType: EvidenceMediaType.parse(mediaType) };
    refuseFake(file, contents[content]);
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.text.vi : 'no refusal';
  }
};

describe('a file is what it says it is', () => {
  it.each([
    ['application/pdf', ['a PDF', 'a PDF behind some bytes']],
    ['image/png', ['a PNG']],
    ['image/jpeg', ['a JPEG']],
    [docx, ['a Word document']],
    [xlsx, ['a workbook']],
  ])('%s holds for %j and nothing else', (mediaType, right) => {
    // Of an object literal of this file.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const all = Object.keys(contents) as (keyof typeof contents)[];
    expect(all.filter((content) => refusalOf(mediaType, content) === null)).toEqual(right);
  });

  it.each([
    ['image/png', 'a page of the web', 'Tệp "minh-chung" không phải tệp PNG: nội dung là html.'],
    ['application/pdf', 'a program', 'Tệp "minh-chung" không phải tệp PDF: nội dung là exe.'],
    [xlsx, 'another archive', 'Tệp "minh-chung" không phải tệp Excel (.xlsx): nội dung là ZIP.'],
    [docx, 'a PDF', 'Tệp "minh-chung" không phải tệp Word (.docx): nội dung là pdf.'],
  ] as const)('%s with %s is refused by name', (mediaType, content, words) => {
    expect(refusalOf(mediaType, content)).toContain(words);
  });
});

describe('an Office document that links elsewhere', () => {
  const linked = (type: string, target: string): string | null => {
    const link = `<Relationship Id="r1" Type="http://schemas.example/relationships/${type}" Target="${target}" TargetMode="External"/>`;
    const parts = {
      ...word,
      'word/_rels/settings.xml.rels': `<Relationships>${link}</Relationships>`,
    };
    try {
      refuseFake({ name: 'bao-cao.docx', mediaType: docx }, zip(parts));
      return null;
    } catch (error) {
      return error instanceof Refusal ? error.text.vi : 'no refusal';
    }
  };

  it.each([
    ['attachedTemplate', 'https://x.example/mau.dotm'],
    ['attachedTemplate', 'file://may-chu/mau.dotm'],
    ['attachedTemplate', '\\\\may-chu\\mau.dotm'],
    ['oleObject', 'http://x.example/bang.xlsx'],
    ['frame', '//x.example/trang.html'],
  ])('is refused where opening it fetches that: %s %s', (type, target) => {
    expect(linked(type, target)).toContain(
      '"bao-cao.docx" tự lấy mẫu hoặc đối tượng từ một địa chỉ mạng',
    );
  });

  it.each([
    ['hyperlink', 'https://thainguyen.example/van-ban'],
    ['attachedTemplate', 'file:///C:\\Users\\van-thu\\Templates\\Cong-van.dotx'],
    ['attachedTemplate', 'Cong-van.dotx'],
  ])(
    'is taken where it is clicked, or lay on the disk of whoever wrote it: %s %s',
    (type, target) => {
      expect(linked(type, target)).toBeNull();
    },
  );
});
