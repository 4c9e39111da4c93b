import { classifiers, reportings } from '../lexicon/classifiers.ts';
import { nounDeeds } from '../lexicon/small-words.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import { textOf } from '../text/text-of.ts';
import type { Run } from '../text/passage.ts';
import { deedBefore, deedFor, endOfDeed, harm, isHandling, isProcess } from './deed.ts';
import { labelOf, labelOfValue, topicOf } from './label.ts';
import { nounAfter, nounOfNext, nounOfSum } from './noun-after.ts';
import type { Lead } from './lead.ts';
import {
  type IndicatorFound,
  sameInSentence,
  sharedSubject,
  type SubjectMemory,
  subjectOfNoun,
} from './subject-memory.ts';
import { lastSubject } from './last-subject.ts';

const COUNTS_AS_SUBJECT = /^(?:tổng|số|lượng|quy mô|dân số)(?: |$)/;

/** A count is of the noun after it, unless that says nothing, or a sum or a number of something was spoken of. */
export function counted(
  text: MarkedText,
  figure: Figure,
  memory: SubjectMemory,
  lead: Lead,
): IndicatorFound | undefined {
  const { subject } = lead;
  // "xếp thứ 5 toàn quốc": among whom, not what.
  const after = figure.mention.form === 'rank' ? undefined : nounAfter(text, figure);
  const sum = after === undefined ? nounOfSum(text, figure) : undefined;
  if (sum !== undefined) return { run: sum, rule: 'counted-noun' };
  // "giảm cả 3 tiêu chí"
  if (after !== undefined && text.tokens[figure.left.last]?.text === 'cả')
    return { run: after, rule: 'counted-noun' };
  const isInside = after !== undefined && isNested(text, figure);
  if (subject !== undefined && !isInside && isSum(text, figure, subject, after)) {
    return { run: subject, rule: 'subject' };
  }
  const isBare = after !== undefined && after.last <= figure.mention.last;
  const deed = deedFor(text, figure, lead, isBare) ?? harm(text, figure);
  if (deed !== undefined) return { run: deed, rule: 'subject' };
  if (subject !== undefined && !lead.isActor && isRanked(text, subject))
    return { run: subject, rule: 'subject' };
  if (after !== undefined && (!isBare || isInside)) return { run: after, rule: 'counted-noun' };
  const bare = isBare ? bareCount(text, figure, memory, lead, after) : undefined;
  if (bare !== undefined) return bare;
  if (after !== undefined) return { run: after, rule: 'counted-noun' };
  if (subject !== undefined) return { run: subject, rule: 'subject' };
  if (lead.deed !== undefined) return { run: lead.deed, rule: 'act' };
  return lastSubject(text, figure, memory);
}

/** "nhiều nhất là cấp tiểu học với 203 trường đạt chuẩn": the item that comes first, or next. */
function isRanked({ tokens }: MarkedText, { first }: Run): boolean {
  return tokens[first - 1]?.text === 'là' && ORDERS.has(tokens[first - 2]?.text ?? '');
}

const ORDERS = wordSet(`nhất đến theo đầu`);

/** "tổng số doanh nghiệp là 470 đơn vị": of a sum, not of its unit. */
function isSum(
  text: MarkedText,
  { governor, mention }: Figure,
  subject: Run,
  after: Run | undefined,
): boolean {
  if (text.cues.at('head', subject.first) === undefined) return false;
  if (
    !COUNTS_AS_SUBJECT.test(
      textOf(text.tokens, subject.first, Math.min(subject.last, subject.first + 3)),
    )
  )
    return false;
  // "Trong số người trúng cử có 20 đại biểu nữ", "bầu đủ số lượng 50 đại biểu tỉnh"
  const isNamedAfter = after !== undefined && after.last > mention.last;
  const isPartOf = text.tokens[subject.first - 1]?.text === 'trong';
  const isWordOnly = subject.last - subject.first <= 1 && governor.verb === undefined;
  return !(isNamedAfter && (isPartOf || isWordOnly));
}

