import { describe, expect, it } from 'vitest';
import { report2021 } from '../../fixtures/report-2021.builder.ts';
import { readDocument } from '../read-document.ts';
import { fixture, outlineOf, readClean, readNoting } from '../reading.fixture.ts';
import { buildPdf, linesAt, packed, type PdfPage, ruled, textAt } from './pdf.builder.ts';

async function outline(...pages: PdfPage[]): Promise<string[]> {
  return outlineOf(await readClean(buildPdf(pages)));
}

describe('a report saved as PDF', () => {
  it('reads as the docx that it was made from', async () => {
    const pdf = await readClean(fixture('report-2021.pdf'));
    const docx = await readClean(report2021());
    expect(pdf.text.slice(0, pdf.bodyEnd)).toBe(docx.text.slice(0, docx.bodyEnd));
    expect(pdf.pages).toBe(2);
  });

  it('reads columns one after the other, paragraphs across them', async () => {
    const lines = outlineOf(await readClean(fixture('two-columns.pdf')));
    expect(lines.slice(0, 2)).toEqual([
      'heading 1 Bản tin kinh tế - xã hội thành phố Sông Công, 6 tháng đầu năm 2021',
      'heading 2 Sản xuất công nghiệp',
    ]);
    expect(lines.filter((line) => line.startsWith('heading 2'))).toHaveLength(5);
    expect(lines).toContain(
      'paragraph Thu ngân sách nhà nước đạt trên 178 tỷ đồng, bằng 71,6 % dự toán tỉnh giao và bằng 56,7 % dự toán Hội đồng nhân dân thành phố giao. Trong giai đoạn 2016 - 2020, thu ngân sách tăng bình quân 20,76 % một năm.',
    );
  });

  it('reads tables with and without lines, notes and headers', async () => {
    const { document, kinds } = await readNoting(fixture('term-review.pdf'));
    const lines = outlineOf(document);
    expect(kinds).toEqual(['note-marks-left-out']);
    expect(lines.filter((line) => line.startsWith('|'))).toEqual([
      '| Chỉ tiêu | Đầu nhiệm kỳ | Năm 2020',
      '| Tỷ lệ hộ nghèo (%) | 5,33 | 2,04',
      '| Thu nhập bình quân (triệu đồng) | 40 | 70',
      '| Số doanh nghiệp | 301 | 470',
      '| Chỉ tiêu 2×1 | Đơn vị 2×1 | Thực hiện 1×3',
      '| 9 tháng 2016 | 9 tháng 2017 | 6 tháng 2019',
      '| Giá trị sản xuất công nghiệp | tỷ đồng | 4.180 | 3.900 | 3.645',
      '| Giá trị xuất khẩu | triệu USD | 80 | 91 | 67',
      '| Thu ngân sách | tỷ đồng |  | 127 | 164,9',
    ]);
    expect(lines.join('\n')).toContain('từ 17 %/năm trở lên. Riêng giai đoạn 2016 - 2018');
    expect(lines.join('\n')).toContain('1.200 m2 là số liệu');
    expect(lines.at(-1)).toBe('header: paragraph Báo cáo kết quả thực hiện nghị quyết');
    expect(document.blocks.find(({ kind, number }) => kind === 'table' && number === 2)?.page).toBe(
      2,
    );
  });
});

describe('a PDF that cannot be read', () => {
  it.each([
    ['scanned.pdf', 'no-text-layer', 'bản quét'],
    ['encrypted.pdf', 'encrypted', 'mật khẩu'],
  ])('%s is refused: %s', async (name, reason, said) => {
    const reading = await readDocument(fixture(name));
    expect(reading).toMatchObject({ kind: 'refused', reason });
    expect(reading.kind === 'refused' && reading.text.vi).toContain(said);
  });

  it('a scan with a stamp of a few letters is a scan', async () => {
    const picture = {
      dictionary:
        '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
      stream: 'abcd',
    };
    const page = { content: `q 500 0 0 700 0 0 cm /X0 Do Q ${textAt(400, 40, 'Ky boi: UBND')}` };
    expect(await readDocument(buildPdf([page], [picture]))).toMatchObject({
      reason: 'no-text-layer',
    });
    expect(await readDocument(buildPdf([page]))).toMatchObject({ kind: 'read' });
  });

  it('without pictures and letters has no text', async () => {
    expect(await readDocument(buildPdf([{ content: ruled([50, 100], [50, 100]) }]))).toMatchObject({
      reason: 'no-text',
    });
  });

  it('with more pages than allowed is refused', async () => {
    const pages = [1, 2, 3].map(() => ({ content: textAt(50, 700, 'trang') }));
    expect(await readDocument(buildPdf(pages), { limits: { pages: 2 } })).toMatchObject({
      reason: 'too-many-pages',
    });
  });
});

const wide = 'Gia tri san xuat cong nghiep tren dia ban thanh pho nam 2021 uoc dat 11.227 ty';

