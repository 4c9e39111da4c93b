import type { Bilingual } from '../../kernel/bilingual.ts';
import type { IndicatorCode } from '../../kernel/ids.ts';
import { normaliseText } from '../../kernel/vietnamese-text.ts';
import type { Certainty } from '../proposal.ts';
import type { Finding } from '../finding.ts';
import type { CatalogueIndex, Meaning } from './catalogue-index.ts';
import {
  type Likeness,
  likenessOfName,
  likenessTo,
  speaksOfOther,
  type WordsAround,
} from './words/likeness.ts';
import { type FormWords, type KindReading, readAs } from './tie-kind.ts';
import type { LearnedPhrase } from './tying.ts';

/**
 * How like the words must be. `SURE`: practically the name itself, in the phrase, with the next candidate clearly
 * behind. `LIKELY`: most of it. Below `LEAST` nothing is proposed; from `NAMED` on an alternative is listed.
 */
const SURE = 0.9;
const LIKELY = 0.7;
const LEAST = 0.45;
const NAMED = 0.3;
/** A candidate this near to the best keeps it from being sure, or from being likely. */
const CLEAR_LEAD = 0.15;
const SLIGHT_LEAD = 0.1;
/** What speaks for a candidate besides its names: a part of the total above, the same words tied before. */
const STRUCTURE = 0.1;
const MOST_ALTERNATIVES = 5;

export interface MatchRequest {
  readonly finding: Finding;
  readonly phrase: string;
  readonly around: WordsAround;
  readonly form: FormWords;
  /** Indicators that are parts of what stands above: "trong đó". */
  readonly partsAbove: ReadonlySet<IndicatorCode>;
  /** What stands above itself: a part is not its whole. */
  readonly totalAbove: IndicatorCode | null;
  /** What the same words were tied to just before: the level beside its growth. */
  readonly sameWords: IndicatorCode | null;
  readonly learned: readonly LearnedPhrase[];
}

export interface Candidate {
  readonly meaning: Meaning;
  readonly reading: KindReading;
  readonly likeness: Likeness;
  readonly isLearned: boolean;
  /** The words speak of something else than the names do; only what was taught stands against it. */
  readonly isContradicted: boolean;
  /** Likeness with what the structure of the text adds, for the order. */
  readonly rank: number;
}

/** The indicator that something else than its words settles: a person, or the count right before. */
export function settledCandidate(meaning: Meaning, reading: KindReading): Candidate {
  const likeness = likenessOfName(meaning.told.name.vi);
  return { meaning, reading, likeness, isLearned: false, isContradicted: false, rank: 1 };
}

export interface Match {
  /** null: nothing in the catalogue is like enough. */
  readonly best: Candidate | null;
  readonly certainty: Certainty;
  readonly why: Bilingual;
  readonly alternatives: readonly { indicatorCode: IndicatorCode; likeness: number }[];
}

/** The indicator that a figure speaks of, by its words, its unit and its kind; learned phrases go first. */
export function matchIndicator(index: CatalogueIndex, request: MatchRequest): Match {
  const { candidates, refusal } = candidatesFor(index, request);
  const [best, ...others] = candidates;
  const alternatives = candidates
    .slice(best !== undefined && best.likeness.score >= LEAST ? 1 : 0)
    .filter(({ likeness }) => likeness.score >= NAMED)
    .slice(0, MOST_ALTERNATIVES)
    .map(({ reading, likeness }) => ({
      indicatorCode: reading.base.indicatorCode,
      likeness: Math.min(1, Math.round(likeness.score * 100) / 100),
    }));
  const isRefusedFirst =
    refusal !== null && refusal.score > (best?.likeness.score ?? 0) + CLEAR_LEAD;
  if (best === undefined || best.likeness.score < LEAST || isRefusedFirst) {
    const why = isRefusedFirst ? refusal.why : unlike(request.phrase);
    return { best: null, certainty: 'unsure', why, alternatives };
  }
  const lead = best.rank - (others[0]?.rank ?? 0);
  const { certainty, why } = judge(best, lead, request);
  return { best, certainty, why, alternatives };
}

interface Refused {
  readonly why: Bilingual;
  readonly score: number;
}

function candidatesFor(
  index: CatalogueIndex,
  request: MatchRequest,
): { candidates: Candidate[]; refusal: Refused | null } {
  const byReading = new Map<string, Candidate>();
  let refusal: Refused | null = null;
  for (const meaning of meaningsToTry(index, request)) {
    const isLearned = request.learned.some(
      ({ indicatorCode }) => indicatorCode === meaning.told.indicatorCode,
    );
    const own = likenessTo(meaning, request.around, index);
    const likeness = isLearned ? (own ?? likenessTaught(meaning)) : own;
    if (likeness === null || (likeness.score < NAMED && !isLearned)) continue;
    const reading = readAs(request.finding, meaning, request.form);
    if ('why' in reading) {
      if (reading.why !== null && likeness.score > (refusal?.score ?? LIKELY)) {
        refusal = { why: reading.why, score: likeness.score };
      }
      continue;
    }
    const given = {
      meaning,
      reading,
      likeness,
      isLearned,
      isContradicted: isLearned && speaksOfOther(meaning, request.around),
    };
    const candidate = rankOf(given, request);
    if (candidate === null) continue;
    const { base, whole, kind } = reading;
    const key = `${base.indicatorCode}|${kind}|${whole?.indicatorCode ?? ''}`;
    const known = byReading.get(key);
    if (known === undefined || candidate.rank > known.rank) byReading.set(key, candidate);
  }
  const candidates = [...byReading.values()].toSorted((a, b) => b.rank - a.rank);
  return { candidates: onePerIndicator(candidates), refusal };
}

