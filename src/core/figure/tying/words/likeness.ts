import type { CatalogueIndex, IndicatorName, Meaning } from '../catalogue-index.ts';
import { agreeing, measuresIn, qualifiers, sectors } from '../measures.ts';
import type { Words } from './words.ts';

/** Words around a figure, from the nearest to the farthest. */
export interface WordsAround {
  /** The phrase that names what is measured. */
  readonly phrase: Words;
  /** The rest of its clause. */
  readonly clause: Words;
  /** The sentence before its clause. */
  readonly sentence: Words;
  /** What the total or heading above it measures; null where nothing stands above it. */
  readonly above: Words | null;
}

/** How like a name the words are, 0 to 1, and which words made it so. */
export interface Likeness {
  readonly score: number;
  readonly name: string;
  /** Concepts of the phrase that the name has. */
  readonly shared: readonly string[];
  /** Concepts of the phrase that the name lacks. */
  readonly unexplained: readonly string[];
  /** Concepts of the name that neither the phrase nor what stands above it has. */
  readonly lacking: readonly string[];
  /** The name says what is measured only together with words above the phrase. */
  readonly isInherited: boolean;
  /** The phrase is a bare sector, and nothing above it says what of it is measured. */
  readonly isMeasureAssumed: boolean;
  /** Words were recognised only without their accents. */
  readonly isLoose: boolean;
}

/** What a word of the name counts for when it stands not in the phrase but farther off. */
const IN_CLAUSE = 0.75;
const IN_SENTENCE = 0.4;
/** A phrase that names nothing known explains nothing; what stands around it counts a little. */
const NO_PHRASE_PRECISION = 0.6;

/**
 * Likeness of the words to the best of an indicator's names; null where they speak of something else.
 *
 * F = 2·r·p ÷ (r + p): r is the part of the name's concepts that the words hold (a word of the clause counts 0.75,
 * one earlier in the sentence 0.4), p the part of the phrase's concepts that the name holds, each concept weighed by
 * how few indicators have it.
 */
export function likenessTo(
  meaning: Meaning,
  around: WordsAround,
  index: CatalogueIndex,
): Likeness | null {
  let best: Likeness | null = null;
  for (const name of meaning.names) {
    const likeness = likenessToName(meaning, name, { around, index });
    if (likeness !== null && (best === null || likeness.score > best.score)) best = likeness;
  }
  return best;
}

/** The likeness of what was not found by its words: taught, corrected, or told by what stands before it. */
export function likenessOfName(name: string): Likeness {
  return {
    score: 1,
    name,
    shared: [],
    unexplained: [],
    lacking: [],
    isInherited: false,
    isMeasureAssumed: false,
    isLoose: false,
  };
}

/** The words say what is measured, and it is nothing that the indicator's names measure. */
export function speaksOfOther(meaning: Meaning, around: WordsAround): boolean {
  const measuring = measuresFor(meaning, around);
  if (measuring === null || meaning.measures.size === 0) return false;
  return ![...measuring].some((one) => meaning.measures.has(one));
}

/** Only sectors, owners and unknown words: part of what was measured above. */
export function isBare(phrase: Words): boolean {
  const concepts = [...phrase.concepts.keys()];
  return concepts.some((one) => sectors.has(one)) && measuresIn(concepts).size === 0;
}

function likenessToName(
  meaning: Meaning,
  name: IndicatorName,
  { around, index }: { around: WordsAround; index: CatalogueIndex },
): Likeness | null {
  const { phrase, clause, sentence } = around;
  const measuring = measuresFor(meaning, around);
  const nameConcepts = [...name.words.concepts.keys()];
  if (nameConcepts.length === 0) return null;
  if (speaksOfOther(meaning, around)) return null;
  const lent = new Set(isBare(phrase) ? [...(measuring ?? [])] : []);
  const heldBy = (concept: string): number => {
    if (phrase.concepts.has(concept) || lent.has(concept)) return 1;
    if (clause.concepts.has(concept)) return IN_CLAUSE;
    return sentence.concepts.has(concept) ? IN_SENTENCE : 0;
  };
  if (disagrees(nameConcepts, [...phrase.concepts.keys()], heldBy)) return null;
  const { weightOf } = index;
  const recall = weighed(nameConcepts, (one) => weightOf(one) * heldBy(one), weightOf);
  const own = [...phrase.concepts.keys()];
  const shared = own.filter((one) => name.words.concepts.has(one));
  const isShared = (one: string): number => (shared.includes(one) ? weightOf(one) : 0);
  const precision = own.length === 0 ? NO_PHRASE_PRECISION : weighed(own, isShared, weightOf);
  if (recall === 0 || precision === 0) return null;
  // A level of government or a grade alone names nothing.
  if (own.length > 0 && shared.every((one) => qualifiers.has(one))) return null;
  return {
    score: (2 * recall * precision) / (recall + precision),
    name: name.text,
    shared,
    unexplained: own.filter((one) => !name.words.concepts.has(one)),
    lacking: nameConcepts.filter((one) => !phrase.concepts.has(one) && !lent.has(one)),
    isInherited: lent.size > 0,
    isMeasureAssumed: meaning.measures.size > 0 && measuring === null && isBare(phrase),
    isLoose: shared.some((one) => phrase.concepts.get(one) === true),
  };
}

/**
 * What is measured, as far as the words say: in the phrase itself; for a bare sector above it; for a share also after
 * the number, where its whole stands.
 */
function measuresFor(meaning: Meaning, { phrase, clause, above }: WordsAround): Set<string> | null {
  const own = measuresIn(phrase.concepts.keys());
  if (own.size > 0) return own;
  if (!isBare(phrase)) return null;
  if (meaning.form === 'share') {
    const whole = measuresIn(clause.concepts.keys());
    if (whole.size > 0) return whole;
  }
  const lent = measuresIn(above?.concepts.keys() ?? []);
  return lent.size > 0 ? lent : null;
}

/** Words of one group on both sides that are not the same, or one that must stand on both and does not. */
function disagrees(
  name: readonly string[],
  phrase: readonly string[],
  heldBy: (concept: string) => number,
): boolean {
  return agreeing.some((group) => {
    const asked = group.filter((one) => name.includes(one));
    const given = group.filter((one) => phrase.includes(one));
    if (given.some((one) => !asked.includes(one))) return true;
    return asked.some((one) => heldBy(one) < IN_CLAUSE);
  });
}

function weighed(
  concepts: readonly string[],
  part: (concept: string) => number,
  whole: (concept: string) => number,
): number {
  const sum = (of: (concept: string) => number): number =>
    concepts.reduce((total, concept) => total + of(concept), 0);
  return sum(part) / sum(whole);
}
