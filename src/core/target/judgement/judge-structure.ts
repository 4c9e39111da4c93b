import {
  absolute,
  big,
  compareDecimals,
  type DecimalText,
  subtract,
  toDecimal,
} from '../../kernel/decimal.ts';
import { type Missing, missing } from '../../kernel/missing.ts';
import { markOf } from './acceptance.ts';
import { notComputed } from '../not-computed.ts';
import { testBound } from './bound-test.ts';
import type { PartContext } from '../part-context.ts';
import {
  isJudgedNow,
  labelOfMissing,
  type PartJudgement,
  partJudgement,
} from './part-judgement.ts';
import { type RuleNumber, ruleNumber, sentences } from '../reasoned.ts';
import type { Standing } from '../standing.ts';
import type { Judgement } from '../target.ts';

/** One share of a structure with where it stands. */
export interface ShareStanding {
  context: PartContext;
  standing: Standing;
}

interface Share {
  met: boolean;
  /** Nearer to its target than the base was; null when the base is not known. */
  movedTowards: boolean | null;
  /** |v − T| in points. */
  distance: DecimalText;
}

/**
 * Shares of one whole, judged together: all met → met; none met but each moved towards its target → positive;
 * else missed. The distance is half the sum of the absolute differences, in points.
 */
export function judgeStructure(shares: readonly ShareStanding[]): PartJudgement {
  const read = shares.map(readShare);
  const why = read.find((share) => 'reason' in share);
  const known = read.filter((share) => 'met' in share);
  const numbers = why === undefined ? distanceNumbers(known) : [];
  if (!shares.every(({ context, standing }) => isJudgedNow(context, standing))) {
    return partJudgement('in-progress', { rule: rules.inProgress, numbers });
  }
  if (why !== undefined) {
    const rule = sentences(rules.notJudged, why.detail ?? null);
    return partJudgement(labelOfMissing(why), { rule, numbers });
  }
  const label = labelOf(known);
  const rule =
    label === 'no-data' ? sentences(rules.notJudged, notComputed.baseMissing) : rules.judged;
  return partJudgement(label, { rule, numbers });
}

/** Half the sum of the absolute differences between shares and targets, in points. */
export function structureDistance(distances: readonly DecimalText[]): DecimalText {
  return toDecimal(distances.reduce((sum, distance) => sum.plus(distance), big(0)).div(2));
}

function labelOf(shares: readonly Share[]): Judgement {
  if (shares.every(({ met }) => met)) return 'met';
  if (shares.some(({ met }) => met)) return 'missed';
  if (shares.some(({ movedTowards }) => movedTowards === false)) return 'missed';
  return shares.some(({ movedTowards }) => movedTowards === null) ? 'no-data' : 'positive';
}

function readShare({ context, standing }: ShareStanding): Share | Missing {
  const { measured, base } = standing;
  if (measured.kind === 'missing') return measured;
  const isShort = standing.lastYear < context.years.last && context.closedOn === null;
  if (isShort && isJudgedNow(context, standing)) {
    return missing('not-reported', notComputed.noFigureInTerm);
  }
  const target = markOf(context.part);
  const result = testBound(context.part, measured.value, context.settings);
  if (target === null || result === null) return missing('not-reported', notComputed.noTargetValue);
  const distance = absolute(subtract(measured.value, target));
  return {
    met: result.met,
    distance,
    movedTowards:
      base.kind === 'missing'
        ? null
        : compareDecimals(distance, absolute(subtract(base.value, target))) < 0,
  };
}

function distanceNumbers(shares: readonly Share[]): RuleNumber[] {
  const distance = structureDistance(shares.map((share) => share.distance));
  return [
    ruleNumber(
      { vi: 'Khoảng cách tới cơ cấu mục tiêu', en: 'Distance from the structure asked for' },
      distance,
      'percentage-point',
    ),
    ruleNumber(
      { vi: 'Số tỷ trọng đạt', en: 'Shares met' },
      shares.filter(({ met }) => met).length,
      'item',
    ),
  ];
}

const rules = {
  inProgress: {
    vi: 'Cơ cấu: chưa hết nhiệm kỳ.',
    en: 'Structure: the term is not over.',
  },
  notJudged: { vi: 'Cơ cấu chưa đánh giá được.', en: 'The structure cannot be judged.' },
  judged: {
    vi: 'Cơ cấu: đạt khi mọi tỷ trọng đều đạt; tích cực khi chưa tỷ trọng nào đạt nhưng mọi tỷ trọng đều tiến về mục tiêu; còn lại là không đạt.',
    en: 'Structure: met when every share is met; positive when none is met but each moved towards its target; else missed.',
  },
};
