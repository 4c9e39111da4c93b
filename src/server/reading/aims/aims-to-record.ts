import { TargetId } from '../../../core/kernel/ids.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { Fault } from '../../../core/kernel/refusal.ts';
import { comparePlanLine } from '../../../core/target/aim/compare-plan-line.ts';
import { compareTarget } from '../../../core/target/aim/compare-target.ts';
import type { PlanLine } from '../../../core/target/plan-line.ts';
import type { Target } from '../../../core/target/target.ts';
import type { AssessedReading } from '../assess-reading.ts';
import { documentCodeOf } from '../document-of-reading.ts';
import { planLineIdOf, withPlannedValue } from './plan-of-reading.ts';
import type { UnderstoodAim } from '../reading-item.ts';
import type { RecordedAim } from './recorded-aim.ts';

/** What an acceptance does to plan lines and targets. */
export interface AimsToRecord {
  /** Plan lines that are new or get another version, as they then stand. */
  planLines: PlanLine[];
  targets: Target[];
  recorded: RecordedAim[];
  /** `['figures', number]` for what cannot be recorded. */
  faults: Fault[];
}

/** A figure that was taken up, with its words. */
export interface TakenAim {
  item: UnderstoodAim;
  quotation: string;
}

/**
 * Works out what becomes of plan lines and targets that were taken up, one after the other in the order of the text:
 * a new one, another version, or nothing where it is told already.
 */
export function aimsToRecord(
  reading: AssessedReading,
  taken: readonly TakenAim[],
  known: { planLines: readonly PlanLine[]; targets: readonly Target[] },
): AimsToRecord {
  const result: AimsToRecord = { planLines: [], targets: [], recorded: [], faults: [] };
  const changed = new Map<string, PlanLine>();
  let { planLines } = known;
  const targets = [...known.targets];
  for (const { item, quotation } of taken) {
    const { no, aim } = item;
    const made =
      aim.kind === 'plan-line'
        ? planStep(reading, item, planLines)
        : targetStep(reading, { item, quotation }, targets);
    if ('message' in made) {
      result.faults.push({ place: ['figures', no], message: made.message });
      continue;
    }
    result.recorded.push({ findingNo: no, aim, quotation, effect: made.effect });
    if (made.planLine !== undefined) {
      const { planLine } = made;
      changed.set(planLine.id, planLine);
      planLines = [...planLines.filter(({ id }) => id !== planLine.id), planLine];
    }
    if (made.target !== undefined) {
      const { target } = made;
      const at = targets.findIndex(({ id }) => id === target.id);
      if (at === -1) targets.push(target);
      else targets[at] = target;
      result.targets = [...result.targets.filter(({ id }) => id !== target.id), target];
    }
  }
  return { ...result, planLines: [...changed.values()] };
}

interface AimStep {
  effect: RecordedAim['effect'];
  planLine?: PlanLine;
  target?: Target;
}

type StepOrFault = AimStep | Pick<Fault, 'message'>;

function planStep(
  { state, document, facts }: AssessedReading,
  { no, aim, place }: UnderstoodAim,
  planLines: readonly PlanLine[],
): StepOrFault {
  const day = state.date;
  if (aim.kind !== 'plan-line' || day === null) return NO_DAY;
  const { known, standing } = comparePlanLine(aim.planLine, planLines, day);
  const last = known?.planLine.versions.at(-1);
  if (standing === 'contradicts' && last?.documentId === document.id) return TWO_VALUES;
  if (standing === 'contradicts' && last !== undefined && last.decidedOn > day) {
    const title = facts.documents.get(last.documentId)?.title ?? last.documentId;
    return {
      message: {
        vi: `Số kế hoạch này đã có giá trị khác, quyết định ngày ${formatDate(last.decidedOn, 'vi')}, sau ngày của văn bản này (“${title}”): không ghi lùi được.`,
        en: `This plan line has another value already, decided on ${formatDate(last.decidedOn, 'en')}, after the day of this document (“${title}”): an earlier one cannot be entered.`,
      },
    };
  }
  const step = withPlannedValue(planLines, {
    draft: aim.planLine,
    id: planLineIdOf(documentCodeOf(state.record), no),
    document,
    place: place.vi,
    day,
  });
  const { planLine, versionNo } = step;
  if (versionNo === null) {
    return { effect: { kind: 'plan-confirmed', planLineId: planLine.id } };
  }
  const kind = versionNo === 1 ? 'plan-opened' : 'plan-adjusted';
  return { planLine, effect: { kind, planLineId: planLine.id, versionNo } };
}

function targetStep(
  { state, facts }: AssessedReading,
  { item, quotation }: TakenAim,
  targets: readonly Target[],
): StepOrFault {
  const { aim, no, place } = item;
  if (aim.kind !== 'target') return NO_DAY;
  const { resolutionId, name, part } = aim.target;
  const resolution = facts.resolutions.find(({ id }) => id === resolutionId);
  if (resolution === undefined) return NO_RESOLUTION;
  const { standing, known } = compareTarget(aim.target, targets, resolution);
  if (known !== null && standing === 'agrees') {
    return { effect: { kind: 'target-confirmed', targetId: known.target.id } };
  }
  if (known !== null && standing === 'contradicts') {
    const wording = known.target.name.vi;
    return {
      message: {
        vi: `Nghị quyết đã có chỉ tiêu “${wording}” với giá trị khác: chỉ tiêu đã quyết không sửa bằng một báo cáo. Hãy bỏ số này, hoặc chọn nghị quyết khác.`,
        en: `The resolution has the target “${known.target.name.en}” with another value: what was decided is not changed by a report. Reject this one, or choose another resolution.`,
      },
    };
  }
  const id = TargetId.parse(`${documentCodeOf(state.record)}.${no}`);
  const structure =
    part.group === null ? undefined : targets.find((one) => isOfGroup(one, id, part.group));
  if (structure !== undefined) {
    const target = { ...structure, parts: [...structure.parts, part] };
    return { target, effect: { kind: 'target-added', targetId: structure.id } };
  }
  const target: Target = {
    id,
    resolutionId,
    number: null,
    wording: quotation,
    name,
    clause: null,
    isMain: true,
    rule: { kind: 'all' },
    parts: [part],
    state: 'in-force',
    stateNote: null,
    sourceClaimNote: `Theo “${state.title}”, ${place.vi}.`,
  };
  return { target, effect: { kind: 'target-added', targetId: id } };
}

/** The other shares of a structure, of the same document, make one target. */
function isOfGroup({ id, parts }: Target, like: TargetId, group: string | null): boolean {
  const document = like.slice(0, like.lastIndexOf('.'));
  return id.startsWith(`${document}.`) && parts.some((part) => part.group === group);
}

const NO_DAY: Pick<Fault, 'message'> = {
  message: {
    vi: 'Chưa biết ngày của văn bản, nên chưa ghi được số kế hoạch.',
    en: 'The date of the document is not known, so the plan line cannot be entered.',
  },
};
const NO_RESOLUTION: Pick<Fault, 'message'> = {
  message: {
    vi: 'Nghị quyết được chọn không còn trong danh mục.',
    en: 'The resolution chosen is not there any more.',
  },
};
const TWO_VALUES: Pick<Fault, 'message'> = {
  message: {
    vi: 'Văn bản này ghi hai giá trị khác nhau cho cùng một số kế hoạch: chỉ nhận một.',
    en: 'This document gives two values for one plan line: take up one of them only.',
  },
};
