import { countedNouns, otherCountedNouns } from '../lexicon/counted-nouns.ts';
import { notNouns } from '../lexicon/not-nouns.ts';
import { pers } from '../lexicon/pers.ts';
import {
  currencies,
  currencySlips,
  measures,
  otherMeasures,
  percents,
  scaleWords,
} from '../lexicon/units.ts';
import { wordSet } from '../phrase/phrases.ts';
import { longestPhrase, phraseTrie } from '../phrase/phrase-trie.ts';
import { goesOn } from '../text/same-line.ts';
import type { Token } from '../text/token.ts';
import type { Unit, UnitSort } from './unit.ts';

interface Base {
  readonly name: string;
  readonly sort: UnitSort;
}

const scaleTrie = phraseTrie(
  Object.entries<readonly string[]>(scaleWords).flatMap(([exponent, words]) =>
    words.map((word): [string, number] => [word, Number(exponent)]),
  ),
);
const currencyTrie = phraseTrie(tableEntries(currencies));
const perTrie = phraseTrie(pers.map((per): [string, string] => [per, per.replaceAll(' / ', '/')]));
const perHundredTrie = phraseTrie(
  baseEntries(percents, (name) => (name === '%' ? 'percent' : 'point')),
);
const nounTrie = phraseTrie<Base>([
  ...baseEntries(measures, (name) => (name === 'lần' ? 'times' : 'measure')),
  ...otherMeasures.map((word): [string, Base] => [
    word,
    { name: `other:${word}`, sort: 'measure' },
  ]),
  ...baseEntries(countedNouns, () => 'count'),
  ...otherCountedNouns.map((word): [string, Base] => [
    word,
    { name: `other:${word}`, sort: 'count' },
  ]),
]);

const PERS_AT_MOST = 4;

/** Words after "/" that begin the name of a plan or another amount: "120 ha/kế hoạch 118 ha". */
const NOT_PERS = wordSet(`kế kh dự dt chỉ tổng nghị nq mục số so đạt`);

/** Numbers that can stand in a unit: "/1.000 dân". */
const ROUND = /^10*(?:\.000)*$/;

/** Money of these powers of ten has a unit of its own. */
const moneyUnits: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  đồng: { 0: 'đồng', 3: 'nghìn đồng', 6: 'triệu đồng', 9: 'tỷ đồng' },
  USD: { 0: 'USD', 6: 'triệu USD', 9: 'tỷ USD' },
};

/** The unit that begins at a token, with scale words before it and "/…" after it. */
export function unitAt(tokens: readonly Token[], at: number): Unit {
  const none: Unit = { name: 'other:', sort: 'none', exponent: 0, last: at - 1, nounLast: at - 1 };
  if (!goesOn(tokens, at)) return none;
  const perHundred = longestPhrase(perHundredTrie, tokens, at);
  if (perHundred !== undefined)
    return withPers(tokens, { ...perHundred.payload, exponent: 0 }, perHundred.last);
  const scale = scaleAt(tokens, at);
  return moneyAt(tokens, scale) ?? nounAt(tokens, scale) ?? bareScale(tokens, scale) ?? none;
}

/** Whether a noun of the lexicon begins here, rather than any word that may be counted. */
export function isKnownNoun(tokens: readonly Token[], at: number): boolean {
  return longestPhrase(nounTrie, tokens, at) !== undefined;
}

/** Power of ten of a single scale word. */
export function scaleExponent(tokens: readonly Token[], at: number): number | undefined {
  return longestPhrase(scaleTrie, tokens, at)?.payload;
}

interface Scale {
  readonly exponents: readonly number[];
  readonly next: number;
}

function scaleAt(tokens: readonly Token[], at: number): Scale {
  const exponents: number[] = [];
  let next = at;
  while (exponents.length < 3 && goesOn(tokens, next)) {
    const found = longestPhrase(scaleTrie, tokens, next);
    if (found === undefined) break;
    exponents.push(found.payload);
    next = found.last + 1;
    // "tr.đ", "tr. đồng"
    if (tokens[found.last]?.text === 'tr' && tokens[next]?.text === '.') next += 1;
  }
  return { exponents, next };
}

function sum(exponents: readonly number[]): number {
  return exponents.reduce((all, one) => all + one, 0);
}

function moneyAt(tokens: readonly Token[], { exponents, next }: Scale): Unit | undefined {
  if (!goesOn(tokens, next)) return undefined;
  const isSlip = exponents.length > 0 && currencySlips.has(tokens[next]?.text ?? '');
  if (isSlip) return withPers(tokens, moneyUnit('đồng', exponents), next);
  const currency = longestPhrase(currencyTrie, tokens, next);
  if (currency === undefined || (exponents.length === 0 && isOtherUse(tokens, next, currency.last)))
    return undefined;
  return withPers(tokens, moneyUnit(currency.payload, exponents), currency.last);
}

