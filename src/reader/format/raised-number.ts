/** Units whose exponent is a small raised digit: m², km³. */
const UNIT = /(?:^|[^\p{L}])(?:[kdchm]?m|[KDCH]?M)$/u;
/** What a note is marked with: `1`, `(2)`, `[3]`, `*`. */
const NOTE_MARK = /^\s*(?:[([]?\d{1,3}[)\]]?|\*{1,3}|,)\s*$/;

/**
 * Whether raised text marks a note and does not belong to what stands before it: the 1 of `4.000¹ tỷ
 * đồng` must not become `4.0001`, the 2 of `m²` must stay.
 */
export function isNoteMark(raised: string, before: string): boolean {
  return NOTE_MARK.test(raised) && !UNIT.test(before.slice(-4));
}
