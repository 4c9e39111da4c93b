import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { PlanLineId } from '../../../core/kernel/ids.ts';
import { convert } from '../../../core/kernel/quantity.ts';
import type { PlanLineDraft } from '../../../core/target/aim/aim.ts';
import { comparePlanLine } from '../../../core/target/aim/compare-plan-line.ts';
import type { PlanLine, PlanLineVersion } from '../../../core/target/plan-line.ts';
import type { SourceDocument } from '../../../core/resolution/document.ts';

/** What became of the plan lines once a planned value is among them. */
export interface PlanStep {
  planLines: readonly PlanLine[];
  /** The line that tells it now. */
  planLine: PlanLine;
  /** Number of the version that it added; null where the line told this already. */
  versionNo: number | null;
}

interface Planned {
  draft: PlanLineDraft;
  /** Of the line, where it is new. */
  id: PlanLineId;
  document: SourceDocument;
  place: string;
  day: PlainDate;
}

/** Puts a planned value among the plan lines: a line of its own, another version of one, or nothing where it agrees. */
export function withPlannedValue(
  planLines: readonly PlanLine[],
  { draft, id, document, place, day }: Planned,
): PlanStep {
  const { standing, known } = comparePlanLine(draft, planLines, day);
  if (known !== null && standing === 'agrees') {
    return { planLines, planLine: known.planLine, versionNo: null };
  }
  const { value, precision: _, ...terms } = draft;
  const version = { decidedOn: day, documentId: document.id, place };
  if (known === null) {
    const opening: PlanLineVersion = { ...version, kind: 'opening', value };
    const planLine = { ...terms, id, versions: [opening] };
    return { planLines: [...planLines, planLine], planLine, versionNo: 1 };
  }
  const before = known.planLine;
  const inItsUnit = convert(value, draft.measureUnit, before.measureUnit);
  const adjustment: PlanLineVersion = {
    ...version,
    kind: 'adjustment',
    value: inItsUnit.kind === 'value' ? inItsUnit.value : value,
  };
  const planLine = { ...before, versions: [...before.versions, adjustment] };
  return {
    planLines: planLines.map((line) => (line.id === before.id ? planLine : line)),
    planLine,
    versionNo: planLine.versions.length,
  };
}

/** The id that a plan line has, also before it is one. */
export function planLineIdOf(documentCode: string, no: number): PlanLineId {
  return PlanLineId.parse(`${documentCode}.${no}`);
}
