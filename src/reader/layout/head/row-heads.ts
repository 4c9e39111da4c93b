import { measureHead, headWords, sectionHead } from './head-words.ts';
import { type RowLabel, sortOfNumbering } from '../row-label.ts';

/** A row that others below it may be parts of. */
interface Above {
  readonly sort: string;
  readonly indicator: string;
  /** Says what is measured, or has figures of its own: its parts need its words. */
  readonly lends: boolean;
}

/** What a row measures, with the words of the row above it where its own do not say it. */
export interface RowSubject {
  readonly indicator: string;
  readonly parent: string | null;
}

/** Follows the rows of a table from top to bottom. */
export interface RowTree {
  /** The row before, for one that compares: `So với cùng kỳ (%)`. */
  readonly last: () => string | null;
  /** @param hasFigures false for a heading, and for a row head of which a line was cut off */
  readonly enter: (label: RowLabel, ordinal: string, hasFigures: boolean) => RowSubject;
}

const DEEPEST = 8;

/**
 * A row is below the last row of another sort of number (1, then 1.1; I, then 1; 1, then "-"; 1, then none), and
 * beside the last one of its own sort. Rows after "Trong đó" are below the row before it.
 */
export function rowTree(): RowTree {
  let stack: Above[] = [];
  let isBelowPart = false;
  /** The row before, where it has no figures: its words may go on in the next row. */
  let open: { label: RowLabel; ordinal: string } | null = null;
  const enter: RowTree['enter'] = (label, ordinal, hasFigures) => {
    if (isRest(label) && ordinal === '') {
      const before = open;
      if (before !== null) {
        open = null;
        const text = `${before.label.text} ${label.text}`;
        return enter({ ...before.label, text }, before.ordinal, hasFigures);
      }
      if (!hasFigures) return { indicator: stack.at(-1)?.indicator ?? label.text, parent: null };
    }
    open = hasFigures || label.text === '' ? null : { label, ordinal };
    const numbering = label.numbering === '' ? ordinal : label.numbering;
    const isLone = numbering === '' || label.isPart;
    if (!isLone) isBelowPart = false;
    if (label.isPart && label.text === '') isBelowPart = true;
    const sort = label.isPart || (isLone && isBelowPart) ? 'part' : sortOfNumbering(numbering);
    if (
      isLone &&
      headWords.total.test(label.text.toLowerCase()) &&
      /^(?:tổng số|tổng cộng|cộng|tổng)$/iu.test(label.text)
    )
      stack = [];
    const same = stack.findIndex((one) => one.sort === sort);
    if (same !== -1) stack.length = same;
    const above = stack.at(-1);
    const subject = subjectOf(label.text, above);
    if (label.text !== '' && stack.length < DEEPEST) {
      const says = measureHead.test(label.text.toLowerCase()) || /^cơ cấu/iu.test(label.text);
      const lends =
        (hasFigures || says || subject.parent !== null) &&
        !sectionHead.test(label.text.toLowerCase());
      stack.push({ sort, indicator: subject.indicator, lends });
    }
    return subject;
  };
  return { enter, last: () => stack.at(-1)?.indicator ?? null };
}

/** Words in small letters that name nothing by themselves: the second line of a row head. */
function isRest({ numbering, isPart, text }: RowLabel): boolean {
  return numbering === '' && !isPart && /^\p{Ll}/u.test(text) && !measureHead.test(text);
}

function subjectOf(text: string, above: Above | undefined): RowSubject {
  const isWhole = measureHead.test(text.toLowerCase());
  if (above === undefined || !above.lends || isWhole) return { indicator: text, parent: null };
  return { indicator: `${above.indicator}: ${text}`, parent: above.indicator };
}
