import type { PlanLine } from '../../core/target/plan-line.ts';
import type { PlanLineCell } from '../../contract/figure.ts';
import type { StatedFacts } from '../known-facts/known-facts.ts';
import { documentReferenceOf } from './cells.ts';

/** Every version of a plan line as a cell; the last one is in force. */
export function planLineCellsOf(line: PlanLine, facts: StatedFacts): PlanLineCell[] {
  return line.versions.map((version) => ({
    planLineId: line.id,
    assigner: line.assigner,
    periodId: line.periodId,
    value: version.value,
    low: null,
    high: null,
    measureUnit: line.measureUnit,
    bound: line.bound,
    qualifier: line.qualifier,
    origin: 'stated',
    document: documentReferenceOf(version.documentId, facts),
    place: version.place,
    working: null,
  }));
}
