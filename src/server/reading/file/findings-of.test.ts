import { describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '../../../core/kernel/plain-date.ts';
import { findAnew, findNumbers } from './findings-of.ts';
import type { PlacedBlock } from '../reading-model.ts';

/** One block a line. */
function blocksOf(text: string): PlacedBlock[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    const block = {
      kind: 'paragraph' as const,
      part: 'body' as const,
      range,
      level: null,
      page: null,
      rows: [],
    };
    return { block, place: { vi: 'đoạn', en: 'paragraph' } };
  });
}

const found = (text: string): { quote: string; sentence: string }[] =>
  findNumbers({
    text,
    bodyEnd: text.length,
    blocks: blocksOf(text),
    date: null,
    title: null,
  }).findings.map(({ quote, sentence }) => ({
    quote,
    sentence: text.slice(sentence.start, sentence.end),
  }));

describe('the sentence of a figure', () => {
  it.each([
    [
      'ends at the full stop before a capital',
      'Thu ngân sách đạt 178 tỷ đồng. Xuất khẩu đạt 75,3 triệu USD.',
      ['Thu ngân sách đạt 178 tỷ đồng.', 'Xuất khẩu đạt 75,3 triệu USD.'],
    ],
    [
      'goes on over semicolons',
      'Công nghiệp đạt 11.227 tỷ đồng; dịch vụ đạt 1.088 tỷ đồng.',
      [
        'Công nghiệp đạt 11.227 tỷ đồng; dịch vụ đạt 1.088 tỷ đồng.',
        'Công nghiệp đạt 11.227 tỷ đồng; dịch vụ đạt 1.088 tỷ đồng.',
      ],
    ],
    [
      'goes on after a short form and after the number of an item',
      '1. Thu ngân sách của TP. Sông Công đạt 178 tỷ đồng.',
      ['1. Thu ngân sách của TP. Sông Công đạt 178 tỷ đồng.'],
    ],
    [
      'never reaches into another line of the document',
      'Kết quả chủ yếu\n  Thu ngân sách đạt 178 tỷ đồng  \nXuất khẩu tăng',
      ['Thu ngân sách đạt 178 tỷ đồng'],
    ],
  ])('%s', (_, text, sentences) => {
    expect(found(text).map(({ sentence }) => sentence)).toEqual(sentences);
  });

  it('holds its figure, in decomposed letters as well', () => {
    const text = 'Thu ngân sách đạt 178 tỷ đồng. Xuất khẩu đạt 75,3 triệu USD.'.normalize('NFD');
    for (const { quote, sentence } of found(text)) expect(sentence).toContain(quote);
  });
});

describe('numbers of a stored text', () => {
  it('are found up to the end of the body, not in the notes after it', () => {
    const text = 'Thu ngân sách đạt 178 tỷ đồng.\nSố liệu thu 179 tỷ đồng.';
    const bodyEnd = text.indexOf('\n');
    const blocks = blocksOf(text);
    const { findings } = findNumbers({ text, bodyEnd, blocks, date: null, title: null });
    expect(findings.map(({ quote }) => quote)).toEqual(['178 tỷ đồng']);
  });

  it('are read anew for another date', () => {
    const text = 'Xuất khẩu 6 tháng đầu năm đạt 75,3 triệu USD.';
    const model = {
      bodyEnd: text.length,
      blocks: blocksOf(text),
      findings: [],
      apart: [],
      messages: [],
    };
    const periodOn = (date: PlainDate | null): (string | null)[] =>
      findAnew({ text, model }, { date, title: '' }).map(({ period }) => period);
    expect(periodOn(null)).toEqual([null]);
    expect(periodOn(plainDate('2021-07-02'))).toEqual(['2021-H1']);
  });
});
