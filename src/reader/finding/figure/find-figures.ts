import type { MarkedText } from './document.ts';
import type { Figure } from './figure.ts';
import type { NumberMention } from '../number/number-mention.ts';
import type { Run } from '../text/passage.ts';
import { type Governor, governorOf } from './governor.ts';
import { trailOf } from './trail.ts';

/** Sets every amount into its sentence, from left to right. */
export function findFigures(text: MarkedText): Figure[] {
  const governors = text.mentions.map((mention, index) => governorAt(text, mention, index));
  const figures: Figure[] = [];
  text.mentions.forEach((mention, index) => {
    const governor = governors[index];
    if (governor === undefined) return;
    const sentence = sentenceOf(text, mention);
    const last = figures.at(-1);
    const before = last !== undefined && last.mention.first >= sentence.first ? last : undefined;
    const next = governors[index + 1];
    const limit = Math.min(sentence.last, next === undefined ? sentence.last : next.first - 1);
    const leftFirst =
      before === undefined ? sentence.first : Math.min(before.trail.last + 1, governor.first);
    figures.push({
      mention,
      sentence: text.passage.sentenceOf[mention.first] ?? 0,
      governor,
      trail: trailOf(text, mention, limit),
      before,
      left: { first: leftFirst, last: governor.first - 1 },
      limit: Math.max(limit, mention.last),
    });
  });
  return figures;
}

function governorAt(text: MarkedText, mention: NumberMention, index: number): Governor {
  const { first } = sentenceOf(text, mention);
  const before = text.mentions[index - 1];
  return governorOf(
    text,
    Math.max(first, before === undefined ? 0 : before.last + 1),
    mention.first,
  );
}

function sentenceOf({ passage }: MarkedText, { first, last }: NumberMention): Run {
  return passage.sentences[passage.sentenceOf[first] ?? 0] ?? { first, last };
}
