import type { MarkedText } from '../../figure/document.ts';
import type { Paragraph } from '../../text/passage.ts';
import { textOf } from '../../text/text-of.ts';
import { tokenise } from '../../text/tokenise.ts';

/** The title of a document that sets what shall be done. */
export interface PlanTitle {
  /** The paragraph of the text whose line it is, where it stands there. */
  readonly paragraph: number | null;
  readonly years: PlannedYears;
}

/** The years that a title plans: one, or those of a term. */
interface PlannedYears {
  readonly from: number;
  readonly to: number;
}

const OPENS = [
  /^nghị quyết (?:.* )?(?:về|về việc|v \/ v|thông qua|giao|phê duyệt|phê chuẩn|quyết định) (?:\S+ ){0,4}?(?:nhiệm vụ|phương hướng|kế hoạch|mục tiêu|chỉ tiêu|dự toán|định hướng|phát triển kinh tế|chương trình)(?: |$)/,
  /^nghị quyết (?:của )?đại hội(?: |$)/,
  /^quyết định (?:.* )?(?:giao|phê duyệt|ban hành|phân bổ|công bố) (?:\S+ ){0,2}?(?:kế hoạch|chỉ tiêu|dự toán|chương trình hành động)(?: |$)/,
  /^(?:một số |các |những )?(?:nội dung |hệ thống )?(?:chỉ tiêu|mục tiêu|phương hướng|nhiệm vụ|định hướng)(?: |$)/,
  /^(?:kế hoạch|dự toán|chương trình hành động|chương trình công tác)(?: |$)/,
];
/** The title of a review or of a story about one, and of what a plan came to. */
const LOOKS_BACK =
  /(?:^| )(?:tình hình|kết quả|sơ kết|tổng kết|đánh giá|báo cáo|kiểm điểm|nhìn lại|thành tựu|quyết toán|giám sát|đạt|vượt|hoàn thành|về đích|đã|cán đích|đưa nghị quyết|vào cuộc sống|học tập|quán triệt)(?: |$)|[?!]/;
/** "UBND xã Hòa An: Kế hoạch …": who speaks, before a colon. */
const SPEAKER = /^(?:[^\s:]+ ){1,8}: /;
const TITLE_TOKENS = 70;
const TOP_PARAGRAPHS = 12;

/**
 * The plan that a document is by its title ("Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2025", "Kế
 * hoạch trồng rừng giai đoạn 2021-2025"): the title given, a line at the top of a text without one, or the name of
 * a document in capitals over what it is about. None for a year that was over when the text was written.
 */
export function planTitle(
  text: MarkedText,
  title: string,
  writtenIn: number | null,
): PlanTitle | null {
  const given = wordsOf(title);
  if (LOOKS_BACK.test(given)) return null;
  const own = planIn(given, writtenIn);
  const { paragraphs } = text.passage;
  for (const [index, paragraph] of paragraphs.slice(0, TOP_PARAGRAPHS).entries()) {
    const line = lineOf(text, paragraph, paragraphs[index + 1]);
    if (line === null || (given !== '' && !line.isNamed && line.words !== given)) continue;
    const years = own ?? planIn(line.words, writtenIn);
    if (years !== null) return { paragraph: index, years };
  }
  return own === null ? null : { paragraph: null, years: own };
}

function wordsOf(title: string): string {
  const tokens = tokenise({ text: title.normalize('NFC') }).slice(0, TITLE_TOKENS);
  return textOf(tokens, 0, tokens.length - 1);
}

/** A line that may be a title; `NGHỊ QUYẾT` alone is read with the line below it. */
function lineOf(
  { tokens }: MarkedText,
  { first, last }: Paragraph,
  next: Paragraph | undefined,
): { readonly words: string; readonly isNamed: boolean } | null {
  if (last - first >= TITLE_TOKENS || /^[.;:,]$/.test(tokens[last]?.text ?? '')) return null;
  const words = textOf(tokens, first, last);
  const isNamed = NAMES.test(words) && tokens[first]?.capitals === true;
  if (!isNamed || next === undefined || next.last - next.first >= TITLE_TOKENS)
    return { words, isNamed: false };
  return { words: `${words} ${textOf(tokens, next.first, next.last)}`, isNamed };
}

const NAMES = /^(?:nghị quyết|quyết định|kế hoạch|dự toán|chương trình hành động)$/;

function planIn(words: string, writtenIn: number | null): PlannedYears | null {
  const said = words.replace(SPEAKER, '');
  if (LOOKS_BACK.test(said) || !OPENS.some((opens) => opens.test(said))) return null;
  const years = [...said.matchAll(/(?<![/\d] ?)(?:19|20)\d\d(?!\d| ?\/)/g)].map(([year]) =>
    Number(year),
  );
  const [last] = years.slice(-1);
  if (last === undefined || (writtenIn !== null && last < writtenIn)) return null;
  const isSpan = /(?:19|20)\d\d ?- ?(?:19|20)\d\d(?!.*(?:19|20)\d\d)/.test(said);
  return { from: isSpan ? (years.at(-2) ?? last) : last, to: last };
}
