import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';

/**
 * First words of a sentence that goes on with the one before: of a part of it, of more of it, of the same time.
 */
const GOES_ON =
  /^(?:[-+*•] )?(?:trong (?:đó|số|tổng số|khi đó)|cụ thể|riêng|tương ứng|tương tự|theo đó|chia theo|đồng thời|bên cạnh đó|ngoài ra|cùng với đó|cùng với|song song|cũng|cùng thời gian|còn lại|phần lớn|đa số|hầu hết|chủ yếu|tiếp đến|kế đến|kế đó|mặt khác|đáng chú ý|nổi bật|đặc biệt|trong các|qua đó|nhờ đó|như vậy|tính riêng|nếu tính) ?/;

/** First words of a sentence that tells of a part of what the sentence before told. */
const OF_A_PART =
  /^(?:trong (?:đó|số đó|số này)|cụ thể|tương ứng|chia theo|theo đó|cùng thời gian)(?: |$)/;

const WORDS = 5;

/** Whether a sentence speaks of a part of what the one before it told: "Trong đó, …", "Tương ứng, …". */
export function continuesSentence({ tokens }: MarkedText, { first, last }: Run): boolean {
  return OF_A_PART.test(textOf(tokens, first, Math.min(last, first + WORDS)));
}

/**
 * Tells of each paragraph whether it plainly goes on with the story before it: it says so in its first words,
 * the line before it is open, or its first figures are rates, differences or deeds, which mean nothing
 * without the period that the story is on. What a meeting does is of no period.
 */
export function goingOn(
  text: MarkedText,
  figures: readonly Figure[],
): (paragraph: number) => boolean {
  const { passage, tokens } = text;
  const moving = movingParagraphs(text, figures);
  return (at) => {
    const paragraph = passage.paragraphs[at];
    if (paragraph === undefined) return false;
    if (passage.paragraphs[at - 1]?.open === true || moving.has(at)) return true;
    return GOES_ON.test(
      textOf(tokens, paragraph.first, Math.min(paragraph.last, paragraph.first + WORDS)),
    );
  };
}

/** Paragraphs whose first sentence with figures tells of movement or of a plan, or whose first figure is of a deed. */
function movingParagraphs(text: MarkedText, figures: readonly Figure[]): ReadonlySet<number> {
  const { passage } = text;
  const first = new Map<number, number>();
  const moving = new Set<number>();
  const compared = comparedSentences(text);
  for (const figure of figures) {
    const paragraph = passage.sentences[figure.sentence]?.paragraph ?? -1;
    if (!first.has(paragraph) && isDeed(text, figure)) moving.add(paragraph);
    if (!first.has(paragraph)) first.set(paragraph, figure.sentence);
    if (
      first.get(paragraph) === figure.sentence &&
      (isMoving(figure) || compared.has(figure.sentence))
    )
      moving.add(paragraph);
  }
  return moving;
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
  /(?:^| )(?:(?:giảm|tăng) cả|đã(?: \S+){0,5}|xảy ra|phát sinh|phát hiện|xử lý(?: \S+){0,2}|bắt(?: giữ)?|khởi tố|điều tra|khám phá|triệt phá|tiếp nhận|kết nạp|thi hành kỷ luật|kiểm tra|thu giữ|xử phạt(?: \S+){0,2})$/;
/** Who acts at a meeting, not in a period. */
const MEETING =
  /(?:^| )(?:đại hội|hội nghị|kỳ họp|đại biểu|phiên họp|cuộc họp|phát biểu|kết luận)(?: |$)/;

/** "Công an đã phát hiện 24 vụ", "Toàn tỉnh xảy ra 40 vụ": something done or that came to pass. */
function isDeed({ passage, tokens }: MarkedText, figure: Figure): boolean {
  const sentence = passage.sentences[figure.sentence];
  const before = textOf(tokens, sentence?.first ?? 0, figure.mention.first - 1);
  return DONE.test(before) && !MEETING.test(before);
}
