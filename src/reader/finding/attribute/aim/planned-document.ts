import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { Run } from '../../text/passage.ts';
import { textOf } from '../../text/text-of.ts';
import type { Aim } from './aim-found.ts';
import { type PlanTitle, planTitle } from './plan-title.ts';
import { tellsDone } from './result.ts';
import { lastAim } from './said-aim.ts';

const NONE = (): null => null;

/** In a document that is a plan by its title every figure is an aim, but where the text looks back. */
export function planFinder(
  text: MarkedText,
  title: string,
  year: number | null,
): (figure: Figure) => Aim | null {
  const plan = planTitle(text, title, year);
  if (plan === null) return NONE;
  const back = sentencesBack(text, plan);
  const line = plan.paragraph === null ? undefined : text.passage.paragraphs[plan.paragraph];
  const run = line === undefined ? null : { first: line.first, last: line.last };
  const { from, to } = plan.years;
  const period = from === to ? `${from}` : `${from}/${to}`;
  return ({ sentence }) => (back[sentence] === true ? null : { run, rule: 'plan-title', period });
}

type Back = 'sentence' | 'paragraph' | 'section' | null;

/** For each sentence whether it looks back, by itself or with what stands around it. */
function sentencesBack(text: MarkedText, plan: PlanTitle): boolean[] {
  let back: Back = null;
  let paragraph = -1;
  return text.passage.sentences.map((sentence) => {
    const around = text.passage.paragraphs[sentence.paragraph];
    if (sentence.paragraph !== paragraph && back !== 'section') back = null;
    const isHead = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    if (looksAhead(text, sentence, plan.years.from)) back = null;
    const own = looksBack(text, sentence, plan.years.from);
    if (own === null) return back !== null;
    if (own === 'section' && isHead && around !== undefined && !around.bullet) back = own;
    else if (own !== 'sentence' && back === null) back = 'paragraph';
    return true;
  });
}

const HEAD_TOKENS = 14;
const REVIEWS =
  /^(?:\S+ [.)] |điều \S+ \. |phần \S+ )?(?:đánh giá|kết quả|tình hình|thực trạng|hiện trạng|kiểm điểm|đặc điểm|hạn chế|tồn tại|ưu điểm|những kết quả|bối cảnh)(?: |$)/;
const PAST =
  /(?<!so với )(?<!so )(?:thời gian|năm|nhiệm kỳ|tháng|giai đoạn) (?:vừa )?(?:qua|trước)(?: |$)/;
const WAS = /(?:^| )(?:đạt được|hiện có|hiện trạng|nhìn chung|đánh giá chung)(?: |$)/;

/** How far a sentence that looks back reaches: itself, the paragraph, or all until the text turns ahead. */
function looksBack(text: MarkedText, { first, last }: Run, year: number): Back {
  const head = textOf(text.tokens, first, Math.min(last, first + HEAD_TOKENS));
  if (REVIEWS.test(head) || PAST.test(head) || isPastAhead(text, first, last, year))
    return 'section';
  if (lastAim(text, first, last) !== null) return null;
  const isBack =
    tellsDone(text, { first, last }, year) || WAS.test(textOf(text.tokens, first, last));
  return isBack ? 'sentence' : null;
}

/** "Năm 2023, …": a year before the plan near the head of a sentence. */
function isPastAhead(
  { timeAt, bound, tokens }: MarkedText,
  first: number,
  last: number,
  year: number,
): boolean {
  for (let at = first; at <= Math.min(last, first + 3); at += 1) {
    const when = timeAt[at]?.when;
    if (when === undefined || bound[at] !== 0 || tokens[at - 1]?.text === 'sánh') continue;
    if (when.kind === 'year' && when.year !== null) return when.year < year;
    if (when.kind === 'years') return when.to < year;
  }
  return false;
}

const TURNS =
  /^(?:\S+ [.)] |điều \S+ \. |phần \S+ )?(?:(?:các|một số|những|về) )?(?:phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu|giải pháp|kế hoạch|định hướng|quan điểm)(?: |$)/;

/** A heading of what is to be done, a word of aiming, or the year that is planned at the head of a sentence. */
function looksAhead(text: MarkedText, { first, last }: Run, year: number): boolean {
  const head = textOf(text.tokens, first, Math.min(last, first + HEAD_TOKENS));
  if (TURNS.test(head) || lastAim(text, first, last) !== null) return true;
  for (let at = first; at <= Math.min(last, first + 5); at += 1) {
    const when = text.timeAt[at]?.when;
    if (when?.kind === 'year' && when.year !== null && text.bound[at] === 0)
      return when.year >= year;
    if (when?.kind === 'years') return when.to >= year;
  }
  return false;
}
