import { judgeEveryYear } from './judge-every-year.ts';
import { judgeDated, judgeInWords } from './judge-in-words.ts';
import { judgeMeasured } from './judge-measured.ts';
import { arithmeticOf } from '../kind-arithmetic.ts';
import type { PartContext } from '../part-context.ts';
import type { PartJudgement } from './part-judgement.ts';
import { type Standing, standingOf } from '../standing.ts';

/** The label of one part on the day of the context, computed by the rule of its kind. */
export function judgePart(
  context: PartContext,
  standing: Standing = standingOf(context),
): PartJudgement {
  switch (arithmeticOf(context.part)) {
    case 'qualitative':
      return judgeInWords(context);
    case 'dated':
      return judgeDated(context);
    case 'every-year':
      return judgeEveryYear(context);
    default:
      return judgeMeasured(context, standing);
  }
}
