import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';
import { nounDeeds, strongHeads } from '../lexicon/small-words.ts';
import { aboutAfter } from './about.ts';
import { nounAfter } from './noun-after.ts';
import { headingSubject, subjectIn } from './subject.ts';

/** The phrase that names what a figure measures, and how it was found. */
export interface IndicatorFound {
  readonly run: Run;
  readonly rule:
    | 'subject'
    | 'counted-noun'
    | 'noun-after'
    | 'act'
    | 'heading'
    | 'shared-subject'
    | 'subject-before';
}

/** Subjects found so far, so that figures which share one can repeat it. */
export interface SubjectMemory {
  /** Of the last figure, and the sentence it stood in. */
  last: { run: Run; sentence: number } | undefined;
  /** Of the last figure of each unit in the sentence. */
  readonly ofUnit: Map<string, Run>;
  /** Of the first figure of the last sentence: what a sentence without a subject goes on with. */
  main: Run | undefined;
}

const COUNTS_AS_SUBJECT = /^(?:tổng|số|lượng|quy mô|dân số)(?: |$)/;

/** The nearest mention before the figure, else after it, else what the sentence spoke of before. */
export function indicatorOf(
  text: MarkedText,
  figure: Figure,
  memory: SubjectMemory,
): IndicatorFound | undefined {
  const { sort } = figure.mention.unit;
  const done =
    isPlanned(text, figure) || restates(text, figure) ? sharedSubject(figure, memory) : undefined;
  if (done !== undefined) return { run: done, rule: 'shared-subject' };
  const about = aboutAfter(text, figure);
  if (about !== undefined) return { run: about, rule: 'noun-after' };
  const isCount = sort === 'count' || sort === 'none' || sort === 'rank';
  return isCount ? counted(text, figure, memory) : measured(text, figure, memory);
}

/** "từ 255 đồng chí năm 2005 lên 284 đồng chí": where a movement from the number before it ended. */
function isNextOfSeries({ before, governor, mention }: Figure): boolean {
  const isSame = before?.mention.unit.name === mention.unit.name;
  return isSame && governor.verb?.sense === 'to' && before.governor.verb?.sense === 'from';
}

const MOVES = wordSet(`rise fall beyond`);

/** "tăng 93 vụ (206/113 vụ)": a bracket of nothing but the two amounts. */
function restates({ tokens }: MarkedText, { mention }: Figure): boolean {
  const isAlone = tokens[mention.first - 1]?.text === '(' && tokens[mention.last + 1]?.text === ')';
  return isAlone && mention.form === 'score';
}

/** The planned amount of "17.919 con/14.066 con". */
function isPlanned({ tokens }: MarkedText, { before, mention }: Figure): boolean {
  return tokens[mention.first - 1]?.text === '/' && before?.mention.last === mention.first - 2;
}

/** A count is of the noun after it, unless a sum or a number of something was spoken of, or it is a difference. */
function counted(
  text: MarkedText,
  figure: Figure,
  memory: SubjectMemory,
): IndicatorFound | undefined {
  const subject = ownSubject(text, figure, memory);
  const after = nounAfter(text, figure);
  // "giảm cả 3 tiêu chí"
  if (after !== undefined && text.tokens[figure.left.last]?.text === 'cả')
    return { run: after, rule: 'counted-noun' };
  const isInside = after !== undefined && isNested(text, figure);
  const isSum =
    subject !== undefined &&
    text.cues.at('head', subject.first) !== undefined &&
    COUNTS_AS_SUBJECT.test(wordsOf(text, subject));
  if (isSum && !isInside) {
    return { run: subject, rule: 'subject' };
  }
  const verb = figure.governor.verb?.sense;
  const isMoved = verb !== undefined && MOVES.has(verb);
  const isBare =
    after !== undefined && after.last <= figure.mention.last && figure.mention.form === 'single';
  const deed = deedFor(text, figure, isBare) ?? harm(text, figure);
  if (deed !== undefined) return { run: deed, rule: 'subject' };
  if ((isMoved || isNextOfSeries(figure)) && isBare) {
    if (subject !== undefined) return { run: subject, rule: 'subject' };
    const shared = memory.ofUnit.get(figure.mention.unit.name) ?? sharedSubject(figure, memory);
    if (shared !== undefined) return { run: shared, rule: 'shared-subject' };
  }
  if (
    subject !== undefined &&
    isBare &&
    !isInside &&
    (reaches(text, figure, subject) || consists(text, figure))
  )
    return { run: subject, rule: 'subject' };
  if (after !== undefined) return { run: after, rule: 'counted-noun' };
  if (subject !== undefined) return { run: subject, rule: 'subject' };
  return lastSubject(figure, memory);
}

