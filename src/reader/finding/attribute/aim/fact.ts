import type { MarkedText } from '../../figure/document.ts';
import { wordSet } from '../../phrase/phrases.ts';
import type { Run } from '../../text/passage.ts';
import { textOf } from '../../text/text-of.ts';
import { mentionFrom } from './mention-from.ts';

const PERSONS = wordSet(`ông bà anh chị`);
const LEADS = /^(?:tại (?:hội nghị|đại hội|buổi|lễ)|dịp này|nhân dịp|phát biểu|các đại biểu)/;
const BEING = wordSet(`có gồm là`);

/**
 * Whether a sentence turns from the aims before it to somebody or something that is: "Gia đình ông Sơn trồng 2 ha",
 * "Xã có 12 thôn", "Tại hội nghị, …", or to what was the year before.
 */
export function tellsFact(text: MarkedText, sentence: Run): boolean {
  const { tokens } = text;
  if (LEADS.test(textOf(tokens, sentence.first, Math.min(sentence.last, sentence.first + 3))))
    return true;
  for (let at = sentence.first; at < sentence.last; at += 1)
    if (text.cues.at('base', at)?.sense === 'same_period_last_year') return true;
  for (let at = sentence.first; at < sentence.last; at += 1)
    if (PERSONS.has(tokens[at]?.text ?? '') && tokens[at + 1]?.capital === true) return true;
  return hasBeing(text, sentence);
}

/** The first amount of the sentence is what there is, and not what there shall be every year. */
function hasBeing({ tokens, cues, mentions }: MarkedText, { first, last }: Run): boolean {
  const mention = mentionFrom(mentions, first);
  if (mention === undefined || mention.first > last || mention.unit.sort === 'percent')
    return false;
  let at = mention.first - 1;
  while (at > first && cues.at('hedge', at) !== undefined) at -= 1;
  if (at < first || !BEING.has(tokens[at]?.text ?? '')) return false;
  for (let head = first; head < at; head += 1)
    if (cues.at('average', head) !== undefined) return false;
  return true;
}
