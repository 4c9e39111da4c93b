import { SaxesParser } from 'saxes';
import type { ReadingLimits } from '../reading-limits.ts';
import { ReadingStopped } from '../refusals.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Called in the order of the document; names carry the prefixes of `namespaces`. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Namespaces, transitional and strict (ISO/IEC 29500), and the prefix each goes by here. */
const namespaces = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
]);

/** Characters handed to the parser at a time. */
const STEP = 64 * 1024;

/**
 * Reads XML without building a tree. Elements too deep end the reading, and so does a DOCTYPE: Office
 * documents have none, and entities that grow when they are replaced need one.
 */
export function parseXml(
  bytes: Uint8Array,
  part: string,
  limits: ReadingLimits,
  handlers: XmlHandlers,
): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  let prefixes: ReadonlyMap<string, string> | null = null;
  let depth = 0;
  const rename = (name: string): string => withPrefix(name, prefixes);
  parser.on('doctype', () => {
    throw new ReadingStopped('broken', `${part}: DOCTYPE`);
  });
  parser.on('error', (fault) => {
    throw new ReadingStopped('broken', `${part}: ${fault.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.depth) throw new ReadingStopped('too-deep', String(limits.depth));
    if (depth === 1) prefixes = prefixesOf(attributes);
    handlers.open(rename(name), prefixes === null ? attributes : renameKeys(attributes, rename));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handlers.close?.(rename(name));
  });
  const { text } = handlers;
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const source = decodeXml(bytes, part);
  for (let at = 0; at < source.length; at += STEP) parser.write(source.slice(at, at + STEP));
  parser.close();
}

/** How the root's prefixes are to be renamed; null where they are the usual ones. */
function prefixesOf(attributes: XmlAttributes): Map<string, string> | null {
  const prefixes = new Map<string, string>();
  for (const [key, uri] of Object.entries(attributes)) {
    const used = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? key.slice(6) : null;
    const usual = namespaces.get(uri);
    if (used !== null && usual !== undefined && used !== usual) prefixes.set(used, usual);
  }
  return prefixes.size === 0 ? null : prefixes;
}

function withPrefix(name: string, prefixes: ReadonlyMap<string, string> | null): string {
  if (prefixes === null) return name;
  const colon = name.indexOf(':');
  const usual = prefixes.get(name.slice(0, Math.max(0, colon)));
  if (usual === undefined) return name;
  const local = name.slice(colon + 1);
  return usual === '' ? local : `${usual}:${local}`;
}

function renameKeys(attributes: XmlAttributes, rename: (name: string) => string): XmlAttributes {
  // An attribute without a prefix belongs to no namespace.
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key.includes(':') ? rename(key) : key,
      value,
    ]),
  );
}

function decodeXml(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ReadingStopped('broken', `${part}: ${encoding}`);
  }
}
