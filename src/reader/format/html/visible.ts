import { attributeOf, type HtmlElement } from './parse-html.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a browser shows no text of, or text that belongs to a control. */
const SILENT = names(
  'head script style noscript template svg canvas iframe object audio video map select button textarea datalist progress meter',
);

const AROUND = names('nav aside footer header form dialog');
const AROUND_ROLES = names('navigation banner contentinfo search complementary');

const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** Whether a browser would show the text of an element, as far as the element itself says. */
export function isShown(element: HtmlElement): boolean {
  if (SILENT.has(element.tagName)) return false;
  if (attributeOf(element, 'hidden') !== undefined) return false;
  const style = attributeOf(element, 'style');
  return style === undefined || !/display:\s*none|visibility:\s*hidden/i.test(style);
}

/** Whether an element begins and ends lines of its own. */
export function isBlock(element: HtmlElement): boolean {
  return BLOCKS.has(element.tagName);
}

/** Whether an element stands around the article: menus, banners, forms. */
export function isAround(element: HtmlElement): boolean {
  return AROUND.has(element.tagName) || AROUND_ROLES.has(attributeOf(element, 'role') ?? '');
}

/** Whether a page marks this element as the article itself. */
export function isArticle(element: HtmlElement): boolean {
  return (
    element.tagName === 'article' ||
    element.tagName === 'main' ||
    attributeOf(element, 'role') === 'main' ||
    attributeOf(element, 'itemprop') === 'articleBody'
  );
}

/** 1-6 for a heading. */
export function headingLevel(element: HtmlElement): number | null {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  return level === undefined ? null : Number(level);
}