describe('lines and paragraphs of a PDF', () => {
  it.each<[string, string, string[]]>([
    [
      'full lines go on, short ones end a paragraph',
      linesAt(50, 700, [wide, wide, 'dong.', 'Thu ngan sach dat 552,6 ty dong.']),
      [`paragraph ${wide} ${wide} dong.`, 'paragraph Thu ngan sach dat 552,6 ty dong.'],
    ],
    [
      'a line set in begins a paragraph',
      textAt(80, 700, 'Mot hai ba bon nam sau bay tam chin muoi mot hai ba bon nam sau bay tam') +
        textAt(50, 685, wide) +
        textAt(80, 670, 'Mot hai ba bon nam sau bay tam chin muoi mot hai ba bon nam sau bay tam'),
      [
        `paragraph Mot hai ba bon nam sau bay tam chin muoi mot hai ba bon nam sau bay tam ${wide}`,
        'paragraph Mot hai ba bon nam sau bay tam chin muoi mot hai ba bon nam sau bay tam',
      ],
    ],
    [
      'so does a wide gap',
      linesAt(50, 700, [wide, wide]) + linesAt(50, 655, [wide, wide]),
      [`paragraph ${wide} ${wide}`, `paragraph ${wide} ${wide}`],
    ],
    [
      'items begin with their marks; lines of an item hang to the right',
      linesAt(50, 700, [`- ${wide};`]) +
        linesAt(60, 685, ['ty dong so voi cung ky.']) +
        linesAt(50, 670, ['- Xuat khau 170.']),
      [
        `list-item 1 - ${wide};`,
        'paragraph ty dong so voi cung ky.',
        'list-item 1 - Xuat khau 170.',
      ],
    ],
    [
      'a number far from its text is its number',
      textAt(50, 700, '1.') + textAt(90, 700, 'Ve san xuat'),
      ['list-item 1 1. Ve san xuat'],
    ],
    [
      'letters placed one by one are words, wide gaps are blanks',
      'BT /F1 12 Tf 1 0 0 1 50 700 Tm [(13) 0 (.0) -10 (90) -300 (ty) -500 (dong)] TJ ET',
      ['paragraph 13.090 ty dong'],
    ],
    [
      'bold made by drawing twice is drawn once',
      textAt(50, 700, 'KET QUA') + textAt(50.3, 700, 'KET QUA'),
      ['paragraph KET QUA'],
    ],
    [
      'bold and large short lines are headings',
      textAt(50, 730, 'BAO CAO', 18) +
        textAt(50, 700, 'Ket qua', 12, 'F2') +
        linesAt(50, 680, [wide, wide]),
      ['heading 1 BAO CAO', 'heading 2 Ket qua', `paragraph ${wide} ${wide}`],
    ],
    [
      'text states: leading, spacing, scale, rise, nested drawings',
      `q 2 0 0 2 0 0 cm BT /F1 6 Tf 10 TL 25 350 Td (Dong mot) Tj T* (Dong hai) Tj ET Q
       BT /F1 12 Tf 2 Tc 50 600 Td (cach) Tj 0 Tc 80 Tz (hep) Tj ET`,
      ['paragraph Dong mot', 'paragraph Dong hai', 'paragraph cachhep'],
    ],
  ])('%s', async (_, content, lines) => {
    expect(await outline({ content })).toEqual(lines);
  });

  it('a page shown on its side is read as shown', async () => {
    const content = 'BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Bieu nam ngang 2021) Tj ET';
    const turned = await outline({ content, rotate: 90 });
    expect(turned).toEqual(['paragraph Bieu nam ngang 2021']);
    expect(await outline({ content })).toEqual(turned);
  });

  it('text that runs upward beside the rest is read last, and it is said', async () => {
    const content = `${linesAt(80, 700, [wide, wide])}BT /F1 12 Tf 0 1 -1 0 40 300 Tm (Ben le) Tj ET`;
    const { document, kinds } = await readNoting(buildPdf([{ content }]));
    expect(outlineOf(document)).toEqual([`paragraph ${wide} ${wide}`, 'paragraph Ben le']);
    expect(kinds).toEqual(['turned-text']);
  });

  it('raised note numbers go, exponents stay', async () => {
    const content = `${textAt(50, 700, '4.600')}${textAt(81.5, 704, '1', 7)}${textAt(88, 700, 'ty dong, 1.200 m')}${textAt(179, 704, '2', 7)}`;
    const { document, kinds } = await readNoting(buildPdf([{ content }]));
    expect(outlineOf(document)).toEqual(['paragraph 4.600 ty dong, 1.200 m2']);
    expect(kinds).toEqual(['note-marks-left-out']);
  });
});

