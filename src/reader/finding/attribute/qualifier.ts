import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { FoundQualifier } from '../reading.ts';
import type { Run } from '../text/passage.ts';
import { decided, type Decision } from './decision.ts';

/** The hedge words at a number: a bound beats an estimate; it governs its own number only. */
export function qualifierOf(
  text: MarkedText,
  { governor, trail }: Figure,
  subject: Run | null,
): Decision<FoundQualifier> {
  if (trail.hedge !== undefined) return decided(trail.hedge.sense, 'hedge-after', trail.hedge);
  const bound = governor.hedges.find(({ sense }) => sense !== 'approx') ?? governor.hedges[0];
  if (bound !== undefined) return decided(bound.sense, 'hedge', bound);
  // "Ước tổng chi ngân sách đạt 23.850 tỷ đồng"
  const leading = subject === null ? undefined : text.cues.at('hedge', subject.first - 1);
  const isEstimate = leading?.sense === 'approx' && governor.verb?.sense === 'reach';
  return isEstimate ? decided('approx', 'hedge', leading) : decided('exact', 'no-hedge');
}
