/**
 * Whether a text carries a mark of secrecy (Mật, Tối mật, Tuyệt mật: Law on the Protection of State Secrets
 * 29/2018/QH14, Article 8), written in capitals as the mark is. Such matter does not enter the product.
 */
export function carriesSecretMark(text: string): boolean {
  return /(?<!\p{L})(?:TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)(?!\s*(?:KHẨU|ĐỘ)|\p{L})/u.test(
    text.normalize('NFC'),
  );
}
