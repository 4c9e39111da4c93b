import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { ReadingLimits } from '../reading-limits.ts';
import { ReadingStopped } from '../refusals.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/**
 * The tree of a web page. Tags left open nest without end and are opened again in every paragraph that
 * follows; depth and number of elements are counted while the tree grows.
 */
export function parseHtml(source: string, limits: ReadingLimits): HtmlNode[] {
  let depth = 0;
  let elements = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...made: Parameters<typeof defaultTreeAdapter.createElement>) => {
      elements += 1;
      if (elements > limits.elements) {
        throw new ReadingStopped('too-many-parts', String(limits.elements));
      }
      return defaultTreeAdapter.createElement(...made);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > limits.depth) throw new ReadingStopped('too-deep', String(limits.depth));
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  return parse(source, { sourceCodeLocationInfo: true, treeAdapter }).childNodes;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Elements below a node with one of these names, not those inside each other. */
export function findOutermost(
  nodes: readonly HtmlNode[],
  wanted: (element: HtmlElement) => boolean,
): HtmlElement[] {
  return nodes.filter(isElement).flatMap((element) => {
    return wanted(element) ? [element] : findOutermost(element.childNodes, wanted);
  });
}
