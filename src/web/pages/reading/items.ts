import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import type { TextRange } from '../../../core/figure/finding.ts';
import type {
  Decision,
  Fate,
  ReadFigure,
  ReadStatement,
} from '../../../contract/reading/read-figure.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';

/** Something in the text that is marked and can be looked at: a figure, a statement, or a number apart. */
export type Item = FigureItem | StatementItem | ApartItem;

interface Marked {
  /** As the address writes it: `12` for the figure, `a3` for the third number that is none. */
  key: string;
  range: TextRange;
  fate: Fate;
}

export interface FigureItem extends Marked {
  kind: 'figure';
  no: number;
  decision: Decision;
  isRecorded: boolean;
  figure: ReadFigure;
}

export interface StatementItem extends Marked {
  kind: 'statement';
  no: number;
  decision: Decision;
  isRecorded: boolean;
  statement: ReadStatement;
}

export interface ApartItem extends Marked {
  kind: 'apart';
  why: Bilingual;
}

/** What a person decides on. */
export type DecidableItem = FigureItem | StatementItem;

// One item for one answer of the server: what did not change is not drawn again.
const known = new WeakMap<object, Item>();

/** Everything marked in the document, in the order of its text. */
export function itemsOf({ figures, statements, apart }: DocumentReading): Item[] {
  const items = [
    ...figures.map((figure) => once(figure, figureItem)),
    ...statements.map((statement) => once(statement, statementItem)),
    ...apart.map((one, index) => once(one, (each) => apartItem(each, index))),
  ];
  return items.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Of two items on the same words the one with the lower rank is shown. */
const ranks = { figure: 0, statement: 1, apart: 2 } satisfies Record<Item['kind'], number>;

export function byRank(a: Item, b: Item): number {
  return ranks[a.kind] - ranks[b.kind];
}

export function isDecidable(item: Item): item is DecidableItem {
  return item.kind !== 'apart';
}

/** Whether it is clear what an item is: a result, a statement, a plan line or a target. */
export function isTied(item: DecidableItem): boolean {
  const asked = item.kind === 'figure' ? (item.figure.aim?.aim ?? null) : null;
  return claimOf(item) !== null || asked !== null;
}

/** The claim that an item is taken for; null where it is tied to nothing. */
export function claimOf(item: DecidableItem) {
  return item.kind === 'figure' ? item.figure.proposal.claim : item.statement.claim;
}

function once<T extends object>(source: T, make: (source: T) => Item): Item {
  const item = known.get(source) ?? make(source);
  known.set(source, item);
  return item;
}

function figureItem(figure: ReadFigure): FigureItem {
  const { finding, fate, decision, claimId, aim } = figure;
  const { no, range } = finding;
  const isRecorded = claimId !== null || (aim !== null && aim.recorded !== null);
  return { kind: 'figure', key: String(no), no, range, fate, decision, isRecorded, figure };
}

function statementItem(statement: ReadStatement): StatementItem {
  const { no, range, fate, decision, claimId } = statement;
  const isRecorded = claimId !== null;
  return { kind: 'statement', key: String(no), no, range, fate, decision, isRecorded, statement };
}

function apartItem({ range, why }: DocumentReading['apart'][number], index: number): ApartItem {
  return { kind: 'apart', key: `a${index + 1}`, range, fate: 'not-a-figure', why };
}