/** An amount is of the subject before its verb, else of the noun after it, else of what was done. */
function measured(
  text: MarkedText,
  figure: Figure,
  memory: SubjectMemory,
): IndicatorFound | undefined {
  const { sort } = figure.mention.unit;
  const { verb } = figure.governor;
  const after = nounAfter(text, figure);
  // "cứng hóa thêm 1,4 km đường": more of what is named after it.
  const isAct =
    sort !== 'percent' &&
    (verb?.sense === 'act' || (verb?.sense === 'more' && after !== undefined));
  // "… và bổ sung 1.436 tỷ đồng": a deed of its own.
  const isOtherDeed =
    isAct &&
    !nounDeeds.has(text.tokens[verb.first]?.text ?? '') &&
    ['và', ','].includes(text.tokens[verb.first - 1]?.text ?? '');
  const subject = isOtherDeed ? undefined : ownSubject(text, figure, memory);
  // "hiến 8.500 m2 đất": what stands before is a deed, unless it begins with a noun of indicators.
  const isDeed =
    verb === undefined && after !== undefined && sort !== 'percent' && sort !== 'point';
  if (subject !== undefined && ((!isAct && !isDeed) || isHeaded(text, subject))) {
    return { run: subject, rule: 'subject' };
  }
  if (isAct) {
    return after === undefined ? { run: verb, rule: 'act' } : { run: after, rule: 'noun-after' };
  }
  if (verb?.sense === 'act' && after === undefined) return { run: verb, rule: 'act' };
  const isFirst = figure.before === undefined;
  const heading = isFirst && after === undefined ? headingSubject(text, figure) : undefined;
  if (heading !== undefined) return { run: heading, rule: 'heading' };
  const shared = sharedSubject(figure, memory);
  const isShareOfNoun =
    sort === 'percent' && verb?.sense !== 'part' && figure.trail.plan === undefined;
  const stands = verb === undefined && sort !== 'percent' && sort !== 'point';
  if (
    after !== undefined &&
    (stands || isShareOfNoun || figure.before === undefined || shared === undefined)
  ) {
    return { run: after, rule: 'noun-after' };
  }
  return lastSubject(figure, memory);
}

/** "… ước đạt 1.516 nghìn lượt": the verb of a level, which "có" is not. */
function reaches({ tokens }: MarkedText, { governor }: Figure, subject: Run): boolean {
  // "đàn gia cầm 520 nghìn con", "đàn gia súc có trên 7.700 con"
  if (governor.verb === undefined || tokens[governor.verb.first]?.text === 'có')
    return LEVELS.has(tokens[subject.first]?.text ?? '');
  return (
    (governor.verb.sense === 'reach' &&
      ['đạt', 'là', 'ước', 'ở', 'xảy'].includes(tokens[governor.verb.first]?.text ?? '')) ||
    governor.hedges.some((hedge) => tokens[hedge.last]?.text === 'đạt')
  );
}

/** "bầu Ban Chấp hành khóa X gồm 14 đồng chí": the body that they make up. */
function consists({ tokens }: MarkedText, { governor }: Figure): boolean {
  return (
    governor.verb !== undefined &&
    ['gồm', 'với', 'bao'].includes(tokens[governor.verb.first]?.text ?? '')
  );
}

const LEVELS = wordSet(`đàn tổng dân số lượng quy`);

/** A noun of indicators stands at its head. */
function isHeaded({ cues, tokens }: MarkedText, { first }: Run): boolean {
  return cues.at('head', first)?.first === first && strongHeads.has(tokens[first]?.text ?? '');
}

function wordsOf({ tokens }: MarkedText, { first, last }: Run): string {
  return tokens
    .slice(first, Math.min(last, first + 3) + 1)
    .map((token) => token.text)
    .join(' ');
}

