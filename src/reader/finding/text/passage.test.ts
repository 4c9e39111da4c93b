import { describe, expect, it } from 'vitest';
import { passageOf } from './passage.ts';
import { tokenise } from './tokenise.ts';

function sentencesOf(text: string): string[] {
  const tokens = tokenise({ text });
  return passageOf(tokens).sentences.map(({ first, last }) =>
    text.slice(tokens[first]?.start, tokens[last]?.end),
  );
}

function headingLevels(text: string): (number | null)[] {
  return passageOf(tokenise({ text })).paragraphs.map(({ headingLevel }) => headingLevel);
}

describe('sentences', () => {
  it.each([
    ['a full stop', 'Thu đạt 5 tỷ. Chi đạt 4 tỷ.', ['Thu đạt 5 tỷ.', 'Chi đạt 4 tỷ.']],
    ['a full stop without a blank', 'Năm 2015.Tỷ lệ giảm.', ['Năm 2015.', 'Tỷ lệ giảm.']],
    ['a semicolon, which ends none', 'Thu 5 tỷ; chi 4 tỷ.', ['Thu 5 tỷ; chi 4 tỷ.']],
    ['an abbreviation, which ends none', 'TP. Sông Công có 5 xã.', ['TP. Sông Công có 5 xã.']],
    ['dots of thousands, which end none', 'Đạt 13.090 tỷ đồng.', ['Đạt 13.090 tỷ đồng.']],
    ['the number of an item, which ends none', '2. Thu đạt 5 tỷ.', ['2. Thu đạt 5 tỷ.']],
    [
      'a caption',
      'Hội nghị. Ảnh: A/B  Trong năm đạt 5 tỷ.',
      ['Hội nghị.', 'Ảnh: A/B', 'Trong năm đạt 5 tỷ.'],
    ],
  ])('end at %s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('headings', () => {
  it.each([
    ['I. KẾT QUẢ NĂM 2021', 0],
    ['1. Về kinh tế', 1],
    ['a) Trồng trọt', 2],
    ['1.1. Nông nghiệp', 2],
    ['2. Thu ngân sách đạt 215 tỷ đồng.', null],
    ['5. Tỷ lệ lao động qua đào tạo: 88,7%', null],
    ['Kinh tế phát triển khá', null],
  ])('%s has level %s', (line, level) => {
    expect(headingLevels(line)).toEqual([level]);
  });
});
