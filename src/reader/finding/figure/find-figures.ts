import type { MarkedText } from './document.ts';
import type { Figure } from './figure.ts';
import { governorOf } from './governor.ts';
import { trailOf } from './trail.ts';

/** Sets every amount into its sentence, from left to right. */
export function findFigures(text: MarkedText): Figure[] {
  const { passage, mentions } = text;
  const figures: Figure[] = [];
  mentions.forEach((mention, index) => {
    const sentenceAt = passage.sentenceOf[mention.first] ?? 0;
    const sentence = passage.sentences[sentenceAt] ?? {
      first: 0,
      last: mention.last,
      paragraph: 0,
    };
    const last = figures.at(-1);
    const before = last?.sentence === sentenceAt ? last : undefined;
    const next = mentions[index + 1];
    const limit = Math.min(sentence.last, next === undefined ? sentence.last : next.first - 1);
    const from = before === undefined ? sentence.first : before.mention.last + 1;
    const governor = governorOf(text, from, mention.first);
    const leftFirst =
      before === undefined ? sentence.first : Math.min(before.trail.last + 1, governor.first);
    figures.push({
      mention,
      sentence: sentenceAt,
      governor,
      trail: trailOf(text, mention, limit),
      before,
      left: { first: leftFirst, last: governor.first - 1 },
      limit,
    });
  });
  return figures;
}
