import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a document that a test cares about; each is the XML inside its root. */
export interface DocxParts {
  /** Inside `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** Further files of the archive. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

interface Part {
  readonly type: string;
  readonly root: string;
  readonly xml: string;
}

/** Writes a real document: Word and LibreOffice open it. */
export function buildDocx(parts: DocxParts): Uint8Array {
  const linked: Part[] = [
    ...one('styles', 'styles', parts.styles),
    ...one('numbering', 'numbering', parts.numbering),
    ...one('footnotes', 'footnotes', parts.footnotes),
    ...one('endnotes', 'endnotes', parts.endnotes),
    ...one('comments', 'comments', parts.comments),
    ...(parts.headers ?? []).flatMap((xml) => one('header', 'hdr', xml)),
    ...(parts.footers ?? []).flatMap((xml) => one('footer', 'ftr', xml)),
  ];
  const named = linked.map((part, index) => ({ ...part, file: `${part.type}${index + 1}.xml` }));
  const links = named.map(
    ({ type, file }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${R}/${type}" Target="${file}"/>`,
  );
  const sections = named.map(({ type }, index) =>
    type === 'header' || type === 'footer'
      ? `<w:${type}Reference w:type="default" r:id="rId${index + 1}"/>`
      : '',
  );
  const body = `<w:body>${parts.body}<w:sectPr>${sections.join('')}</w:sectPr></w:body>`;
  const overrides = named.map(
    ({ type, file }) => `<Override PartName="/word/${file}" ContentType="${TYPES}.${type}+xml"/>`,
  );
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': xmlFile(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': xmlFile(rootElement('document', body)),
    'word/_rels/document.xml.rels': relationships(links.join('')),
    ...Object.fromEntries(
      named.map(({ root, xml, file }) => [`word/${file}`, xmlFile(rootElement(root, xml))]),
    ),
    ...parts.files,
  };
  return zipSync(files, { mtime: '2022-01-10T08:00:00' });
}

function one(type: string, root: string, xml: string | undefined): Part[] {
  return xml === undefined ? [] : [{ type, root, xml }];
}

function rootElement(name: string, inner: string): string {
  return `<w:${name} xmlns:w="${W}" xmlns:r="${R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inner}</w:${name}>`;
}

function relationships(inner: string): Uint8Array {
  return xmlFile(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
  );
}

function xmlFile(xml: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A run of text, with its properties as XML. */
export function run(text: string, properties = ''): string {
  const inner = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${inner}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of text, or of the XML of its runs, with its properties as XML. */
export function paragraph(content: string, properties = ''): string {
  const inner = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** Properties that make a paragraph an item of a list. */
export function listed(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A cell of text, or of the XML of its paragraphs, with its properties as XML. */
export function cell(content: string, properties = ''): string {
  const inner = content.startsWith('<') ? content : paragraph(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
}

/** A row of cells, texts or their XML, with its properties as XML. */
export function row(cells: readonly string[], properties = ''): string {
  const inner = cells.map((each) => (each.startsWith('<w:tc>') ? each : cell(each)));
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${inner.join('')}</w:tr>`;
}

/** A bordered table of rows. */
export function table(rows: readonly string[], columns: number): string {
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const grid = '<w:gridCol w:w="1600"/>'.repeat(columns);
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${border}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** The definition of a list: for each level its format and pattern. */
export function listDefinition(
  id: number,
  levels: readonly (readonly [format: string, pattern: string])[],
): string {
  const inner = levels.map(
    ([format, pattern], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum>`;
}

/** A list of that definition. */
export function listOf(definition: number, list: number, overrides = ''): string {
  return `<w:num w:numId="${list}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}
