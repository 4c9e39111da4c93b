import type { MarkedText } from '../../figure/document.ts';
import type { Run } from '../../text/passage.ts';
import { textOf } from '../../text/text-of.ts';

/** The last word of an aim between two tokens. */
export function lastAim(text: MarkedText, first: number, last: number): Run | null {
  for (let at = last; at >= first; at -= 1) {
    const plan = text.plans.get(at);
    if (plan !== undefined && plan.last < last && opensList(text, plan)) return plan;
    const cue = text.cues.at('target', at);
    if (cue === undefined) continue;
    if (cue.first >= first && isAim(text, cue)) return cue;
    at = Math.min(at, cue.first);
  }
  return null;
}

/** "Kế hoạch năm 2025: gieo trồng 500 ha; …": a plan at the head of its line or sentence, with a colon. */
function opensList({ tokens, passage }: MarkedText, { first, last }: Run): boolean {
  const sentence = passage.sentences[passage.sentenceOf[first] ?? 0];
  const isPlan = /^(?:kế hoạch|dự toán|chỉ tiêu)/.test(textOf(tokens, first, last));
  return isPlan && tokens[last + 1]?.text === ':' && first - (sentence?.first ?? 0) <= 3;
}

const NOUNS = /^(?:(?:các|những|một số) )?(?:mục tiêu|chỉ tiêu)/;

/** What must not stand before "mục tiêu" and the like: it then speaks of reaching, not of aiming. */
const REACHED =
  /(?:chương trình|đạt|so với|hoàn thành|thực hiện|vượt|bằng|theo|ctmt|đúng|so|thắng lợi|kết quả|nhiều|hầu hết)(?: các| những| tốt| một số)*$/;
/** What may still stand before those: the reaching is what is aimed at. */
const TO_REACH =
  /(?:giải pháp|nhiệm vụ|phấn đấu|quyết tâm|nhằm|để|tập trung|tiếp tục|biện pháp)(?: \S+){0,3}$/;
/** After the noun of an aim: the clause tells how far it was reached. */
const WAS_REACHED =
  /(?:^| )(?:đều|đã|cơ bản đạt|cơ bản hoàn thành|đạt và vượt|đạt cao|đạt khá|đạt kế hoạch|đạt kết quả|đạt thấp|vượt (?:kế|chỉ|mức|so|cao)|được (?:hoàn thành|thực hiện)|hoàn thành (?:vượt|kế hoạch|tốt)|thực hiện (?:đạt|tốt)|tăng (?:khá|cao|so))/;
const CLAUSE_TOKENS = 14;

function isAim(text: MarkedText, cue: Run): boolean {
  const { tokens, bound } = text;
  if (bound[cue.last] === 2) return false;
  if (!NOUNS.test(textOf(tokens, cue.first, cue.last))) return true;
  if (tokens[cue.first - 1]?.text === '%') return false;
  const before = textOf(tokens, Math.max(0, cue.first - 4), cue.first - 1);
  if (REACHED.test(before) && !TO_REACH.test(before)) return false;
  return !WAS_REACHED.test(clauseAfter(text, cue.last + 1));
}

function clauseAfter({ tokens }: MarkedText, first: number): string {
  let last = first - 1;
  while (last - first < CLAUSE_TOKENS) {
    const next = tokens[last + 1];
    if (next === undefined || next.kind !== 'word' || next.linesBefore > 0) break;
    last += 1;
  }
  return last < first ? '' : textOf(tokens, first, last);
}

/** Whether the aim is named by a noun ("mục tiêu", "chỉ tiêu"), as headings name it. */
export function isNamedAim({ tokens }: MarkedText, { first, last }: Run): boolean {
  return /(?:mục tiêu|chỉ tiêu|tầm nhìn)/.test(textOf(tokens, first, last));
}

/** Forecasts and intentions hold for their own sentence; aims that were set go on after it. */
export function isSetAim({ tokens }: MarkedText, aim: Run): boolean {
  return !/^(?:dự kiến|dự báo|dự tính|sẽ|kỳ vọng|dự ước|yêu cầu|chỉ đạo|đề nghị)/.test(
    textOf(tokens, aim.first, aim.last),
  );
}
