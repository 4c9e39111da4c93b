import type { MarkedText } from '../../figure/document.ts';
import type { Paragraph, Run } from '../../text/passage.ts';
import { textOf } from '../../text/text-of.ts';
import { setOf } from './counts.ts';
import { tellsFact } from './fact.ts';
import { tellsResult } from './result.ts';
import { isNamedAim, isSetAim, lastAim, taskIn } from './said-aim.ts';

const HEADING_TOKENS = 40;

/** A heading whose aim holds for what stands under it. */
interface Section {
  readonly aim: Run;
  /** As headings are numbered; -1 for one without a number. */
  readonly level: number;
}

/** For each sentence, the aim that still holds where it begins: of a heading, of an open line, of the sentence before. */
export function aimsBefore(text: MarkedText, year: number | null): (Run | null)[] {
  const { passage } = text;
  const above = aimsAbove(text);
  const decrees = decreesIn(text);
  const held: (Run | null)[] = [];
  let paragraph = -1;
  let carried: Run | null = null;
  let forecast: Run | null = null;
  const ended = new Set<Run>();
  for (const [index, sentence] of passage.sentences.entries()) {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      const from = aboveOf(above[paragraph], ended);
      carried = from ?? (goesOnIn(text, sentence) ? carried : null);
    }
    const isFollowing = carried !== null && carried !== above[paragraph]?.aim;
    const isFact = isFollowing && tellsFact(text, sentence);
    const isOver = carried !== null && (isFact || tellsResult(text, sentence, year));
    // A line that was opened is over for good; a numbered heading holds for all under it.
    if (isOver && carried !== null && above[paragraph]?.level === OPENED) ended.add(carried);
    held.push(isOver ? null : (carried ?? (isDetail(text, sentence) ? forecast : null)));
    const own = lastAim(text, sentence.first, sentence.last) ?? decrees.get(index) ?? null;
    forecast = own;
    if (own !== null && isSetAim(text, own, sentence.last)) carried = own;
    else if (isOver) carried = null;
  }
  return held;
}

function aboveOf(section: Section | null | undefined, ended: ReadonlySet<Run>): Run | null {
  return section == null || ended.has(section.aim) ? null : section.aim;
}

/** Counts of targets that were set, by their sentence. */
function decreesIn(text: MarkedText): Map<number, Run> {
  const decrees = new Map<number, Run>();
  for (const mention of text.mentions) {
    const set = setOf(text, { mention });
    const sentence = text.passage.sentenceOf[mention.first];
    if (set !== null && sentence !== undefined) decrees.set(sentence, set);
  }
  return decrees;
}

/** "Trong đó: …", "Cụ thể, …" go on with what was forecast in the sentence before. */
function isDetail({ tokens }: MarkedText, { first }: Run): boolean {
  return /^(?:trong đó|cụ thể)/.test(textOf(tokens, first, first + 1));
}

/** A new paragraph that turns to another field, or to the years ahead, goes on with the aims before it. */
function goesOnIn({ tokens }: MarkedText, { first, last }: Run): boolean {
  return FIELDS.test(textOf(tokens, first, Math.min(last, first + 4)));
}

const FIELDS =
  /^(?:[-+*•] )?(?:về|ở lĩnh vực|trong lĩnh vực|trên lĩnh vực|đối với|hàng năm|hằng năm|mỗi năm|bình quân|cùng với|bên cạnh|đồng thời|ngoài ra|đến năm|đến cuối|tỷ lệ|trong đó|cụ thể)(?: |$)/;

/** The level of a short line that ends with a colon. */
const OPENED = 50;
const OPENER_TOKENS = 25;

/** For each paragraph, the aim of the heading or the open sentence that it stands under. */
function aimsAbove(text: MarkedText): (Section | null)[] {
  let section: Section | null = null;
  let list: Section | null = null;
  return text.passage.paragraphs.map((paragraph) => {
    const { bullet, open, headingLevel, first, last } = paragraph;
    const aim = lastAim(text, first, last);
    if (!bullet && !open) list = null;
    const current = list ?? section;
    if (isHeading(paragraph)) section = sectionAfter(text, paragraph, aim, section);
    if (open && !bullet && headingLevel === null) {
      const isOpener = text.tokens[last]?.text === ':' && last - first < OPENER_TOKENS;
      const plan = aim ?? planSet(text, paragraph);
      if (aim === null && plan !== null) section = { aim: plan, level: OPENED };
      else if (aim === null) list = text.tokens[last]?.text === ';' ? list : null;
      else if (isOpener && isNamedAim(text, aim)) section = { aim, level: OPENED };
      else list = { aim, level: OPENED };
    }
    return current;
  });
}

const PLAN_SET =
  /(?:thông qua|phê chuẩn|phê duyệt|quyết định|giao|quyết nghị)(?: \S+){0,3} (?:dự toán|kế hoạch) .*(?:như sau|gồm) :$/;

/** "Thông qua dự toán thu ngân sách năm 2025 như sau:": a plan that is decreed item by item. */
function planSet({ tokens }: MarkedText, { first, last }: Run): Run | null {
  const from = Math.max(first, last - HEADING_TOKENS);
  return PLAN_SET.test(textOf(tokens, from, last)) ? { first: from, last } : null;
}

function isHeading({ heading, bullet, open, first, last, headingLevel }: Paragraph): boolean {
  return headingLevel !== null || (heading && !bullet && !open && last - first < HEADING_TOKENS);
}

/** A heading of results ends the section; one below it, or one that only names a field, stays in it. */
function sectionAfter(
  text: MarkedText,
  { first, last, headingLevel }: Paragraph,
  aim: Run | null,
  section: Section | null,
): Section | null {
  const words = textOf(text.tokens, first, Math.min(last, first + HEADING_TOKENS));
  if (/kết quả|đánh giá|tình hình|hạn chế/.test(words)) return null;
  const level = headingLevel ?? -1;
  // A headline may say "phấn đấu" of the story below it.
  if (aim !== null && (level >= 0 || isNamedAim(text, aim))) return { aim, level };
  const task = taskIn(text, { first, last });
  if (task !== null) return { aim: task, level };
  if (section === null) return null;
  const isBelow = level > section.level;
  return isBelow || /^(?:\S+ [.)] )?(?:[-+] )?(?:chỉ tiêu )?về /.test(words) ? section : null;
}
