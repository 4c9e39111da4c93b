import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Fault } from '../../kernel/refusal.ts';
import { formulaUnitFaults, type Definitions } from '../formula/check-formula-units.ts';
import { partFaults, unknownIndicator } from './check-parts.ts';
import { placeOf, versionFaults } from './check-versions.ts';
import {
  findCycles,
  formulaGraph,
  type IndicatorGraph,
  partsGraph,
} from '../formula/formula-graph.ts';
import { referencesOf } from '../formula/formula-references.ts';
import type { IndicatorVersion } from '../indicator.ts';
import { versionsInForce } from '../indicator-in-force.ts';
import { parseFormula } from '../formula/parse-formula.ts';

/**
 * Everything wrong with a catalogue of indicators: formulas that cannot be read, unknown references, circles with
 * their path, versions that overlap, parts and sums that do not fit in unit, price basis or scope. Empty when sound.
 * The same faults in the same order, whatever the order of the definitions.
 */
export function checkCatalogue(catalogue: readonly IndicatorVersion[]): Fault[] {
  const versions = sorted(catalogue);
  const faults = [...versionFaults(versions), ...versions.flatMap(readingFaults)];
  // Definitions change only on the days on which a version begins, so these days show every combination.
  const days = new Set(versions.map((version) => version.validFrom));
  for (const day of days) faults.push(...faultsOn(day, versions));
  const distinct = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...distinct.keys()].toSorted().flatMap((key) => distinct.get(key) ?? []);
}

/** By code, then version, so that nothing below depends on the order of the file. */
function sorted(versions: readonly IndicatorVersion[]): IndicatorVersion[] {
  const keyed = versions.map((version) => ({
    version,
    key: [version.indicatorCode, String(version.version).padStart(9, '0'), JSON.stringify(version)],
  }));
  return keyed
    .toSorted((a, b) => (a.key.join('|') < b.key.join('|') ? -1 : 1))
    .map(({ version }) => version);
}

function readingFaults(version: IndicatorVersion): Fault[] {
  if (version.formula === null) return [];
  const reading = parseFormula(version.formula);
  if (reading.kind === 'formula') return [];
  return reading.faults.map((fault) => ({
    place: placeOf(version, 'formula', ...fault.place),
    message: fault.message,
  }));
}

function faultsOn(day: PlainDate, versions: readonly IndicatorVersion[]): Fault[] {
  const inForce = versionsInForce(versions, day);
  const definitions: Definitions = new Map(
    inForce.map((version) => [version.indicatorCode, version]),
  );
  return [
    ...inForce.flatMap((version) => formulaFaults(version, definitions)),
    ...inForce.flatMap((version) => partFaults(version, definitions)),
    ...cycleFaults(formulaGraph(inForce), definitions, 'formula'),
    ...cycleFaults(partsGraph(inForce), definitions, 'parts'),
  ];
}

function formulaFaults(version: IndicatorVersion, definitions: Definitions): Fault[] {
  const reading = version.formula === null ? null : parseFormula(version.formula);
  if (reading?.kind !== 'formula') return [];
  const unknown = referencesOf(reading.formula).filter((code) => !definitions.has(code));
  return [
    ...unknown.map(unknownIndicator),
    ...formulaUnitFaults(version, reading.formula, definitions),
  ].map((message) => ({ place: placeOf(version, 'formula'), message }));
}

function cycleFaults(
  graph: IndicatorGraph,
  definitions: Definitions,
  field: 'formula' | 'parts',
): Fault[] {
  return findCycles(graph).flatMap((cycle) => {
    const first = cycle[0] === undefined ? undefined : definitions.get(cycle[0]);
    if (first === undefined) return [];
    const path = cycle.join(' → ');
    const message =
      field === 'formula'
        ? { vi: `Công thức đi vòng: ${path}`, en: `Formulas run in a circle: ${path}` }
        : { vi: `Chỉ tiêu thành phần đi vòng: ${path}`, en: `Parts run in a circle: ${path}` };
    return [{ place: placeOf(first, field), message }];
  });
}
