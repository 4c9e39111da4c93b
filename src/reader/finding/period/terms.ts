import type { MarkedText } from '../figure/document.ts';
import { lastBefore } from '../text/last-before.ts';
import type { TimeSpan, When, YearsOf } from '../time/when.ts';
import { periodOf } from './years.ts';

/** A term or stage of several years; one of the title has no words in the text: it begins at -1. */
export interface Term {
  readonly first: number;
  readonly last: number;
  readonly period: string;
  readonly from: number;
  readonly to: number;
  readonly of: YearsOf;
}

const SHORTEST_TERM = 3;

/** Terms and stages of several years, those of the title first; school years and single years side by side apart. */
export function termsOf(text: MarkedText, title: readonly When[]): Term[] {
  const ofTitle = title.map((when) => ({ first: -1, last: -1, when }));
  return [...ofTitle, ...text.times].flatMap((time) => {
    const term = asTerm(time);
    return term === undefined ? [] : [term];
  });
}

function asTerm({ first, last, when }: TimeSpan): Term | undefined {
  if (when.kind !== 'years' || when.of === 'school') return undefined;
  if (when.of === 'plain' && when.to - when.from < SHORTEST_TERM) return undefined;
  const period = periodOf(when, null);
  return period === null
    ? undefined
    : { first, last, period, from: when.from, to: when.to, of: when.of };
}

/** Those named as terms; where none is, all stages. */
export function properTerms(terms: readonly Term[]): readonly Term[] {
  const proper = terms.filter((term) => term.of === 'term');
  return proper.length > 0 ? proper : terms;
}

/** The term that lies behind at a token: the last said before, else the first of the text, none that only begins. */
export function termGoneBy(
  terms: readonly Term[],
  documentYear: number | null,
): (token: number) => Term | undefined {
  const isPast = ({ from }: Term): boolean => documentYear === null || from < documentYear;
  const first = terms.find(isPast);
  return (token) => {
    const before = lastBefore(terms, token);
    return before !== undefined && isPast(before) ? before : first;
  };
}

/** The stage that ends where a term begins: "5 năm 2010-2015" beside "nhiệm kỳ 2015-2020". */
export function termBefore(terms: readonly Term[], proper: readonly Term[]): Term | undefined {
  const begins = new Set(proper.map(({ from }) => from));
  return terms.find(({ to }) => begins.has(to));
}

/** Terms that targets may be of: none that is over when the document is written. */
export function termsToCome(terms: readonly Term[], documentYear: number | null): readonly Term[] {
  return documentYear === null ? terms : terms.filter(({ to }) => to > documentYear);
}

/** The term that a token speaks of without naming it: the last said before, else the first of the text. */
export function termAt(terms: readonly Term[], token: number): Term | undefined {
  return lastBefore(terms, token) ?? terms[0];
}
