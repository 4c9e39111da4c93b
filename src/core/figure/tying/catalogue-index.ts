import type { IndicatorCode } from '../../kernel/ids.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import { parseFormula } from '../../indicator/formula/parse-formula.ts';
import { measuresIn } from './measures.ts';
import { type Lexicon, readWords, type Words } from './words/words.ts';

/** What the figure of an indicator tells of another: `growth([a])` is the growth of a. */
export type Form = 'level' | 'growth' | 'change' | 'share';

export interface IndicatorName {
  readonly text: string;
  readonly words: Words;
}

/** What an indicator's names mean: the indicator that is told of, in which form. */
export interface Meaning {
  /** The indicator that has these names. */
  readonly told: IndicatorVersion;
  /** The indicator whose figure is told: of `share([a]; [b])` it is a. */
  readonly base: IndicatorVersion;
  readonly form: Form;
  /** Of a share, what it is a share of. */
  readonly whole: IndicatorVersion | null;
  readonly names: readonly IndicatorName[];
  /** Measures in any of its names; one of them may leave them out. */
  readonly measures: ReadonlySet<string>;
}

export interface CatalogueIndex {
  readonly meanings: readonly Meaning[];
  /** Latest version by code. */
  readonly latest: ReadonlyMap<string, IndicatorVersion>;
  readonly byConcept: ReadonlyMap<string, readonly Meaning[]>;
  /** How much a concept tells: 1 for one that a single indicator has, less the more have it. */
  readonly weightOf: (concept: string) => number;
}

/** Weight of a word that no indicator's name has: it may well be the word that makes the difference. */
const UNKNOWN_WEIGHT = 0.8;
const LEAST_WEIGHT = 0.3;

/** The catalogue by the words of its names and synonyms. */
export function indexCatalogue(
  catalogue: readonly IndicatorVersion[],
  lexicon: Lexicon,
): CatalogueIndex {
  const byCode = Map.groupBy(catalogue, (version): string => version.indicatorCode);
  const latest = new Map(
    [...byCode].map(([code, versions]) => [code, latestOf(versions)] as const),
  );
  const meanings = [...byCode.values()].map((versions) =>
    meaningOf(versions, { latest, lexicon, byCode }),
  );
  const byConcept = new Map<string, Meaning[]>();
  for (const meaning of meanings) {
    const concepts = new Set(meaning.names.flatMap(({ words }) => [...words.concepts.keys()]));
    for (const concept of concepts) {
      const having = byConcept.get(concept) ?? [];
      having.push(meaning);
      byConcept.set(concept, having);
    }
  }
  const weightOf = (concept: string): number => {
    const having = byConcept.get(concept);
    if (having === undefined) return UNKNOWN_WEIGHT;
    const bases = new Set(having.map(({ base }) => base.indicatorCode)).size;
    return Math.max(LEAST_WEIGHT, 1 / (1 + Math.log(bases)));
  };
  return { meanings, latest, byConcept, weightOf };
}

interface IndexingFacts {
  readonly latest: ReadonlyMap<string, IndicatorVersion>;
  readonly lexicon: Lexicon;
  readonly byCode: ReadonlyMap<string, readonly IndicatorVersion[]>;
}

function latestOf(versions: readonly IndicatorVersion[]): IndicatorVersion {
  return versions.reduce((last, version) => (version.validFrom > last.validFrom ? version : last));
}

function meaningOf(
  versions: readonly IndicatorVersion[],
  { latest, lexicon, byCode }: IndexingFacts,
): Meaning {
  const told = latestOf(versions);
  const form = formOf(told, latest);
  // "Thương mại, dịch vụ chiếm 8,3 %": a share is also told by the name of its part.
  const ofPart = form.form === 'share' ? (byCode.get(form.base.indicatorCode) ?? []) : [];
  const texts = new Set([...versions, ...ofPart].flatMap((one) => [one.name.vi, ...one.synonyms]));
  const names = [...texts].map((text) => ({ text, words: readWords(text, lexicon) }));
  const own = measuresIn(names.flatMap(({ words }) => [...words.concepts.keys()]));
  return { told, names, measures: own, ...form };
}

function formOf(
  told: IndicatorVersion,
  latest: ReadonlyMap<string, IndicatorVersion>,
): Pick<Meaning, 'base' | 'form' | 'whole'> {
  const level = { base: told, form: 'level', whole: null } as const;
  const reading = told.formula === null ? null : parseFormula(told.formula);
  if (reading?.kind !== 'formula' || reading.formula.kind !== 'call') return level;
  const { function: name, operands } = reading.formula;
  const [first, second] = operands.map((one) =>
    one.kind === 'reference' ? latest.get(one.indicatorCode) : undefined,
  );
  if (first === undefined) return level;
  if (name === 'share' && second !== undefined)
    return { base: first, form: 'share', whole: second };
  if (name === 'growth' || name === 'growth_average') {
    return { base: first, form: 'growth', whole: null };
  }
  return name === 'change' ? { base: first, form: 'change', whole: null } : level;
}

/** The indicators of which `code` has a share in the catalogue, by the formula `share([code]; [whole])`. */
export function sharesOf(index: CatalogueIndex, code: IndicatorCode): Meaning[] {
  return index.meanings.filter(({ form, base }) => form === 'share' && base.indicatorCode === code);
}
