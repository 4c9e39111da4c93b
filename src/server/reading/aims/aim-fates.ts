import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { comparePlanLine } from '../../../core/target/aim/compare-plan-line.ts';
import { type ComparedTarget, compareTarget } from '../../../core/target/aim/compare-target.ts';
import type { PlanLine, PlanLineVersion } from '../../../core/target/plan-line.ts';
import type { Target } from '../../../core/target/target.ts';
import type { Resolution } from '../../../core/resolution/resolution.ts';
import type { Fate } from '../../../contract/reading/read-figure.ts';
import type { UnderstoodAim } from '../reading-item.ts';

/** What is known of the plan line or target that a figure asks for. */
export type KnownAim =
  | { kind: 'plan-line'; planLine: PlanLine; version: PlanLineVersion }
  | ({ kind: 'target' } & NonNullable<ComparedTarget['known']>);

export interface AimFate {
  fate: Fate;
  known: KnownAim | null;
}

/** What is known without the reading, and the day of the document. */
export interface AimsBeside {
  planLines: readonly PlanLine[];
  targets: readonly Target[];
  resolutions: readonly Resolution[];
  day: PlainDate;
}

/** Whether what a figure asks for is known already, is known otherwise, or is new. */
export function aimFateOf({ aim }: UnderstoodAim, beside: AimsBeside): AimFate {
  if (aim.kind === 'plan-line') {
    const { standing, known } = comparePlanLine(aim.planLine, beside.planLines, beside.day);
    return { fate: standing, known: known && { kind: 'plan-line', ...known } };
  }
  const { target } = aim;
  const resolution = beside.resolutions.find(({ id }) => id === target.resolutionId);
  if (resolution === undefined) return { fate: 'new', known: null };
  const { standing, known } = compareTarget(target, beside.targets, resolution);
  return { fate: standing, known: known && { kind: 'target', ...known } };
}
