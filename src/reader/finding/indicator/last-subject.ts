import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { labelOf, labelOfValue, topicOf } from './label.ts';
import { type IndicatorFound, sharedSubject, type SubjectMemory } from './subject-memory.ts';

/** What a figure without a name of its own goes on with: its sentence, its line's label, the sentence before. */
export function lastSubject(
  text: MarkedText,
  figure: Figure,
  memory: SubjectMemory,
): IndicatorFound | undefined {
  const shared = sharedSubject(memory, text, figure);
  if (shared !== undefined) return { run: shared, rule: 'shared-subject' };
  const label = labelOf(text, figure) ?? topicOf(text, figure) ?? labelOfValue(text, figure);
  if (label !== undefined) return { run: label, rule: 'label' };
  const before = memory.main ?? memory.last?.run;
  return before === undefined ? undefined : { run: before, rule: 'subject-before' };
}
