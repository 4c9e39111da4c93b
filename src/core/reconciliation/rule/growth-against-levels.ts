import type { ClaimKind } from '../../figure/claim.ts';
import { type BaseConflict, conflictsOfBases, growthOnStated } from './base-conflict.ts';
import { withRemark } from '../claim-amount.ts';
import { contradict } from '../contradict.ts';
import type { Contradiction } from '../contradiction.ts';
import { type Evidence, statementsOf } from '../evidence.ts';
import { impliedBasesOf } from '../implied-base.ts';
import { isMeantInPoints } from './percent-written-for-points.ts';
import { ASK_VINTAGE, ask, askTerms, levelName, periodWithin, unsigned } from '../wording.ts';

const MOVEMENTS = ['growth', 'per-year-growth', 'change'] satisfies ClaimKind[];

/** The level before, as it follows from the level now and the movement, against the level before as stated. */
export function growthAgainstLevels(evidence: Evidence): Contradiction[] {
  const movements = MOVEMENTS.flatMap((kind) => statementsOf(evidence, kind)).filter(
    (statement) => !isMeantInPoints(evidence, statement),
  );
  return conflictsOfBases(evidence, impliedBasesOf(evidence, movements)).map((conflict) =>
    contradictBase(evidence, conflict),
  );
}

function contradictBase(evidence: Evidence, conflict: BaseConflict): Contradiction {
  const { topic, stated, implied, source } = conflict;
  const { unitId, indicatorCode, periodId } = topic;
  const [now, base] = [periodWithin(source.movement.topic.periodId), periodWithin(periodId)];
  const movement = unsigned(source.movement.amount.text);
  const falls = source.movement.amount.value.lt(0);
  const question = ask(
    evidence,
    indicatorCode,
    {
      vi: `${falls ? 'Mức giảm' : 'Mức tăng'} ${movement.vi} của ${now.vi} tính trên số nào của ${base.vi}: ${stated.text.vi} hay ${implied.text.vi}?`,
      en: `The ${falls ? 'fall' : 'rise'} of ${movement.en} in ${now.en} is reckoned on which number for ${base.en}: ${stated.text.en} or ${implied.text.en}?`,
    },
    ASK_VINTAGE,
    ...askTerms(stated, implied),
  );
  const isGrowth = source.movement.claim.kind === 'growth';
  return contradict(
    {
      rule: 'growth-against-levels',
      unitId,
      indicatorCode,
      periodId,
      name: levelName(evidence, indicatorCode, periodId),
      question,
    },
    stated,
    withRemark(implied, isGrowth ? growthOnStated(conflict) : null),
  );
}
