import { aimFinder } from './attribute/aim/aim.ts';
import { setOf } from './attribute/aim/counts.ts';
import { basesOf, type BaseSetting } from './attribute/base.ts';
import { decided, type Decision } from './attribute/decision.ts';
import { indicatorOf } from './indicator/indicator.ts';
import { emptyMemory, remember } from './indicator/subject-memory.ts';
import { kindOf } from './attribute/kind.ts';
import type { KindFound } from './attribute/kind/kind-setting.ts';
import { organisationFinder } from './organisation/organisation-of.ts';
import { isYearlyAverage } from './period/average.ts';
import { periodFinder } from './period/period-of.ts';
import { qualifierOf } from './attribute/qualifier.ts';
import type { MarkedText } from './figure/document.ts';
import type { Figure } from './figure/figure.ts';
import { findFigures } from './figure/find-figures.ts';
import { markText } from './figure/mark-text.ts';
import type { FoundClaim, Reading, Reason, Span, TextToRead } from './reading.ts';
import type { Run } from './text/passage.ts';

/** A figure on its way to a claim. */
interface Draft {
  readonly figure: Figure;
  readonly kind: Decision<KindFound>;
  readonly indicator: { readonly run: Run; readonly rule: string } | undefined;
  readonly period: Decision<string | null>;
  readonly isAverage: boolean;
}

/**
 * Reads every figure of a text: what is measured, how much, of what kind, of which period, compared with
 * what, and for each the words that decided. Pure and linear in the length; any string is read.
 */
export function readText(input: TextToRead): Reading {
  const text = markText(input.text);
  const figures = findFigures(text);
  const periods = periodFinder(text, figures, input);
  const aimOf = aimFinder(text, yearOf(input.date), input.title ?? '');
  const organisationOf = organisationFinder(text, input.title ?? '');
  const memory = emptyMemory();
  const claims: FoundClaim[] = [];
  let drafts: Draft[] = [];
  let finished: Draft[] = [];
  const finish = (): void => {
    const settings = drafts.map(({ figure, kind, isAverage }): BaseSetting => ({
      figure,
      kind: kind.value.kind,
      isLevel: isLevelOf(figure, kind),
      isAverage,
    }));
    const bases = basesOf(text, settings, periods.yearAt);
    drafts.forEach((draft, index) => {
      const base = bases[index];
      if (base !== undefined)
        claims.push(claimOf(input.text, text, draft, base, organisationOf(draft.figure)));
    });
    finished = drafts;
    drafts = [];
  };
  for (const figure of figures) {
    if (figure.before === undefined) finish();
    const indicator = indicatorOf(text, figure, memory);
    if (indicator !== undefined) remember(memory, text, figure, indicator);
    const aim = aimOf(figure);
    const kind = kindOf({
      text,
      figure,
      subject: indicator?.run ?? null,
      aim,
      isShared: indicator?.rule === 'shared-subject',
      earlier: drafts,
      sentenceBefore: isNext(text, finished.at(-1)?.figure, figure) ? finished : [],
    });
    const isAverage = isYearlyAverage(text, figure, kind.value.kind);
    const period = periods.periodOf(
      figure,
      setOf(text, figure) === null ? kind.value.kind : 'target',
      isAverage,
    );
    const isPlanned = period.value === null && kind.rule === 'plan-title' && aim !== null;
    drafts.push({
      figure,
      kind,
      indicator,
      isAverage,
      period: isPlanned ? decided(aim.period, aim.rule, aim.run) : period,
    });
  }
  finish();
  return {
    claims,
    apart: text.apart.map(({ first, last, why }) => {
      const span = spanOf(text, { first, last });
      return { ...span, quote: input.text.slice(span.start, span.end), why };
    }),
  };
}

/** Whether a figure stands in the sentence after that of another, in the same paragraph. */
function isNext({ passage }: MarkedText, one: Figure | undefined, { sentence }: Figure): boolean {
  return (
    one !== undefined &&
    sentence - one.sentence <= 1 &&
    passage.sentences[sentence]?.paragraph === passage.sentences[one.sentence]?.paragraph
  );
}

/** The amount of a plan, and an aim that is neither a movement nor a part of anything. */
function isLevelOf({ mention }: Figure, { value, rule }: Decision<KindFound>): boolean {
  const isPart = mention.unit.sort === 'percent' || mention.unit.sort === 'times';
  return (
    rule === 'planned-amount' || (value.kind === 'target' && value.direction === null && !isPart)
  );
}

/** The year of the document. */
function yearOf(date: string | null | undefined): number | null {
  const year = Number(date?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : null;
}

function claimOf(
  original: string,
  text: MarkedText,
  { figure, kind, indicator, period }: Draft,
  base: Decision<string | null>,
  place: Run | undefined,
): FoundClaim {
  const { mention } = figure;
  const span = spanOf(text, mention);
  const qualifier = qualifierOf(text, figure, kind.value.kind);
  const indicatorAt = indicator === undefined ? null : spanOf(text, indicator.run);
  const org = place === undefined ? null : spanOf(text, place);
  const reason = (decision: { rule: string; run: Run | null }): Reason => ({
    rule: decision.rule,
    words: decision.run === null ? null : spanOf(text, decision.run),
  });
  return {
    ...span,
    quote: original.slice(span.start, span.end),
    sentence: spanOf(text, text.passage.sentences[figure.sentence] ?? mention),
    indicator: indicatorAt === null ? null : original.slice(indicatorAt.start, indicatorAt.end),
    indicatorAt,
    value: mention.value,
    value2: mention.value2,
    unit: mention.unit.name,
    qualifier: qualifier.value,
    kind: kind.value.kind,
    direction: kind.value.direction,
    base: base.value,
    period: period.value,
    org: org === null ? null : original.slice(org.start, org.end),
    reasons: {
      unit: reason({ rule: 'unit', run: mention }),
      qualifier: reason(qualifier),
      kind: reason(kind),
      base: reason(base),
      period: reason(period),
      indicator: reason({ rule: indicator?.rule ?? 'none', run: indicator?.run ?? null }),
      org: reason({ rule: place === undefined ? 'none' : 'place', run: place ?? null }),
    },
  };
}

function spanOf({ surface, tokens }: MarkedText, { first, last }: Run): Span {
  const from = tokens[first]?.start ?? 0;
  const to = tokens[last]?.end ?? from;
  return { start: surface.starts[from] ?? 0, end: surface.ends[to - 1] ?? 0 };
}
