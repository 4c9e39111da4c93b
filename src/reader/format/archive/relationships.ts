import type { ReadingLimits } from '../reading-limits.ts';
import type { Archive } from './open-archive.ts';
import { parseXml } from './parse-xml.ts';

/** A link from one part of an Office document to another. */
export interface Relationship {
  /** Last word of its type: `officeDocument`, `header`, `footnotes`. */
  readonly type: string;
  /** Name of the part in the archive. */
  readonly target: string;
}

/** The links of a part (`''` for the package itself) to other parts of the archive, in order. */
export function relationshipsOf(
  archive: Archive,
  part: string,
  limits: ReadingLimits,
): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const bytes = archive.find(name);
  if (bytes === undefined) return [];
  const found: Relationship[] = [];
  parseXml(bytes, name, limits, {
    open: (element, { Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      found.push({ type, target: resolve(folder, Target) });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
