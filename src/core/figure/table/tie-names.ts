import type { IndicatorVersion } from '../../indicator/indicator.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { Unit } from '../../organisation/unit.ts';
import type { RoundField } from '../round/reporting-round.ts';
import { indexCatalogue, type Meaning } from '../tying/catalogue-index.ts';
import { likenessTo } from '../tying/words/likeness.ts';
import { nameOfUnit, readPlace } from '../../organisation/place-name.ts';
import { lexiconWith, readWords } from '../tying/words/words.ts';
import { rowKey, shortRowKey } from './row-key.ts';
import { type FieldKey, fieldKeyOf } from './table-mapping.ts';

/** What a name of a foreign table is taken for; `likely` wants a look. */
export interface TiedName<T> {
  is: T;
  certainty: 'sure' | 'likely';
}

/** As like as a name must be, and as far before the next: the same as where sentences are tied (match-indicator.ts). */
const LIKELY = 0.7;
const SLIGHT_LEAD = 0.1;

/**
 * Ties names to the fields of a form: by the name of the indicator in either language, its code or a synonym, whatever
 * the numbering, accents and a unit in brackets; else by its words, where one field is clearly the most like.
 */
export function fieldTier(
  fields: readonly RoundField[],
  catalogue: readonly IndicatorVersion[],
): (name: string) => TiedName<FieldKey> | null {
  const full = new Map<string, FieldKey | null>();
  const short = new Map<string, FieldKey | null>();
  for (const field of fields) {
    for (const text of namesOf(field, catalogue)) {
      put(full, rowKey(text), fieldKeyOf(field));
      put(short, shortRowKey(text), fieldKeyOf(field));
    }
  }
  const alike = likenessTier(fields, catalogue);
  const known = new Map<string, TiedName<FieldKey> | null>();
  const tie = (name: string): TiedName<FieldKey> | null => {
    const keys = [rowKey(name), shortRowKey(name)].filter((key) => key !== '');
    if (keys.length === 0) return null;
    for (const key of keys) {
      const found = full.get(key) ?? short.get(key);
      if (found !== undefined && found !== null) return { is: found, certainty: 'sure' };
      // Several fields have this very name: a person has to say which.
      if (full.get(key) === null) return null;
    }
    return alike(name);
  };
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const tied = tie(name);
    known.set(name, tied);
    return tied;
  };
}

function namesOf(field: RoundField, catalogue: readonly IndicatorVersion[]): string[] {
  if (field.kind === 'question') return [field.question];
  // What the records of a register come to is not typed, so no column can hold it.
  if (field.kind === 'register') return [];
  const versions = catalogue.filter(({ indicatorCode }) => indicatorCode === field.indicatorCode);
  const names = versions.flatMap(({ name, synonyms }) => [name.vi, name.en, ...synonyms]);
  return [field.indicatorCode, ...names];
}

function put(map: Map<string, FieldKey | null>, key: string, field: FieldKey): void {
  if (key === '') return;
  const before = map.get(key);
  map.set(key, before === undefined || before === field ? field : null);
}

interface Candidate {
  meaning: Meaning;
  key: FieldKey;
  /** What its names speak of: words that share none of it are not like it. */
  concepts: ReadonlySet<string>;
}

function likenessTier(
  fields: readonly RoundField[],
  catalogue: readonly IndicatorVersion[],
): (name: string) => TiedName<FieldKey> | null {
  const lexicon = lexiconWith([]);
  const index = indexCatalogue(catalogue, lexicon);
  const nothing = readWords('', lexicon);
  const candidates = fields.flatMap((field): Candidate[] => {
    if (field.kind !== 'indicator') return [];
    const meaning = index.meanings.find(({ told }) => told.indicatorCode === field.indicatorCode);
    if (meaning === undefined) return [];
    const concepts = new Set(meaning.names.flatMap(({ words }) => [...words.concepts.keys()]));
    return [{ meaning, key: fieldKeyOf(field), concepts }];
  });
  return (name) => {
    const phrase = readWords(name, lexicon);
    if (phrase.concepts.size === 0) return null;
    const around = { phrase, clause: nothing, sentence: nothing, above: null };
    const [best, next] = candidates
      .filter(({ concepts }) => [...phrase.concepts.keys()].some((one) => concepts.has(one)))
      .map(({ meaning, key }) => {
        const likeness = likenessTo(meaning, around, index);
        // "Lĩnh vực kinh tế" is a heading: it does not say what of it is measured.
        const isHeading = likeness?.isMeasureAssumed ?? true;
        return { key, score: isHeading ? 0 : (likeness?.score ?? 0) };
      })
      .toSorted((a, b) => b.score - a.score);
    if (best === undefined || best.score < LIKELY) return null;
    const lead = best.score - (next?.score ?? 0);
    return lead < SLIGHT_LEAD ? null : { is: best.key, certainty: 'likely' };
  };
}

/**
 * Ties names to units: `P. Mỏ Chè`, `phường Mỏ Chè`, `Mỏ Chè`. A name without its kind that several of the units have
 * ties to none.
 */
export function unitTier(units: readonly Unit[]): (name: string) => TiedName<UnitId> | null {
  return (name) => {
    const { types, name: bare, sort } = readPlace(name.replace(/^\s*[\divxIVX]+[.)]\s*/, ''));
    if (bare === '' || sort === 'party' || sort === 'park') return null;
    const [only, ...others] = units.filter(
      (unit) => nameOfUnit(unit) === bare && (types.length === 0 || types.includes(unit.unitType)),
    );
    return only === undefined || others.length > 0 ? null : { is: only.id, certainty: 'sure' };
  };
}
