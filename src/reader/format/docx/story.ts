import { parseXml, type XmlAttributes } from '../archive/parse-xml.ts';
import type { DocumentPart } from '../document.ts';
import type { Draft } from '../draft.ts';
import { isNoteMark } from '../raised-number.ts';
import type { DocxContext } from './context.ts';
import { addText, closeParagraph, openParagraph } from './paragraph.ts';
import { noteParagraphProperty, noteRunOrCellProperty } from './properties.ts';
import { readSymbols } from '../symbol-letters.ts';
import { type Flow, flowOf, leaveFlow, newFlow, newRun, rowOf, type Story } from './story-state.ts';
import { closeCell, closeTable, openCell, openRow } from './table.ts';

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
  else noteRunOrCellProperty(story, name, attributes);
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
