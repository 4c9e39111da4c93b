import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { Run } from '../../text/passage.ts';
import { textOf } from '../../text/text-of.ts';

const DONE =
  /(?:^| )(?:đã(?! qua| đề ra| đặt ra| được đào tạo)|kết quả|thực tế|đến nay đạt|hiện nay đạt|đến nay có|hiện có)(?: |$)/;
const DONE_IN_CLAUSE = /(?:^| )(?:đã(?! qua)|hiện có|hiện nay|đến nay)(?: |$)/;

/** After the aim the text turned to what was done, in these words or in a clause of its own. */
export function isDone({ tokens }: MarkedText, aim: Run, { mention, limit }: Figure): boolean {
  if (DONE.test(textOf(tokens, aim.last + 1, mention.first - 1))) return true;
  let clause = mention.first - 1;
  while (clause > aim.last && tokens[clause]?.text !== ';') clause -= 1;
  return clause > aim.last && DONE_IN_CLAUSE.test(textOf(tokens, clause + 1, limit));
}

/** Words that tell of what was done, or of what is. */
const RESULT =
  /(?:^| )(?:đã(?! qua)(?! đề ra)(?! đặt ra)|đang(?! làm việc| hoạt động| theo học)|đến nay|tính đến|nhờ vậy|nhờ đó|kết quả|vừa qua|theo báo cáo|được bầu|đã bầu|trước đó|thực tế|(?<!so với )(?<!so )ước thực hiện|ước đạt)(?: |$)/;
/** A sum given to something is no aim. */
const GIVEN = /(?:nguồn vốn|kinh phí|tổng vốn|mức đầu tư|vốn đầu tư)(?: \S+){0,25} là /;

/** Whether a sentence without an aim of its own tells of what was done, so that the aims before it are over. */
export function tellsResult(text: MarkedText, { first, last }: Run, year: number | null): boolean {
  return GIVEN.test(textOf(text.tokens, first, last)) || tellsDone(text, { first, last }, year);
}

/** Words of what was done or of what is, or a year gone by. */
export function tellsDone(text: MarkedText, { first, last }: Run, year: number | null): boolean {
  if (RESULT.test(textOf(text.tokens, first, last))) return true;
  for (let at = first; at <= last; at += 1)
    if (text.cues.at('moment', at)?.sense === 'now') return true;
  return year !== null && hasPast(text, first, last, year);
}

/** A year up to that of the document, said by itself. */
function hasPast(
  { timeAt, bound, tokens }: MarkedText,
  first: number,
  last: number,
  year: number,
): boolean {
  for (let at = first; at <= last; at += 1) {
    const time = timeAt[at];
    if (time?.first !== at || bound[at] !== 0 || tokens[at - 1]?.text === 'sánh') continue;
    const { when } = time;
    if (when.kind === 'year' && when.year !== null && when.year < year) return true;
  }
  return false;
}
