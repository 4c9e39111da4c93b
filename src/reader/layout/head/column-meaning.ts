import { big, type DecimalText } from '../../../core/kernel/decimal.ts';
import type { Span } from '../../finding/reading.ts';
import type { Caption } from '../caption.ts';
import type { Column } from './columns.ts';
import { type Cell, rangeOf } from '../grid.ts';
import { type PeriodOfColumn, periodOfColumn } from './period-of-column.ts';
import { yearOfPeriod } from './period-of-head.ts';
import { isPlace, placeIn } from './place-in-head.ts';
import { type HeadMeaning, readHead } from './read-head.ts';
import { subjectOf } from './subject-of-heads.ts';

/** What the figures of a column are, before their rows are looked at. */
export interface ColumnMeaning extends HeadMeaning, PeriodOfColumn {
  /** Rule by which the kind was found. */
  readonly kindRule: string;
  /** The heads from the first to the last, or null for a column without. */
  readonly at: Span | null;
  readonly heads: readonly Cell[];
  /** What is measured or which part of it, where the head says more than time and kind. */
  readonly subject: string | null;
  readonly subjectAt: Span | null;
  /** Of a column that compares and names nothing: what the column before it names, where rows are places or times. */
  readonly besideSubject: string | null;
  /** The place that the column is of. */
  readonly place: string | null;
  readonly placeAt: Span | null;
  /** Of `compared`: values stand around 100, so they are multiples in per cent and no rates of change. */
  readonly isMultiple: boolean;
}

export interface MeaningContext {
  readonly caption: Caption;
  /** Year of the document's date; null when unknown. */
  readonly dated: number | null;
  /** Amounts in each column. */
  readonly values: readonly (readonly DecimalText[])[];
}

/** The meanings of all columns; those of figures that compare take the period of the results beside them. */
export function columnMeanings(
  columns: readonly Column[],
  context: MeaningContext,
): (ColumnMeaning | null)[] {
  const meanings: (ColumnMeaning | null)[] = [];
  let beside: ColumnMeaning | null = null;
  columns.forEach(({ role, heads }, at) => {
    const meaning =
      role === 'value'
        ? meaningIn(meanings, heads, { ...context, beside, own: context.values[at] ?? [] })
        : null;
    if (meaning?.kind === 'level' && !meaning.isSamePeriod && meaning.period !== null)
      beside = meaning;
    const named = meanings.findLast((one) => one !== null);
    // "Giá trị sản xuất | Tăng (%)": what rises stands in the column before.
    const isOfBefore = meaning !== null && meaning.subject === null && COMPARING.has(meaning.kind);
    if (isOfBefore && named !== undefined) {
      const besideSubject = named.subject ?? named.besideSubject;
      meanings.push({ ...meaning, besideSubject, subjectAt: named.subjectAt });
      return;
    }
    meanings.push(meaning);
  });
  return meanings;
}

const COMPARING: ReadonlySet<HeadMeaning['kind']> = new Set([
  'plan_percent',
  'growth',
  'change',
  'compared',
]);

/** "Tỷ lệ (%)" after a plan and a result is the result in per cent of the plan. */
function meaningIn(
  before: readonly (ColumnMeaning | null)[],
  heads: readonly Cell[],
  context: OwnContext,
): ColumnMeaning {
  const meaning = meaningOf(heads, context);
  const [last, first] = [before.at(-1), before.at(-2)];
  const isRate = /^(?:tỷ lệ|tỉ lệ)?\s*\(?\s*%\s*\)?$/iu.test(heads.at(-1)?.plain ?? '');
  const isAfterBoth = last?.kind === 'level' && first?.kind === 'target';
  if (!isRate || !isAfterBoth || meaning.kind !== 'level') return meaning;
  const { period, periodRule, periodAt } = last;
  const beside = { period, periodRule, periodAt };
  return {
    ...meaning,
    ...beside,
    kind: 'plan_percent',
    kindRule: 'after-plan-and-result',
    base: first.base ?? 'plan',
  };
}

interface OwnContext extends MeaningContext {
  readonly beside: ColumnMeaning | null;
  readonly own: readonly DecimalText[];
}

function meaningOf(heads: readonly Cell[], context: OwnContext): ColumnMeaning {
  const texts = heads.map(({ plain }) => plain);
  const head = readHead(texts, context.caption.year);
  const [first, last] = [heads[0], heads.at(-1)];
  const at = first === undefined || last === undefined ? null : rangeOf(last);
  const period = periodOfColumn(heads, head, context);
  const { kind, kindRule } = kindOfColumn(head, period.period, context);
  const placed = heads.find(({ plain }) => isPlace(plain));
  const subject = subjectOf(heads);
  return {
    ...head,
    ...period,
    kind,
    kindRule,
    at,
    heads,
    subject: subject === null ? null : subject.text,
    besideSubject: null,
    subjectAt: subject === null ? null : rangeOf(subject.cell),
    place: placed === undefined ? null : placeIn(placed.plain),
    placeAt: placed === undefined ? null : rangeOf(placed),
    isMultiple: isMultiple(context.own),
  };
}

/** A head that says neither is of a plan where the table is one, or where its year is still to come. */
function kindOfColumn(
  { kind, isSaid }: HeadMeaning,
  period: string | null,
  { caption, dated }: OwnContext,
): { kind: HeadMeaning['kind']; kindRule: string } {
  if (isSaid || kind !== 'level') return { kind, kindRule: `column-${kind.replace('_', '-')}` };
  const isToCome = period !== null && dated !== null && yearOfPeriod(period) > dated;
  if (isToCome) return { kind: 'target', kindRule: 'year-to-come' };
  const isOfPlan = caption.isOfPlan && period !== null && period === caption.period;
  return isOfPlan
    ? { kind: 'target', kindRule: 'table-of-plan' }
    : { kind, kindRule: 'column-level' };
}

const NEAR_HUNDRED = 50;

/** "110,5" of last year is a multiple, "10,5" a rise: the values of the column tell, a negative one at once. */
function isMultiple(values: readonly DecimalText[]): boolean {
  if (values.some((one) => big(one).lt(0))) return false;
  const many = values.filter((one) => big(one).gte(NEAR_HUNDRED)).length;
  return many * 2 > values.length;
}
