import { classifiers, reportings } from '../lexicon/classifiers.ts';
import { nounDeeds } from '../lexicon/small-words.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import { deedBefore, endOfDeed, isHandling, isProcess } from './deed.ts';
import { labelOf, labelOfValue, topicOf } from './label.ts';
import type { Lead } from './lead.ts';
import { nounOfNext } from './noun-after.ts';
import {
  type IndicatorFound,
  sameInSentence,
  sharedSubject,
  type SubjectMemory,
  subjectOfNoun,
} from './subject-memory.ts';

/** A number with a noun after it, and nothing after the noun. */
export interface BareCount {
  readonly text: MarkedText;
  readonly figure: Figure;
  readonly memory: SubjectMemory;
  readonly lead: Lead;
  readonly noun: Run;
}

/** What decides it, in this order; where none does, the noun is all there is. */
const rules: readonly ((count: BareCount) => IndicatorFound | undefined)[] = [
  moved,
  restated,
  madeUpOf,
  item,
  paired,
  handled,
  process,
  cell,
  attribute,
  following,
  labelled,
];

/** The item, the deed, the label or the amount before a bare noun may name it better than the noun. */
export function bareCount(count: BareCount): IndicatorFound | undefined {
  for (const rule of rules) {
    const found = rule(count);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isSingle({ figure }: BareCount): boolean {
  return figure.mention.form === 'single';
}

/** "12 tên", "5 vụ": the noun says only in what is counted. */
function isGeneric({ text, noun }: BareCount): boolean {
  return classifiers.has(textOf(text.tokens, noun.first, noun.last));
}

/** What was done, or the words before the number where nobody is named who did it. */
function deedOf({ text, figure, lead }: BareCount): Run | undefined {
  return deedBefore(text, figure, lead) ?? lead.subject;
}

function found(run: Run | undefined, rule: IndicatorFound['rule']): IndicatorFound | undefined {
  return run === undefined ? undefined : { run, rule };
}

function shared({ memory, text, figure }: BareCount): IndicatorFound | undefined {
  return found(sharedSubject(memory, text, figure), 'shared-subject');
}

/** "giảm 12 vụ": of what was spoken of, in the same noun first. */
function moved(count: BareCount): IndicatorFound | undefined {
  const { text, figure, memory, lead } = count;
  if (!isSingle(count) || !isMoved(figure)) return undefined;
  if (lead.subject !== undefined && !lead.isActor) return found(lead.subject, 'subject');
  // "nâng tổng số lên 545 đồng chí, tăng 116 đảng viên"
  const isOfBefore = figure.before?.governor.verb?.sense === 'to' && !isNewClause(text, figure);
  const same = isOfBefore ? undefined : subjectOfNoun(memory, text, figure);
  if (same !== undefined) return found(same, 'shared-subject');
  const isMore = figure.governor.verb?.sense === 'more';
  const isApart = isMore || (!isGeneric(count) && isNewClause(text, figure));
  return isApart ? undefined : shared(count);
}

/** "đạt 50% (8 xã)": the same said once more. */
function restated(count: BareCount): IndicatorFound | undefined {
  return isRestated(count.text, count.figure) ? shared(count) : undefined;
}

/** "bầu Ban Chấp hành khóa X gồm 14 đồng chí": the body that they make up. */
function madeUpOf(count: BareCount): IndicatorFound | undefined {
  const { text, figure, lead } = count;
  const verb = text.tokens[figure.governor.verb?.first ?? -1]?.text ?? '';
  return isSingle(count) && MAKE_UP.has(verb) ? found(lead.subject, 'subject') : undefined;
}

const MAKE_UP = wordSet(`gồm với bao`);

/** "may mặc 67 nghìn cái", "Mầm non: 1 trường", "trong đó cấp tiểu học có 25 trường": the item before the number. */
function item(count: BareCount): IndicatorFound | undefined {
  const { text, figure, memory, lead } = count;
  const { subject } = lead;
  if (subject === undefined || lead.isActor) return undefined;
  const isDeed = endOfDeed(text, subject.first) !== undefined;
  if (isGeneric(count)) return isDeed && hasPair(count) ? undefined : found(subject, 'subject');
  const isLabelled = text.tokens[figure.left.last]?.text === ':';
  const isPart =
    subjectOfNoun(memory, text, figure) !== undefined && isPartOfSum(text, figure, subject);
  // "Hộ nghèo còn 512 hộ"
  const isSame =
    HOLDS.has(text.tokens[figure.governor.verb?.first ?? -1]?.text ?? 'có') &&
    text.tokens[subject.first]?.text === text.tokens[count.noun.first]?.text;
  const isItem =
    isLabelled || isSame || isPart || (isSingle(count) && reaches(text, figure, subject));
  return isItem ? found(subject, 'subject') : undefined;
}

function hasPair({ text, figure }: BareCount): boolean {
  return nounOfNext(text, figure) !== undefined;
}

/** "khởi tố 63 vụ/77 bị can về tội …": told by the amount beside it. */
function paired(count: BareCount): IndicatorFound | undefined {
  return isGeneric(count) ? found(nounOfNext(count.text, count.figure), 'counted-noun') : undefined;
}

/** "nhận 22 đơn khiếu nại, đã giải quyết 16 đơn": some of those counted before. */
function handled(count: BareCount): IndicatorFound | undefined {
  const { text, figure, memory } = count;
  const deed = deedOf(count);
  const isHandled = deed !== undefined && !isGeneric(count) && isHandling(text, deed);
  return isHandled ? found(sameInSentence(memory, text, figure), 'shared-subject') : undefined;
}

/** "thi hành kỷ luật 6 đảng viên": how many went through it. */
function process(count: BareCount): IndicatorFound | undefined {
  const deed = deedOf(count);
  const isShort = count.noun.last - count.noun.first <= 2;
  const isProcessed = deed !== undefined && isSingle(count) && isProcess(count.text, deed);
  return isProcessed && isShort ? found(deed, 'act') : undefined;
}

/** A cell of a table, one a line. */
function cell({ text, figure }: BareCount): IndicatorFound | undefined {
  return found(labelOfValue(text, figure), 'label');
}

/** "9 sản phẩm đạt 3 sao": what is said of each thing counted before. */
function attribute(count: BareCount): IndicatorFound | undefined {
  return ATTRIBUTES.has(count.text.tokens[count.noun.last]?.text ?? '') ? shared(count) : undefined;
}

const ATTRIBUTES = wordSet(`sao tuổi ngày`);

/** "120 vụ phạm tội về ma túy, 184 đối tượng": the same in another noun. */
function following(count: BareCount): IndicatorFound | undefined {
  return isGeneric(count) && follows(count.text, count.figure) ? shared(count) : undefined;
}

/** The label of the line, what the sentence is about, or what was done. */
function labelled(count: BareCount): IndicatorFound | undefined {
  if (!isGeneric(count)) return undefined;
  const { text, figure, lead } = count;
  const { verb } = figure.governor;
  const isReported = verb === undefined || reportings.has(text.tokens[verb.first]?.text ?? '');
  const isAbout = isReported && lead.deed === undefined;
  const label = labelOf(text, figure) ?? (isAbout ? topicOf(text, figure) : undefined);
  if (label !== undefined) return found(label, 'label');
  return isAbout ? undefined : found(deedOf(count), 'act');
}

/** "trong đó cấp tiểu học có 25 trường": one part of what was counted before. */
function isPartOfSum(text: MarkedText, { governor, mention }: Figure, subject: Run): boolean {
  const { tokens, bracketOf } = text;
  const word = tokens[governor.verb?.first ?? -1]?.text ?? 'có';
  if (!HOLDS.has(word) || bracketOf[mention.first] !== -1) return false;
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

const LEVELS = wordSet(`đàn tổng dân số lượng quy`);