function onePerIndicator(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ reading }) => {
    const { indicatorCode } = reading.base;
    if (seen.has(indicatorCode)) return false;
    seen.add(indicatorCode);
    return true;
  });
}

/** Indicators that share a word with the phrase, its clause or what stands above it. */
function meaningsToTry(index: CatalogueIndex, { around, learned }: MatchRequest): Set<Meaning> {
  const { phrase, clause, sentence } = around;
  const source = phrase.concepts.size > 0 ? [phrase] : [clause, sentence];
  const found = new Set<Meaning>();
  for (const words of source) {
    for (const concept of words.concepts.keys()) {
      for (const meaning of index.byConcept.get(concept) ?? []) found.add(meaning);
    }
  }
  if (learned.length === 0) return found;
  for (const meaning of index.meanings) {
    if (learned.some(({ indicatorCode }) => indicatorCode === meaning.told.indicatorCode)) {
      found.add(meaning);
    }
  }
  return found;
}

/** Words taught by a person although they are like no name of the indicator. */
function likenessTaught({ told }: Meaning): Likeness {
  return likenessOfName(told.name.vi);
}

function rankOf(
  given: Omit<Candidate, 'rank'>,
  { partsAbove, totalAbove, sameWords }: MatchRequest,
): Candidate | null {
  const { reading, likeness, isLearned } = given;
  const code = reading.base.indicatorCode;
  if (isLearned) {
    return { ...given, likeness: { ...likeness, score: 1 }, rank: 1 + 2 * STRUCTURE };
  }
  // "9 dự án, trong đó có 6 dự án DDI": the six are not the nine, unless the words name it in full.
  const isTotal = code === totalAbove && (likeness.lacking.length > 0 || likeness.isInherited);
  if (isTotal && sameWords !== code) return null;
  const isBacked = partsAbove.has(code) || sameWords === code;
  return { ...given, rank: likeness.score + (isBacked ? STRUCTURE : 0) };
}

function judge(
  best: Candidate,
  lead: number,
  { around }: MatchRequest,
): { certainty: Certainty; why: Bilingual } {
  const { likeness, isLearned, isContradicted } = best;
  if (isLearned) return { certainty: isContradicted ? 'likely' : 'sure', why: LEARNED };
  const isWhole =
    likeness.unexplained.length === 0 &&
    likeness.lacking.length === 0 &&
    !likeness.isLoose &&
    !likeness.isMeasureAssumed &&
    around.phrase.concepts.size > 0;
  const why = explained(best, lead);
  if (likeness.score >= SURE && lead >= CLEAR_LEAD && isWhole) return { certainty: 'sure', why };
  const leadNeeded = likeness.isMeasureAssumed ? CLEAR_LEAD : SLIGHT_LEAD;
  const isClear = lead >= leadNeeded && around.phrase.concepts.size > 0;
  return { certainty: likeness.score >= LIKELY && isClear ? 'likely' : 'unsure', why };
}

function explained({ likeness, meaning }: Candidate, lead: number): Bilingual {
  const percent = Math.round(likeness.score * 100);
  const vi = [`Giống tên “${likeness.name}” ${percent} %`];
  const en = [`Like the name “${likeness.name}” by ${percent} %`];
  if (likeness.isInherited) {
    vi.push('cùng chữ của tổng số hoặc đề mục ở trên');
    en.push('with the words of the total or heading above it');
  }
  if (likeness.isMeasureAssumed) {
    vi.push('câu không nói là giá trị gì của ngành này');
    en.push('what of this sector is measured is not said');
  }
  if (likeness.unexplained.length > 0) {
    vi.push('câu còn chữ mà tên không có');
    en.push('the phrase has words that the name lacks');
  }
  if (likeness.lacking.length > 0) {
    vi.push('tên còn chữ mà cụm từ không có');
    en.push('the name has words that the phrase lacks');
  }
  if (likeness.isLoose) {
    vi.push('chữ trong câu thiếu dấu');
    en.push('accents are missing');
  }
  if (lead < CLEAR_LEAD) {
    vi.push('có chỉ tiêu khác gần giống');
    en.push('another indicator is nearly as like');
  }
  if (meaning.told !== meaning.base) {
    vi.push(`đọc qua chỉ tiêu “${meaning.told.name.vi}”`);
    en.push(`read through the indicator “${meaning.told.name.en}”`);
  }
  return { vi: vi.join('; '), en: en.join('; ') };
}

function unlike(phrase: string): Bilingual {
  const words = normaliseText(phrase);
  return words === ''
    ? { vi: 'Câu không nói số này đo cái gì', en: 'The sentence does not say what is measured' }
    : {
        vi: `Không chỉ tiêu nào trong danh mục giống “${words}” và hợp đơn vị tính`,
        en: `No indicator of the catalogue is like “${words}” in this unit`,
      };
}

const LEARNED: Bilingual = {
  vi: 'Từ ngữ này đã được người dùng chỉ cho',
  en: 'These words were taught by a person',
};
