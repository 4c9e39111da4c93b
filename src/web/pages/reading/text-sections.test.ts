import { describe, expect, it } from 'vitest';
import type { ReadBlock } from '../../../contract/reading/reading.ts';
import type { Item } from './items.ts';
import { isSameSection, sectionAt, sectionsOf } from './text-sections.ts';

const paragraph = (start: number, end: number, page: number | null = null): ReadBlock => ({
  kind: 'paragraph',
  part: 'body',
  range: { start, end },
  level: null,
  page,
  rows: [],
});
const dateAt = (start: number): Item => ({
  kind: 'apart',
  key: `a${start}`,
  range: { start, end: start + 4 },
  fate: 'not-a-figure',
  why: { vi: 'ngày', en: 'a day' },
});

describe('the sections of a document', () => {
  it('hold about two pages each', () => {
    const blocks = Array.from({ length: 30 }, (_, at) => paragraph(at * 1001, at * 1001 + 1000));
    const sections = sectionsOf(blocks, []);
    expect(sections.map(({ blocks }) => blocks.length)).toEqual([4, 4, 4, 4, 4, 4, 4, 2]);
    expect(sectionAt(sections, 5 * 1001 + 3)).toBe(1);
    expect(sectionAt(sections, 0)).toBe(0);
  });

  it('give every mark to its block, and to no other', () => {
    const [section] = sectionsOf(
      [paragraph(0, 10), paragraph(11, 20), paragraph(21, 30)],
      [dateAt(2), dateAt(12), dateAt(16), dateAt(40)],
    );
    expect(section?.blocks.map(({ items }) => items.map(({ key }) => key))).toEqual([
      ['a2'],
      ['a12', 'a16'],
      [],
    ]);
  });

  it('say where a page begins', () => {
    const [section] = sectionsOf(
      [paragraph(0, 5, 1), paragraph(6, 9, 1), paragraph(10, 12, 2)],
      [],
    );
    expect(section?.blocks.map(({ newPage }) => newPage)).toEqual([1, null, 2]);
  });

  it('say where notes and page headers begin, which have no pages of their own', () => {
    const apart = (start: number, part: ReadBlock['part']) => ({
      ...paragraph(start, start + 2, 1),
      part,
    });
    const [section] = sectionsOf(
      [paragraph(0, 5, 2), apart(6, 'footnote'), apart(10, 'footnote'), apart(14, 'header')],
      [],
    );
    expect(section?.blocks.map(({ newPart }) => newPart)).toEqual([
      null,
      'footnote',
      null,
      'header',
    ]);
    expect(section?.blocks.map(({ newPage }) => newPage)).toEqual([2, null, null, null]);
  });

  it('are the same while blocks and marks are', () => {
    const blocks = [paragraph(0, 10)];
    const mark = dateAt(3);
    const [before, same] = [sectionsOf(blocks, [mark]), sectionsOf(blocks, [mark])];
    const [other] = sectionsOf(blocks, [dateAt(3)]);
    expect(before[0] && same[0] && isSameSection(before[0], same[0])).toBe(true);
    expect(before[0] && other && isSameSection(before[0], other)).toBe(false);
  });
});
