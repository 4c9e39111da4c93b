import { dropInvisible } from '../../../kernel/vietnamese-text.ts';
import { conceptPhrases } from './concept-lexicon.ts';
import { foldedSyllable, isSlip, mayBeSlipOf, syllableKey } from './syllable.ts';

/** What words say of the form in which something is told. */
export type Mark = 'growth' | 'share' | 'rate' | 'count' | 'change' | 'yearly';

/** Words by what they name. A word that the lexicon does not know stands for itself. */
export interface Words {
  /** Concept → whether it was only recognised with its accents left out. */
  readonly concepts: ReadonlyMap<string, boolean>;
  readonly marks: ReadonlySet<Mark>;
}

interface Syllable {
  readonly key: string;
  readonly folded: string;
}

type Entry = readonly [syllables: readonly Syllable[], concepts: readonly string[]];

/** Phrases by their syllables joined with a blank. */
export interface Lexicon {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly folded: ReadonlyMap<string, readonly string[]>;
  /** Phrases apart in syllables, by their number. */
  readonly bySize: ReadonlyMap<number, readonly Entry[]>;
  /** Syllables of the longest phrase that begins so, by the bare letters of its first. */
  readonly longestFrom: ReadonlyMap<string, number>;
  /** Words read so far: a text repeats the same few thousand. */
  readonly seen: Map<string, Syllable>;
}

const marks: Readonly<Record<string, Mark>> = {
  '#growth': 'growth',
  '#share': 'share',
  '#rate': 'rate',
  '#count': 'count',
  '#change': 'change',
  '#yearly': 'yearly',
};

const SYLLABLE = /[\p{L}\p{M}]+|\d+(?:[.,/]\d+)*/gu;
/** Years, and numerals of parks and sessions: they name no thing measured. */
const NUMERAL = /^(?:(?:19|20)\d\d|[ivx]+)$/;

function syllablesOf(text: string, seen: Map<string, Syllable>): Syllable[] {
  const plain = dropInvisible(text.normalize('NFC')).replaceAll('_', ' ');
  return (plain.match(SYLLABLE) ?? []).map((word) => {
    const known = seen.get(word);
    if (known !== undefined) return known;
    const syllable = { key: syllableKey(word), folded: foldedSyllable(word) };
    seen.set(word, syllable);
    return syllable;
  });
}

const fieldEntries: readonly Entry[] = conceptPhrases.flatMap(([concepts, phrases]) => {
  const names = concepts.split(' ').filter((name) => name !== '');
  return phrases.split('|').map((phrase): Entry => [syllablesOf(phrase, new Map()), names]);
});

/** The lexicon of the field, with further phrases that say nothing about what is measured (names of places). */
export function lexiconWith(silentPhrases: readonly string[]): Lexicon {
  const seen = new Map<string, Syllable>();
  const silent = silentPhrases.map((phrase): Entry => [syllablesOf(phrase, seen), []]);
  const entries = [...fieldEntries, ...silent].filter(([syllables]) => syllables.length > 0);
  const exact = new Map<string, readonly string[]>();
  const folded = new Map<string, readonly string[]>();
  const longestFrom = new Map<string, number>();
  for (const [syllables, concepts] of entries) {
    const first = syllables[0]?.folded ?? '';
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, syllables.length));
    exact.set(syllables.map(({ key }) => key).join(' '), concepts);
    const loose = syllables.map((syllable) => syllable.folded).join(' ');
    if (!folded.has(loose)) folded.set(loose, concepts);
  }
  const bySize = Map.groupBy(entries, ([syllables]) => syllables.length);
  return { exact, folded, bySize, longestFrom, seen };
}

/** What the words of a text name. Texts without a single accent are read by their bare letters. */
export function readWords(text: string, lexicon: Lexicon): Words {
  const syllables = syllablesOf(text, lexicon.seen);
  const isBare = syllables.length > 1 && syllables.every(({ key, folded }) => key === folded);
  const concepts = new Map<string, boolean>();
  const found = new Set<Mark>();
  let at = 0;
  while (at < syllables.length) {
    const match = longestAt(syllables, at, { lexicon, isBare });
    for (const name of match.names) {
      const mark = marks[name];
      if (mark === undefined) concepts.set(name, (concepts.get(name) ?? true) && match.isLoose);
      else found.add(mark);
    }
    at += match.length;
  }
  return { concepts, marks: found };
}

interface Match {
  readonly names: readonly string[];
  readonly length: number;
  readonly isLoose: boolean;
}

/** The longest phrase of the lexicon here; two syllables or more are also known by their bare letters. */
function longestAt(
  syllables: readonly Syllable[],
  at: number,
  { lexicon, isBare }: { lexicon: Lexicon; isBare: boolean },
): Match {
  const first = syllables[at]?.folded ?? '';
  const longest = lexicon.longestFrom.get(first) ?? (isSlip(first) ? MOST_REPAIRED : 0);
  const most = Math.min(longest, syllables.length - at);
  for (let length = most; length > 0; length -= 1) {
    const run = syllables.slice(at, at + length);
    const names = lexicon.exact.get(run.map(({ key }) => key).join(' '));
    if (names !== undefined) return { names, length, isLoose: false };
    if (length === 1 && !isBare) continue;
    const repaired = repairedSlip(run, lexicon);
    if (repaired !== undefined) return { names: repaired, length, isLoose: true };
    const loose = lexicon.folded.get(run.map(({ folded }) => folded).join(' '));
    if (loose !== undefined) return { names: loose, length, isLoose: true };
  }
  const [own] = syllables.slice(at);
  const isSilent = own === undefined || NUMERAL.test(own.key);
  return { names: isSilent ? [] : [`~${own.key}`], length: 1, isLoose: false };
}

/** Phrases of more syllables are left as they are printed. */
const MOST_REPAIRED = 4;

/** The phrase that a run is but for one slip of the print: `các ngành kinngrh tế`. */
function repairedSlip(run: readonly Syllable[], lexicon: Lexicon): readonly string[] | undefined {
  const slips = run.filter(({ folded }) => isSlip(folded));
  const [slip] = slips;
  if (slip === undefined || slips.length > 1 || run.length < 2 || run.length > MOST_REPAIRED)
    return undefined;
  const at = run.indexOf(slip);
  for (const [syllables, names] of lexicon.bySize.get(run.length) ?? []) {
    const isSame = syllables.every(({ key, folded }, index) =>
      index === at ? mayBeSlipOf(slip.folded, folded) : key === run[index]?.key,
    );
    if (isSame) return names;
  }
  return undefined;
}

/** "Bình quân mỗi năm", "hằng năm", or a unit "/năm" of something that is not per head. */
export function isYearlyIn(unit: string, words: readonly Words[]): boolean {
  const isPerYear = unit.endsWith('/năm') && !unit.includes('/người');
  return isPerYear || words.some(({ marks: found }) => found.has('yearly'));
}

export function bothWords(a: Words, b: Words): Words {
  return {
    concepts: new Map([...b.concepts, ...a.concepts]),
    marks: new Set([...a.marks, ...b.marks]),
  };
}
