import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import {
  decimal,
  decimalPlaces,
  type DecimalText,
  roundDecimal,
} from '../../core/kernel/decimal.ts';
import { missingReasonNames, type Outcome } from '../../core/kernel/missing.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { FigureCell } from '../../contract/figure.ts';
import type { Scorecard, ScorecardRow, TargetPartCell } from '../../contract/scorecard.ts';
import type { SheetCell } from '../../writer/sheet-cell.ts';
import { type Statement, statementOf } from '../figure/statement.ts';
import { shownDecimals } from './cell-words.ts';
import { scorecardOf, type ScorecardSources } from './scorecard.ts';

/** One line of an export: one measurable part of a target. */
export interface ExportLine {
  row: ScorecardRow;
  part: TargetPartCell;
  /** Where a figure of this part comes from; null where there is none. */
  statementOf: (cell: FigureCell | null) => Statement | null;
}

export interface ScorecardExport {
  scorecard: Scorecard;
  lines: ExportLine[];
  /** Day up to which things were known: the one asked for, else today. */
  day: PlainDate;
  language: Language;
}

/** A column of an export: its heading and what stands in it. */
export interface ExportColumn {
  header: Bilingual;
  /** In characters. */
  width: number;
  cell: (line: ExportLine, language: Language) => SheetCell;
}

/** The scorecard as lines, with the source of every figure at hand. */
export function exportOf(sources: ScorecardSources, language: Language): ScorecardExport {
  const scorecard = scorecardOf(sources);
  const unitOfPart = new Map(
    sources.targets.flatMap((target) =>
      target.parts.map((part, index) => [`${target.id}|${index + 1}`, part.unitId] as const),
    ),
  );
  const lines = scorecard.rows.flatMap((row) =>
    row.parts.map((part): ExportLine => {
      const unitId = unitOfPart.get(`${row.targetId}|${part.partNo}`);
      const from = unitId === undefined ? undefined : sources.units.get(unitId);
      return {
        row,
        part,
        statementOf: (cell) =>
          from === undefined || cell === null || cell.address === null
            ? null
            : statementOf(cell.address, from.facts, from.figures),
      };
    }),
  );
  return { scorecard, lines, day: sources.day, language };
}

export const empty: SheetCell = { kind: 'empty' };

export function text(words: string | null | undefined): SheetCell {
  return words === null || words === undefined || words === ''
    ? empty
    : { kind: 'text', text: words };
}

export function day(date: PlainDate | null | undefined): SheetCell {
  return date === null || date === undefined ? empty : { kind: 'day', day: date };
}

/** A number that a document printed, with its own decimals. */
export function printed(amount: DecimalText | null): SheetCell {
  return amount === null ? empty : { kind: 'number', amount, decimals: decimalPlaces(amount) };
}

export function count(amount: number | null | undefined): SheetCell {
  return amount === null || amount === undefined ? empty : printed(decimal(amount));
}

/** Decimals kept of a computed number: more than any figure of the field has. */
const KEPT_DECIMALS = 6;

/** A number that was computed, or why there is none; nothing where it is not asked for. */
export function computed(outcome: Outcome | null | undefined, language: Language): SheetCell {
  if (outcome === null || outcome === undefined) return empty;
  if (outcome.kind === 'missing') return missing(outcome, language);
  const amount = roundDecimal(outcome.value, KEPT_DECIMALS);
  return { kind: 'number', amount, decimals: shownDecimals(amount) };
}

/** The number of a figure as printed or computed, or why there is none. */
export function figure(cell: FigureCell | null | undefined, language: Language): SheetCell {
  if (cell === null || cell === undefined) return empty;
  if (cell.outcome.kind === 'missing') return missing(cell.outcome, language);
  return cell.origin === 'stated' ? printed(cell.outcome.value) : computed(cell.outcome, language);
}

function missing(outcome: Extract<Outcome, { kind: 'missing' }>, language: Language): SheetCell {
  return { kind: 'missing', text: missingReasonNames[outcome.reason][language] };
}
