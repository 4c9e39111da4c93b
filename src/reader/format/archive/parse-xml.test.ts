import { describe, expect, it } from 'vitest';
import { readingLimits } from '../reading-limits.ts';
import { parseXml } from './parse-xml.ts';

function parse(source: string | Uint8Array): string[] {
  const seen: string[] = [];
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  parseXml(bytes, 'a.xml', readingLimits, {
    open: (name, attributes) => seen.push([name, ...Object.entries(attributes).flat()].join(' ')),
    text: (text) => seen.push(`“${text}”`),
    close: (name) => seen.push(`/${name}`),
  });
  return seen;
}

describe('XML', () => {
  it('is told in order, with text, CDATA and the five entities', () => {
    expect(parse('<a x="1">m &amp; n<b/><![CDATA[<c>]]></a>')).toEqual([
      'a x 1',
      '“m & n”',
      'b',
      '/b',
      '“<c>”',
      '/a',
    ]);
  });

  it('has the usual prefix whatever its own', () => {
    const root =
      '<o:p xmlns:o="http://schemas.openxmlformats.org/wordprocessingml/2006/main" o:val="1" id="2"/>';
    expect(parse(root)).toEqual([
      'w:p xmlns:o http://schemas.openxmlformats.org/wordprocessingml/2006/main w:val 1 id 2',
      '/w:p',
    ]);
  });

  it('may be in UTF-16', () => {
    const source = '\uFEFF<a>hộ</a>';
    const bytes = new Uint8Array(source.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < source.length; at += 1) {
      view.setUint16(at * 2, source.charCodeAt(at), true);
    }
    expect(parse(bytes)).toEqual(['a', '“hộ”', '/a']);
  });

  it.each([
    [
      'entities that grow',
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
      'DOCTYPE',
    ],
    ['files from elsewhere', '<!DOCTYPE a SYSTEM "file:///a.xml"><a/>', 'DOCTYPE'],
    ['an unknown entity', '<a>&b;</a>', 'broken'],
    ['an element left open', '<a><b></a>', 'broken'],
    ['nothing', '', 'broken'],
    ['bytes that are no UTF-8', new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xff]), 'broken'],
    ['10,000 elements inside each other', '<a>'.repeat(10_000), 'nested'],
  ])('with %s ends the reading', (_, source, said) => {
    expect(() => parse(source)).toThrow(said === 'broken' ? /damaged/ : said);
  });
});
