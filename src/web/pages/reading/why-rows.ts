import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import type { Finding, TextRange } from '../../../core/figure/finding.ts';
import type { Attribute } from './claim-rows.ts';

export interface WhyRow {
  /** Said by the step that ties the figure. */
  reasons: Bilingual[];
  /** The words of the text that decided; null where none did. */
  decidedBy: TextRange | null;
}

/** The reader's own name of an attribute, where it gives words for it. */
const readersName: Partial<Record<Attribute, string>> = {
  indicator: 'indicator',
  kind: 'kind',
  value: 'unit',
  qualifier: 'qualifier',
  period: 'period',
  unit: 'org',
  base: 'base',
  told: 'kind',
  targetKind: 'kind',
  assigner: 'base',
};

/** Why an attribute is what it is. */
export function whyOf(
  attribute: Attribute,
  given: { attribute: string; text: Bilingual }[],
  finding: Finding | null,
  text: string,
): WhyRow {
  const name = readersName[attribute];
  const reasons = given.filter((reason) => reason.attribute === attribute).map(({ text }) => text);
  const found = (name === undefined ? null : finding?.reasons[name]?.words) ?? null;
  // The reader names a place wherever it stands; it decided only where the reason says so.
  const isUsed =
    attribute !== 'unit' ||
    found === null ||
    reasons.length === 0 ||
    reasons.some(({ vi }) => vi.includes(text.slice(found.start, found.end)));
  return { reasons, decidedBy: isUsed ? found : null };
}
