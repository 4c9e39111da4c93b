import { describe, expect, it } from 'vitest';
import { buildDocx, type DocxParts } from '../../reader/format/docx/docx.builder.ts';
import { buildPdf, textAt } from '../../reader/format/pdf/pdf.builder.ts';
import { scanBytes } from './scan-bytes.ts';

const said = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string): string => `<w:tc>${said(text)}</w:tc>`;
const row = (...cells: string[]): string =>
  `<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`;
const scanDocx = (parts: DocxParts) =>
  scanBytes({ bytes: buildDocx(parts), fileName: 'phương án.docx' });

describe('looking for marks of secrecy in a document', () => {
  it.each<[string, DocxParts, string, string]>([
    ['on a line of its own', { body: said('Phương án') + said('TỐI MẬT') }, 'TỐI MẬT', 'đoạn 2'],
    ['in a cell', { body: row('UBND PHƯỜNG', '(MẬT)') }, '(MẬT)', 'bảng 1, hàng 1, cột 2'],
    [
      'beside its head in a cell',
      { body: row('Độ mật', 'Tuyệt mật') },
      'Độ mật: Tuyệt mật',
      'bảng 1, hàng 1, cột 2',
    ],
    [
      'in a page header',
      { body: said('Phương án'), headers: [said('TUYỆT MẬT')] },
      'TUYỆT MẬT',
      'đầu trang',
    ],
  ])('finds one %s', async (_, parts, words, place) => {
    const { mark } = await scanDocx(parts);
    expect(mark?.words).toBe(words);
    expect(mark?.place?.vi).toContain(place);
  });

  it.each([
    'Luật Bảo vệ bí mật nhà nước',
    'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'Mật độ dân số 500 người/km²',
    'MẬT ĐỘ DÂN SỐ',
    'BẢO MẬT THÔNG TIN',
    'SẢN LƯỢNG MẬT ONG',
    'Đổi mật khẩu',
  ])('is not alarmed by “%s”, in a line or a cell', async (text) => {
    const { scan, mark } = await scanDocx({ body: said(text) + row('1', text) });
    expect({ scan, mark }).toEqual({ scan: 'nothing-found', mark: null });
  });

  it('says that a part was not looked through', async () => {
    const body = said('Phương án');
    expect((await scanDocx({ body, comments: said('ghi chú') })).scan).toBe('partly');
    const hidden = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>`;
    expect((await scanDocx({ body: body + hidden })).scan).toBe('partly');
  });

  it('reads PDF too', async () => {
    const bytes = buildPdf([{ content: textAt(72, 700, 'Phuong an') }]);
    expect(await scanBytes({ bytes, fileName: 'a.pdf' })).toEqual({
      scan: 'nothing-found',
      mark: null,
    });
  });

  it.each([
    ['%PDF-1.7', 'unreadable'],
    ['PK\u0003\u0004 cut off', 'unreadable'],
    ['', 'unreadable'],
    ['\u0000\u0001\u0002\u0003', 'unreadable'],
  ])('says why %j was not looked through', async (text, scan) => {
    const bytes = Uint8Array.from(text, (mark) => mark.charCodeAt(0));
    expect(await scanBytes({ bytes, fileName: 'tệp.pdf' })).toEqual({ scan, mark: null });
  });

  it('says that a PDF without letters holds none', async () => {
    const bytes = buildPdf([{ content: '0 0 100 100 re f' }]);
    expect((await scanBytes({ bytes, fileName: 'quet.pdf' })).scan).toBe('no-text');
  });
});
