import type { Decision } from './decision.ts';
import { beyond } from './kind/beyond.ts';
import { growthRate } from './kind/growth-noun.ts';
import { kind, type KindFound, type KindRule, type KindSetting } from './kind/kind-setting.ts';
import { movement } from './kind/movement.ts';
import { multiple } from './kind/multiple.ts';
import { capacity, limit, rank } from './kind/other.ts';
import { planPercent } from './kind/plan-percent.ts';
import { series } from './kind/series.ts';
import { share } from './kind/share.ts';
import { target } from './kind/target.ts';

/** First that fits. */
const rules: readonly KindRule[] = [
  rank,
  capacity,
  score,
  limit,
  target,
  planPercent,
  series,
  multiple,
  movement,
  beyond,
  share,
  growthRate,
];

/** The kind of a figure and, for what moves, its direction. */
export function kindOf(setting: KindSetting): Decision<KindFound> {
  for (const rule of rules) {
    const found = rule(setting);
    if (found !== undefined) return found;
  }
  return kind('level', null, 'level', setting.figure.governor.verb ?? null);
}

function score({ figure }: KindSetting): Decision<KindFound> | undefined {
  return figure.mention.form === 'score' ? kind('score', null, 'score', figure.mention) : undefined;
}
