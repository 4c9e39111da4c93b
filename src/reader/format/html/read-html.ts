import type { DocumentPart } from '../document.ts';
import type { Draft, DraftDocument, DraftRow, TextDraft } from '../draft.ts';
import { message, type ReadingMessage } from '../messages.ts';
import { isNoteMark } from '../raised-number.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { ReadingStopped } from '../refusals.ts';
import { decodeText } from '../text/decode-text.ts';
import { encodingMessages } from '../text/encoding-messages.ts';
import { type Flow, openFlow, type Shape } from './flow.ts';
import {
  attributeOf,
  findOutermost,
  type HtmlElement,
  type HtmlNode,
  isElement,
  parseHtml,
} from './parse-html.ts';
import { gridOf } from './table-grid.ts';
import { headingLevel, isArticle, isAround, isBlock, isShown } from './visible.ts';

/** Reads the visible text of a web page. Scripts are not run, nothing is fetched. */
export function readHtml(
  bytes: Uint8Array,
  limits: ReadingLimits,
): { draft: DraftDocument; messages: ReadingMessage[] } {
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw new ReadingStopped('unknown-encoding');
  const nodes = parseHtml(decoded.text, limits);
  const page: Page = { article: findArticle(nodes), noteMarks: 0 };
  const drafts = readNodes(page, nodes, page.article === null ? 'body' : 'navigation');
  const messages = encodingMessages(decoded);
  if (page.noteMarks > 0) messages.push(message('note-marks-left-out', page.noteMarks));
  return { draft: { drafts, pages: null, sheets: [] }, messages };
}

interface Page {
  /** The element that holds the article; null where the page does not say. */
  readonly article: HtmlElement | null;
  noteMarks: number;
}

/** What the elements around a node make of it. */
interface Surroundings {
  readonly shape: Shape;
  readonly inLink: boolean;
  readonly verbatim: boolean;
  readonly listDepth: number;
}

/** An article as long as a quarter of the page; a page of many articles has none. */
function findArticle(nodes: readonly HtmlNode[]): HtmlElement | null {
  const [only, ...more] = findOutermost(nodes, isArticle);
  if (only === undefined || more.length > 0) return null;
  return lengthOf(only.childNodes) * 4 >= lengthOf(nodes) ? only : null;
}

function lengthOf(nodes: readonly HtmlNode[]): number {
  let length = 0;
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) length += node.value.trim().length;
    else if (isElement(node) && isShown(node)) length += lengthOf(node.childNodes);
  }
  return length;
}

function readNodes(page: Page, nodes: readonly HtmlNode[], part: DocumentPart): Draft[] {
  const drafts: Draft[] = [];
  const shape: Shape = { kind: 'paragraph', part };
  const flow = openFlow(shape, (draft) => drafts.push(draft));
  walk(page, flow, nodes, { shape, inLink: false, verbatim: false, listDepth: 0 });
  flow.begin(shape);
  return drafts;
}

function walk(page: Page, flow: Flow, nodes: readonly HtmlNode[], around: Surroundings): void {
  let item = 0;
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) {
      const source = {
        start: node.sourceCodeLocation?.startOffset ?? 0,
        end: node.sourceCodeLocation?.endOffset ?? 0,
      };
      if (around.verbatim) flow.addVerbatim(node.value, source);
      else flow.add(node.value, source, around.inLink);
    } else if (isElement(node) && isShown(node)) {
      if (node.tagName === 'li') item += 1;
      enter(page, flow, node, item, around);
    }
  }
}

function enter(
  page: Page,
  flow: Flow,
  element: HtmlElement,
  item: number,
  around: Surroundings,
): void {
  const { tagName } = element;
  if (tagName === 'br') {
    flow.breakLine();
  } else if (tagName === 'table') {
    readTable(page, flow, element, around);
  } else if (tagName === 'sup' && isNoteMark(textIn(element), flow.lastPiece())) {
    page.noteMarks += 1;
  } else if (isBlock(element)) {
    const inner = surroundingsIn(page, element, around);
    flow.begin(inner.shape);
    if (tagName === 'li') flow.number(itemNumber(element, item));
    walk(page, flow, element.childNodes, inner);
    flow.begin(around.shape);
  } else {
    const inLink = around.inLink || tagName === 'a';
    walk(page, flow, element.childNodes, { ...around, inLink });
  }
}

function surroundingsIn(page: Page, element: HtmlElement, around: Surroundings): Surroundings {
  const { tagName } = element;
  const level = headingLevel(element);
  const listDepth = around.listDepth + (tagName === 'ul' || tagName === 'ol' ? 1 : 0);
  const part = partIn(page, element, level, around.shape.part);
  const verbatim = around.verbatim || tagName === 'pre';
  let shape: Shape = { ...around.shape, part };
  if (level !== null) shape = { kind: 'heading', level, part };
  else if (tagName === 'li') shape = { kind: 'list-item', level: Math.max(1, listDepth), part };
  return { shape, inLink: around.inLink, verbatim, listDepth };
}

function partIn(
  page: Page,
  element: HtmlElement,
  level: number | null,
  part: DocumentPart,
): DocumentPart {
  if (element === page.article) return 'body';
  // The title often stands above the article.
  if (level === 1 && page.article !== null) return 'body';
  return isAround(element) ? 'navigation' : part;
}

/** The number that a browser shows before an item; null in a list with dots. */
function itemNumber(element: HtmlElement, item: number): string | null {
  const list = element.parentNode;
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return null;
  const start = Number(attributeOf(list, 'start') ?? 1);
  return `${(Number.isInteger(start) ? start : 1) + item - 1}.`;
}

function textIn(element: HtmlElement): string {
  return element.childNodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value;
      return isElement(node) ? textIn(node) : '';
    })
    .join('');
}

function readTable(page: Page, flow: Flow, table: HtmlElement, around: Surroundings): void {
  const grid = gridOf(table);
  if (grid === null) {
    flow.begin(around.shape);
    walk(page, flow, table.childNodes, around);
    flow.begin(around.shape);
    return;
  }
  const { part } = around.shape;
  const captions = findOutermost(table.childNodes, ({ tagName }) => tagName === 'caption');
  for (const draft of readNodes(page, captions, part)) flow.put(draft);
  const rows = grid.map(({ header, cells }): DraftRow => ({
    header,
    cells: cells.map(({ element, column, rowSpan, columnSpan }) => {
      const text = cellText(page, element, part);
      return { column, rowSpan, columnSpan, text, page: null };
    }),
  }));
  const start = table.sourceCodeLocation?.startOffset;
  const end = table.sourceCodeLocation?.endOffset;
  const source = start === undefined || end === undefined ? {} : { source: { start, end } };
  flow.put({ kind: 'table', part, rows, ...source });
}

function cellText(page: Page, cell: HtmlElement, part: DocumentPart): string {
  return readNodes(page, cell.childNodes, part)
    .map((draft) => (draft.kind === 'table' ? '' : piecesText(draft)))
    .join('\n');
}

function piecesText({ pieces }: TextDraft): string {
  return pieces.map(({ text }) => text).join('');
}
