import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import { bareCount } from './bare-count.ts';
import { deedFor, harm } from './deed.ts';
import { lastSubject } from './last-subject.ts';
import type { Lead } from './lead.ts';
import { nounAfter, nounOfSum } from './noun-after.ts';
import type { IndicatorFound, SubjectMemory } from './subject-memory.ts';

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
  const bare = isBare ? bareCount({ text, figure, memory, lead, noun: after }) : undefined;
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

/** "4 cụm công nghiệp" in "tổng mức đầu tư của 4 cụm": what is counted, not what it is of. */
function isNested({ tokens }: MarkedText, { left, governor }: Figure): boolean {
  return (
    governor.verb === undefined &&
    ['của', 'tại', 'trong', 'cho', 'ở', 'từ'].includes(tokens[left.last]?.text ?? '')
  );
}
