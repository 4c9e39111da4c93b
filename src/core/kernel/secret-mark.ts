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

/** Whether a whole document is marked: the mark stands on a line of its own, as the stamp does, or beside "Độ mật". */
export function isMarkedSecret(text: string): boolean {
  return /^[^\S\n]*(?:[Đđ]ộ mật[^\S\n]*:[^\S\n]*(?:[Tt]uyệt mật|[Tt]ối mật|[Mm]ật)|ĐỘ MẬT[^\S\n]*:[^\S\n]*(?:TUYỆT MẬT|TỐI MẬT|MẬT)|[([]?(?:TUYỆT MẬT|TỐI MẬT|MẬT)[)\]]?)[^\S\n]*$/mu.test(
    text.normalize('NFC'),
  );
}
