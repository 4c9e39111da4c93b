import { parseXml, type XmlAttributes } from '../archive/parse-xml.ts';
import type { DocumentPart } from '../document.ts';
import type { Draft } from '../draft.ts';
import { isNoteMark } from '../raised-number.ts';
import type { DocxContext } from './context.ts';
import { addText, closeParagraph, openParagraph, type OpenParagraph } from './paragraph.ts';
import { fontOf, isOn, levelOf } from './styles.ts';
import { readSymbols } from '../symbol-letters.ts';
import {
  closeCell,
  closeTable,
  openCell,
  openRow,
  type OpenCell,
  type OpenTable,
} from './table.ts';

/** Text that flows by itself: the story's own, a cell's, a text box's. */
interface Flow {
  readonly part: DocumentPart;
  readonly drafts: Draft[];
  paragraph: OpenParagraph | null;
  readonly tables: { readonly table: OpenTable; cell: OpenCell | null }[];
}

interface Run {
  font: string | null;
  hidden: boolean;
  raised: boolean;
}

interface Story {
  readonly context: DocxContext;
  /** Innermost last; never empty. */
  readonly flows: Flow[];
  /** What stands in text boxes, in the order of their ends. */
  readonly boxes: Draft[];
  /** Elements open inside one that is not read. */
  skipped: number;
  /** Elements open inside the properties of a paragraph. */
  inParagraphProperties: boolean;
  inText: boolean;
  run: Run;
  /** Fields being read, outermost first: whether what comes is its code, which is not shown. */
  readonly fields: { isCode: boolean }[];
  page: number | null;
}

/** One of the texts of a document: the main text, a header, the footnotes. */
export interface StoryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly part: DocumentPart;
  /** The page it begins on; null where it does not say where pages end. */
  readonly page: number | null;
}

/** Reads one story into drafts, text boxes after the rest. */
export function readStory(
  { name, bytes, part, page }: StoryFile,
  context: DocxContext,
): { drafts: Draft[]; lastPage: number | null } {
  const story: Story = {
    context,
    flows: [newFlow(part)],
    boxes: [],
    skipped: 0,
    inParagraphProperties: false,
    inText: false,
    run: newRun(),
    fields: [],
    page,
  };
  parseXml(bytes, name, context.limits, {
    open: (element, attributes) => open(story, element, attributes),
    text: (text) => {
      if (story.inText && story.skipped === 0) write(story, text);
    },
    close: (element) => close(story, element),
  });
  return { drafts: [...flowOf(story).drafts, ...story.boxes], lastPage: story.page };
}

function newFlow(part: DocumentPart): Flow {
  return { part, drafts: [], paragraph: null, tables: [] };
}

function newRun(): Run {
  return { font: null, hidden: false, raised: false };
}

function flowOf(story: Story): Flow {
  const flow = story.flows.at(-1);
  if (flow === undefined) throw new Error('a story has a flow');
  return flow;
}

/** Not part of the text: older properties, what was deleted or moved away, a second form of a drawing. */
const SKIPPED = /^(?:w:\w+Change|w:del|w:moveFrom|mc:Fallback|w:sdtPr|w:ruby)$/;

type Opener = (story: Story, attributes: XmlAttributes) => void;

const openers: Readonly<Record<string, Opener>> = {
  'w:p': (story) => {
    const flow = flowOf(story);
    if (flow.paragraph?.joinsNext === true) flow.paragraph.joinsNext = false;
    else flow.paragraph = openParagraph();
  },
  'w:pPr': (story) => {
    story.inParagraphProperties = true;
  },
  'w:r': (story) => {
    story.run = newRun();
  },
  'w:t': (story) => {
    story.inText = true;
  },
  'm:t': (story) => {
    story.inText = true;
  },
  'w:tab': (story) => {
    if (!story.inParagraphProperties) write(story, '\t');
  },
  'w:ptab': (story) => write(story, '\t'),
  'w:cr': (story) => write(story, '\n'),
  'w:br': (story, attributes) => {
    const isLine = (attributes['w:type'] ?? 'textWrapping') === 'textWrapping';
    write(story, isLine ? '\n' : ' ');
  },
  'w:noBreakHyphen': (story) => write(story, '\u2011'),
  'w:sym': (story, attributes) => {
    const mark = String.fromCharCode(Number.parseInt(attributes['w:char'] ?? '', 16) || 0x20);
    write(story, readSymbols(mark, attributes['w:font'] ?? null));
  },
  'w:lastRenderedPageBreak': (story) => {
    if (story.page !== null) story.page += 1;
  },
  'w:fldChar': (story, attributes) => {
    const type = attributes['w:fldCharType'];
    const field = story.fields.at(-1);
    if (type === 'begin') story.fields.push({ isCode: true });
    else if (type === 'separate' && field !== undefined) field.isCode = false;
    else if (type === 'end') story.fields.pop();
  },
  'w:altChunk': (story) => {
    story.context.tally.embeddedParts += 1;
  },
  'w:ins': (story) => {
    story.context.tally.trackedChanges += 1;
  },
  'w:tbl': (story) => {
    flowOf(story).tables.push({ table: { rows: [] }, cell: null });
  },
  'w:tr': (story) => {
    flowOf(story).tables.at(-1)?.table.rows.push(openRow());
  },
  'w:tc': (story) => {
    const flow = flowOf(story);
    const table = flow.tables.at(-1);
    if (table !== undefined) table.cell = openCell(story.page);
    story.flows.push(newFlow(flow.part));
  },
  'w:txbxContent': (story) => {
    story.flows.push(newFlow('text-box'));
  },
  'w:footnote': skipSeparator,
  'w:endnote': skipSeparator,
};

