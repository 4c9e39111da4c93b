import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import { aboutAfter } from './about.ts';
import { counted } from './counted.ts';
import { deedBefore, isVerbOnly } from './deed.ts';
import { measured } from './measured.ts';
import { nounAfter } from './noun-after.ts';
import { type Lead, noLead } from './lead.ts';
import { leadIn } from './subject.ts';
import {
  type IndicatorFound,
  isPaired,
  sharedSubject,
  type SubjectMemory,
} from './subject-memory.ts';

/** The nearest mention before the figure, else after it, else what the sentence spoke of before. */
export function indicatorOf(
  text: MarkedText,
  seen: Figure,
  memory: SubjectMemory,
): IndicatorFound | undefined {
  const figure = withoutLabelVerb(text, seen);
  const { sort } = figure.mention.unit;
  const paired = isPaired(text, figure) ? ownNoun(text, figure) : undefined;
  if (paired !== undefined) return { run: paired, rule: 'counted-noun' };
  const done =
    isPaired(text, figure) || restates(text, figure)
      ? sharedSubject(memory, text, figure)
      : undefined;
  if (done !== undefined) return { run: done, rule: 'shared-subject' };
  const about = aboutAfter(text, figure);
  if (about !== undefined) return { run: about, rule: 'noun-after' };
  const isCount = sort === 'count' || sort === 'none' || sort === 'rank';
  const lead = ownLead(text, figure, memory);
  return isCount ? counted(text, figure, memory, lead) : measured(text, figure, memory, lead);
}

/** "Tiêu chí quy hoạch: 100% các xã …": a deed in a label does not govern what stands after the colon. */
function withoutLabelVerb({ tokens }: MarkedText, figure: Figure): Figure {
  const { verb } = figure.governor;
  if (verb?.sense !== 'act') return figure;
  for (let at = verb.last + 1; at < figure.mention.first; at += 1) {
    if (tokens[at]?.text === ':')
      return { ...figure, governor: { ...figure.governor, verb: undefined } };
  }
  return figure;
}

/** "4.976 ha/5.077 hộ nuôi": the second amount of a pair, with more than its unit. */
function ownNoun(text: MarkedText, figure: Figure): Run | undefined {
  const after = figure.mention.unit.sort === 'count' ? nounAfter(text, figure) : undefined;
  return after !== undefined && after.last > figure.mention.last ? after : undefined;
}

/** "tăng 93 vụ (206/113 vụ)": a bracket of nothing but the two amounts. */
function restates({ tokens }: MarkedText, { mention }: Figure): boolean {
  const isAlone = tokens[mention.first - 1]?.text === '(' && tokens[mention.last + 1]?.text === ')';
  return isAlone && mention.form === 'score';
}

/** The words before a figure, unless they are those counted just before: "30 đại biểu cấp xã đạt 100%". */
function ownLead(text: MarkedText, figure: Figure, memory: SubjectMemory): Lead {
  const around = aroundNested(text, figure);
  if (around !== undefined) return { ...noLead, subject: around };
  // "… xảy ra từ 18h ngày hôm trước, chiếm 60%": the words before the comma are the other's.
  if (figure.before !== undefined && endsOthers(text, figure.left)) return noLead;
  // "chiếm 76% tổng số xã và 1 huyện": the words before "và" are the other's.
  const isJoined =
    figure.governor.verb === undefined && text.tokens[figure.left.last]?.text === 'và';
  if (isJoined && figure.governor.first === figure.mention.first) return noLead;
  const lead = leadBeyondSum(text, withinBracket(text, figure));
  if (isRestOfPlan(text, figure, lead)) return noLead;
  const { subject } = lead;
  const last = figure.before === undefined ? undefined : memory.last?.run;
  const isOthers =
    subject !== undefined &&
    last !== undefined &&
    subject.first <= last.last &&
    subject.last >= last.first;
  if (isOthers) {
    return RESUMES.has(text.tokens[last.last + 1]?.text ?? '')
      ? leadIn(text, { ...figure, left: { first: last.last + 2, last: figure.left.last } })
      : noLead;
  }
  const { sort } = figure.mention.unit;
  const isRate = sort === 'percent' || sort === 'point';
  const isMovement = isRate && figure.governor.verb?.sense !== 'act';
  if (subject === undefined || isMovement || !isVerbOnly(text, subject)) return lead;
  return {
    ...lead,
    subject: undefined,
    deed: deedBefore(text, figure, { ...lead, deed: subject }),
  };
}

