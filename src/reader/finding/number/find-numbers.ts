import type { Cues } from '../phrase/cue.ts';
import type { Passage } from '../text/passage.ts';
import type { Token } from '../text/token.ts';
import type { TimeSpan } from '../time/when.ts';
import { apartAt } from './apart-at.ts';
import { mentionAt } from './mention-at.ts';
import type { NotClaimWhy, NumberApart, NumberMention } from './number-mention.ts';

/** All digits of a text, each in exactly one of the two lists. */
export interface NumbersFound {
  readonly mentions: readonly NumberMention[];
  readonly apart: readonly NumberApart[];
}

/** Sorts the digits of a text into amounts and others. Times are found before and keep their digits. */
export function findNumbers(
  tokens: readonly Token[],
  cues: Cues,
  passage: Passage,
  times: readonly TimeSpan[],
): NumbersFound {
  const mentions: NumberMention[] = [];
  const apart: NumberApart[] = [];
  const timeFrom = new Map(times.map((time) => [time.first, time]));
  let at = 0;
  while (at < tokens.length) {
    const time = timeFrom.get(at);
    const bound = time === undefined ? undefined : boundAt(tokens, cues, time);
    if (time !== undefined && bound !== undefined) {
      mentions.push(bound);
      at = bound.last + 1;
      continue;
    }
    if (time !== undefined) {
      if (hasDigits(tokens, time.first, time.last))
        apart.push({ first: time.first, last: time.last, why: whyOf(time) });
      at = time.last + 1;
      continue;
    }
    const found = numberAt(tokens, cues, passage, at);
    if (found === undefined) {
      at += 1;
      continue;
    }
    const listed = 'why' in found ? undefined : listedWith(tokens, apart.at(-1), found);
    if (listed !== undefined) apart.push(listed);
    else if ('why' in found) apart.push(found);
    else mentions.push(asPlanned(tokens, mentions.at(-1), found));
    at = found.last + 1;
  }
  return { mentions, apart };
}

const LISTED = new Set<NotClaimWhy>(['name', 'doc_number', 'ordinal', 'date']);

/** "tổ dân phố 1, 2 và 3", "mức độ 3, 4": a bare number in a row with one that names. */
function listedWith(
  tokens: readonly Token[],
  before: NumberApart | undefined,
  { first, last, form, unit }: NumberMention,
): NumberApart | undefined {
  const joint = tokens[first - 1]?.text ?? '';
  const isInRow =
    before !== undefined &&
    before.last === first - 2 &&
    LISTED.has(before.why) &&
    (joint === ',' || joint === 'và' || joint === '-');
  const isBare = unit.sort === 'none' && form === 'single' && last === first;
  const isSmall = /^\d{1,3}$/.test(tokens[first]?.text ?? '') && isEndOfItem(tokens[first + 1]);
  return isInRow && isBare && isSmall ? { first, last, why: before.why } : undefined;
}

function isEndOfItem(next: Token | undefined): boolean {
  return next === undefined || next.kind === 'mark' || next.text === 'và' || next.linesBefore > 0;
}

const HONOUR_WITHIN = 10;

/** "67 năm tuổi đời", "47 năm tuổi đảng" of a person; not of a badge. */
function isAge(tokens: readonly Token[], last: number): boolean {
  if (tokens[last + 1]?.text !== 'tuổi') return false;
  const before = tokens.slice(Math.max(0, last - HONOUR_WITHIN), last).map(({ text }) => text);
  return !/(?:huy hiệu|trao|tặng)/.test(before.join(' '));
}

const BEFORE_MEANS = new Set(['bình', 'quân', 'trung', 'là', 'đạt', 'còn', 'xuống']);

/** "lưu trú bình quân 1,3 ngày": a mean, written with decimals. */
function isMean(tokens: readonly Token[], last: number): boolean {
  const [word, number] = [tokens[last - 2]?.text ?? '', tokens[last - 1]?.text ?? ''];
  return number.includes(',') && BEFORE_MEANS.has(word);
}

/** "rét hại từ 3 ngày trở lên": a duration that says which are meant is an amount. */
function boundAt(
  tokens: readonly Token[],
  cues: Cues,
  { last, when }: TimeSpan,
): NumberMention | undefined {
  const isBound = cues.at('hedgeAfter', last + 1)?.first === last + 1;
  const isAmount = isBound || isAge(tokens, last) || isMean(tokens, last);
  // "đạt chuẩn trước 2 năm trở lên": by how long before its time.
  const isAhead = isBound && tokens[last - 2]?.text === 'trước';
  if (when.kind !== 'duration' || !isAmount || isAhead) return undefined;
  const found = tokens[last - 1]?.kind === 'number' ? mentionAt(tokens, cues, last - 1) : undefined;
  if (found === undefined) return undefined;
  const name = `other:${tokens[last]?.text ?? ''}`;
  return { ...found, last, unit: { name, sort: 'count', exponent: 0, last, nounLast: last } };
}

/** "120 ha/118": after the slash stands what was planned. */
function asPlanned(
  tokens: readonly Token[],
  before: NumberMention | undefined,
  found: NumberMention,
): NumberMention {
  const isAfter =
    before !== undefined &&
    before.last === found.first - 2 &&
    tokens[found.first - 1]?.text === '/';
  if (!isAfter || before.form !== 'single' || found.form !== 'single') return found;
  const isSame = found.unit.sort === 'none' || found.unit.name === before.unit.name;
  if (!isSame) return found;
  const unit =
    found.unit.sort === 'none'
      ? { ...before.unit, last: found.first, nounLast: found.first }
      : found.unit;
  return { ...found, form: 'planned', unit };
}

function numberAt(
  tokens: readonly Token[],
  cues: Cues,
  passage: Passage,
  at: number,
): NumberApart | NumberMention | undefined {
  const token = tokens[at];
  if (token?.kind === 'word' && /\d/.test(token.text)) return { first: at, last: at, why: 'name' };
  const sentence = passage.sentences[passage.sentenceOf[at] ?? 0];
  const paragraph = passage.paragraphs[sentence?.paragraph ?? 0];
  if (token?.kind !== 'number' || sentence === undefined || paragraph === undefined)
    return undefined;
  // "000" is what is left of a number that was torn apart.
  if (token.text.startsWith('000')) return { first: at, last: at, why: 'name' };
  return (
    apartAt({ tokens, cues, paragraph, sentence }, at) ??
    mentionAt(tokens, cues, at) ?? { first: at, last: at, why: 'name' }
  );
}

function hasDigits(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (/\d/.test(tokens[at]?.text ?? '')) return true;
  return false;
}

function whyOf({ when }: TimeSpan): NotClaimWhy {
  if (when.kind === 'clock') return 'time';
  if (when.kind === 'day') return 'date';
  return when.kind === 'year' || when.kind === 'duration' ? when.kind : 'period';
}
