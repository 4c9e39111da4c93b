import type { MarkedText } from '../../figure/document.ts';
import type { Run } from '../../text/passage.ts';
import { textOf } from '../../text/text-of.ts';
import { mentionFrom } from './mention-from.ts';
import { goesOn } from '../../text/same-line.ts';

/** The last word of an aim between two tokens. */
export function lastAim(text: MarkedText, first: number, last: number): Run | null {
  for (let at = last; at >= first; at -= 1) {
    const plan = text.plans.get(at);
    if (plan !== undefined && plan.last < last && opensList(text, plan))
      return text.tokens[at - 1]?.text === 'theo' ? { first: at - 1, last: plan.last } : plan;
    const cue = text.cues.at('target', at);
    if (cue === undefined) continue;
    if (cue.first >= first && isAim(text, cue)) return cue;
    at = Math.min(at, cue.first);
  }
  return taskBefore(text, first, last);
}

const HEAD_WITHIN = 3;

/** "Kế hoạch năm 2025: gieo trồng 500 ha; …", "Theo kế hoạch, năm nay trồng 300 ha": at the head of a sentence. */
function opensList({ tokens, passage }: MarkedText, { first, last }: Run): boolean {
  const head = passage.sentences[passage.sentenceOf[first] ?? 0]?.first ?? first;
  if (first - head > HEAD_WITHIN) return false;
  const isPlan = /^(?:kế hoạch|dự toán|chỉ tiêu)/.test(textOf(tokens, first, last));
  const mark = tokens[last + 1]?.text;
  return isPlan && (mark === ':' || (mark === ',' && tokens[first - 1]?.text === 'theo'));
}

/** A task named at the head of the sentence, with a colon before the place asked about. */
function taskBefore(text: MarkedText, first: number, last: number): Run | null {
  const task = taskIn(text, { first, last });
  return task !== null && text.tokens[task.last + 1]?.text === ':' && task.last < last
    ? task
    : null;
}

const TASK_TOKENS = 16;
const TASKS = /^(?:\S+ [.)] )?(?:một số |các )?(?:phương hướng|nhiệm vụ|định hướng)(?: |$)/;
const AHEAD =
  /(?:năm \d{4}|tháng \d|quý [ivx]+|cuối năm|thời gian tới|sắp tới|tiếp theo|giai đoạn|nhiệm kỳ)/;

/** "Nhiệm vụ 6 tháng cuối năm: …", "II. Phương hướng, nhiệm vụ năm 2025": work that lies ahead. */
export function taskIn({ tokens }: MarkedText, { first, last }: Run): Run | null {
  let end = first;
  while (end < Math.min(last, first + TASK_TOKENS) && tokens[end + 1]?.text !== ':') end += 1;
  const words = textOf(tokens, first, end);
  return TASKS.test(words) && AHEAD.test(words) ? { first, last: end } : null;
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
  const before = textOf(tokens, Math.max(0, cue.first - 4), cue.first - 1).replace(/ ["“”']$/, '');
  if (REACHED.test(before) && !TO_REACH.test(before)) return false;
  return !WAS_REACHED.test(clauseAfter(text, cue.last + 1));
}

function clauseAfter({ tokens }: MarkedText, first: number): string {
  let last = first - 1;
  while (last - first < CLAUSE_TOKENS) {
    const next = tokens[last + 1];
    if (next === undefined || next.kind !== 'word' || !goesOn(tokens, last + 1)) break;
    last += 1;
  }
  return last < first ? '' : textOf(tokens, first, last);
}

/** Whether the aim is named by a noun ("mục tiêu", "chỉ tiêu"), as headings name it. */
export function isNamedAim({ tokens }: MarkedText, { first, last }: Run): boolean {
  return /(?:mục tiêu|chỉ tiêu|tầm nhìn)/.test(textOf(tokens, first, last));
}

/** Forecasts, intentions and orders hold for their own sentence; aims that were set go on after it. */
export function isSetAim(text: MarkedText, aim: Run, last: number): boolean {
  const words = textOf(text.tokens, aim.first, aim.last);
  if (FLEETING.test(words)) return false;
  // "đã thực hiện mục tiêu an sinh": spoken of, with no amount behind it.
  return !BARE.test(words) || hasAmount(text, aim.last + 1, last);
}

const FLEETING = /^(?:theo|dự kiến|dự báo|dự tính|sẽ|kỳ vọng|dự ước|yêu cầu|chỉ đạo|đề nghị)/;
const BARE = /^(?:với |nhằm )?(?:các |một số |những )?mục tiêu(?: chung)?$/;

function hasAmount({ mentions, tokens }: MarkedText, first: number, last: number): boolean {
  if (tokens[first]?.text === ':' || (tokens[last]?.text === ':' && last >= first)) return true;
  return (mentionFrom(mentions, first)?.first ?? last + 1) <= last;
}
