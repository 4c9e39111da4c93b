import type { MarkedText } from '../figure/document.ts';
import { textOf } from '../text/text-of.ts';
import type { Figure } from '../figure/figure.ts';
import type { Run } from '../text/passage.ts';

/** What must not stand before "mục tiêu" and the like: it then speaks of reaching, not of aiming. */
const NO_AIM_AFTER =
  /(?:chương trình|đạt|so với|hoàn thành|thực hiện|vượt|bằng|theo|ctmt|đúng|so|thắng lợi|kết quả)(?: các| những| tốt)*$/;
/** After the aim the text turned to what was done, in these words or in a clause of its own. */
function isDone({ tokens }: MarkedText, aim: Run, { mention, limit }: Figure): boolean {
  if (DONE.test(textOf(tokens, aim.last + 1, mention.first - 1))) return true;
  let clause = mention.first - 1;
  while (clause > aim.last && tokens[clause]?.text !== ';') clause -= 1;
  return clause > aim.last && DONE_IN_CLAUSE.test(textOf(tokens, clause + 1, limit));
}

const DONE_IN_CLAUSE = /(?:^| )(?:đã(?! qua)|hiện có|hiện nay|đến nay)(?: |$)/;
const DONE = /(?:đã đạt|đã thực hiện|đã có|kết quả|thực tế|đến nay đã|đã hoàn thành)/;

/** Finds, sentence by sentence, the word that makes a figure an aim, also from a heading above. */
export function aimFinder(text: MarkedText): (figure: Figure) => Run | null {
  const above = aimsAbove(text);
  let aimOfLast: Run | null = null;
  return (figure) => {
    const sentence = text.passage.sentences[figure.sentence];
    if (sentence === undefined) return null;
    const own =
      lastAim(text, sentence.first, figure.mention.first - 1) ??
      decreed(text, figure) ??
      (goesOn(text, sentence) ? aimOfLast : null);
    aimOfLast = own ?? setOf(text, figure);
    if (own !== null) {
      return isDone(text, own, figure) ? null : own;
    }
    return above[sentence.paragraph] ?? null;
  };
}

/** "Đại hội đề ra 18 chỉ tiêu, trong đó …": what follows a count of targets that were set. */
function decreed(text: MarkedText, figure: Figure): Run | null {
  for (let before = figure.before; before !== undefined; before = before.before) {
    const set = setOf(text, before);
    if (set !== null) return set;
  }
  return null;
}

/** A count of targets that were set. */
export function setOf({ tokens }: MarkedText, { mention }: Figure): Run | null {
  if (!/^(?:chỉ tiêu|other:mục tiêu)/.test(mention.unit.name)) return null;
  const isSet = SET.test(textOf(tokens, mention.first - 6, mention.first - 1));
  return isSet ? { first: mention.first, last: mention.last } : null;
}

const SET =
  /(?:đề ra|xác định|thông qua|đặt ra|quyết nghị|quyết định|biểu quyết|đưa ra|xây dựng)(?: \S+){0,2}$/;

/** "Trong đó: …" goes on with the aims of the sentence before. */
function goesOn({ tokens }: MarkedText, { first }: Run): boolean {
  const [one, two] = [tokens[first]?.text, tokens[first + 1]?.text];
  return (one === 'trong' && two === 'đó') || (one === 'cụ' && two === 'thể');
}

function lastAim(text: MarkedText, first: number, last: number): Run | null {
  for (let at = last; at >= first; at -= 1) {
    const cue = text.cues.at('target', at);
    if (cue !== undefined && cue.first >= first && isAim(text, cue)) return cue;
  }
  return null;
}

function isAim(text: MarkedText, cue: Run): boolean {
  const word = text.tokens[cue.first]?.text;
  if (word !== 'mục' && word !== 'chỉ' && word !== 'các') return true;
  if (text.bound[cue.first] === 2 || text.tokens[cue.first - 1]?.text === '%') return false;
  return !NO_AIM_AFTER.test(textOf(text.tokens, cue.first - 3, cue.first - 1));
}

const HEADING_TOKENS = 40;

/** For each paragraph, the aim of the heading or the open sentence that it stands under. */
function aimsAbove(text: MarkedText): (Run | null)[] {
  let section: Run | null = null;
  let list: Run | null = null;
  return text.passage.paragraphs.map((paragraph) => {
    const isHeading =
      paragraph.heading &&
      !paragraph.bullet &&
      !paragraph.open &&
      paragraph.last - paragraph.first < HEADING_TOKENS;
    const aim = lastAim(text, paragraph.first, paragraph.last);
    if (!paragraph.bullet && !paragraph.open) list = null;
    const current = list ?? section;
    const isResult = /kết quả|đánh giá|tình hình/.test(
      textOf(
        text.tokens,
        paragraph.first,
        Math.min(paragraph.last, paragraph.first + HEADING_TOKENS),
      ),
    );
    if (isHeading || paragraph.headingLevel !== null) section = isResult ? null : aim;
    if (paragraph.open && !paragraph.bullet)
      list = aim ?? (text.tokens[paragraph.last]?.text === ';' ? list : null);
    return current;
  });
}
