import { isKnownNoun, unitAt } from '../../finding/number/unit-at.ts';
import { tokenise } from '../../finding/text/tokenise.ts';

/** A unit that stands apart from its number: in a column, in brackets, above the table. */
export interface UnitSaid {
  /** As figures name it: `tỷ đồng`, `%`, `other:giường`. */
  readonly name: string;
  /** Power of ten that numbers are multiplied by: 3 for "nghìn tấn". */
  readonly exponent: number;
  /** A unit of measure or a thing that is counted, for sure; not just any word. */
  readonly isKnown: boolean;
}

/** How units are shortened in heads of columns. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/^tr(?:iệu)?\.? ?(?:đ|đồng|vnđ)\.?(?=$|\/)/iu, 'triệu đồng'],
  [/^t[ỷỉ]\.? ?(?:đ|đồng|vnđ)\.?(?=$|\/)/iu, 'tỷ đồng'],
  [/^(?:ng(?:hìn|àn)?|1\.?000)\.? ?(?:đ|đồng|vnđ)\.?(?=$|\/)/iu, 'nghìn đồng'],
  [/^tr(?:iệu)?\.? ?(?:usd|\$|đô la)(?: mỹ)?$/iu, 'triệu USD'],
  [/^(?:ng(?:hìn|àn)|1\.?000) ?(?:người|ng)$/iu, 'nghìn người'],
  [/^đ(?=\/)/u, 'đồng'],
];

const ROUND = /^10{1,9}$|^1(?:\.000){1,3}$/;

/** Money has units of its own for these powers of ten. */
const moneyUnits: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  đồng: { 3: 'nghìn đồng', 6: 'triệu đồng', 9: 'tỷ đồng' },
  USD: { 6: 'triệu USD', 9: 'tỷ USD' },
};

/** The unit that a text is all about, up to a bracket or comma; undefined where it is none. */
export function unitSaid(text: string): UnitSaid | undefined {
  const written = shortForms.reduce(
    (all, [pattern, full]) => all.replace(pattern, full),
    text.trim().replace(/^[([]|[)\]]$/g, ''),
  );
  const tokens = tokenise({ text: written });
  // "% dân số": per cent of whatever.
  if (tokens[0]?.text === '%' && tokens[1]?.kind === 'word') {
    return { name: '%', exponent: 0, isKnown: true };
  }
  const first = tokens[0]?.text ?? '';
  const isScaled = ROUND.test(first) && tokens.length > 1;
  const at = isScaled ? 1 : 0;
  const unit = unitAt(tokens, at);
  const next = tokens[unit.last + 1];
  if (unit.sort === 'none' || (next !== undefined && !/^[,(;:.|-]$/.test(next.text)))
    return undefined;
  const scale = isScaled ? first.replaceAll('.', '').length - 1 : 0;
  const exponent = unit.exponent + scale;
  const [base = '', ...pers] = unit.name.split('/');
  const money = moneyUnits[base]?.[exponent];
  if (money !== undefined) return { name: [money, ...pers].join('/'), exponent: 0, isKnown: true };
  const isKnown = unit.sort !== 'count' || isKnownNoun(tokens, at) || exponent > 0;
  return { name: unit.name, exponent, isKnown };
}

const LED = /(?:đ\.?v\.?t|đơn vị(?: tính)?)\s*[:.]?\s*([^);\n|]{1,40})/iu;

/** The unit in the brackets of a head, or after "ĐVT:"; only units that are known for sure. */
export function unitWithin(text: string): UnitSaid | undefined {
  const led = LED.exec(text)?.[1];
  const brackets = [...text.matchAll(/\(([^()]{1,40})\)/g)].map(([, inside = '']) => inside);
  for (const candidate of [...(led === undefined ? [] : [led]), ...brackets.toReversed()]) {
    const unit = unitSaid(candidate.replace(LED, '$1'));
    if (unit?.isKnown === true) return unit;
  }
  return undefined;
}

/** Units of measure, in the spelling of figures; told apart from things that are counted. */
const MEASURED =
  /^(?:(?:tỷ |triệu |nghìn )?đồng|(?:tỷ |triệu )?USD|%|điểm %|ha|m2|km2?|m|tấn|tạ|kg|lần)(?=\/|$)/u;

export function isMeasure({ name }: UnitSaid): boolean {
  return MEASURED.test(name);
}