/** A noun with nothing after it: the item, the deed or the label before the number may name it better. */
function bareCount(
  text: MarkedText,
  figure: Figure,
  memory: SubjectMemory,
  lead: Lead,
  noun: Run,
): IndicatorFound | undefined {
  const { tokens } = text;
  const { subject } = lead;
  const verb = figure.governor.verb;
  const isSingle = figure.mention.form === 'single';
  const isGeneric = classifiers.has(textOf(tokens, noun.first, noun.last));
  if (isSingle && isMoved(figure)) {
    if (subject !== undefined && !lead.isActor) return { run: subject, rule: 'subject' };
    // "nâng tổng số lên 545 đồng chí, tăng 116 đảng viên"
    const isOfBefore = figure.before?.governor.verb?.sense === 'to' && !isNewClause(text, figure);
    const same = isOfBefore ? undefined : subjectOfNoun(memory, text, figure);
    const isMore = verb?.sense === 'more';
    const isApart = isMore || (!isGeneric && isNewClause(text, figure));
    const shared = same ?? (isApart ? undefined : sharedSubject(memory, text, figure));
    if (shared !== undefined) return { run: shared, rule: 'shared-subject' };
  }
  if (isRestated(text, figure)) {
    const shared = sharedSubject(memory, text, figure);
    if (shared !== undefined) return { run: shared, rule: 'shared-subject' };
  }
  if (subject !== undefined && isSingle && consists(text, figure))
    return { run: subject, rule: 'subject' };
  const isPart =
    subjectOfNoun(memory, text, figure) !== undefined && isPartOfSum(text, figure, subject);
  const next = isGeneric ? nounOfNext(text, figure) : undefined;
  const isAct = subject === undefined || endOfDeed(text, subject.first) !== undefined;
  if (next !== undefined && isAct) return { run: next, rule: 'counted-noun' };
  // "Mầm non: 1 trường"
  const isLabelled = tokens[figure.left.last]?.text === ':';
  const isItem = isGeneric || isLabelled || isPart || (isSingle && reaches(text, figure, subject));
  if (subject !== undefined && !lead.isActor && isItem) return { run: subject, rule: 'subject' };
  const deed = deedBefore(text, figure, lead) ?? subject;
  const isShort = noun.last - noun.first <= 2;
  if (next !== undefined) return { run: next, rule: 'counted-noun' };
  const isHandled = deed !== undefined && !isGeneric && isHandling(text, deed);
  const same = isHandled ? sameInSentence(memory, text, figure) : undefined;
  if (same !== undefined) return { run: same, rule: 'shared-subject' };
  if (deed !== undefined && isSingle && isShort && isProcess(text, deed))
    return { run: deed, rule: 'act' };
  const ofValue = labelOfValue(text, figure);
  if (ofValue !== undefined) return { run: ofValue, rule: 'label' };
  if (ATTRIBUTES.has(tokens[noun.last]?.text ?? '')) {
    const shared = sharedSubject(memory, text, figure);
    if (shared !== undefined) return { run: shared, rule: 'shared-subject' };
  }
  if (!isGeneric) return undefined;
  if (follows(text, figure)) {
    const shared = sharedSubject(memory, text, figure);
    if (shared !== undefined) return { run: shared, rule: 'shared-subject' };
  }
  const isReported = verb === undefined || reportings.has(tokens[verb.first]?.text ?? '');
  const isAbout = isReported && lead.deed === undefined;
  const label = labelOf(text, figure) ?? (isAbout ? topicOf(text, figure) : undefined);
  if (label !== undefined) return { run: label, rule: 'label' };
  if (isAbout) return undefined;
  return deed === undefined ? undefined : { run: deed, rule: 'act' };
}

/** "trong đó cấp tiểu học có 25 trường": one part of what was counted before. */
function isPartOfSum(
  text: MarkedText,
  { governor, mention }: Figure,
  subject: Run | undefined,
): boolean {
  const { tokens, bracketOf } = text;
  const word = tokens[governor.verb?.first ?? -1]?.text ?? 'có';
  if (subject === undefined || !HOLDS.has(word) || bracketOf[mention.first] !== -1) return false;
  if (PLACES.has(tokens[subject.first]?.text ?? '')) return false;
  for (let at = subject.first; at <= subject.last; at += 1) {
    const isNoun = nounDeeds.has(tokens[at]?.text ?? '');
    if (!isNoun && (endOfDeed(text, at) ?? at) > at) return false;
  }
  return subject.last - subject.first < PART_AT_MOST;
}

