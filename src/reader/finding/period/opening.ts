import type { MarkedText } from '../figure/document.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';

const LEADING = wordSet(`
  trong vào tính đến riêng hết cuối đầu sau qua từ kết quả - + * tại ước chung cả và ( theo đó ,
  thực hiện cụ thể : nhìn tình hình bước các những sang ngày thời điểm lũy kế cũng chỉ tới ngay
`);

/** Last words of "cho biết", "cho thấy", "nêu rõ". */
const REPORTS = wordSet(`biết thấy rõ rằng hay định`);
/** "Trồng trọt: Tính đến ngày …": a label before the time. */
const LABEL_AT_MOST = 14;

/**
 * The time opens its sentence, or a clause of it that a comma closes ("Theo báo cáo, 6 tháng đầu năm, …"):
 * only small words or a label stand before it.
 */
export function opensSentence(text: MarkedText, sentence: Run, time: Run): boolean {
  const { tokens } = text;
  const isClosed = tokens[time.last + 1]?.text === ',';
  for (let at = time.first - 1; at >= sentence.first; at -= 1) {
    const word = tokens[at]?.text ?? '';
    if (isClosed && (REPORTS.has(word) || word === ',')) return true;
    if (word === ':' && isLabel(text, sentence.first, at - 1)) return true;
    if (!LEADING.has(word)) return false;
  }
  return true;
}

function isLabel({ tokens, timeAt }: MarkedText, first: number, last: number): boolean {
  if (last - first > LABEL_AT_MOST) return false;
  for (let at = first + 2; at <= last; at += 1)
    if (tokens[at]?.kind === 'number' || timeAt[at] !== undefined) return false;
  return true;
}

const TO_CLAUSE = wordSet(`trong vào tính đến riêng hết cuối đầu phấn đấu mục tiêu là đó`);
const CLAUSE_MARKS = wordSet(`; : . ,`);

/** The time opens a clause between semicolons: "…; năm 2021, thu đạt 5 tỷ". */
export function opensClause({ tokens }: MarkedText, time: Run): boolean {
  let at = time.first - 1;
  while (at >= 0 && TO_CLAUSE.has(tokens[at]?.text ?? '')) at -= 1;
  return CLAUSE_MARKS.has(tokens[at]?.text ?? '');
}
