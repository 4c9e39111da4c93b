import type { Bilingual } from '../kernel/bilingual.ts';
import { big } from '../kernel/decimal.ts';
import type { ClaimId, DocumentId, PlanLineId } from '../kernel/ids.ts';
import { type MeasureUnit, scaleOf } from '../kernel/measure-unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { areAddable } from '../indicator/formula/result-unit.ts';
import { type Band, gapBetween, meetBands, scaleBand, widthOf } from '../kernel/band.ts';
import { commonTerms, tellingTerms, type Terms } from './comparable.ts';

/** A number on one side of a comparison: stated in documents, or implied by what they state. */
export interface Amount extends Band, Terms {
  kind: 'stated' | 'implied';
  measureUnit: MeasureUnit;
  claimIds: ClaimId[];
  planLineIds: PlanLineId[];
  documentIds: DocumentId[];
  /** Claims and plan lines that first gave it; others that repeat it do not change the key. */
  key: string;
  /** The day from which it could be known. */
  knownSince: PlainDate;
  /** As a document writes it, hedge word included: `gần 4.600 tỷ đồng`. */
  text: Bilingual;
  /** How it was worked out; null for what is stated. */
  working: Bilingual | null;
}

/** The same amount in another unit of its dimension; null for units that do not convert. */
export function inUnit(amount: Amount, unit: MeasureUnit): Amount | null {
  if (amount.measureUnit === unit) return amount;
  if (!areAddable(amount.measureUnit, unit)) return null;
  const factor = big(scaleOf(amount.measureUnit)).div(scaleOf(unit));
  return { ...amount, ...scaleBand(amount, factor), measureUnit: unit };
}

/**
 * Amounts of one thing, those that can all be one number made one. What is left cannot be one number:
 * between any two there is a pair of statements that exclude each other (Helly's theorem on a line).
 * The narrowest statement of each group gives its value and text, the one known first its key.
 */
export function groupAgreeing(amounts: readonly Amount[]): Amount[] {
  const groups: Group[] = [];
  for (const same of tellingsOf(inOneUnit(amounts))) {
    if (!groups.some((group) => join(group, same))) groups.push(same);
  }
  return groups.map(({ amount, members }) =>
    members.length === 1
      ? amount
      : {
          ...amount,
          claimIds: unique(members.flatMap(({ claimIds }) => claimIds)),
          planLineIds: unique(members.flatMap(({ planLineIds }) => planLineIds)),
          documentIds: unique(members.flatMap(({ documentIds }) => documentIds)),
        },
  );
}

/** Amounts that are told in the very same way count as one from the start; the narrowest first. */
function tellingsOf(amounts: readonly Amount[]): Group[] {
  const byTelling = new Map<string, Amount[]>();
  for (const amount of amounts) {
    const telling = tellingOf(amount);
    const same = byTelling.get(telling);
    if (same === undefined) byTelling.set(telling, [amount]);
    else same.push(amount);
  }
  return [...byTelling.values()]
    .flatMap((same) => {
      const members = same.length === 1 ? same : same.toSorted(firstKnown);
      return members.slice(0, 1).map((amount) => ({ amount, members }));
    })
    .sort((a, b) => narrowestFirst(a.amount, b.amount));
}

const tellings = new WeakMap<Amount, string>();

/** The same for amounts that differ in nothing but who tells them. */
function tellingOf(amount: Amount): string {
  const { measureUnit, scope, priceBasis, low, value, high } = amount;
  const telling =
    tellings.get(amount) ?? [measureUnit, scope, priceBasis, low, value, high].join('|');
  tellings.set(amount, telling);
  return telling;
}

/** Amounts that can all be one number, those known first before the others. */
interface Group {
  amount: Amount;
  members: Amount[];
}

/** The one number that all amounts allow; null where there is none or they tell it in several ways. */
export function agreedAmount(amounts: readonly Amount[]): Amount | null {
  const groups = groupAgreeing(amounts);
  return groups.length === 1 ? (groups[0] ?? null) : null;
}

/**
 * What is stated and contradicts an implied amount. The statements of the documents it was worked out
 * from go first; without any, those of all documents. One that agrees settles it, since how the others
 * differ from that one is a matter of telling it twice; else the nearest contradicts. Null: no contradiction.
 */
export function contradictedBy(implied: Amount, stated: readonly Amount[]): Amount | null {
  const comparable = stated.filter((amount) => commonTerms([implied, amount]) !== null);
  const own = comparable.filter(({ documentIds }) =>
    documentIds.some((id) => implied.documentIds.includes(id)),
  );
  let nearest: Amount | null = null;
  for (const group of groupAgreeing(own.length > 0 ? own : comparable)) {
    const other = inUnit(group, implied.measureUnit);
    if (other === null) continue;
    if (gapBetween(other, implied).eq(0)) return null;
    if (nearest === null || gapBetween(other, implied).lt(gapBetween(nearest, implied)))
      nearest = other;
  }
  return nearest;
}

/** The implied amounts, those that agree as one, that are contradicted, each with what contradicts it. */
export function contradictedOf(
  implied: readonly Amount[],
  stated: readonly Amount[],
): { implied: Amount; stated: Amount }[] {
  return groupAgreeing(implied).flatMap((one) => {
    const other = contradictedBy(one, stated);
    return other === null ? [] : [{ implied: one, stated: other }];
  });
}

/** Which of two amounts was known first; the key decides between equals. For `sort`. */
export function firstKnown(a: Amount, b: Amount): number {
  if (a.knownSince !== b.knownSince) return a.knownSince < b.knownSince ? -1 : 1;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}

export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function inOneUnit(amounts: readonly Amount[]): Amount[] {
  const unit = amounts[0]?.measureUnit;
  return amounts.map((amount) => (unit === undefined ? amount : (inUnit(amount, unit) ?? amount)));
}

function narrowestFirst(a: Amount, b: Amount): number {
  return widthOf(a).cmp(widthOf(b)) || firstKnown(a, b);
}

/** Takes others into a group, where all can be the same number. */
function join(group: Group, { amount: other, members: others }: Group): boolean {
  const { amount, members } = group;
  const terms = tellingTerms(amount, other);
  if (terms === null || amount.measureUnit !== other.measureUnit) return false;
  const band = meetBands(amount, other);
  if (band === null) return false;
  const isFirst = firstKnown(amount, other) <= 0;
  const { key, knownSince } = isFirst ? amount : other;
  group.amount = { ...amount, ...terms, low: band.low, high: band.high, key, knownSince };
  group.members = isFirst ? [...members, ...others] : [...others, ...members];
  return true;
}
