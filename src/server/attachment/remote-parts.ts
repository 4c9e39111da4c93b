import { type Archive, openArchive } from '../../reader/format/archive/open-archive.ts';
import { parseXml } from '../../reader/format/archive/parse-xml.ts';
import { readingLimits } from '../../reader/format/reading-limits.ts';
import { ReadingStopped } from '../../reader/format/refusals.ts';

/** Kinds of link whose other end Office fetches when the document is opened; a link that one must click is none. */
const fetchedOnOpening = new Set(['attachedTemplate', 'frame', 'oleObject', 'subDocument']);

/** An address on a network; a template that lay on the writer's own disk is merely not found. */
const onNetwork = /^(https?:|ftp:|\\\\|\/\/|file:(\/{2}|\/{4,}|\/{3}\\\\)[^/\\])/i;

/**
 * Whether an Office document fetches a template or an embedded object from a network when it is opened: macros of such a
 * template run at whoever opens it, and its address learns who they are.
 */
export function fetchesFromNetwork(bytes: Uint8Array): boolean {
  try {
    const archive = openArchive(bytes, readingLimits);
    return archive.names.some((name) => isLinks(name) && fetches(archive, name));
  } catch (error) {
    if (error instanceof ReadingStopped) return false;
    throw error;
  }
}

function isLinks(name: string): boolean {
  return name.toLowerCase().endsWith('.rels');
}

function fetches(archive: Archive, name: string): boolean {
  let isFound = false;
  parseXml(archive.find(name) ?? new Uint8Array(), name, readingLimits, {
    open: (element, { Type = '', Target = '', TargetMode }) => {
      const isRemote = TargetMode === 'External' && onNetwork.test(Target);
      isFound ||= element === 'Relationship' && isRemote && fetchedOnOpening.has(lastWordOf(Type));
    },
  });
  return isFound;
}

function lastWordOf(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}
