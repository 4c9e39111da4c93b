import type { MarkedText } from '../../figure/document.ts';
import type { Run } from '../../text/passage.ts';
import { textOf } from '../../text/text-of.ts';
import type { Decision } from '../decision.ts';
import { isOfTime } from './compared.ts';
import { growthNounIn } from './growth-noun.ts';
import { isPercent, kind, type KindFound, type KindSetting } from './kind-setting.ts';
import { rateIn } from './movement.ts';

/** "gấp 2,5 lần", "2,5 lần so với năm 2010", "bằng 100,7% cùng kỳ". */
export function multiple(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure } = setting;
  const { verb } = figure.governor;
  if (figure.mention.unit.sort === 'times') {
    const isMultiple = verb !== undefined && MULTIPLIES.has(verb.sense);
    if (isMultiple) return kind('ratio', null, 'multiple', verb);
    return figure.trail.base === undefined
      ? undefined
      : kind('ratio', null, 'multiple', figure.trail.base);
  }
  return isPercent(setting) && isSizeOfTime(setting)
    ? kind('ratio', null, 'multiple', verb ?? figure.trail.base ?? null)
    : undefined;
}

const MULTIPLIES = new Set(['times', 'equal', 'rise', 'fall', 'more', 'beyond']);

/** A percentage that sets one time against another: "đạt 98% so với cùng kỳ", not the rate of a growth. */
function isSizeOfTime({ figure, text, subject, earlier }: KindSetting): boolean {
  const { verb } = figure.governor;
  if (verb?.sense === 'equal') {
    return isOfTime(text, figure) || (isOpen(text, figure.trail.base) && followsMultiple(earlier));
  }
  if (verb !== undefined && !REACHES.test(textOf(text.tokens, verb.first, verb.last))) return false;
  if (figure.trail.base === undefined || !isOfTime(text, figure)) return false;
  // "GRDP đạt 8,5% so với cùng kỳ" says a growth.
  if (Number(figure.mention.value) < SMALLEST_SIZE) return false;
  return subject === null || !isRateItself(text, subject);
}

const REACHES = /^(?:chỉ |mới )?(?:đạt|đạt được|đạt mức|ở mức|là)$/;
const SMALLEST_SIZE = 40;

function isOpen({ bases }: MarkedText, base: Run | undefined): boolean {
  return base === undefined || bases.get(base.first)?.base === null;
}

function followsMultiple(earlier: KindSetting['earlier']): boolean {
  return earlier.some(
    ({ kind: { value }, figure }) =>
      value.kind === 'ratio' && figure.mention.unit.sort === 'percent',
  );
}

function isRateItself(text: MarkedText, subject: Run): boolean {
  return rateIn(text, subject) !== undefined || growthNounIn(text, subject) !== undefined;
}
