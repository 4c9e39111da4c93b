import { age, attribute, mapScale, unitBase } from './apart/attributes.ts';
import type { ApartContext, ApartRule } from './apart/apart-rule.ts';
import { bareDate } from './apart/bare-date.ts';
import { codeNumber, pageNumbers } from './apart/codes.ts';
import { footnote, listNumber } from './apart/list-numbers.ts';
import {
  bareYear,
  documentCode,
  grades,
  numberOfThing,
  numberedThing,
  properName,
} from './apart/names.ts';
import { codeString, counter, fileName } from './apart/page-furniture.ts';
import type { NumberApart } from './number-mention.ts';

/** The rules, tried in this order. */
const rules: readonly ApartRule[] = [
  counter,
  fileName,
  codeString,
  codeNumber,
  pageNumbers,
  documentCode,
  listNumber,
  footnote,
  mapScale,
  bareDate,
  age,
  attribute,
  unitBase,
  grades,
  numberedThing,
  numberOfThing,
  bareYear,
  properName,
];

/** Digits that name, order or count something else than an amount; undefined for an amount. */
export function apartAt(context: ApartContext, at: number): NumberApart | undefined {
  for (const rule of rules) {
    const found = rule(context, at);
    if (found !== undefined) return found;
  }
  return undefined;
}
