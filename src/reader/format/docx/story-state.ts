import type { DocumentPart } from '../document.ts';
import type { Draft } from '../draft.ts';
import type { DocxContext } from './context.ts';
import type { OpenParagraph } from './paragraph.ts';
import type { OpenCell, OpenTable } from './table.ts';

/** Text that flows by itself: the story's own, a cell's, a text box's. */
export interface Flow {
  readonly part: DocumentPart;
  readonly drafts: Draft[];
  paragraph: OpenParagraph | null;
  readonly tables: { readonly table: OpenTable; cell: OpenCell | null }[];
}

/** Properties of the run being read. */
export interface Run {
  font: string | null;
  hidden: boolean;
  raised: boolean;
}

/** One story while it is read. */
export interface Story {
  readonly context: DocxContext;
  /** Innermost last; never empty. */
  readonly flows: Flow[];
  /** What stands in text boxes, in the order of their ends. */
  readonly boxes: Draft[];
  /** Elements open inside one that is not read. */
  skipped: number;
  /** What comes are properties of a paragraph. */
  inParagraphProperties: boolean;
  inText: boolean;
  run: Run;
  /** Fields being read, outermost first: whether what comes is its code, which is not shown. */
  readonly fields: { isCode: boolean }[];
  page: number | null;
}

/** An empty flow. */
export function newFlow(part: DocumentPart): Flow {
  return { part, drafts: [], paragraph: null, tables: [] };
}

export function newRun(): Run {
  return { font: null, hidden: false, raised: false };
}

export function flowOf(story: Story): Flow {
  const flow = story.flows.at(-1);
  if (flow === undefined) throw new Error('a story has a flow');
  return flow;
}

/** The row being read: properties of a row come before its cells. */
export function rowOf(story: Story) {
  return flowOf(story).tables.at(-1)?.table.rows.at(-1);
}

/** The cell being read: its properties lie inside its own flow. */
export function cellOf(story: Story) {
  return story.flows.at(-2)?.tables.at(-1)?.cell;
}

export function leaveFlow(story: Story): void {
  if (story.flows.length > 1) story.flows.pop();
}
