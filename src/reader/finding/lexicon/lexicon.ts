import { actors } from './actors.ts';
import { averages } from './averages.ts';
import { bases, compares } from './bases.ts';
import { boundaries } from './boundaries.ts';
import { hedges, hedgesAfter } from './hedges.ts';
import { moments } from './moments.ts';
import { capacities, numbered, ranks } from './names.ts';
import { partyBodies } from './party-bodies.ts';
import { places } from './places.ts';
import { plans, towardsPlan } from './plans.ts';
import { deeds } from './deeds.ts';
import { growthNouns, indicatorHeads, rateNouns } from './indicator-heads.ts';
import { targets } from './targets.ts';
import { verbs } from './verbs.ts';

/** Every role a phrase can play, each with its table of meanings. A new phrase is a word in a table. */
export const lexicon = {
  actor: actors,
  average: averages,
  base: bases,
  boundary: boundaries,
  capacity: capacities,
  compare: compares,
  deed: deeds,
  growthNoun: growthNouns,
  hedge: hedges,
  hedgeAfter: hedgesAfter,
  head: indicatorHeads,
  moment: moments,
  numbered,
  partyBody: partyBodies,
  place: places,
  plan: plans,
  rank: ranks,
  rateNoun: rateNouns,
  target: targets,
  towardsPlan,
  verb: verbs,
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

export type Role = keyof typeof lexicon;
