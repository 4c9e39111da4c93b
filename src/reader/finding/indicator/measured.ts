import { strongHeads } from '../lexicon/small-words.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';
import { actorAt } from './actor.ts';
import { deedBefore, isVerbOnly } from './deed.ts';
import { labelOf } from './label.ts';
import { lastSubject } from './last-subject.ts';
import { nounAfter } from './noun-after.ts';
import type { Lead } from './lead.ts';
import { headingSubject } from './subject.ts';
import { type IndicatorFound, sharedSubject, type SubjectMemory } from './subject-memory.ts';

/** An amount is of the subject before its verb, else of the noun after it, else of what was done. */
export function measured(
  text: MarkedText,
  figure: Figure,
  memory: SubjectMemory,
  lead: Lead,
): IndicatorFound | undefined {
  const { sort } = figure.mention.unit;
  const { verb } = figure.governor;
  const after = nounAfter(text, figure);
  // "cứng hóa thêm 1,4 km đường": more of what is named after it.
  const isAct =
    sort !== 'percent' &&
    (verb?.sense === 'act' || (verb?.sense === 'more' && after !== undefined));
  // "…, 97% người dân tham gia bảo hiểm", "có 90% số hộ dùng nước sạch": the noun right after a percentage.
  const isOfNoun =
    sort === 'percent' && figure.trail.plan === undefined && isHad(text, figure, lead.subject);
  if (isOfNoun && after !== undefined) return { run: after, rule: 'noun-after' };
  const subject = lead.isActor ? undefined : lead.subject;
  const way = distance(text, figure);
  if (way !== undefined) return { run: way, rule: 'act' };
  const given = contribution(text, figure, lead);
  if (given !== undefined) return { run: given, rule: 'act' };
  const summed = subject === undefined ? undefined : labelOfSum(text, figure, subject);
  if (summed !== undefined) return { run: summed, rule: 'label' };
  // "hiến 8.500 m2 đất": what stands before is a deed, unless it begins with a noun of indicators.
  const isDeed =
    verb === undefined && after !== undefined && sort !== 'percent' && sort !== 'point';
  if (
    subject !== undefined &&
    ((!(isAct && after !== undefined) && !isDeed) || isHeaded(text, subject))
  ) {
    return { run: subject, rule: 'subject' };
  }
  const deed = deedBefore(text, figure, lead);
  if (isAct && after !== undefined) return { run: after, rule: 'noun-after' };
  if ((isAct || verb?.sense === 'act') && after === undefined && deed !== undefined) {
    const label = figure.before === undefined ? labelOf(text, figure) : undefined;
    return label === undefined ? { run: deed, rule: 'act' } : { run: label, rule: 'label' };
  }
  const isFirst = figure.before === undefined;
  const heading = isFirst && after === undefined ? headingSubject(text, figure) : undefined;
  if (heading !== undefined) return { run: heading, rule: 'heading' };
  const shared = sharedSubject(memory, text, figure);
  const isShareOfNoun =
    sort === 'percent' && verb?.sense !== 'part' && figure.trail.plan === undefined;
  const stands = verb === undefined && sort !== 'percent' && sort !== 'point';
  const isListed = ['gồm', 'bao', 'có'].includes(text.tokens[verb?.first ?? -1]?.text ?? '');
  if (
    after !== undefined &&
    (stands || isListed || isShareOfNoun || figure.before === undefined || shared === undefined)
  ) {
    return { run: after, rule: 'noun-after' };
  }
  if (lead.deed !== undefined && sort !== 'percent' && after !== undefined)
    return { run: after, rule: 'noun-after' };
  if (lead.deed !== undefined && sort !== 'percent') return { run: deed ?? lead.deed, rule: 'act' };
  const days = daysOfWork(text, figure);
  return days === undefined
    ? lastSubject(text, figure, memory)
    : { run: days, rule: 'counted-noun' };
}

/** "10.000 ngày công": a unit that says what is given. */
function daysOfWork({ tokens }: MarkedText, { mention }: Figure): Run | undefined {
  const { last } = mention;
  const isDays = tokens[last]?.text === 'công' && tokens[last - 1]?.text === 'ngày';
  return isDays ? { first: last - 1, last } : undefined;
}

/** "xã cách trung tâm huyện 12 km" */
function distance({ tokens }: MarkedText, { mention, left }: Figure): Run | undefined {
  if (mention.unit.sort !== 'measure') return undefined;
  for (let at = left.last; at >= Math.max(left.first, left.last - DISTANCE_AT_MOST); at -= 1)
    if (tokens[at]?.text === 'cách') return { first: at, last: left.last };
  return undefined;
}

const DISTANCE_AT_MOST = 8;

/** "nhân dân đóng góp 1,5 tỷ đồng": who gave, and that they gave. */
function contribution(
  text: MarkedText,
  { governor, mention }: Figure,
  { subject }: Lead,
): Run | undefined {
  const { verb } = governor;
  if (subject === undefined || verb === undefined || mention.unit.sort === 'percent')
    return undefined;
  const isGift = GIFTS.has(text.tokens[verb.first]?.text ?? '');
  if (!isGift || actorAt(text, subject) === undefined) return undefined;
  const isShort = subject.last - subject.first < 3 && subject.last + 1 === verb.first;
  return { first: isShort ? subject.first : verb.first, last: verb.last };
}

const GIFTS = wordSet(`đóng góp`);

/** "Nuôi tôm thâm canh: Lũy kế diện tích đến nay đạt …": a bare measure summed up is of its label. */
function labelOfSum(text: MarkedText, figure: Figure, subject: Run): Run | undefined {
  const isBare = subject.last - subject.first <= 1;
  const isSummed = SUMS.has(text.tokens[subject.first - 1]?.text ?? '');
  return isBare && isSummed ? labelOf(text, figure) : undefined;
}

const OTHERS = wordSet(`, và ;`);
const SUMS = wordSet(`kế dồn`);

/** A number without a verb, or with "có": what is named after it has it. */
function isHad(text: MarkedText, { governor, mention }: Figure, subject: Run | undefined): boolean {
  const { tokens } = text;
  if (tokens[mention.first - 1]?.text === '“') return true;
  // "bảo hiểm y tế bao phủ 95% dân số": what covers, not what is covered.
  const isRightBefore = subject !== undefined && subject.last === governor.first - 1;
  if (governor.verb === undefined) return !isRightBefore || isVerbOnly(text, subject);
  // "đã thả nuôi 100% diện tích ao"
  const isOwn = OTHERS.has(tokens[governor.verb.first - 1]?.text ?? '');
  if (governor.verb.sense === 'act')
    return subject === undefined || isOwn || isVerbOnly(text, subject);
  return tokens[governor.verb.first]?.text === 'có';
}

/** A noun of indicators stands at its head. */
function isHeaded({ cues, tokens }: MarkedText, { first }: Run): boolean {
  return cues.at('head', first)?.first === first && strongHeads.has(tokens[first]?.text ?? '');
}
