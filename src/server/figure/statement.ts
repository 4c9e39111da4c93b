import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { Claim } from '../../core/figure/claim.ts';
import type { FigureAddress } from '../../contract/figure.ts';
import type { KnownFacts } from '../known-facts/known-facts.ts';
import { definitionOf } from '../known-facts/known-facts.ts';
import type { KnownFigures } from './known-figures.ts';
import { readableFormula, sourceInWords } from './why.ts';

/** Where a figure comes from, for places that have no door to it: print, CSV. */
export interface Statement {
  source: Bilingual;
  /** null where the source is no document. */
  claim: Claim | null;
}

/** The source of the figure at an address; of a computed one its formula. */
export function statementOf(
  address: FigureAddress,
  facts: KnownFacts,
  figures: KnownFigures,
): Statement | null {
  const vintage = figures.at(address);
  if (vintage !== undefined) {
    const { source } = vintage;
    const claim = source.kind === 'document' ? facts.claimsById.get(source.claimId) : undefined;
    return { source: sourceInWords(vintage, facts), claim: claim ?? null };
  }
  const formula = definitionOf(facts, address.indicator)?.formula ?? null;
  if (formula === null) return null;
  const readable = readableFormula(formula, facts);
  const source = { vi: `Tính theo công thức ${readable}`, en: `Computed: ${readable}` };
  return { source, claim: null };
}
