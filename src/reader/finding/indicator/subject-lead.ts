import { leadPhrases, leadWords } from '../lexicon/small-words.ts';
import type { MarkedText } from '../figure/document.ts';
import { longestPhrase, phraseTrie } from '../phrase/phrase-trie.ts';

const leadTrie = phraseTrie(leadPhrases.map((phrase): [string, true] => [phrase, true]));

/** Where a phrase begins once times, marks, small words and "công tác …" before its noun are left out. */
export function afterLead(text: MarkedText, first: number, last: number): number {
  const { tokens, timeAt, cues } = text;
  let at = first;
  while (at <= last) {
    const token = tokens[at];
    const lead = longestPhrase(leadTrie, tokens, at);
    const time = timeAt[at];
    const verb = cues.at('verb', at);
    const average = cues.at('average', at);
    if (time !== undefined) at = time.last + 1;
    else if (lead !== undefined) at = lead.last + 1;
    // "trung bình mỗi ngày xử lý …"
    else if (average?.first === at && YEARLY.test(tokens[average.last]?.text ?? ''))
      at = average.last + 1;
    else if (token?.kind !== 'word' || leadWords.has(token.text)) at += 1;
    // "phấn đấu tăng tổng thu ngân sách bình quân 12%": the verb is not part of the name.
    else if (
      verb?.first === at &&
      MOVES.has(verb.sense) &&
      cues.at('head', verb.last + 1) !== undefined &&
      cues.at('growthNoun', at) === undefined
    )
      at = verb.last + 1;
    else break;
  }
  return at;
}

const YEARLY = /^(?:năm|tháng|ngày|quý)$/;
const MOVES = new Set(['rise', 'fall']);