/** "giải quyết việc làm mới cho 1.400 lao động" is of jobs, not of labourers; any deed for a bare noun likewise. */
function deedFor(text: MarkedText, figure: Figure, isBare: boolean): Run | undefined {
  const { governor, left } = figure;
  if (governor.verb?.sense !== 'give') return undefined;
  for (let at = governor.first - 1; at > left.first; at -= 1) {
    const isJob = text.tokens[at]?.text === 'làm' && text.tokens[at - 1]?.text === 'việc';
    if (isJob) return { first: at - 1, last: governor.first - 1 };
  }
  if (text.tokens[governor.verb.first]?.text !== 'cho') return undefined;
  const isOfPeople = PEOPLE.test(figure.mention.unit.name);
  return isBare && isOfPeople ? subjectIn(text, figure) : undefined;
}

const PEOPLE = /^(?:người|hộ|đồng chí|đảng viên|lượt)/;

/** "làm chết 860 người, bị thương trên 1.400 người": what happened to them. */
function harm({ tokens }: MarkedText, { governor, left, mention }: Figure): Run | undefined {
  const last = governor.first - 1;
  if (!mention.unit.name.startsWith('người') || last < left.first) return undefined;
  if (!HARMS.has(tokens[last]?.text ?? '')) return undefined;
  const isLed = ['làm', 'bị', 'tử', 'thiệt', 'mất'].includes(tokens[last - 1]?.text ?? '');
  return { first: isLed ? last - 1 : last, last };
}

const HARMS = wordSet(`chết thương vong mạng tích`);

/** The subject before a figure, unless it is the phrase counted just before: "30 đại biểu cấp xã đạt 100%". */
function ownSubject(text: MarkedText, figure: Figure, memory: SubjectMemory): Run | undefined {
  const around = aroundNested(text, figure);
  if (around !== undefined) return around;
  // "… xảy ra từ 18h ngày hôm trước, chiếm 60%": the words before the comma are the other's.
  if (figure.before !== undefined && endsOthers(text, figure.left)) return undefined;
  const subject = subjectIn(text, figure);
  const last = figure.before === undefined ? undefined : memory.last?.run;
  const isOthers =
    subject !== undefined &&
    last !== undefined &&
    subject.first <= last.last &&
    subject.last >= last.first;
  if (!isOthers) return subject;
  return text.tokens[last.last + 1]?.text === 'và'
    ? subjectIn(text, { ...figure, left: { first: last.last + 2, last: figure.left.last } })
    : undefined;
}

/** A comma right before the verb, and no semicolon since the figure before. */
function endsOthers({ tokens }: MarkedText, { first, last }: Run): boolean {
  if (tokens[last]?.text !== ',') return false;
  for (let at = last; at >= first; at -= 1) if (tokens[at]?.text === ';') return false;
  return true;
}

/** "tổng mức đầu tư của 4 cụm công nghiệp là 2.700 tỷ": the count stands inside the subject. */
function aroundNested(text: MarkedText, { before, governor }: Figure): Run | undefined {
  if (before === undefined || before.governor.verb !== undefined || governor.verb === undefined)
    return undefined;
  const isNested =
    text.tokens[before.left.last]?.text === 'của' && before.mention.unit.sort === 'count';
  return isNested ? subjectIn(text, before) : undefined;
}

/** "4 cụm công nghiệp" in "tổng mức đầu tư của 4 cụm": what is counted, not what it is of. */
function isNested({ tokens }: MarkedText, { left, governor }: Figure): boolean {
  return (
    governor.verb === undefined &&
    ['của', 'tại', 'trong', 'cho', 'ở', 'từ'].includes(tokens[left.last]?.text ?? '')
  );
}

function sharedSubject(figure: Figure, memory: SubjectMemory): Run | undefined {
  return memory.last?.sentence === figure.sentence ? memory.last.run : undefined;
}

function lastSubject(figure: Figure, memory: SubjectMemory): IndicatorFound | undefined {
  if (memory.last === undefined) return undefined;
  const isShared = memory.last.sentence === figure.sentence;
  if (isShared) return { run: memory.last.run, rule: 'shared-subject' };
  return { run: memory.main ?? memory.last.run, rule: 'subject-before' };
}
