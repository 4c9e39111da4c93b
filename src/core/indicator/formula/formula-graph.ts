import type { IndicatorCode } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { listReferences } from './formula-references.ts';
import type { IndicatorVersion } from '../indicator.ts';
import { parseFormula } from './parse-formula.ts';

/** Which indicators each indicator rests on. */
export type IndicatorGraph = ReadonlyMap<IndicatorCode, readonly IndicatorCode[]>;

/**
 * What each is computed from, by formula. A sum of an indicator over the child units is no dependence on itself:
 * it asks other units.
 */
export function formulaGraph(versions: readonly IndicatorVersion[]): IndicatorGraph {
  return graphOf(versions, (version) => {
    const reading = version.formula === null ? null : parseFormula(version.formula);
    if (reading?.kind !== 'formula') return [];
    return listReferences(reading.formula)
      .filter((mention) => !mention.overChildren || mention.indicatorCode !== version.indicatorCode)
      .map((mention) => mention.indicatorCode);
  });
}

/** What each is made up of ("trong đó"). */
export function partsGraph(versions: readonly IndicatorVersion[]): IndicatorGraph {
  return graphOf(versions, (version) => version.parts);
}

/** Circles, each as its path with the first code repeated at the end; at least one through every knot. */
export function findCycles(graph: IndicatorGraph): IndicatorCode[][] {
  const cycles = new Map<string, IndicatorCode[]>();
  const done = new Set<IndicatorCode>();
  const visit = (code: IndicatorCode, path: readonly IndicatorCode[]): void => {
    const begin = path.indexOf(code);
    if (begin !== -1) {
      const cycle = fromSmallest(path.slice(begin));
      cycles.set(cycle.join(), cycle);
    } else if (!done.has(code)) {
      for (const next of graph.get(code) ?? []) visit(next, [...path, code]);
      done.add(code);
    }
  };
  for (const code of graph.keys()) visit(code, []);
  return [...cycles.values()];
}

/**
 * The indicators in an order in which each comes after all it is computed from; equals by code. Give the versions
 * in force on one day. Refuses (`not-valid`) a circle, with its path.
 */
export function dependencyOrder(versions: readonly IndicatorVersion[]): IndicatorCode[] {
  const graph = formulaGraph(versions);
  const cycles = findCycles(graph);
  if (cycles.length > 0) throw circular(cycles);
  const order = new Set<IndicatorCode>();
  const place = (code: IndicatorCode): void => {
    if (order.has(code) || !graph.has(code)) return;
    for (const next of graph.get(code) ?? []) place(next);
    order.add(code);
  };
  for (const code of graph.keys()) place(code);
  return [...order];
}

function graphOf(
  versions: readonly IndicatorVersion[],
  edges: (version: IndicatorVersion) => readonly IndicatorCode[],
): IndicatorGraph {
  const graph = new Map<IndicatorCode, IndicatorCode[]>();
  const codes = [...new Set(versions.map((version) => version.indicatorCode))].toSorted();
  for (const code of codes) {
    const own = versions.filter((version) => version.indicatorCode === code);
    graph.set(code, [...new Set(own.flatMap(edges))].toSorted());
  }
  return graph;
}

function fromSmallest(cycle: readonly IndicatorCode[]): IndicatorCode[] {
  const smallest = cycle.findIndex((code) => cycle.every((other) => code <= other));
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest + 1)];
}

function circular(cycles: IndicatorCode[][]): Refusal {
  const paths = cycles.map((cycle) => cycle.join(' → '));
  return new Refusal(
    'not-valid',
    {
      vi: `Công thức đi vòng: ${paths.join('; ')}`,
      en: `Formulas run in a circle: ${paths.join('; ')}`,
    },
    cycles.map((cycle, index) => ({
      place: ['indicators', cycle[0] ?? '', 'formula'],
      message: {
        vi: `Công thức đi vòng: ${paths[index]}`,
        en: `Formulas run in a circle: ${paths[index]}`,
      },
    })),
  );
}
