import { describe, expect, it } from 'vitest';
import { isSamePhrase, learnPhrase, normalPhrase } from './learn-phrase.ts';
import { catalogue, code } from '../tying.fixture.ts';

const learn = (words: string, indicatorCode: string) =>
  learnPhrase({ words, indicatorCode: code(indicatorCode), catalogue });

describe('learning a phrase', () => {
  it('keeps it in its normal form', () => {
    expect(learn('  “Giá trị  hàng bán ra nước ngoài”, ', 'exports')).toEqual({
      kind: 'learned',
      phrase: { phrase: 'giá trị hàng bán ra nước ngoài', indicatorCode: 'exports' },
    });
  });

  it.each([
    [
      'the name of another indicator',
      'Tỷ lệ hộ cận nghèo',
      'poor',
      '“tỷ lệ hộ cận nghèo” là tên của chỉ tiêu “Tỷ lệ hộ cận nghèo”',
    ],
    [
      'a synonym of another indicator',
      'Tăng trưởng kinh tế',
      'poor',
      'là tên của chỉ tiêu “Tốc độ tăng tổng giá trị sản xuất”',
    ],
    ['no words', ' … ', 'poor', 'Không có từ ngữ nào để học'],
    [
      'an indicator that is not there',
      'hộ khó khăn',
      'nothing',
      'Không có chỉ tiêu “nothing” trong danh mục',
    ],
  ])('does not learn %s', (_, words, indicatorCode, message) => {
    const outcome = learn(words, indicatorCode);
    expect(outcome.kind === 'fault' ? outcome.fault.message.vi : outcome.kind).toContain(message);
  });

  it('may learn a name that another indicator has in another unit, and its own', () => {
    expect(learn('vốn đăng ký', 'exports').kind).toBe('fault');
    expect(learn('vốn đăng ký', 'projects').kind).toBe('learned');
    expect(learn('Giá trị xuất khẩu', 'exports').kind).toBe('learned');
  });
});

describe('the same phrase', () => {
  it.each([
    ['Tỷ lệ hộ nghèo', 'tỉ  lệ hộ nghèo:', true],
    ['thủy sản', 'thuỷ sản', true],
    ['hộ nghèo', 'hộ cận nghèo', false],
    ['thu ngân sách', 'thủ ngân sách', false],
  ])('“%s” and “%s”: %s', (a, b, expected) => {
    expect(isSamePhrase(a, b)).toBe(expected);
  });

  it('has no marks at its ends', () => {
    expect(normalPhrase('- Thu ngân_sách:')).toBe('thu ngân sách');
  });
});