const PART_AT_MOST = 8;
const HOLDS = wordSet(`có là đạt còn`);
const PLACES = wordSet(`ngoài trong tại ở thuộc bình`);

/** What is said of each thing counted before: "9 sản phẩm đạt 3 sao". */
const ATTRIBUTES = wordSet(`sao tuổi ngày`);

/** "120 vụ phạm tội về ma túy, 184 đối tượng": the next amount of the same, after a comma. */
function follows({ tokens }: MarkedText, { before, mention, left }: Figure): boolean {
  if (before === undefined) return false;
  const isJoined = [',', 'và', 'với'].includes(tokens[mention.first - 1]?.text ?? '');
  // Something must have been said of the amount before: "12.450 hộ, 48.900 khẩu" are two things.
  const words = left.last - left.first;
  const isWith = tokens[mention.first - 1]?.text === 'với';
  return (
    isJoined &&
    (isWith || words > 1) &&
    words < PHRASE_AT_MOST &&
    before.mention.unit.sort === 'count'
  );
}

const PHRASE_AT_MOST = 14;

const MOVES = wordSet(`rise fall beyond more equal`);

/** A difference, or where a movement from the number before ended: "từ 255 đồng chí năm 2005 lên 284 đồng chí". */
function isMoved({ before, governor, mention }: Figure): boolean {
  const sense = governor.verb?.sense;
  if (sense !== undefined && MOVES.has(sense)) return true;
  const isSame = before?.mention.unit.name === mention.unit.name;
  return isSame && sense === 'to' && before.governor.verb?.sense === 'from';
}

/** A semicolon since the amount before. */
function isNewClause({ tokens }: MarkedText, { left }: Figure): boolean {
  for (let at = left.first; at <= left.last; at += 1) if (tokens[at]?.text === ';') return true;
  return false;
}

/** "đạt 50% (8 xã)": the same said once more, in a bracket. */
function isRestated({ bracketOf, tokens }: MarkedText, { before, mention }: Figure): boolean {
  const bracket = bracketOf[mention.first] ?? -1;
  if (bracket === -1) return false;
  let outer = before;
  while (outer !== undefined && bracketOf[outer.mention.first] === bracket) outer = outer.before;
  if (outer?.mention.unit.sort !== 'percent') return false;
  for (let at = outer.mention.last; at < bracket; at += 1)
    if (tokens[at]?.text === ',' || tokens[at]?.text === ';') return false;
  return true;
}

/** "… ước đạt 1.516 nghìn lượt": the verb of a level, which "có" is not. */
function reaches({ tokens }: MarkedText, { governor }: Figure, subject: Run | undefined): boolean {
  if (subject === undefined) return false;
  // "đàn gia cầm 520 nghìn con", "đàn gia súc có trên 7.700 con"
  if (governor.verb === undefined || tokens[governor.verb.first]?.text === 'có')
    return LEVELS.has(tokens[subject.first]?.text ?? '');
  return (
    (governor.verb.sense === 'reach' &&
      ['đạt', 'là', 'ước', 'ở', 'xảy'].includes(tokens[governor.verb.first]?.text ?? '')) ||
    governor.hedges.some((hedge) => tokens[hedge.last]?.text === 'đạt')
  );
}

const LEVELS = wordSet(`đàn tổng dân số lượng quy`);

/** "bầu Ban Chấp hành khóa X gồm 14 đồng chí": the body that they make up. */
function consists({ tokens }: MarkedText, { governor }: Figure): boolean {
  return (
    governor.verb !== undefined &&
    ['gồm', 'với', 'bao'].includes(tokens[governor.verb.first]?.text ?? '')
  );
}

/** "4 cụm công nghiệp" in "tổng mức đầu tư của 4 cụm": what is counted, not what it is of. */
function isNested({ tokens }: MarkedText, { left, governor }: Figure): boolean {
  return (
    governor.verb === undefined &&
    ['của', 'tại', 'trong', 'cho', 'ở', 'từ'].includes(tokens[left.last]?.text ?? '')
  );
}
