import { isKnownNoun, unitAt } from '../../finding/number/unit-at.ts';
import { tokenise } from '../../finding/text/tokenise.ts';

const COUNTS = /^(?:tổng số|số lượng|số)\s+/iu;
const RATES = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tốc độ tăng|cơ cấu)(?![\p{L}\p{M}])/iu;

/** The unit that the words of a row imply: "Số doanh nghiệp" counts enterprises, a "tỷ lệ" is in per cent. */
export function unitOfNoun(label: string): string | null {
  if (RATES.test(label)) return '%';
  const counted = COUNTS.exec(label);
  if (counted === null) return null;
  const tokens = tokenise({ text: label.slice(counted[0].length) });
  const unit = unitAt(tokens, 0);
  return unit.sort === 'count' && isKnownNoun(tokens, 0) ? unit.name : null;
}