/** The lines that Word draws above notes are kept among the notes. */
function skipSeparator(story: Story, attributes: XmlAttributes): void {
  if (attributes['w:type'] !== undefined && attributes['w:type'] !== 'normal') story.skipped = 1;
}

function open(story: Story, name: string, attributes: XmlAttributes): void {
  if (story.skipped > 0) {
    story.skipped += 1;
    return;
  }
  if (SKIPPED.test(name)) {
    skip(story, name);
    return;
  }
  if (story.inParagraphProperties) noteParagraphProperty(story, name, attributes);
  else noteOtherProperty(story, name, attributes);
  if (!(story.inParagraphProperties && name === 'w:ins')) openers[name]?.(story, attributes);
}

function skip(story: Story, name: string): void {
  story.skipped = 1;
  if (name === 'w:moveFrom' || name === 'w:del') story.context.tally.trackedChanges += 1;
  if (name !== 'w:del') return;
  const flow = flowOf(story);
  if (story.inParagraphProperties && flow.paragraph !== null) flow.paragraph.joinsNext = true;
  const row = rowOf(story);
  if (row !== undefined && flow.paragraph === null) row.deleted = true;
}

function noteParagraphProperty(story: Story, name: string, attributes: XmlAttributes): void {
  const { paragraph } = flowOf(story);
  const value = attributes['w:val'] ?? null;
  if (paragraph === null) return;
  if (name === 'w:pStyle') paragraph.style = value;
  else if (name === 'w:numId') paragraph.list = value;
  else if (name === 'w:ilvl') paragraph.level = levelOf(value);
  else if (name === 'w:outlineLvl') paragraph.outline = Number(value);
}

function noteOtherProperty(story: Story, name: string, attributes: XmlAttributes): void {
  const { run } = story;
  const value = attributes['w:val'];
  switch (name) {
    case 'w:rFonts':
      run.font = fontOf(attributes) ?? run.font;
      break;
    case 'w:rStyle':
      run.font ??= story.context.styles.find(value ?? '').font;
      break;
    case 'w:vanish':
      run.hidden = value === undefined || isOn(value);
      break;
    case 'w:vertAlign':
      run.raised = value === 'superscript';
      break;
    case 'w:gridSpan': {
      const cell = cellOf(story);
      if (cell !== undefined && cell !== null) cell.columnSpan = spanOf(value);
      break;
    }
    case 'w:vMerge': {
      const cell = cellOf(story);
      if (cell !== undefined && cell !== null) {
        cell.merge = value === 'restart' ? 'first' : 'continued';
      }
      break;
    }
    case 'w:gridBefore': {
      const row = rowOf(story);
      if (row !== undefined) row.column += spanOf(value);
      break;
    }
    case 'w:tblHeader': {
      const row = rowOf(story);
      if (row !== undefined) row.header = value === undefined || isOn(value);
      break;
    }
  }
}

const MOST_COLUMNS = 63;

function spanOf(value: string | undefined): number {
  const span = Number(value);
  return Number.isInteger(span) && span > 0 && span <= MOST_COLUMNS ? span : 1;
}

/** The row being read: properties of a row come before its cells. */
function rowOf(story: Story) {
  return flowOf(story).tables.at(-1)?.table.rows.at(-1);
}

/** The cell being read: its properties lie inside its own flow. */
function cellOf(story: Story) {
  return story.flows.at(-2)?.tables.at(-1)?.cell;
}

function close(story: Story, name: string): void {
  if (story.skipped > 0) {
    story.skipped -= 1;
    return;
  }
  const flow = flowOf(story);
  switch (name) {
    case 'w:t':
    case 'm:t':
      story.inText = false;
      break;
    case 'w:pPr':
      story.inParagraphProperties = false;
      break;
    case 'w:p':
      endParagraph(story, flow);
      break;
    case 'w:tc':
      endCell(story, flow);
      break;
    case 'w:tbl': {
      const open = flow.tables.pop();
      if (open !== undefined) flow.drafts.push(...closeTable(open.table, flow.part));
      break;
    }
    case 'w:txbxContent':
      story.boxes.push(...flow.drafts);
      leaveFlow(story);
      break;
  }
}

function endParagraph(story: Story, flow: Flow): void {
  // A field whose code never ended must not swallow the rest of the document.
  while (story.fields.at(-1)?.isCode === true) story.fields.pop();
  if (flow.paragraph === null || flow.paragraph.joinsNext) return;
  flow.drafts.push(closeParagraph(flow.paragraph, flow.part, story.context));
  flow.paragraph = null;
}

function endCell(story: Story, flow: Flow): void {
  leaveFlow(story);
  const table = flowOf(story).tables.at(-1);
  const row = table?.table.rows.at(-1);
  if (table === undefined || table.cell === null || row === undefined) return;
  closeCell(row, table.cell, flow.drafts);
  table.cell = null;
}

function leaveFlow(story: Story): void {
  if (story.flows.length > 1) story.flows.pop();
}

function write(story: Story, text: string): void {
  const { paragraph } = flowOf(story);
  const { run, context, page } = story;
  if (paragraph === null || story.fields.some(({ isCode }) => isCode)) return;
  if (run.hidden) {
    context.tally.hiddenRuns += 1;
    return;
  }
  if (run.raised && isNoteMark(text, paragraph.runs.at(-1)?.text ?? '')) {
    context.tally.noteMarks += 1;
    return;
  }
  addText(paragraph, readSymbols(text, run.font), run.font, page);
}
