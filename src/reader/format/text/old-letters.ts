/** The encodings of Vietnamese fonts from before Unicode that are still met in files. */
export interface OldEncoding {
  readonly name: 'TCVN3 (ABC)' | 'VNI';
  /** The font draws small letters as capitals (`.VnTimeH`). */
  readonly capitals: boolean;
}

/** TCVN3 (TCVN 5712:1993, the fonts .Vn…): one byte, U+00A1-U+00FE, is one letter. */
const tcvn3 = pairs(
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00ADư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ',
);

/** VNI: letters that stand by themselves. */
const vniLetters = pairs('ôơöưííììæỉóĩòịîỵñđ');

/** VNI: marks written after the vowel that they belong to. */
const vniMarks = new Map([
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]);

function pairs(letters: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (let at = 0; at < letters.length; at += 2)
    table.set(letters.charAt(at), letters.charAt(at + 1));
  return table;
}

/** The old encoding that a font's name gives away; null for every other font. */
export function oldEncodingOfFont(font: string | null): OldEncoding | null {
  if (font === null) return null;
  if (/^\.vn/i.test(font)) return { name: 'TCVN3 (ABC)', capitals: font.endsWith('H') };
  return /^vni[- ]/i.test(font) ? { name: 'VNI', capitals: false } : null;
}

/** Whether a text has letters that only Unicode has: it is then not in an old encoding. */
export function hasUnicodeVietnamese(text: string): boolean {
  return /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/.test(text);
}

/** Turns letters of an old encoding, held one byte a character, into Unicode (NFC). */
export function readOldLetters(text: string, encoding: OldEncoding): string {
  const read = encoding.name === 'VNI' ? readVni(text) : readTcvn3(text);
  return encoding.capitals ? read.toUpperCase() : read;
}

function readTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (letter) => tcvn3.get(letter) ?? letter);
}

function readVni(text: string): string {
  let read = '';
  for (const letter of text) {
    const small = letter.toLowerCase();
    const mark = vniMarks.get(small);
    if (mark !== undefined && /[aeouyơư]$/i.test(read)) {
      read += mark;
      continue;
    }
    const single = vniLetters.get(small) ?? small;
    read += letter === small ? single : single.toUpperCase();
  }
  return read.normalize('NFC');
}
