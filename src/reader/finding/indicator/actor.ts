import type { MarkedText } from '../figure/document.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';

const DETERMINERS = wordSet(`các những toàn cả mỗi từng mọi nhiều một số`);

/** Who does something. A body or place only acts; people are counted too, and a name may be of anything. */
export interface Actor extends Run {
  readonly sense: 'body' | 'people' | 'name';
}

/** The words for who does something at the beginning of a phrase: "lực lượng công an", "toàn Đảng bộ", "Hà Giang". */
export function actorAt({ tokens, cues }: MarkedText, { first, last }: Run): Actor | undefined {
  let at = first;
  while (at < last && DETERMINERS.has(tokens[at]?.text ?? '')) at += 1;
  const cue = cues.at('actor', at);
  // "các doanh nghiệp": the article may have been passed already.
  const isCue = cue !== undefined && cue.first >= first - 1;
  let end = isCue ? cue.last : at - 1;
  const isHead = cues.at('head', at) !== undefined;
  const isName = !isHead && tokens[at]?.capital === true && tokens[at + 1]?.capital === true;
  if (!isCue && !isName) return undefined;
  while (end < last && tokens[end + 1]?.capital === true) end += 1;
  return { first, last: end, sense: isCue ? cue.sense : 'name' };
}
