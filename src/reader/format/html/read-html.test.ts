import { describe, expect, it } from 'vitest';
import { fixture, outlineOf, readClean, readNoting } from '../reading.fixture.ts';

const page = (body: string): Uint8Array =>
  new TextEncoder().encode(`<!doctype html><html><body>${body}</body></html>`);

async function outline(body: string): Promise<string[]> {
  return outlineOf(await readClean(page(body)));
}

describe('a web page', () => {
  it('is read as its article, with the rest apart', async () => {
    const { document, kinds } = await readNoting(fixture('news-page.html'));
    expect(kinds).toEqual(['note-marks-left-out']);
    expect(outlineOf(document)).toEqual([
      'heading 1 Sông Công: kết quả 9 tháng đầu năm 2016',
      'paragraph Giá trị sản xuất công nghiệp 9 tháng ước đạt 4.180\u00A0tỷ đồng, bằng 73,96\u00A0% kế hoạch năm, tăng 14,8\u00A0% so với cùng kỳ.',
      'list-item 1 1. Giá trị xuất khẩu đạt 80 triệu USD;',
      'list-item 1 2. Thu hút 6 dự án mới vào khu công nghiệp I.',
      'paragraph So với kế hoạch',
      '| Chỉ tiêu | 9 tháng | % kế hoạch',
      '| Công nghiệp (tỷ đồng) | 4.180 | 73,96',
      '| Xuất khẩu (triệu USD) | 80 | 62,65',
      'navigation: paragraph Trang chủ',
      'navigation: paragraph Tìm kiếm',
      'navigation: list-item 1 Kinh tế',
      'navigation: list-item 1 Xã hội',
      'navigation: paragraph Xem thêm các tin khác của trang',
      'navigation: paragraph Bài đọc nhiều: thu ngân sách tăng 25 %',
      'navigation: paragraph Tổng truy cập: 1940858',
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'text outside of any element',
      'đạt <i>13.090</i> tỷ<br>đồng',
      ['paragraph đạt 13.090 tỷ\nđồng'],
    ],
    [
      'paragraphs left open',
      '<p>Một<p>Hai<div>Ba<p>Bốn</div>Năm',
      ['paragraph Một', 'paragraph Hai', 'paragraph Ba', 'paragraph Bốn', 'paragraph Năm'],
    ],
    [
      'entities and blanks',
      '<p>  thu &nbsp;ng&acirc;n   s&#225;ch\n &lt; 5 %  </p>',
      ['paragraph thu \u00A0ngân sách < 5 %'],
    ],
    ['text laid out by hand', '<pre>a  b\n c</pre>', ['paragraph a  b\n c']],
    [
      'lists in lists, numbers begun elsewhere',
      '<ul><li>Kinh tế<ol start="3"><li>Xuất khẩu<li><p>Thu</p><p>Chi</p></ol><li>Xã hội</ul>',
      [
        'list-item 1 Kinh tế',
        'list-item 2 3. Xuất khẩu',
        'list-item 2 4. Thu',
        'list-item 2 Chi',
        'list-item 1 Xã hội',
      ],
    ],
    [
      'merged cells',
      '<table><tr><td rowspan=2>TT<td colspan=2>Kết quả<tr><td>2020<td>2021<tr><td>1<td>155<td>170</table>',
      ['| TT 2×1 | Kết quả 1×2', '| 2020 | 2021', '| 1 | 155 | 170'],
    ],
    [
      'spans larger than the table',
      '<table><tr><td rowspan=9999>A<td colspan=99999>B<tr><td>C</table>',
      ['| A 2×1 | B 1×200', '| C'],
    ],
    [
      'tables that only place things on the page',
      '<table><tr><td><p>Menu<td><table><tr><td>1<td>2<tr><td>3<td>4</table></table>',
      ['paragraph Menu', '| 1 | 2', '| 3 | 4'],
    ],
    [
      'what cannot be seen',
      '<p hidden>a<p style="visibility:hidden">b<p>c<template>d</template><noscript>e</noscript><svg><text>f</text></svg><select><option>g</select>',
      ['paragraph c'],
    ],
    [
      'exponents are no note numbers',
      '<p>1.200 m<sup>2</sup>, CO<sub>2</sub>, 10<sup>abc</sup></p>',
      ['paragraph 1.200 m2, CO2, 10abc'],
    ],
    [
      'several articles are all the page',
      '<article>Tin một</article><article>Tin hai</article>',
      ['paragraph Tin một', 'paragraph Tin hai'],
    ],
    [
      'an article that is but a teaser',
      `<main>Ngắn</main><p>${'Dài hơn nhiều. '.repeat(20).trim()}</p>`,
      ['paragraph Ngắn', `paragraph ${'Dài hơn nhiều. '.repeat(20).trim()}`],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await outline(body)).toEqual(lines);
  });

  it('gives the place of each block in its markup', async () => {
    const bytes = page('<p>đạt <b>170</b> triệu</p><table><tr><td>a<td>b</table>');
    const source = new TextDecoder().decode(bytes);
    const { blocks } = await readClean(bytes);
    expect(
      blocks.map((block) => block.source && source.slice(block.source.start, block.source.end)),
    ).toEqual(['đạt <b>170</b> triệu', '<table><tr><td>a<td>b</table>']);
  });

  it('is read in encodings from before Unicode', async () => {
    const latin = '<html><body><p>Thµnh phè S«ng C«ng ®¹t 16,5 %</p></body></html>';
    const { document, kinds } = await readNoting(
      Uint8Array.from(latin, (letter) => letter.charCodeAt(0)),
    );
    expect(document.text).toBe('Thành phố Sông Công đạt 16,5 %');
    expect(kinds).toEqual(['old-encoding']);
  });
});
