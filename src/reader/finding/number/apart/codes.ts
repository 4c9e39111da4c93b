import { textOf } from '../../text/text-of.ts';
import type { NumberApart } from '../number-mention.ts';
import { unitAt } from '../unit-at.ts';
import { type ApartContext, one, wordAt } from './apart-rule.ts';

const LONG_NUMBER = /^\d{9,}$/;
const ADDRESS = /địa chỉ(?: :)?(?: số| số nhà)?$/;

/** Numbers of accounts, plates, addresses, mail boxes: "4700123456", "97C-012.34", "Địa chỉ: 25 Trần Phú". */
export function codeNumber(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens } = context;
  const unit = unitAt(tokens, at + 1);
  if (LONG_NUMBER.test(wordAt(context, at)) && unit.sort === 'none') return one(at, 'name');
  if (ADDRESS.test(textOf(tokens, Math.max(context.sentence.first, at - 4), at - 1)))
    return one(at, 'name');
  if (isRound(context, at)) return { first: at, last: at + 2, why: 'name' };
  const next = tokens[at + 1];
  if (next?.glued !== true) return undefined;
  if (next.text === '@') return one(at, 'name');
  const isLetter = next.kind === 'word' && next.capital && next.text.length === 1;
  if (!isLetter) return dimensions(context, at);
  const isPlate = wordAt(context, at + 2) === '-' && tokens[at + 3]?.kind === 'number';
  return { first: at, last: isPlate ? at + 3 : at + 1, why: 'name' };
}

/** "24/24 giờ", "24/7": around the clock. */
function isRound(context: ApartContext, at: number): boolean {
  const rest = `${wordAt(context, at + 1)}${wordAt(context, at + 2)}`;
  return wordAt(context, at) === '24' && (rest === '/24' || rest === '/7');
}

/** "gạch 60x60": the size of a thing, where no unit follows. */
function dimensions({ tokens }: ApartContext, at: number): NumberApart | undefined {
  const [by, second] = [tokens[at + 1], tokens[at + 2]];
  const isSize = by?.text === 'x' && second?.kind === 'number' && second.glued;
  return isSize && unitAt(tokens, at + 3).sort === 'none'
    ? { first: at, last: at + 2, why: 'attribute' }
    : undefined;
}

const PAGES_AT_LEAST = 3;

/** "1 2 3 4 5": the pages of a list, one after another. */
export function pageNumbers({ tokens }: ApartContext, at: number): NumberApart | undefined {
  let last = at;
  for (;;) {
    const [one, next] = [tokens[last], tokens[last + 1]];
    const isNext =
      next?.kind === 'number' && !next.glued && Number(next.text) === Number(one?.text) + 1;
    if (!isNext) break;
    last += 1;
  }
  return last - at + 1 >= PAGES_AT_LEAST ? { first: at, last, why: 'counter' } : undefined;
}