/** "đàn gia súc phát triển ổn định với tổng số là 85 nghìn con": a bare sum is of what stands before it. */
function leadBeyondSum(text: MarkedText, figure: Figure): Lead {
  const lead = leadIn(text, figure);
  const { subject } = lead;
  const isMoney = figure.mention.unit.sort === 'money';
  if (subject === undefined || isMoney || text.tokens[subject.first - 1]?.text !== 'với')
    return lead;
  if (!SUMS.has(textOf(text.tokens, subject.first, subject.last))) return lead;
  const rest = leadIn(text, {
    ...figure,
    left: { first: figure.left.first, last: subject.first - 2 },
  });
  return rest.subject === undefined || rest.isActor ? lead : rest;
}

const SUMS = new Set(['tổng số', 'tổng cộng', 'số lượng', 'tổng']);

/** "đạt 73% kế hoạch gieo cấy và bằng 85% …": the words right after a plan still name the plan. */
function isRestOfPlan(
  { tokens }: MarkedText,
  { before, left }: Figure,
  { subject }: Lead,
): boolean {
  if (before?.trail.plan === undefined || subject?.first !== left.first) return false;
  return before.trail.last + 1 === left.first && tokens[left.last]?.text === 'và';
}

/** A figure in a bracket takes nothing from before the bracket but what it shares. */
function withinBracket({ bracketOf, tokens, bound, cues }: MarkedText, figure: Figure): Figure {
  const bracket = bracketOf[figure.mention.first] ?? -1;
  if (bracket < figure.left.first || figure.before === undefined) return figure;
  // "…; khu vực dịch vụ (chiếm 40%)": a subject of its own before the bracket.
  for (let at = figure.left.first; at < bracket && bound[bracket - 1] === 0; at += 1) {
    if (PARTING.has(tokens[at]?.text ?? '') || cues.at('boundary', at)?.sense === 'opens')
      return figure;
  }
  return { ...figure, left: { first: bracket + 1, last: figure.left.last } };
}

const INSIDE = wordSet(`của tại ở trong trên`);
const AGES = wordSet(`tuổi`);
const RESUMES = wordSet(`và ,`);
const PARTING = wordSet(`, ; . :`);

/** A comma right before the verb, and no semicolon since the figure before. */
function endsOthers({ tokens, cues }: MarkedText, { first, last }: Run): boolean {
  if (tokens[last]?.text !== ',') return false;
  for (let at = last; at >= first; at -= 1) {
    const isPart = tokens[at]?.text === 'đó' && cues.at('boundary', at)?.sense === 'opens';
    if (tokens[at]?.text === ';' || isPart) return false;
  }
  return true;
}

/** "tổng mức đầu tư của 4 cụm công nghiệp là 2.700 tỷ": the count stands inside the subject. */
function aroundNested(text: MarkedText, { before, governor }: Figure): Run | undefined {
  if (before === undefined || before.governor.verb !== undefined || governor.verb === undefined)
    return undefined;
  const isCount = before.mention.unit.sort === 'count';
  // "đại biểu dưới 35 tuổi có 5 người"
  const isAge = AGES.has(text.tokens[before.mention.last]?.text ?? '');
  if (isCount && isAge && before.mention.last + 1 === governor.first) {
    const subject = leadIn(text, before).subject;
    return subject === undefined ? undefined : { first: subject.first, last: before.mention.last };
  }
  const word = text.tokens[before.left.last]?.text ?? '';
  const { subject } = isCount && INSIDE.has(word) ? leadIn(text, before) : noLead;
  const isHeaded = subject !== undefined && text.cues.at('head', subject.first) !== undefined;
  return word === 'của' || isHeaded ? subject : undefined;
}
