import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Finding } from '../finding.ts';
import { type CatalogueIndex, type Meaning, sharesOf } from './catalogue-index.ts';
import { type Match, settledCandidate } from './match-indicator.ts';
import { readAs, type FormWords } from './tie-kind.ts';
import type { TiedFigure } from './tied-figure.ts';
import type { Words } from './words/words.ts';

export interface ShareRequest {
  readonly finding: Finding;
  readonly phrase: Words;
  readonly clause: Words;
  readonly form: FormWords;
}

/**
 * "30 đại biểu … đạt 100 % số lượng được ấn định": a percentage right after a count, of a whole that the catalogue
 * knows for it by `share([count]; [whole])` and that the words name. null for any other percentage.
 */
export function shareOfCountBefore(
  index: CatalogueIndex,
  done: readonly TiedFigure[],
  { finding, phrase, clause, form }: ShareRequest,
): Match | null {
  if (finding.unit !== '%' || (finding.kind !== 'plan_percent' && finding.kind !== 'share'))
    return null;
  const before = done.at(-1);
  if (before?.claim?.kind !== 'level' || before.claim.indicatorCode === null) return null;
  if (before.finding.sentence.start !== finding.sentence.start) return null;
  const code = before.claim.indicatorCode;
  const words = new Set([...phrase.concepts.keys(), ...clause.concepts.keys()]);
  const meaning = sharesOf(index, code).find((one) => namesWhole(index, one, words));
  if (meaning === undefined) return null;
  const reading = readAs({ ...finding, kind: 'share', base: null }, meaning, form);
  if ('why' in reading) return null;
  const best = settledCandidate(meaning, reading);
  return { best, certainty: 'likely', why: whyShare(meaning), alternatives: [] };
}

/** The words hold a concept that the whole's name has and the numerator's has not. */
function namesWhole(
  index: CatalogueIndex,
  { base, whole }: Meaning,
  words: ReadonlySet<string>,
): boolean {
  const conceptsOf = (code: string | undefined): Set<string> =>
    new Set(
      index.meanings
        .filter(({ told }) => told.indicatorCode === code)
        .flatMap(({ names }) => names.flatMap((name) => [...name.words.concepts.keys()])),
    );
  const own = conceptsOf(base.indicatorCode);
  return [...conceptsOf(whole?.indicatorCode)].some((one) => !own.has(one) && words.has(one));
}

function whyShare({ base, whole }: Meaning): Bilingual {
  return {
    vi: `Tỷ lệ của số đứng ngay trước (“${base.name.vi}”) trong “${whole?.name.vi ?? ''}”`,
    en: `A share of the count right before it (“${base.name.en}”) in “${whole?.name.en ?? ''}”`,
  };
}
