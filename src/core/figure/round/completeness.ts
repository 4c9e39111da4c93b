import type { CellCheck, CellContent } from './cell.ts';
import type { ApprovalLevel, RoundField } from './reporting-round.ts';
import { type ApprovalStep, isAmong, type SubmissionStanding } from './standing.ts';

export interface Share {
  done: number;
  of: number;
}

export interface UnitProgress {
  standing: SubmissionStanding;
  steps: readonly ApprovalStep[];
  answered: Share;
}

/** Required fields that a person has to answer: what is computed of records asks nothing of anybody. */
export function isAsked({ kind, isRequired }: Pick<RoundField, 'kind' | 'isRequired'>): boolean {
  return isRequired && kind !== 'register';
}

/** Answered fields of one unit: "not applicable" and "not yet known" are answers, an empty cell is none. */
export function answeredOf(
  fields: readonly Pick<RoundField, 'fieldNo' | 'kind' | 'isRequired'>[],
  contentOf: (fieldNo: number) => CellContent | null,
): Share {
  const asked = fields.filter(isAsked);
  const done = asked.filter(({ fieldNo }) => contentOf(fieldNo) !== null).length;
  return { done, of: asked.length };
}

/** How far a round has come, over its units. A level counts for a unit when nothing of it is left to approve. */
export function completenessOf(
  levels: readonly ApprovalLevel[],
  units: readonly UnitProgress[],
): { fields: Share; sent: Share; levels: { level: ApprovalLevel; share: Share }[] } {
  const count = (test: (unit: UnitProgress) => boolean): Share => ({
    done: units.filter(test).length,
    of: units.length,
  });
  return {
    fields: {
      done: units.reduce((sum, { answered }) => sum + answered.done, 0),
      of: units.reduce((sum, { answered }) => sum + answered.of, 0),
    },
    sent: count(({ standing }) => standing.sent !== null),
    levels: levels.map((level) => ({ level, share: count((unit) => isPast(level, unit)) })),
  };
}

function isPast(level: ApprovalLevel, { standing, steps }: UnitProgress): boolean {
  if (standing.sent === null) return false;
  const upTo = steps.findLastIndex((step) => step.level === level);
  // A level that nobody has to pass is past with the one below it.
  const needed = upTo === -1 ? stepsBelow(level, steps) : steps.slice(0, upTo + 1);
  return needed.every((step) => isAmong(step, standing.approvals));
}

const height = { head: 0, department: 1, city: 2 } satisfies Record<ApprovalLevel, number>;

function stepsBelow(level: ApprovalLevel, steps: readonly ApprovalStep[]): ApprovalStep[] {
  return steps.filter((step) => height[step.level] < height[level]);
}

/** The square of one field at one unit on the heat grid. */
export function squareOf(
  content: CellContent | null,
  checks: readonly CellCheck[],
  standing: SubmissionStanding,
): 'empty' | 'draft' | 'missing' | 'doubt' | 'fault' | 'sent' | 'approved' {
  if (content === null) return 'empty';
  if (standing.state === 'approved') return content.kind === 'missing' ? 'missing' : 'approved';
  if (checks.some(({ level }) => level === 'fault')) return 'fault';
  if (checks.length > 0) return 'doubt';
  if (content.kind === 'missing') return 'missing';
  return standing.sent === null ? 'draft' : 'sent';
}
