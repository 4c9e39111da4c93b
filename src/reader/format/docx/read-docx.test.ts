import { describe, expect, it } from 'vitest';
import { report2021 } from '../../fixtures/report-2021.builder.ts';
import { outlineOf, readClean, readNoting } from '../reading.fixture.ts';
import {
  buildDocx,
  cell,
  type DocxParts,
  listDefinition,
  listed,
  listOf,
  paragraph,
  row,
  run,
  table,
} from './docx.builder.ts';

async function outline(parts: DocxParts): Promise<string[]> {
  return outlineOf(await readClean(buildDocx(parts)));
}

const headingStyles =
  '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Mục lớn"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
const styled = (style: string, text: string): string =>
  paragraph(text, `<w:pStyle w:val="${style}"/>`);
const field = (state: string): string => `<w:r><w:fldChar w:fldCharType="${state}"/></w:r>`;

describe('text of a docx', () => {
  it.each<[string, DocxParts, string[]]>([
    [
      'runs of one paragraph are one text',
      { body: paragraph(run('đạt 13.') + run('090', '<w:b/>') + run(' tỷ đồng')) },
      ['paragraph đạt 13.090 tỷ đồng'],
    ],
    [
      'decomposed letters are composed, also across runs',
      { body: paragraph(run('ty\u0309 lê') + run('\u0323 hô\u0323')) },
      ['paragraph tỷ lệ hộ'],
    ],
    [
      'unbreakable blanks stay, soft hyphens go',
      { body: paragraph(run('1\u00A0088 tỷ') + run(' công ng\u00ADhiệp')) },
      ['paragraph 1\u00A0088 tỷ công nghiệp'],
    ],
    [
      'tabs, line breaks and hyphens that do not break',
      {
        body: paragraph(
          '<w:r><w:t>Số:</w:t><w:tab/><w:t>12</w:t><w:br/><w:t>kinh tế</w:t><w:noBreakHyphen/><w:t>xã hội</w:t><w:softHyphen/></w:r>',
        ),
      },
      ['paragraph Số:\t12\nkinh tế\u2011xã hội'],
    ],
    [
      'tab stops of a paragraph are no tabs',
      {
        body: paragraph(run('Nơi nhận:'), '<w:tabs><w:tab w:val="left" w:pos="500"/></w:tabs>'),
      },
      ['paragraph Nơi nhận:'],
    ],
    [
      'what a field shows is read, its code is not',
      {
        body: paragraph(
          `${run('Trang ')}${field('begin')}<w:r><w:instrText>PAGEREF x</w:instrText><w:t>mã</w:t></w:r>${field('separate')}${run('12')}${field('end')}${run(' trên')}`,
        ),
      },
      ['paragraph Trang 12 trên'],
    ],
    [
      'a field whose code never ends does not swallow what follows',
      { body: paragraph(field('begin') + run('mã')) + paragraph('Kết quả') },
      ['paragraph Kết quả'],
    ],
    [
      'headings by style, by outline level and by what a style is based on',
      {
        styles: headingStyles,
        body:
          styled('H1', 'Phần một') +
          styled('H2', 'Mục') +
          paragraph('Tiểu mục', '<w:outlineLvl w:val="2"/>') +
          paragraph('Thân bài', '<w:outlineLvl w:val="9"/>'),
      },
      ['heading 1 Phần một', 'heading 2 Mục', 'heading 3 Tiểu mục', 'paragraph Thân bài'],
    ],
    [
      'a table of contents stands apart',
      { styles: headingStyles, body: styled('T1', 'Về kinh tế\t3') + paragraph('Thân bài') },
      ['paragraph Thân bài', 'navigation: paragraph Về kinh tế\t3'],
    ],
    [
      'signs of the Symbol font are told, ornaments become a dot',
      {
        body: paragraph(
          '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 95 % </w:t><w:sym w:font="Wingdings" w:char="F076"/></w:r>',
        ),
      },
      ['paragraph ≥ 95 % •'],
    ],
    [
      'text in formulas and content controls is read',
      {
        body: `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${paragraph(`${run('tăng ')}<m:oMath><m:r><m:t>16,5</m:t></m:r></m:oMath>${run(' %')}`)}</w:sdtContent></w:sdt>`,
      },
      ['paragraph tăng 16,5 %'],
    ],
    [
      'text boxes stand apart, and only one of their two forms is read',
      {
        body: paragraph(
          `${run('Thân bài')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Trong hộp')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('Trong hộp')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run(' tiếp')}`,
        ),
      },
      ['paragraph Thân bài tiếp', 'text-box: paragraph Trong hộp'],
    ],
  ])('%s', async (_, parts, lines) => {
    expect(await outline(parts)).toEqual(lines);
  });

  it('knows the prefix of another program', async () => {
    const bytes = buildDocx({
      body: '',
      files: {
        'word/document.xml': new TextEncoder().encode(
          '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>Nghị quyết</x:t></x:r></x:p></x:body></x:document>',
        ),
      },
    });
    expect(outlineOf(await readClean(bytes))).toEqual(['heading 1 Nghị quyết']);
  });
});

