import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import { indexFrom } from '../text/last-before.ts';
import type { Run } from '../text/passage.ts';
import { afterLead } from './subject-lead.ts';
import { isTail } from './subject-region.ts';

const LABEL_AT_MOST = 18;

/** What a line is about, said before a colon: "Trồng rừng: …" holds for the whole line. */
export function labelOf(text: MarkedText, figure: Figure): Run | undefined {
  const { passage } = text;
  const sentence = passage.sentences[figure.sentence];
  if (sentence === undefined) return undefined;
  const own = beforeColon(text, sentence, figure.governor.first);
  if (own !== undefined) return own;
  const line = passage.paragraphs[sentence.paragraph];
  const isFirst = line === undefined || line.first === sentence.first;
  const first = isFirst ? undefined : passage.sentences[passage.sentenceOf[line.first] ?? 0];
  return first === undefined || sentence.first - first.first > LINE_AT_MOST
    ? undefined
    : beforeColon(text, first, first.last);
}

const LINE_AT_MOST = 200;

/** The phrase between a line's first words and its colon, with no amount in it. */
function beforeColon(text: MarkedText, { first, last }: Run, before: number): Run | undefined {
  const { tokens, timeAt } = text;
  const limit = Math.min(last, before, first + LABEL_AT_MOST);
  let start = first;
  // "1.", "a)", "3.2."
  if (tokens[first + 1]?.glued === true && /^[.)/]$/.test(tokens[first + 1]?.text ?? ''))
    start += 2;
  for (let at = start; at <= limit; at += 1) {
    const token = tokens[at];
    if (token?.text === ':') return named(text, { first: start, last: at - 1 });
    const isAmount = token?.kind === 'number' && timeAt[at] === undefined && at > first;
    if (isAmount || token?.text === ';' || token?.text === '.') return undefined;
  }
  return undefined;
}

const TOPICS: readonly (readonly string[])[] = [
  ['về'],
  ['đối', 'với'],
  ['trên', 'lĩnh', 'vực'],
  ['trong', 'lĩnh', 'vực'],
  ['lĩnh', 'vực'],
  ['riêng', 'về'],
  ['riêng'],
];

/** A line that is nothing but an amount has its name on the line before: the cells of a table, one a line. */
export function labelOfValue(text: MarkedText, figure: Figure): Run | undefined {
  const { passage, tokens, mentions } = text;
  const paragraph = passage.sentences[figure.sentence]?.paragraph ?? 0;
  const line = passage.paragraphs[paragraph];
  const name = passage.paragraphs[paragraph - 1];
  if (line === undefined || name === undefined) return undefined;
  const isFirst = figure.mention.first - line.first === figure.governor.hedges.length;
  const isLast = line.last - figure.trail.last <= (tokens[line.last]?.kind === 'mark' ? 1 : 0);
  if (!isFirst || !isLast || name.last - name.first > NAME_AT_MOST) return undefined;
  const next = mentions[indexFrom(mentions, name.first)];
  return next !== undefined && next.first <= name.last ? undefined : named(text, name);
}

const NAME_AT_MOST = 24;

/** What a sentence is about: "Về chăn nuôi, …", "Trên lĩnh vực đất đai, …". */
export function topicOf(text: MarkedText, figure: Figure): Run | undefined {
  const { tokens, passage } = text;
  const sentence = passage.sentences[figure.sentence];
  if (sentence === undefined) return undefined;
  const { first, last } = sentence;
  const before = figure.governor.first;
  const words = TOPICS.find((list) => list.every((word, n) => tokens[first + n]?.text === word));
  if (words === undefined) return undefined;
  const limit = Math.min(last, before - 1, first + LABEL_AT_MOST);
  let end = first + words.length;
  let comma: number | undefined;
  for (; end <= limit; end += 1) {
    const token = tokens[end];
    if (token?.kind === 'number' || token?.text === ':' || token?.text === ';') break;
    if (token?.text !== ',') continue;
    comma = end;
    // "Về kinh tế, chức vụ, môi trường phát hiện …": a list goes on with short pieces.
    break;
  }
  return comma === undefined
    ? undefined
    : named(text, { first: first + words.length, last: comma - 1 });
}

/** A name, not the words that lead in a list. */
function named(text: MarkedText, run: Run): Run | undefined {
  const { tokens, bracketOf } = text;
  let { last } = run;
  if (tokens[last]?.text === ')') last = (bracketOf[last - 1] ?? last) - 1;
  while (last >= run.first && isTail(text, last)) last -= 1;
  const first = afterLead(text, run.first, last);
  if (last < first || holdsClause(text, { first, last })) return undefined;
  const isLeadIn =
    LEADS_IN.has(tokens[first]?.text ?? '') ||
    ENDS_IN.has(tokens[last]?.text ?? '') ||
    (tokens[first]?.text === 'kết' && tokens[first + 1]?.text === 'quả');
  return isLeadIn ? undefined : { first, last };
}

/** "Ông A cho biết những việc đã làm: …" is a clause, not a label. */
function holdsClause({ cues, tokens }: MarkedText, { first, last }: Run): boolean {
  for (let at = first; at <= last; at += 1) {
    const sense = cues.at('boundary', at)?.sense;
    if (tokens[at]?.text === 'đã' || (sense === 'opens' && tokens[at]?.text !== 'đưa')) return true;
  }
  return false;
}

const LEADS_IN = wordSet(`phân chia xét nguyên đồng ảnh nguồn theo gồm cụ`);
const ENDS_IN = wordSet(`sau gồm là như biết thấy rõ mạnh chí có`);
