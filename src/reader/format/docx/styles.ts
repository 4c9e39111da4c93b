import { parseXml, type XmlAttributes } from '../archive/parse-xml.ts';
import type { ReadingLimits } from '../reading-limits.ts';

/** What a paragraph or run style says about reading. */
export interface DocxStyle {
  /** Lower case: `heading 1`, `toc 2`. */
  readonly name: string;
  /** 1-9 for headings. */
  readonly headingLevel: number | null;
  readonly list: ListPlace | null;
  readonly font: string | null;
}

/** Which list, and how deep in it: from 0. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

export interface DocxStyles {
  /** The style of an id, with what it takes over; the default paragraph style for none. */
  readonly find: (id: string | null) => DocxStyle;
}

interface RawStyle {
  name: string;
  basedOn: string | null;
  outline: number | null;
  list: string | null;
  level: number | null;
  font: string | null;
}

const DEEPEST_BASE = 20;

/** Reads `styles.xml`; without one, every style is plain. */
export function readStyles(bytes: Uint8Array | undefined, limits: ReadingLimits): DocxStyles {
  const styles = new Map<string, RawStyle>();
  const defaults = blank();
  let normal: string | null = null;
  if (bytes !== undefined) {
    let current = defaults;
    parseXml(bytes, 'styles.xml', limits, {
      open: (name, attributes) => {
        if (name === 'w:style') {
          current = blank();
          const id = attributes['w:styleId'] ?? '';
          styles.set(id, current);
          if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'])) normal = id;
        } else note(current, name, attributes);
      },
    });
  }
  const known = new Map<string | null, DocxStyle>();
  const find = (id: string | null): DocxStyle => {
    const wanted = id ?? normal;
    const found = known.get(wanted) ?? resolve(styles, wanted, defaults);
    known.set(wanted, found);
    return found;
  };
  return { find };
}

/** Whether an on-off value of WordprocessingML is on; left out, the element itself means yes. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Level of a list, 0-8, whatever the file says. */
export function levelOf(value: string | null | undefined): number {
  return /^[0-8]$/.test(value ?? '') ? Number(value) : 0;
}

/** The font that Latin letters of a run are set in. */
export function fontOf(attributes: XmlAttributes): string | null {
  return attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? null;
}

function blank(): RawStyle {
  return { name: '', basedOn: null, outline: null, list: null, level: null, font: null };
}

function note(style: RawStyle, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'] ?? null;
  if (name === 'w:name') style.name = (value ?? '').toLowerCase();
  else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:outlineLvl') style.outline = Number(value);
  else if (name === 'w:numId') style.list = value;
  else if (name === 'w:ilvl') style.level = levelOf(value);
  else if (name === 'w:rFonts') style.font = fontOf(attributes);
}

function resolve(
  styles: ReadonlyMap<string, RawStyle>,
  id: string | null,
  defaults: RawStyle,
): DocxStyle {
  const chain: RawStyle[] = [];
  for (let at = styles.get(id ?? ''); at !== undefined; at = styles.get(at.basedOn ?? '')) {
    chain.push(at);
    if (chain.length > DEEPEST_BASE) break;
  }
  const first = <T>(read: (style: RawStyle) => T | null): T | null =>
    [...chain, defaults].map(read).find((value) => value !== null) ?? null;
  const name = chain[0]?.name ?? '';
  const list = first((style) => style.list);
  const outline = first((style) => style.outline);
  return {
    name,
    headingLevel: headingLevel(name, outline),
    list: list === null ? null : { list, level: first((style) => style.level) ?? 0 },
    font: first((style) => style.font),
  };
}

function headingLevel(name: string, outline: number | null): number | null {
  if (outline !== null && outline >= 0 && outline < 9) return outline + 1;
  const named = /^heading (\d)$/.exec(name);
  if (named !== null) return Number(named[1]);
  return name === 'title' ? 1 : null;
}
