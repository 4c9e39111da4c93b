import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { Run } from '../text/passage.ts';
import { nounAfter } from './noun-after.ts';
import { subjectIn } from './subject.ts';

/** The phrase that names what a figure measures, and how it was found. */
export interface IndicatorFound {
  readonly run: Run;
  readonly rule: 'subject' | 'counted-noun' | 'noun-after' | 'shared-subject' | 'subject-before';
}

/** Subjects found so far, so that figures which share one can repeat it. */
export interface SubjectMemory {
  /** Of the last figure, and the sentence it stood in. */
  last: { run: Run; sentence: number; paragraph: number } | undefined;
}

const COUNTS_AS_SUBJECT = /^(?:tổng|tổng số|số|số lượng|lượng|quy mô|dân số|tỷ lệ|mức)(?: |$)/;

/** The nearest mention before the figure, else after it, else what the sentence spoke of before. */
export function indicatorOf(
  text: MarkedText,
  figure: Figure,
  memory: SubjectMemory,
): IndicatorFound | undefined {
  const subject = subjectIn(text, figure);
  const after = nounAfter(text, figure);
  const { sort } = figure.mention.unit;
  const isCount = sort === 'count' || sort === 'none' || sort === 'rank';
  const words =
    subject === undefined
      ? ''
      : text.tokens
          .slice(subject.first, subject.first + 2)
          .map((token) => token.text)
          .join(' ');
  const verb = figure.governor.verb?.sense;
  const moved = verb === 'rise' || verb === 'fall' || verb === 'beyond';
  if (isCount) {
    if (subject !== undefined && COUNTS_AS_SUBJECT.test(words))
      return { run: subject, rule: 'subject' };
    if (moved) {
      const shared = subject ?? sharedSubject(text, figure, memory);
      if (shared !== undefined)
        return { run: shared, rule: subject === undefined ? 'shared-subject' : 'subject' };
    }
    if (after !== undefined) return { run: after, rule: 'counted-noun' };
  }
  if (subject !== undefined) return { run: subject, rule: 'subject' };
  const isShareOfNoun = sort === 'percent' && verb !== 'part' && figure.trail.plan === undefined;
  const shared = sharedSubject(text, figure, memory);
  if (after !== undefined && (isShareOfNoun || figure.before === undefined || shared === undefined))
    return { run: after, rule: 'noun-after' };
  if (shared !== undefined) return { run: shared, rule: 'shared-subject' };
  if (after !== undefined) return { run: after, rule: 'noun-after' };
  return memory.last === undefined ? undefined : { run: memory.last.run, rule: 'subject-before' };
}

function sharedSubject(_: MarkedText, figure: Figure, memory: SubjectMemory): Run | undefined {
  return memory.last !== undefined && memory.last.sentence === figure.sentence
    ? memory.last.run
    : undefined;
}
