import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAccents } from '../../../kernel/vietnamese-text.ts';
import { isSlip, mayBeSlipOf, syllableKey } from './syllable.ts';
import { isYearlyIn, lexiconWith, readWords } from './words.ts';

const lexicon = lexiconWith(['Minh Khê', 'Thành phố Minh Khê']);
const conceptsOf = (text: string): string =>
  [...readWords(text, lexicon).concepts.keys()].join(' ');
const marksOf = (text: string): string => [...readWords(text, lexicon).marks].join(' ');

describe('what words name', () => {
  it.each([
    ['giá trị sản xuất công nghiệp', 'output industry'],
    ['GTSX công nghiệp', 'output industry'],
    ['GTSXCN trên địa bàn thành phố Minh Khê', 'output industry'],
    ['Tổng GTSX công nghiệp - TTCN địa phương', 'output industry handicraft local'],
    ['KNXK', 'export'],
    ['kim ngạch xuất, nhập khẩu', 'export-import'],
    ['tổng thu NSNN', 'budget-revenue'],
    ['thu, chi ngân sách', 'budget-revenue budget-spending'],
    ['TNBQ đầu người', 'income per-head'],
    ['nông, lâm nghiệp và thủy sản', 'agriculture forestry fishery'],
    ['nông - lâm - ngư nghiệp', 'agriculture forestry fishery'],
    ['khu công nghiệp', 'industrial-park'],
    ['KCN, CCN', 'industrial-park industrial-cluster'],
    ['GPMB', 'site-clearance'],
    ['vốn XDCB', 'capital capital-construction'],
    ['xã đạt chuẩn NTM kiểu mẫu', 'commune meets-standard new-rural model'],
    ['công nghiệp của địa phương', 'industry'],
    ['công nghiệp địa phương', 'industry local'],
    ['hộ nghèo', 'poor-household'],
    ['hộ cận nghèo', 'near-poor-household'],
    ['tổng giá trị sản phẩm trên địa bàn xã', 'product-value'],
  ])('“%s” names %s', (text, concepts) => {
    expect(conceptsOf(text)).toBe(concepts);
  });

  it('keeps a word it does not know as itself, and drops years and numerals of places', () => {
    const own = ['cầu', 'gỗ'].map((word) => `~${syllableKey(word)}`).join(' ');
    expect(conceptsOf('cầu gỗ II năm 2021')).toBe(own);
  });

  it('knows a text without any accents by its bare letters', () => {
    expect(conceptsOf('thu ngan sach nha nuoc')).toBe('budget-revenue');
    expect([...readWords('thu ngan sach nha nuoc', lexicon).concepts.values()]).toEqual([true]);
  });

  it('does not take one accented word for another', () => {
    expect(conceptsOf('diện tích đất')).not.toBe(conceptsOf('diện tích đạt'));
  });

  it('reads a phrase with one slip of the print, and says so', () => {
    expect(readWords('các ngành kinngh tế', lexicon).concepts).toEqual(
      new Map([['economy', true]]),
    );
  });

  it.each([
    ['tốc độ tăng trưởng giá trị sản xuất', 'growth'],
    ['tỷ trọng thương mại, dịch vụ', 'share'],
    ['tổng số hộ nghèo', 'count'],
    ['hằng năm', 'yearly'],
    ['thu nhập bình quân đầu người', ''],
  ])('“%s” tells of the form: %s', (text, marks) => {
    expect(marksOf(text)).toBe(marks);
  });

  it('is the same for composed, decomposed, word-segmented and differently toned text', () => {
    const text = 'Giá trị sản xuất nông, lâm nghiệp và thủy sản';
    for (const same of [
      text.normalize('NFD'),
      text.toUpperCase(),
      text.replace('thủy', 'thuỷ'),
      'Giá_trị sản_xuất nông , lâm_nghiệp và thủy_sản',
    ]) {
      expect(conceptsOf(same)).toBe(conceptsOf(text));
    }
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([...readWords(text, lexicon).concepts.keys()]).not.toContain('');
      }),
    );
  });
});

describe('syllables', () => {
  it.each([
    ['thủy', 'thuỷ'],
    ['hóa', 'hoá'],
    ['tỷ', 'tỉ'],
    ['quý', 'quí'],
  ])('%s and %s are one', (a, b) => {
    expect(syllableKey(a)).toBe(syllableKey(b));
  });

  it.each([
    ['thu', 'thủ'],
    ['tuy', 'tui'],
    ['nghèo', 'nghẻo'],
  ])('%s and %s are two', (a, b) => {
    expect(syllableKey(a)).not.toBe(syllableKey(b));
  });

  it('tells slips of the print from syllables', () => {
    const syllables = 'nghiệp người tuyển khuỷu giếng quyết oanh uyên thuở kinh tế ngoài';
    expect(syllables.split(' ').filter((one) => isSlip(foldAccents(one)))).toEqual([]);
    expect(['kinngrh', 'ngghiep', 'trrong'].filter(isSlip)).toEqual([
      'kinngrh',
      'ngghiep',
      'trrong',
    ]);
  });

  it('sees the word in a slip only when all its letters are there in order', () => {
    expect(mayBeSlipOf('kinngrh', 'kinh')).toBe(true);
    expect(mayBeSlipOf('knih', 'kinh')).toBe(false);
  });
});

describe('a yearly average', () => {
  it.each([
    ['%/năm', 'tăng', true],
    ['triệu đồng/người/năm', 'thu nhập', false],
    ['người', 'hằng năm', true],
    ['người', 'trong năm', false],
  ])('%s with “%s”: %s', (unit, words, expected) => {
    expect(isYearlyIn(unit, [readWords(words, lexicon)])).toBe(expected);
  });
});