describe('numbers of lists in a docx', () => {
  const numbering = [
    listDefinition(0, [
      ['upperRoman', '%1.'],
      ['decimal', '%2.'],
      ['lowerLetter', '%2.%3)'],
    ]),
    listDefinition(1, [['bullet', '\uF0B7']]),
    listOf(0, 1),
    listOf(1, 2),
    listOf(0, 3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'),
  ].join('');
  const item = (text: string, list: number, level = 0): string =>
    paragraph(text, listed(list, level));

  it('counts levels, begins deeper ones anew and starts where told', async () => {
    const body = [
      item('Kinh tế', 1),
      item('Công nghiệp', 1, 1),
      item('Dự án', 1, 2),
      item('Nông nghiệp', 1, 1),
      item('Xã hội', 1),
      item('Giáo dục', 1, 1),
      item('Thoát nghèo', 2),
      item('Tiếp', 3),
      item('Thoát khỏi danh sách', 0),
    ].join('');
    expect(await outline({ numbering, body })).toEqual([
      'list-item 1 I. Kinh tế',
      'list-item 2 1. Công nghiệp',
      'list-item 3 1.a) Dự án',
      'list-item 2 2. Nông nghiệp',
      'list-item 1 II. Xã hội',
      'list-item 2 1. Giáo dục',
      'list-item 1 • Thoát nghèo',
      'list-item 1 IV. Tiếp',
      'paragraph Thoát khỏi danh sách',
    ]);
  });

  it('keeps the number beside the text that it is part of', async () => {
    const document = await readClean(buildDocx({ numbering, body: item('Kinh tế', 1) }));
    expect(document.blocks[0]).toMatchObject({ numbering: 'I.', text: 'I. Kinh tế', level: 1 });
  });
});

describe('tables of a docx', () => {
  it.each<[string, string, string[]]>([
    [
      'cells merged across and down',
      table(
        [
          row([
            cell('TT', '<w:vMerge w:val="restart"/>'),
            cell('Kết quả', '<w:gridSpan w:val="2"/>'),
          ]),
          row([cell('', '<w:vMerge/>'), '2020', '2021']),
          row(['1', '155', '170']),
        ],
        3,
      ),
      ['| TT 2×1 | Kết quả 1×2', '| 2020 | 2021', '| 1 | 155 | 170'],
    ],
    [
      'a merge of one column ends where the next one begins',
      table(
        [
          row([cell('A', '<w:vMerge w:val="restart"/>'), '1']),
          row([cell('', '<w:vMerge/>'), '2']),
          row([cell('B', '<w:vMerge w:val="restart"/>'), '3']),
          row([cell('', '<w:vMerge/>'), '4']),
        ],
        2,
      ),
      ['| A 2×1 | 1', '| 2', '| B 2×1 | 3', '| 4'],
    ],
    [
      'several paragraphs and a table inside a cell',
      table(
        [
          row([
            cell(paragraph('Chỉ tiêu') + paragraph('(tỷ đồng)')),
            cell(table([row(['a', 'b']), row(['c', 'd'])], 2) + paragraph('')),
          ]),
        ],
        2,
      ),
      ['| Chỉ tiêu\n(tỷ đồng) | a | b\nc | d'],
    ],
    [
      'a frame of one cell is no table',
      table([row([cell(paragraph('Thông báo') + paragraph('Nội dung'))])], 1),
      ['paragraph Thông báo', 'paragraph Nội dung'],
    ],
    [
      'a row that begins further in',
      table([row(['1', '2', '3']), row(['x', 'y'], '<w:gridBefore w:val="1"/>')], 3),
      ['| 1 | 2 | 3', '| x | y'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await outline({ body })).toEqual(lines);
  });

  it('knows rows of the header, columns and places of cells', async () => {
    const body = table(
      [row(['Chỉ tiêu', 'Năm 2021'], '<w:tblHeader/>'), row(['Xuất khẩu', '170'])],
      2,
    );
    const document = await readClean(buildDocx({ body: paragraph('Biểu') + body }));
    const [, block] = document.blocks;
    expect(block).toMatchObject({
      kind: 'table',
      number: 1,
      rows: [{ header: true }, { header: false }],
    });
    expect(block?.kind === 'table' && block.rows[1]?.cells[1]).toMatchObject({
      row: 2,
      column: 2,
      text: '170',
    });
    expect(document.text).toBe('Biểu\nChỉ tiêu | Năm 2021\nXuất khẩu | 170');
  });
});

describe('what a docx keeps apart or leaves out', () => {
  it('keeps insertions, drops deletions and says so', async () => {
    const body =
      paragraph(
        `${run('đạt ')}<w:del>${run('100')}<w:r><w:delText>90</w:delText></w:r></w:del><w:ins>${run('170')}</w:ins>${run(' triệu USD')}`,
      ) +
      paragraph('<w:moveFrom><w:r><w:t>chuyển đi</w:t></w:r></w:moveFrom>') +
      table([row(['cũ', '1'], '<w:del/>'), row(['mới', '2'], '<w:ins/>')], 2);
    const { document, kinds, said } = await readNoting(buildDocx({ body }));
    expect(outlineOf(document)).toEqual(['paragraph đạt 170 triệu USD', '| mới | 2']);
    expect(kinds).toEqual(['tracked-changes']);
    expect(said[0]).toContain('5 chỗ');
  });

  it('joins a paragraph whose end was deleted with the next one', async () => {
    const body =
      paragraph(run('Giá trị sản xuất '), '<w:rPr><w:del/></w:rPr>') +
      paragraph('đạt 13.090 tỷ đồng');
    const { document } = await readNoting(buildDocx({ body }));
    expect(outlineOf(document)).toEqual(['paragraph Giá trị sản xuất đạt 13.090 tỷ đồng']);
  });

  it('puts notes, headers and footers after the body, page numbers nowhere', async () => {
    const note = (id: number, text: string, type = ''): string =>
      `<w:footnote${type} w:id="${id}">${paragraph(text)}</w:footnote>`;
    const document = await readClean(
      buildDocx({
        body: paragraph(
          `${run('đạt 4.600')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' tỷ đồng')}`,
        ),
        footnotes: note(0, '', ' w:type="separator"') + note(2, 'Số ước tính.'),
        endnotes: '',
        headers: [paragraph('Báo cáo'), paragraph('Báo cáo'), paragraph('- 3 -')],
        footers: [paragraph('Văn phòng')],
      }),
    );
    expect(outlineOf(document)).toEqual([
      'paragraph đạt 4.600 tỷ đồng',
      'footnote: paragraph Số ước tính.',
      'header: paragraph Báo cáo',
      'footer: paragraph Văn phòng',
    ]);
    expect(document.text.slice(0, document.bodyEnd)).toBe('đạt 4.600 tỷ đồng');
  });

  it('leaves raised note numbers out of figures, but not exponents', async () => {
    const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');
    const body = paragraph(
      `${run('4.600')}${raised('1')}${run(' tỷ đồng; 1.200 m')}${raised('2')}${run(' sàn')}${raised('(3)')}`,
    );
    const { document, kinds } = await readNoting(buildDocx({ body }));
    expect(outlineOf(document)).toEqual(['paragraph 4.600 tỷ đồng; 1.200 m2 sàn']);
    expect(kinds).toEqual(['note-marks-left-out']);
  });

  it('names hidden text, comments, embedded files and macros', async () => {
    const { document, kinds } = await readNoting(
      buildDocx({
        body: `${paragraph(run('Thấy') + run('ẩn', '<w:vanish/>') + run('!', '<w:vanish w:val="0"/>'))}<w:altChunk/>`,
        comments: '<w:comment w:id="0"/>',
        files: { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) },
      }),
    );
    expect(outlineOf(document)).toEqual(['paragraph Thấy!']);
    expect(kinds).toEqual(['hidden-text', 'part-left-out', 'comments-left-out', 'macros-ignored']);
  });
});

describe('letters of old fonts in a docx', () => {
  const inFont = (font: string, text: string): string =>
    run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);

  it.each([
    ['TCVN3', '.VnTime', 'Thµnh phè S«ng C«ng', 'Thành phố Sông Công'],
    ['TCVN3 capitals', '.VnTimeH', 'ñy ban nh©n d©n', 'ỦY BAN NHÂN DÂN'],
    ['VNI', 'VNI-Times', 'Thaønh phoá Soâng Coâng', 'Thành phố Sông Công'],
  ])('%s is turned to Unicode', async (_, font, typed, read) => {
    const { document, kinds } = await readNoting(
      buildDocx({ body: paragraph(inFont(font, typed)) }),
    );
    expect(outlineOf(document)).toEqual([`paragraph ${read}`]);
    expect(kinds).toEqual(['old-encoding']);
  });

  it('the font may come from a style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>';
    const { document } = await readNoting(buildDocx({ styles, body: paragraph('®¹t 16,5 %') }));
    expect(outlineOf(document)).toEqual(['paragraph đạt 16,5 %']);
  });

  it('Unicode typed in an old font is left as it is', async () => {
    const body = paragraph(inFont('.VnTime', 'Xuất khẩu đạt 170 triệu USD, có tăng'));
    expect(await outline({ body })).toEqual(['paragraph Xuất khẩu đạt 170 triệu USD, có tăng']);
  });
});

describe('pages of a docx', () => {
  it('come from the last printing', async () => {
    const end = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const body =
      paragraph('Trang một') +
      paragraph(`${run('nửa đầu ')}${end}${run('nửa sau')}`) +
      paragraph('Trang hai');
    const document = await readClean(buildDocx({ body }));
    expect(document.pages).toBe(2);
    expect(document.blocks.map(({ page }) => page)).toEqual([1, 1, 2]);
    expect(document.spans.map(({ page }) => page)).toEqual([1, 1, 2, 2]);
  });

  it('are not known without one', async () => {
    const document = await readClean(report2021());
    expect(document.pages).toBeNull();
    expect(document.blocks.every(({ page }) => page === null)).toBe(true);
  });
});
