/** A claim as an annotated corpus holds it, and as a prediction names one. */
export interface ScoredClaim {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly value2: number | null;
  readonly unit: string;
  readonly kind: string;
  readonly direction: string | null;
  readonly period: string | null;
  readonly indicator: string | null;
  readonly base: string | null;
  readonly qualifier: string;
}

/** What a claim must agree in; each level needs all before it. */
export const levels = {
  a: 'detection (span + value + unit)',
  b: '+ kind + direction',
  c: '+ period',
  d: '+ indicator phrase',
  e: '+ base + qualifier = full',
} as const;

export type Level = keyof typeof levels;

/** How many of a document's claims agree up to each level. */
export interface Score {
  readonly gold: number;
  readonly predicted: number;
  readonly agreed: Readonly<Record<Level, number>>;
}

/** A gold claim and its partner, or one of them alone. */
export interface Pairing {
  readonly gold: ScoredClaim | null;
  readonly predicted: ScoredClaim | null;
  /** Number of levels reached, 0 to 5. */
  readonly reached: number;
}

/** Pairs gold and predicted claims one to one, those that agree on more first. */
export function pairClaims(
  gold: readonly ScoredClaim[],
  predicted: readonly ScoredClaim[],
): Pairing[] {
  const [wanted, found] = [withoutRepeats(gold), withoutRepeats(predicted)];
  const pairs = wanted
    .flatMap((one) =>
      found.filter((other) => overlaps(one, other)).map((other) => pairOf(one, other)),
    )
    .filter(({ reached }) => reached > 0)
    .sort((x, y) => y.reached - x.reached || y.common - x.common || x.distance - y.distance);
  const taken = new Set<ScoredClaim>();
  const chosen: Pairing[] = [];
  for (const pair of pairs) {
    if (taken.has(pair.gold) || taken.has(pair.predicted)) continue;
    taken.add(pair.gold).add(pair.predicted);
    chosen.push(pair);
  }
  const alone = (claim: ScoredClaim): boolean => !taken.has(claim);
  return [
    ...chosen,
    ...wanted.filter(alone).map((claim) => ({ gold: claim, predicted: null, reached: 0 })),
    ...found.filter(alone).map((claim) => ({ gold: null, predicted: claim, reached: 0 })),
  ];
}

export function scoreOf(pairings: readonly Pairing[]): Score {
  const upTo = (n: number): number => pairings.filter(({ reached }) => reached >= n).length;
  return {
    gold: pairings.filter(({ gold }) => gold !== null).length,
    predicted: pairings.filter(({ predicted }) => predicted !== null).length,
    agreed: { a: upTo(1), b: upTo(2), c: upTo(3), d: upTo(4), e: upTo(5) },
  };
}

export function sumOf(scores: readonly Score[]): Score {
  const sum = (numberOf: (score: Score) => number): number =>
    scores.reduce((all, score) => all + numberOf(score), 0);
  return {
    gold: sum(({ gold }) => gold),
    predicted: sum(({ predicted }) => predicted),
    agreed: {
      a: sum(({ agreed }) => agreed.a),
      b: sum(({ agreed }) => agreed.b),
      c: sum(({ agreed }) => agreed.c),
      d: sum(({ agreed }) => agreed.d),
      e: sum(({ agreed }) => agreed.e),
    },
  };
}

/** Harmonic mean of precision and recall, 0 to 1. */
export function f1({ gold, predicted, agreed }: Score, level: Level): number {
  return gold + predicted === 0 ? 1 : (2 * agreed[level]) / (gold + predicted);
}

interface Pair {
  readonly gold: ScoredClaim;
  readonly predicted: ScoredClaim;
  readonly reached: number;
  /** Common part of the two spans. */
  readonly common: number;
  readonly distance: number;
}

function pairOf(gold: ScoredClaim, predicted: ScoredClaim): Pair {
  const shared = Math.min(gold.end, predicted.end) - Math.max(gold.start, predicted.start);
  const whole = Math.max(gold.end, predicted.end) - Math.min(gold.start, predicted.start);
  return {
    gold,
    predicted,
    reached: reachedBy(gold, predicted),
    common: shared / whole,
    distance: Math.abs(gold.start - predicted.start),
  };
}

function reachedBy(gold: ScoredClaim, predicted: ScoredClaim): number {
  const isDetected =
    isSameNumber(gold.value, predicted.value) &&
    isSameNumber(gold.value2, predicted.value2) &&
    plainUnit(gold.unit) === plainUnit(predicted.unit);
  const steps = [
    isDetected,
    gold.kind === predicted.kind && gold.direction === predicted.direction,
    gold.period === predicted.period,
    wordsInCommon(gold.indicator, predicted.indicator) >= 0.5,
    gold.base === predicted.base && gold.qualifier === predicted.qualifier,
  ];
  const failed = steps.indexOf(false);
  return failed === -1 ? steps.length : failed;
}

function overlaps(one: ScoredClaim, other: ScoredClaim): boolean {
  return Math.min(one.end, other.end) > Math.max(one.start, other.start);
}

function withoutRepeats(claims: readonly ScoredClaim[]): ScoredClaim[] {
  return [
    ...new Map(claims.toReversed().map((claim) => [`${claim.start}:${claim.end}`, claim])).values(),
  ].toReversed();
}

function isSameNumber(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

/** Every "other:…" unit equals every other one; case, composition and blanks do not matter. */
function plainUnit(unit: string): string {
  const plain = unit
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?\/ ?/g, '/')
    .replaceAll('tỉ ', 'tỷ ')
    .trim();
  return plain.startsWith('other') ? 'other' : plain;
}

/** F1 of the words of two phrases. */
function wordsInCommon(one: string | null, other: string | null): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length === 0 || others.length === 0) return words.length === others.length ? 1 : 0;
  const left = [...words];
  const hits = others.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  return (2 * hits) / (words.length + others.length);
}

function wordsOf(phrase: string | null): string[] {
  return (phrase ?? '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