/** "đồng chí", "đồng bào": the syllable of another word. */
function isOtherUse(tokens: readonly Token[], first: number, last: number): boolean {
  const noun = longestPhrase(nounTrie, tokens, first);
  const after = tokens[last + 1]?.text ?? '';
  return (
    (noun !== undefined && noun.last > last) ||
    (tokens[first]?.text === 'đồng' && ['bào', 'ruộng', 'cỏ', 'đội', 'phạm'].includes(after))
  );
}

/** The largest money unit among the scale words; the others are multiplied in: "25 nghìn tỷ". */
function moneyUnit(currency: string, exponents: readonly number[]): Base & { exponent: number } {
  const units = moneyUnits[currency] ?? {};
  const unitExponent = exponents.findLast((exponent) => units[exponent] !== undefined) ?? 0;
  const name = units[unitExponent] ?? currency;
  return {
    name,
    sort: 'money',
    exponent: sum(exponents) - (exponents.includes(unitExponent) ? unitExponent : 0),
  };
}

function nounAt(tokens: readonly Token[], { exponents, next }: Scale): Unit | undefined {
  if (!goesOn(tokens, next)) return undefined;
  const noun = longestPhrase(nounTrie, tokens, next);
  if (noun !== undefined && !(exponents.includes(9) && noun.payload.sort === 'count')) {
    return withPers(tokens, { ...noun.payload, exponent: sum(exponents) }, noun.last);
  }
  const token = tokens[next];
  if (exponents.length > 0 || token?.kind !== 'word' || notNouns.has(token.text)) return undefined;
  return withPers(tokens, { name: `other:${token.text}`, sort: 'count', exponent: 0 }, next);
}

/** "47 triệu", "18 tỷ" of money; "12 nghìn" of nothing named. */
function bareScale(tokens: readonly Token[], { exponents, next }: Scale): Unit | undefined {
  if (exponents.length === 0) return undefined;
  const isMoney = exponents.includes(6) || exponents.includes(9);
  const base = isMoney
    ? moneyUnit('đồng', exponents)
    : { name: 'other:', sort: 'none' as const, exponent: sum(exponents) };
  return withPers(tokens, base, next - 1);
}

/** Adds "/người/năm", "/ha", "% năm"; a number in it is part of it: "/1.000 dân". */
function withPers(
  tokens: readonly Token[],
  base: Base & { exponent: number },
  nounLast: number,
): Unit {
  const names = [base.name];
  let last = afterSecondName(tokens, base, nounLast);
  if (base.sort === 'percent' && tokens[last + 1]?.text === 'năm' && isBareYear(tokens, last + 1)) {
    return { ...base, name: '%/năm', last: last + 1, nounLast };
  }
  while (
    names.length < PERS_AT_MOST &&
    tokens[last + 1]?.text === '/' &&
    (tokens[last + 1]?.linesBefore ?? 1) === 0
  ) {
    const first = ROUND.test(tokens[last + 2]?.text ?? '') ? last + 3 : last + 2;
    const token = tokens[first];
    if (token?.kind !== 'word' || token.linesBefore > 0) break;
    const per = longestPhrase(perTrie, tokens, first);
    if (per === undefined && (first > last + 2 || token.capitals || NOT_PERS.has(token.text)))
      break;
    const base10 = tokens[last + 2]?.text ?? '';
    const number = first > last + 2 && base10 !== '1' ? `${base10} ` : '';
    names.push(number + (per?.payload ?? token.text));
    last = per?.last ?? first;
  }
  return { ...base, name: names.join('/'), last, nounLast };
}

/** "24 thôn/bản", "3 xóm/ấp": two names of one thing. */
function afterSecondName(tokens: readonly Token[], base: Base, last: number): number {
  const isSlash = tokens[last + 1]?.text === '/' && goesOn(tokens, last + 1);
  if (base.sort !== 'count' || !isSlash || !goesOn(tokens, last + 2)) return last;
  const other = longestPhrase(nounTrie, tokens, last + 2);
  return other?.payload.name === base.name ? other.last : last;
}

/** "19% năm" is a yearly rate; "19% năm 2020" and "19% năm trước" are not. */
function isBareYear(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return after === undefined || after.kind === 'mark' || after.linesBefore > 0;
}

function tableEntries(table: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(table).flatMap(([name, words]) =>
    words.map((word): [string, string] => [word, name]),
  );
}

function baseEntries(
  table: Readonly<Record<string, readonly string[]>>,
  sortOf: (name: string) => UnitSort,
): [string, Base][] {
  return tableEntries(table).map(([word, name]) => [word, { name, sort: sortOf(name) }]);
}
