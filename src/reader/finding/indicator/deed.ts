import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import type { Lead } from './lead.ts';

/** What was done of which this much is counted: the verb before the number with what belongs to it. */
export function deedBefore(
  { cues, tokens }: MarkedText,
  { governor }: Figure,
  lead: Lead,
): Run | undefined {
  const verb = governor.verb?.sense === 'act' ? governor.verb : undefined;
  const last = withoutGot(tokens, verb?.last ?? lead.deed?.last);
  const first = lead.deed?.first ?? verb?.first;
  if (first === undefined || last === undefined) return undefined;
  if (lead.deed !== undefined || verb === undefined) return { first, last };
  // "cải tạo, nâng cấp 9 công trình", "tiến hành kiểm tra 35 cơ sở"
  const deed = cues.at('deed', verb.first - 1) ?? cues.at('verb', verb.first - 1);
  return deed?.last === verb.first - 1 && isDeed(deed)
    ? { first: deed.first, last }
    : { first, last };
}

function isDeed({ role, sense }: { role: string; sense: string }): boolean {
  return role === 'deed' || sense === 'act';
}

/** "thu được" is "thu". */
function withoutGot(tokens: MarkedText['tokens'], last: number | undefined): number | undefined {
  return last !== undefined && tokens[last]?.text === 'được' ? last - 1 : last;
}

/** The last token of the longest verb of doing that begins at a token. */
export function endOfDeed({ cues }: MarkedText, at: number): number | undefined {
  const ends = [cues.at('deed', at), cues.at('verb', at)].flatMap((cue) =>
    cue?.first === at && isDeed(cue) ? [cue.last] : [],
  );
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** Whether a phrase is nothing but verbs: "phát triển", "đầu tư cải tạo". */
export function isVerbOnly(text: MarkedText, { first, last }: Run): boolean {
  // Trade is a thing too: "xuất khẩu có 17 nghìn tờ khai".
  if (TRADES.has(text.tokens[first]?.text ?? '') && last === first + 1) return false;
  let at = first;
  while (at <= last) {
    const word = text.tokens[at]?.text ?? '';
    const end = endOfDeed(text, at);
    if (end !== undefined) at = end + 1;
    else if (JOINS.has(word)) at += 1;
    else return false;
  }
  return at > last;
}

const TRADES = wordSet(`xuất nhập`);
const JOINS = wordSet(`, và được`);

/** Deeds that a bare noun after them does not name: "thi hành kỷ luật 6 đảng viên", "nâng cấp 9 công trình". */
const PROCESSES =
  /(?:kỷ luật|việc làm|điều trị|khám|đào tạo|tập huấn|bồi dưỡng|dạy nghề|cai nghiện|khiển trách|cảnh cáo|khai trừ|cách chức|xử phạt|xử lý|sửa chữa|nâng cấp|cải tạo|luân chuyển|bổ nhiệm|điều động|công nhận mới)/;

/** What is done with each of those counted before: "đã giải quyết 16 đơn". */
const HANDLINGS =
  /(?:giải quyết|xử lý theo|xử lý xong|tiếp nhận|chuyển|đề xuất|hoàn thành|thụ lý|xác minh|trả lời|^xử lý$)/;

export function isHandling({ tokens }: MarkedText, { first, last }: Run): boolean {
  return HANDLINGS.test(textOf(tokens, first, last));
}

export function isProcess({ tokens }: MarkedText, { first, last }: Run): boolean {
  return PROCESSES.test(textOf(tokens, first, last));
}

/** "giải quyết việc làm mới cho 1.400 lao động" is of jobs, not of labourers; any deed for a bare noun likewise. */
export function deedFor(
  { tokens }: MarkedText,
  { governor, left, mention }: Figure,
  lead: Lead,
  isBare: boolean,
): Run | undefined {
  if (governor.verb?.sense !== 'give') return undefined;
  for (let at = governor.first - 1; at > left.first; at -= 1) {
    const isJob = tokens[at]?.text === 'làm' && tokens[at - 1]?.text === 'việc';
    if (isJob) return { first: at - 1, last: governor.first - 1 };
  }
  if (tokens[governor.verb.first]?.text !== 'cho') return undefined;
  return isBare && PEOPLE.test(mention.unit.name) ? (lead.deed ?? lead.subject) : undefined;
}

const PEOPLE = /^(?:người|hộ|đồng chí|đảng viên|lượt)/;

/** "làm chết 860 người, bị thương trên 1.400 người": what happened to them. */
export function harm({ tokens }: MarkedText, { governor, left, mention }: Figure): Run | undefined {
  const last = governor.first - 1;
  if (!mention.unit.name.startsWith('người') || last < left.first) return undefined;
  if (!HARMS.has(tokens[last]?.text ?? '')) return undefined;
  const isLed = ['làm', 'bị', 'tử', 'thiệt', 'mất'].includes(tokens[last - 1]?.text ?? '');
  return { first: isLed ? last - 1 : last, last };
}

const HARMS = wordSet(`chết thương vong mạng tích`);
