import type { Bilingual } from '../../kernel/bilingual.ts';
import type { PriceBasis } from '../../kernel/quantity.ts';
import { foldAccents, normaliseText } from '../../kernel/vietnamese-text.ts';
import { type IndicatorVersion, Scope } from '../../indicator/indicator.ts';
import { likely, sure, type Tied } from './doubt.ts';
import { scopeOfPark } from './park-name.ts';

export interface TermsRequest {
  readonly definition: IndicatorVersion;
  /** The phrase with the words that directly follow it, up to the number; for a share also those after the number. */
  readonly words: string;
  /** The clause, and what stands in brackets after the number. */
  readonly clause: string;
  readonly heading: string | null;
  /** An industrial park or cluster that the figure is of. */
  readonly park: string | null;
  /** Terms of the total that a bare part takes its measure from. */
  readonly above: { scope: Scope; priceBasis: PriceBasis } | null;
}

const territory = Scope.parse('territory');
const locallyManaged = Scope.parse('locally-managed');
const TERRITORY = /\btren dia ban\b/;
/** "Của địa phương" says where, not who manages. */
const LOCAL = /(?<!\b(?:cua|cac|tung|moi|o|tai)) dia phuong\b/;

/**
 * What is counted in and out: `trên địa bàn` of money is `territory`, `địa phương (quản lý)` `locally-managed`; a part
 * has the scope of its total; a park is a scope of its own. Else the definition's. Of things counted, "trên địa bàn"
 * only says where they are.
 */
export function tieScope(request: TermsRequest): Tied<Scope> {
  const { definition, park, above } = request;
  if (park !== null) {
    return likely(Scope.parse(scopeOfPark(park)), {
      vi: `Phạm vi theo chữ: “${park}”`,
      en: `Scope in the words of the text: “${park}”`,
    });
  }
  const words = ` ${foldAccents(normaliseText(request.words))}`;
  const isMoney = definition.priceBasis !== 'not-monetary';
  const isInName = TERRITORY.test(foldAccents(definition.name.vi));
  if (isMoney && !isInName && TERRITORY.test(words)) {
    return sure(territory, {
      vi: 'Câu ghi “trên địa bàn”',
      en: 'The sentence says “in the territory”',
    });
  }
  if (LOCAL.test(words)) {
    return sure(locallyManaged, { vi: 'Câu ghi “địa phương”', en: 'The sentence says “local”' });
  }
  if (above !== null && isMoney) {
    return sure(above.scope, { vi: 'Theo phạm vi của tổng số', en: 'The scope of its total' });
  }
  return sure(definition.scope, {
    vi: 'Theo định nghĩa của chỉ tiêu',
    en: 'By the definition of the indicator',
  });
}

const constantPrices: readonly (readonly [RegExp, PriceBasis])[] = [
  [/\bgia (?:so sanh|ss|co dinh)(?: nam)? 1994\b/, 'constant-1994'],
  [/\bgia (?:so sanh|ss)(?: nam)? 2010\b/, 'constant-2010'],
  [/\bgia (?:so sanh|ss)(?: nam)? 2020\b/, 'constant-2020'],
  [/\bgia (?:hien hanh|hh|thuc te)\b/, 'current'],
];
const CONSTANT_OF_NO_YEAR = /\bgia (?:so sanh|ss|co dinh)\b/;

/** `giá so sánh 2010`, `giá hiện hành` in the clause, its brackets or the heading; else the total's, else the definition's. */
export function tiePriceBasis(request: TermsRequest): Tied<PriceBasis> {
  const { definition, clause, heading, above } = request;
  if (definition.priceBasis === 'not-monetary') {
    return sure('not-monetary', { vi: 'Không phải tiền', en: 'Not money' });
  }
  for (const words of [clause, heading]) {
    if (words === null) continue;
    const folded = foldAccents(normaliseText(words));
    const found = constantPrices.find(([pattern]) => pattern.test(folded));
    if (found !== undefined) return sure(found[1], SAYS_PRICES);
    if (CONSTANT_OF_NO_YEAR.test(folded)) return likely(definition.priceBasis, NO_BASE_YEAR);
  }
  if (above !== null) return sure(above.priceBasis, OF_TOTAL);
  return sure(definition.priceBasis, BY_DEFINITION);
}

const SAYS_PRICES: Bilingual = {
  vi: 'Câu hoặc đề mục ghi loại giá',
  en: 'The text states the prices',
};
const NO_BASE_YEAR: Bilingual = {
  vi: 'Ghi “giá so sánh” mà không ghi năm gốc',
  en: 'Says “constant prices” without their year',
};
const OF_TOTAL: Bilingual = { vi: 'Theo loại giá của tổng số', en: 'The prices of its total' };
const BY_DEFINITION: Bilingual = {
  vi: 'Theo định nghĩa của chỉ tiêu',
  en: 'By the definition of the indicator',
};
