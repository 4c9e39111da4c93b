import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';

/**
 * First words of a sentence that goes on with the one before: of a part of it, of more of it, of the same time.
 */
const GOES_ON =
  /^(?:[-+*•] )?(?:trong (?:đó|số|tổng số|khi đó)|cụ thể|riêng|tương ứng|tương tự|theo đó|chia theo|đồng thời|bên cạnh đó|ngoài ra|cùng với đó|cùng với|song song|cũng|cùng thời gian|còn lại|phần lớn|đa số|hầu hết|chủ yếu|tiếp đến|kế đến|kế đó|mặt khác|đáng chú ý|nổi bật|đặc biệt|trong các|tuy nhiên|tuy vậy|nhờ vậy|qua đó|nhờ đó|như vậy|tính riêng|nếu tính) ?/;

/** First words of a sentence that tells of a part of what the sentence before told. */
const OF_A_PART =
  /^(?:trong (?:đó|số đó|số này)|cụ thể|tương ứng|chia theo|theo đó|cùng thời gian)(?: |$)/;

const WORDS = 5;

/** Whether a sentence speaks of a part of what the one before it told: "Trong đó, …", "Tương ứng, …". */
export function continuesSentence({ tokens }: MarkedText, { first, last }: Run): boolean {
  return OF_A_PART.test(textOf(tokens, first, Math.min(last, first + WORDS)));
}

/** What the paragraphs of a text say of the story they stand in, by index. */
export interface Story {
  /**
   * A paragraph plainly goes on with the story before it: it says so in its first words, the line before it
   * is open, or its first figures are rates and differences, which mean nothing without the period that the
   * story is on.
   */
  readonly goesOn: (paragraph: number) => boolean;
  /** It says so in its first words, or the line before it is open. */
  readonly saysSo: (paragraph: number) => boolean;
  /** A paragraph begins with something done or that came to pass; what a meeting does is of no period. */
  readonly isDeed: (paragraph: number) => boolean;
  /** A paragraph tells figures that may be what the sentence before it announced, no attendance and no lie of the land. */
  readonly tells: (paragraph: number) => boolean;
}

export function storyOf(text: MarkedText, figures: readonly Figure[]): Story {
  const { passage, tokens } = text;
  const moving = new Set<number>();
  const deeds = new Set<number>();
  const telling = new Set<number>();
  const first = new Map<number, Figure>();
  const compared = comparedSentences(text);
  for (const figure of figures) {
    const paragraph = passage.sentences[figure.sentence]?.paragraph ?? -1;
    const before = first.get(paragraph) ?? figure;
    if (before === figure) {
      first.set(paragraph, figure);
      const words = wordsBefore(text, figure);
      if (!ELSEWHERE.test(words)) telling.add(paragraph);
      if (DONE.test(words) && !ELSEWHERE.test(words)) deeds.add(paragraph);
    }
    const isFirst = before.sentence === figure.sentence;
    if (isFirst && (isMoving(figure) || compared.has(figure.sentence))) moving.add(paragraph);
  }
  const saysSo = (at: number): boolean => {
    const paragraph = passage.paragraphs[at];
    if (paragraph === undefined) return false;
    if (passage.paragraphs[at - 1]?.open === true) return true;
    const last = Math.min(paragraph.last, paragraph.first + WORDS);
    return GOES_ON.test(textOf(tokens, paragraph.first, last));
  };
  return {
    isDeed: (at) => deeds.has(at),
    tells: (at) => telling.has(at),
    saysSo,
    goesOn: (at) => moving.has(at) || saysSo(at),
  };
}

function wordsBefore({ passage, tokens }: MarkedText, figure: Figure): string {
  const first = passage.sentences[figure.sentence]?.first ?? 0;
  return textOf(tokens, first, figure.mention.first - 1);
}

/** Sentences that compare with the same period of the year before. */
function comparedSentences({ bases, passage }: MarkedText): ReadonlySet<number> {
  const compared = new Set<number>();
  for (const { first, base } of bases.values())
    if (base === 'same_period_last_year') compared.add(passage.sentenceOf[first] ?? 0);
  return compared;
}

const FIXED_BASE = new Set(['term_start', 'standard']);

function isMoving({ governor, mention, trail }: Figure): boolean {
  const { verb, average } = governor;
  const base = trail.base?.base;
  if (base === 'same_period_last_year' || governor.compared) return true;
  if (average !== undefined || mention.unit.name === '%/năm') return false;
  if (trail.plan !== undefined && mention.unit.sort === 'percent') return true;
  if (typeof base === 'object' && base !== null) return false;
  if (typeof base === 'string' && FIXED_BASE.has(base)) return false;
  return verb?.sense === 'rise' || verb?.sense === 'fall';
}

/** What came to pass or was done about it, in the words right before a figure. */
const DONE =
  /(?:^| )(?:(?:giảm|tăng) cả|đã(?: \S+){0,30}|xảy ra|phát sinh|phát hiện|xử lý(?: \S+){0,2}|bắt(?: giữ)?|khởi tố|điều tra|khám phá|triệt phá|tiếp nhận|kết nạp|thi hành kỷ luật|kiểm tra|thu giữ|xử phạt(?: \S+){0,2})$/;
/** Who acts at a meeting, and what a place is: neither is of a period. */
const ELSEWHERE =
  /(?:^| )(?:đại hội|hội nghị|kỳ họp|đại biểu|phiên họp|cuộc họp|phát biểu|kết luận|diện tích tự nhiên|đơn vị hành chính|sáp nhập|thành lập trên cơ sở)(?: |$)/;