describe('pages of a PDF', () => {
  const footer = (page: number): string => textAt(280, 30, `Trang ${page}`);
  const header = textAt(50, 815, 'Bao cao nam 2021');

  it('have headers and footers that are kept apart, and numbers that are not kept', async () => {
    const pages = [1, 2, 3].map((page) => ({
      content: header + footer(page) + textAt(50, 700, `Noi dung ${page} cua van ban`),
    }));
    const document = await readClean(buildPdf(pages));
    expect(outlineOf(document)).toEqual([
      'paragraph Noi dung 1 cua van ban',
      'paragraph Noi dung 2 cua van ban',
      'paragraph Noi dung 3 cua van ban',
      'header: paragraph Bao cao nam 2021',
    ]);
    expect(document.blocks.map(({ page }) => page)).toEqual([1, 2, 3, 1]);
  });

  it('a paragraph goes on overleaf and knows both pages', async () => {
    const document = await readClean(
      buildPdf([
        { content: linesAt(50, 100, [wide, wide]) },
        { content: linesAt(50, 780, ['dong, tang 16,5 % so voi nam 2020.', 'Het.']) },
      ]),
    );
    expect(outlineOf(document)).toEqual([
      `paragraph ${wide} ${wide} dong, tang 16,5 % so voi nam 2020.`,
      'paragraph Het.',
    ]);
    expect(document.spans.map(({ page }) => page)).toEqual([1, 2, 2]);
  });

  it('broken data are named; without any text left the file is broken', async () => {
    const { dictionary, stream } = packed('0 0 m '.repeat(500));
    const broken = stream instanceof Uint8Array ? stream.fill(0xff, 5, 15) : '';
    const withText = buildPdf(
      [{ content: textAt(50, 700, wide) }],
      [{ dictionary, stream: broken }],
    );
    expect((await readNoting(withText)).kinds).toEqual(['damaged-part']);
    const without = buildPdf([{ content: '' }], [{ dictionary, stream: broken }]);
    expect(await readDocument(without)).toMatchObject({ reason: 'broken' });
  });

  it('a page without text is named', async () => {
    const { kinds, said } = await readNoting(
      buildPdf([{ content: textAt(50, 700, wide) }, { content: '' }]),
    );
    expect(kinds).toEqual(['pages-without-text']);
    expect(said[0]).toContain('trang 2');
  });
});

describe('tables of a PDF', () => {
  const xs = [50, 200, 300, 400];
  const rowAt = (y: number, texts: readonly string[]): string =>
    texts.map((text, index) => textAt((xs[index] ?? 0) + 5, y, text)).join('');

  it('with lines are read cell by cell, empty ones too', async () => {
    const content =
      ruled(xs, [700, 680, 660]) +
      rowAt(685, ['Chi tieu', '2020', '2021']) +
      rowAt(665, ['Xuat khau', '', '170']);
    expect(await outline({ content })).toEqual([
      '| Chi tieu | 2020 | 2021',
      '| Xuat khau |  | 170',
    ]);
  });

  it('a drawn frame around text is no table', async () => {
    const content = ruled([40, 560], [720, 600]) + linesAt(50, 700, ['Thong bao', 'noi dung']);
    expect(await outline({ content })).toEqual(['paragraph Thong bao', 'paragraph noi dung']);
  });

  it('that go on overleaf are one, the repeated header once', async () => {
    const table = (rows: readonly string[][]): PdfPage => ({
      content:
        ruled(
          xs,
          Array.from({ length: rows.length + 1 }, (_, index) => 700 - index * 20),
        ) + rows.map((row, index) => rowAt(685 - index * 20, row)).join(''),
    });
    const head = ['Chi tieu', '2020', '2021'];
    const document = await readClean(
      buildPdf([
        table([head, ['Xuat khau', '155', '170']]),
        table([head, ['hang hoa', '', ''], ['Thu ngan sach', '', '552,6']]),
      ]),
    );
    expect(outlineOf(document)).toEqual([
      '| Chi tieu | 2020 | 2021',
      '| Xuat khau hang hoa | 155 | 170',
      '| Thu ngan sach |  | 552,6',
    ]);
    const [block] = document.blocks;
    expect(block?.kind === 'table' && block.rows.map(({ cells }) => cells[0]?.page)).toEqual([
      1, 1, 2,
    ]);
  });

  it('without lines are known by their columns', async () => {
    const content =
      textAt(50, 730, 'Bieu so 1') +
      rowAt(700, ['Chi tieu', '2020', '2021']) +
      rowAt(685, ['Xuat khau', '155', '170']) +
      rowAt(670, ['hang hoa']) +
      rowAt(655, ['Thu ngan sach', '442', '552,6']);
    expect(await outline({ content })).toEqual([
      'paragraph Bieu so 1',
      '| Chi tieu | 2020 | 2021',
      '| Xuat khau | 155 | 170',
      '| hang hoa |  | ',
      '| Thu ngan sach | 442 | 552,6',
    ]);
  });
});
