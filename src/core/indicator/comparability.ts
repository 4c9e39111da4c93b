import type { Bilingual } from '../kernel/bilingual.ts';
import { measureUnits } from '../kernel/measure-unit.ts';
import { priceBasisNames } from '../kernel/price-basis-names.ts';
import type { Computation, Coverage } from './formula/computation.ts';
import type { ResultUnit } from './formula/result-unit.ts';
import { scopeName } from './scope-names.ts';

/** As much of an amount as says whether it compares with another. */
export type Comparable = Pick<Computation, 'text' | 'priceBasis' | 'scope' | 'resultUnit'>;

/** Why two amounts must not be added or divided as things of one kind: price basis or scope; null when they may. */
export function differenceInBasis(a: Comparable, b: Comparable): Bilingual | null {
  if (a.priceBasis !== null && b.priceBasis !== null && a.priceBasis !== b.priceBasis) {
    const [basisOfA, basisOfB] = [priceBasisNames[a.priceBasis], priceBasisNames[b.priceBasis]];
    return {
      vi: `Khác loại giá: ${a.text} ${basisOfA.vi}, ${b.text} ${basisOfB.vi}`,
      en: `Different price bases: ${a.text} ${basisOfA.en}, ${b.text} ${basisOfB.en}`,
    };
  }
  if (a.scope !== null && b.scope !== null && a.scope !== b.scope) {
    const [scopeOfA, scopeOfB] = [scopeName(a.scope), scopeName(b.scope)];
    return {
      vi: `Khác phạm vi: ${a.text} “${scopeOfA.vi}”, ${b.text} “${scopeOfB.vi}”`,
      en: `Different scopes: ${a.text} “${scopeOfA.en}”, ${b.text} “${scopeOfB.en}”`,
    };
  }
  return null;
}

/** Why amounts that must measure the same thing do not. */
export function differenceInUnit(a: Comparable, b: Comparable): Bilingual {
  return {
    vi: `Khác đơn vị tính: ${a.text} (${unitName(a.resultUnit).vi}), ${b.text} (${unitName(b.resultUnit).vi})`,
    en: `Different units: ${a.text} (${unitName(a.resultUnit).en}), ${b.text} (${unitName(b.resultUnit).en})`,
  };
}

/** Two sums over units compare when both are complete, or lack the very same units; null when they compare. */
export function differenceInCoverage(a: Computation, b: Computation): Bilingual | null {
  if (coverageText(a.coverage) === coverageText(b.coverage)) return null;
  if (isComplete(a.coverage) && isComplete(b.coverage)) return null;
  return {
    vi: `Không cùng số đơn vị có số liệu: ${a.text} ${countOf(a.coverage).vi}, ${b.text} ${countOf(b.coverage).vi}`,
    en: `Not the same units reported: ${a.text} ${countOf(a.coverage).en}, ${b.text} ${countOf(b.coverage).en}`,
  };
}

/**
 * Why two moments of one series must not be compared: an indicator was defined anew between them, or counted
 * at other prices or in another scope; null when nothing broke.
 */
export function breakBetween(now: Computation, before: Computation): Bilingual | null {
  const earlier = definitionsIn(before);
  for (const [indicatorCode, definition] of definitionsIn(now)) {
    const old = earlier.get(indicatorCode);
    const [oldVersion, newVersion] = [old, definition].map(
      (one) => one?.indicator?.indicatorVersion,
    );
    if (old === undefined || oldVersion === newVersion) continue;
    return {
      vi: `Cách tính [${indicatorCode}] khác nhau (phiên bản ${oldVersion} và ${newVersion})`,
      en: `[${indicatorCode}] is counted by different methods (versions ${oldVersion} and ${newVersion})`,
    };
  }
  for (const [indicatorCode, definition] of definitionsIn(now)) {
    const old = earlier.get(indicatorCode);
    const difference = old === undefined ? null : differenceInBasis(definition, old);
    if (difference !== null) return difference;
  }
  return differenceInBasis(now, before);
}

/** The first step of each indicator in a chain. */
function definitionsIn(computation: Computation): Map<string, Computation> {
  const found = new Map<string, Computation>();
  const visit = (step: Computation): void => {
    const code = step.indicator?.indicatorCode;
    if (code !== undefined && !found.has(code)) found.set(code, step);
    for (const input of step.inputs) visit(input);
  };
  visit(computation);
  return found;
}

function isComplete(coverage: Coverage | null): boolean {
  return coverage === null || coverage.missing.length === 0;
}

function coverageText(coverage: Coverage | null): string {
  if (coverage === null) return '';
  return `${coverage.units.toSorted().join()}|${coverage.missing.toSorted().join()}`;
}

function countOf(coverage: Coverage | null): Bilingual {
  if (coverage === null) return { vi: 'đủ', en: 'complete' };
  const all = coverage.units.length;
  const reported = all - coverage.missing.length;
  return { vi: `${reported}/${all} đơn vị`, en: `${reported} of ${all} units` };
}

function unitName(unit: ResultUnit): Bilingual {
  if (unit === 'number') return { vi: 'số thuần', en: 'pure number' };
  if (unit === 'compound') return { vi: 'đơn vị ghép', en: 'compound unit' };
  const { symbol } = measureUnits[unit];
  return symbol.vi === '' ? { vi: unit, en: unit } : symbol;
}
