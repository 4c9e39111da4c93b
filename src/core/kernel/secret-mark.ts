/**
 * Whether a text carries a mark of secrecy (Mật, Tối mật, Tuyệt mật: Law on the Protection of State Secrets
 * 29/2018/QH14, Article 8), written in capitals as the mark is. Such matter does not enter the product. Words that hold
 * the syllable (bí mật, bảo mật, mật độ, mật ong) are no mark.
 */
export function carriesSecretMark(text: string): boolean {
  return /(?<!\p{L})(?:TUYỆT\s+MẬT|TỐI\s+MẬT|(?<!(?:BÍ|BẢO|CƠ|THÂN)\s+)MẬT(?!\s+(?:ONG|MÍA|MÃ|THIẾT)(?!\p{L})))(?!\s*(?:KHẨU|ĐỘ)|\p{L})/u.test(
    text.normalize('NFC'),
  );
}

/** A mark of secrecy in a document, as it is written there, and where it begins. */
interface SecretMark {
  words: string;
  /** Offset in the text, in NFC. */
  start: number;
}

const onALine =
  /^[^\S\n]*(?:[Đđ]ộ mật[^\S\n]*:[^\S\n]*(?:[Tt]uyệt mật|[Tt]ối mật|[Mm]ật)|ĐỘ MẬT[^\S\n]*:[^\S\n]*(?:TUYỆT MẬT|TỐI MẬT|MẬT)|[([]?(?:TUYỆT MẬT|TỐI MẬT|MẬT)[)\]]?)[^\S\n]*$/gmu;

/** A line that breaks off in the middle of a word with the syllable: "BẢO VỆ BÍ" before "MẬT". */
const goesOnToMark = /(?<!\p{L})(?:BÍ|BẢO|CƠ|THÂN|ĐỘ|LẤY|ONG)\s*$/u;
/** A line that goes on with such a word: "ĐỘ DÂN SỐ" after "MẬT". */
const goesOnFromMark = /^\s*(?:ĐỘ|KHẨU|ONG|MÍA|MÃ|THIẾT|THƯ|VỤ)(?!\p{L})/u;

/**
 * The first mark of secrecy that stands as a stamp does: on a line of its own, or beside "Độ mật". A line that only breaks
 * off within "BÍ MẬT" or "MẬT ĐỘ" bears none. Null for none.
 */
export function findSecretMark(document: string): SecretMark | null {
  const text = document.normalize('NFC');
  for (const found of text.matchAll(onALine)) {
    const [line] = found;
    const isBareSyllable = line.trim() === 'MẬT';
    const isBroken =
      isBareSyllable &&
      (goesOnToMark.test(text.slice(0, found.index).trimEnd()) ||
        goesOnFromMark.test(text.slice(found.index + line.length)));
    if (!isBroken) return { words: line.trim(), start: found.index };
  }
  return null;
}

/** Whether a whole document is marked. */
export function isMarkedSecret(text: string): boolean {
  return findSecretMark(text) !== null;
}
