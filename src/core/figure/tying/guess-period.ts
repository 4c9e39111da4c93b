import { monthOf, yearOf } from '../../kernel/plain-date.ts';
import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import type { Finding } from '../finding.ts';
import type { DocumentFacts, WantedSpan } from './document-facts.ts';
import { likely, type Tied, unsure } from './doubt.ts';
import { resolutionOfYears, termOf, yearsOf } from './term-years.ts';
import type { TermOfResolution, TyingInput } from './tying.ts';

type GuessFacts = Pick<
  TyingInput,
  'text' | 'findings' | 'resolutions' | 'defaultUnitId' | 'documentDate'
>;

/** "Sau 1 năm (triển khai) thực hiện Nghị quyết … nhiệm kỳ 2020-2025". */
const AFTER_YEARS =
  /\bsau (?:gan |hon )?(\d{1,2}) nam (?:trien khai |to chuc |vao )*(?:thuc hien )?.{0,80}?(?:nghi quyet|nhiem ky)[^.;]{0,80}?(\d{4}) ?[-–] ?(\d{4})/;
const FIRST_YEAR =
  /\bnam dau(?: tien)? (?:trien khai |to chuc )*(?:thuc hien|cua nhiem ky|nhiem ky|nghi quyet)/;
/** Reports written in these months tell of the year before. */
const LAST_MONTH_OF_REVIEW = 3;

/**
 * A period for a figure that stands without one, in the reader's terms; `likely` only where words of its paragraph
 * give it. Else the commonest period of the document, then the year that its date suggests: a person has to say.
 */
export function guessPeriod(
  facts: GuessFacts,
  finding: Finding,
  { document, wanted }: { document: DocumentFacts; wanted: WantedSpan },
): Tied<string> | null {
  const inWords = wanted === 'years' ? null : fromWords(facts, finding);
  return (
    inWords ??
    fromDocument(document.commonest[wanted]) ??
    (wanted === 'years' ? null : fromDate(facts))
  );
}

/** An indicator of several years only takes no single year. */
export function wantedFor({ periodicity }: IndicatorVersion): WantedSpan {
  const isOfYears = periodicity.every((kind) => kind === 'multi-year' || kind === 'term');
  return isOfYears ? 'years' : 'any';
}

/** The year that "after n years of the resolution" or "its first year" names before an offset; null for neither. */
export function yearInWords(
  facts: GuessFacts,
  offset: number,
): { year: number; resolution: TermOfResolution } | null {
  const start = facts.text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const words = foldAccents(normaliseText(facts.text.slice(start, offset)));
  const after = AFTER_YEARS.exec(words);
  if (after !== null) {
    const resolution = resolutionNamed(facts, Number(after[2]), Number(after[3]));
    if (resolution === null) return null;
    return { year: resolution.firstYear + Number(after[1]) - 1, resolution };
  }
  if (!FIRST_YEAR.test(words)) return null;
  const resolution = resolutionOfDocument(facts, offset);
  return resolution === null ? null : { year: resolution.firstYear, resolution };
}

function fromWords(facts: GuessFacts, { range }: Finding): Tied<string> | null {
  const found = yearInWords(facts, range.start);
  if (found === null) return null;
  const { firstYear, lastYear } = found.resolution;
  return likely(String(found.year), {
    vi: `Suy từ chữ trong đoạn: năm ${found.year} của nhiệm kỳ có kết quả ${firstYear}-${lastYear}`,
    en: `From words of the paragraph: ${found.year}, in the term with results of ${firstYear}-${lastYear}`,
  });
}

function resolutionNamed(
  { resolutions, defaultUnitId: unitId }: GuessFacts,
  first: number,
  last: number,
): TermOfResolution | null {
  const years = { first, last };
  return (
    termOf(years, resolutions, { unitId, isCalledTerm: true })?.resolution ??
    resolutionOfYears(years, resolutions, unitId)
  );
}

/** The resolution whose years the figures before an offset name, the nearest of them; null where they name none. */
export function resolutionOfDocument(facts: GuessFacts, offset: number): TermOfResolution | null {
  const before = facts.findings.filter(({ range }) => range.start < offset);
  for (const { period } of before.toReversed()) {
    const years = yearsOf(period);
    if (years === null) continue;
    const resolution = resolutionNamed(facts, years.first, years.last);
    if (resolution !== null) return resolution;
  }
  return null;
}

function fromDocument(commonest: string | null): Tied<string> | null {
  if (commonest === null) return null;
  return unsure(commonest, {
    vi: 'Câu không nêu kỳ; lấy kỳ được nói đến nhiều nhất trong văn bản',
    en: 'No period is stated; taken is the one the document speaks of most',
  });
}

function fromDate({ documentDate }: GuessFacts): Tied<string> | null {
  if (documentDate === null) return null;
  const isReview = monthOf(documentDate) <= LAST_MONTH_OF_REVIEW;
  const guess = isReview ? yearOf(documentDate) - 1 : yearOf(documentDate);
  return unsure(String(guess), {
    vi: `Câu không nêu kỳ; theo ngày văn bản có thể là năm ${guess}`,
    en: `No period is stated; by the date of the document it may be ${guess}`,
  });
}
