import { describe, expect, it } from 'vitest';
import { hasUnicodeVietnamese, oldEncodingOfFont, readOldLetters } from './old-letters.ts';

const tcvn3 = { name: 'TCVN3 (ABC)', capitals: false } as const;
const vni = { name: 'VNI', capitals: false } as const;

describe('letters of fonts from before Unicode', () => {
  it.each([
    ['¸µ¶·¹', 'áàảãạ'],
    ['¾»¼½Æ', 'ắằẳẵặ'],
    ['ÊÇÈÉË', 'ấầẩẫậ'],
    ['ÐÌÎÏÑ', 'éèẻẽẹ'],
    ['ÕÒÓÔÖ', 'ếềểễệ'],
    ['Ý×ØÜÞ', 'íìỉĩị'],
    ['ãßáâä', 'óòỏõọ'],
    ['èåæçé', 'ốồổỗộ'],
    ['íêëìî', 'ớờởỡợ'],
    ['óïñòô', 'úùủũụ'],
    ['øõö÷ù', 'ứừửữự'],
    ['ýúûüþ', 'ýỳỷỹỵ'],
    ['¨©ª«¬\u00AD®', 'ăâêôơưđ'],
    ['¡¢£¤¥¦§', 'ĂÂÊÔƠƯĐ'],
    ['T¨ng tr\u00ADëng 16,5 %', 'Tăng trưởng 16,5 %'],
  ])('TCVN3 %s is %s', (typed, read) => {
    expect(readOldLetters(typed, tcvn3)).toBe(read);
  });

  it.each([
    ['aù aø aû aõ aï', 'á à ả ã ạ'],
    ['aâ aá aà aå aã aä', 'â ấ ầ ẩ ẫ ậ'],
    ['aê aé aè aú aü aë', 'ă ắ ằ ẳ ẵ ặ'],
    ['eâ eá oâ oä', 'ê ế ô ộ'],
    ['ô ôù ôø ôï ö öù öï', 'ơ ớ ờ ợ ư ứ ự'],
    ['í ì æ ó ò î ñ Ñ', 'í ì ỉ ĩ ị ỵ đ Đ'],
    ['yù yû uyû', 'ý ỷ uỷ'],
    ['ÑAÛNG BOÄ', 'ĐẢNG BỘ'],
    ['taêng tröôûng 16,5 %', 'tăng trưởng 16,5 %'],
  ])('VNI %s is %s', (typed, read) => {
    expect(readOldLetters(typed, vni)).toBe(read);
  });

  it('small letters of a capital font are capitals', () => {
    expect(readOldLetters('ñy ban', { ...tcvn3, capitals: true })).toBe('ỦY BAN');
  });

  it.each([
    ['.VnTime', 'TCVN3 (ABC)'],
    ['.vnArialH', 'TCVN3 (ABC)'],
    ['VNI-Times', 'VNI'],
    ['Times New Roman', undefined],
    ['Vni', undefined],
    [null, undefined],
  ])('the font %s is of %s', (font, name) => {
    expect(oldEncodingOfFont(font)?.name).toBe(name);
  });

  it.each([
    ['đạt', true],
    ['ư', true],
    ['©¸ káo', false],
  ])('%s is Unicode: %s', (text, isUnicode) => {
    expect(hasUnicodeVietnamese(text)).toBe(isUnicode);
  });
});
