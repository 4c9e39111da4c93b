import { scaleWords } from '../lexicon/small-words.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { Run } from '../text/passage.ts';

/** The phrase that names what a figure measures, and how it was found. */
export interface IndicatorFound {
  readonly run: Run;
  readonly rule:
    | 'subject'
    | 'counted-noun'
    | 'noun-after'
    | 'act'
    | 'label'
    | 'heading'
    | 'shared-subject'
    | 'subject-before';
}

interface Remembered {
  readonly run: Run;
  readonly sentence: number;
  /** The opening bracket that the figure stood in; -1 outside. */
  readonly bracket: number;
}

/** Subjects found so far, so that figures which share one can repeat it. */
export interface SubjectMemory {
  /** Of the last figure outside a bracket, and of the last of all. */
  outer: Remembered | undefined;
  last: Remembered | undefined;
  /** Of the first figure of the last sentence: what a sentence without a subject goes on with. */
  main: Run | undefined;
  /** Of the last figure counted in a noun, in the paragraph. */
  readonly ofNoun: Map<string, Remembered>;
}

export function emptyMemory(): SubjectMemory {
  return { outer: undefined, last: undefined, main: undefined, ofNoun: new Map() };
}

/** What later figures may repeat. The second amount of "45 tấn/12 hộ" is nothing to go on with. */
export function remember(
  memory: SubjectMemory,
  text: MarkedText,
  figure: Figure,
  { run }: IndicatorFound,
): void {
  // "giảm cả 3 tiêu chí": nothing that the sentence goes on with.
  if (text.tokens[figure.left.last]?.text === 'cả') return;
  const bracket = text.bracketOf[figure.mention.first] ?? -1;
  const isNew = memory.last?.sentence !== figure.sentence;
  if (isNew) {
    memory.main = run;
    if (paragraphOf(text, memory.last?.sentence) !== paragraphOf(text, figure.sentence))
      memory.ofNoun.clear();
  }
  if (isPaired(text, figure) && !isNew) return;
  const noun = nounOf(text, figure);
  if (noun !== undefined) memory.ofNoun.set(noun, { run, sentence: figure.sentence, bracket });
  if (isInClause(figure) && !isNew) return;
  memory.last = { run, sentence: figure.sentence, bracket };
  if (bracket === -1 || isNew || run.last < bracket) memory.outer = memory.last;
}

/** "12 xã hoàn thành 19 tiêu chí, chiếm 80%": the second says only which are counted. */
function isInClause({ before, governor }: Figure): boolean {
  if (before === undefined || governor.verb === undefined) return false;
  const isCount = before.mention.unit.sort === 'count' && before.governor.verb !== undefined;
  return (
    isCount && before.mention.last + 1 === governor.verb.first && HOLDS.has(governor.verb.sense)
  );
}

const HOLDS = new Set(['act', 'reach']);

function paragraphOf({ passage }: MarkedText, sentence: number | undefined): number | undefined {
  return sentence === undefined ? undefined : passage.sentences[sentence]?.paragraph;
}

/** The subject that a figure shares with one before it in its sentence: inside a bracket that of the bracket. */
export function sharedSubject(
  memory: SubjectMemory,
  { bracketOf }: MarkedText,
  { mention, sentence }: Figure,
): Run | undefined {
  const bracket = bracketOf[mention.first] ?? -1;
  const { last, outer } = memory;
  const shared = last?.bracket === bracket ? last : outer;
  return shared?.sentence === sentence ? shared.run : undefined;
}

/** The subject that was last spoken of in the same counted noun: "xảy ra 12 vụ cháy …; giảm 3 vụ". */
export function subjectOfNoun(
  memory: SubjectMemory,
  text: MarkedText,
  figure: Figure,
): Run | undefined {
  const before = lastOfNoun(memory, nounOf(text, figure));
  // One in the sentence; else one before it, unless the sentence speaks of something already.
  const isOwn = before?.sentence === figure.sentence;
  const shared = isOwn ? undefined : sharedSubject(memory, text, figure);
  return before === undefined ? undefined : (shared ?? before.run);
}

/** What was counted in the same noun in the sentence: "nhận 22 đơn khiếu nại, đã giải quyết 16 đơn". */
export function sameInSentence(
  memory: SubjectMemory,
  text: MarkedText,
  figure: Figure,
): Run | undefined {
  const noun = nounOf(text, figure);
  const before = lastOfNoun(memory, noun);
  return before?.sentence === figure.sentence && text.tokens[before.run.first]?.text === noun
    ? before.run
    : undefined;
}

function lastOfNoun({ ofNoun }: SubjectMemory, noun: string | undefined): Remembered | undefined {
  return noun === undefined ? undefined : ofNoun.get(noun);
}

/** The first syllable of the counted noun: "vụ" of "vụ tai nạn giao thông". */
function nounOf({ tokens }: MarkedText, { mention }: Figure): string | undefined {
  if (mention.unit.sort !== 'count') return undefined;
  let at = mention.unit.nounLast;
  while (at > mention.first && tokens[at - 1]?.kind === 'word') at -= 1;
  while (scaleWords.has(tokens[at]?.text ?? '') && at < mention.unit.nounLast) at += 1;
  return tokens[at]?.text;
}

/** The second amount of "17.919 con/14.066 con", "45 tấn/12 hộ". */
export function isPaired({ tokens }: MarkedText, { before, mention }: Figure): boolean {
  return tokens[mention.first - 1]?.text === '/' && before?.mention.last === mention.first - 2;
}
