import type { ClaimKind } from '../figure/claim.ts';
import { definitionFor, type Evidence, type Topic, topicsAbout } from './evidence.ts';

/** A topic about a whole, and the same topic about each of the parts that add up to it. */
export interface WholeWithParts {
  whole: Topic;
  parts: Topic[];
}

/**
 * Wholes for which something of one kind is said about the first part. Only definitions that list their
 * parts, two or more: a part that a text merely mentions does not make a sum.
 */
export function wholesWithParts(evidence: Evidence, kind: ClaimKind): WholeWithParts[] {
  return [...evidence.versions.keys()].flatMap((whole) =>
    firstPartsOf(evidence, whole)
      .flatMap((part) => topicsAbout(evidence, kind, part))
      .flatMap((topic) => {
        const parts = definitionFor(evidence, whole, topic.periodId)?.parts ?? [];
        if (parts.length < 2 || parts[0] !== topic.indicatorCode) return [];
        return [
          {
            whole: { ...topic, indicatorCode: whole },
            parts: parts.map((indicatorCode) => ({ ...topic, indicatorCode })),
          },
        ];
      }),
  );
}

function firstPartsOf(evidence: Evidence, whole: Topic['indicatorCode']): Topic['indicatorCode'][] {
  const versions = evidence.versions.get(whole) ?? [];
  return [...new Set(versions.flatMap(({ parts }) => parts.slice(0, 1)))];
}
