import type { Bilingual } from '../kernel/bilingual.ts';
import { percentOf } from '../kernel/decimal-division.ts';
import { absolute, compareDecimals, subtract } from '../kernel/decimal.ts';
import { compareGrades, gradeNames } from '../kernel/grade.ts';
import { missing, type MissingReason, type Outcome, value } from '../kernel/missing.ts';
import { compareVintages } from './best-vintage.ts';
import type { Vintage, VintageContent } from './figure.ts';

/** Why a figure was told again. */
type RevisionKind =
  | 'first'
  | 'grade-raised'
  | 'grade-lowered'
  | 'revised'
  | 'confirmed'
  | 'now-missing'
  | 'now-reported';

/** A vintage beside the one before it. */
export interface VintageStep {
  vintage: Vintage;
  revision: RevisionKind;
  reason: Bilingual;
  /** This minus the one before, in the unit of the indicator, with its sign. */
  difference: Outcome;
  /** The same in % of the one before. */
  relativeDifference: Outcome;
}

/** The vintages of one figure in the order in which they became known, each with what it changed. */
export function vintageHistory(vintages: readonly Vintage[]): VintageStep[] {
  const ordered = vintages.toSorted(compareVintages);
  return ordered.map((vintage, index) => stepAfter(ordered[index - 1], vintage));
}

function stepAfter(before: Vintage | undefined, vintage: Vintage): VintageStep {
  const revision = before === undefined ? 'first' : revisionKind(before, vintage);
  return {
    vintage,
    revision,
    reason: revisionReason(revision, vintage),
    ...differences(before?.content, vintage.content),
  };
}

function revisionKind(before: Vintage, vintage: Vintage): RevisionKind {
  if (vintage.content.kind === 'missing') {
    return before.content.kind === 'missing' ? 'confirmed' : 'now-missing';
  }
  if (before.content.kind === 'missing') return 'now-reported';
  const grades = compareGrades(vintage.grade, before.grade);
  if (grades !== 0) return grades > 0 ? 'grade-raised' : 'grade-lowered';
  const isSame = compareDecimals(vintage.content.value, before.content.value) === 0;
  return isSame ? 'confirmed' : 'revised';
}

function revisionReason(revision: RevisionKind, vintage: Vintage): Bilingual {
  const grade = gradeNames[vintage.grade];
  return {
    first: { vi: `Lần công bố đầu tiên: số ${grade.vi}`, en: `First told: ${grade.en}` },
    'grade-raised': { vi: `Thay bằng số ${grade.vi}`, en: `Replaced by the ${grade.en} figure` },
    'grade-lowered': {
      vi: `Nêu lại bằng số ${grade.vi}, kém chắc chắn hơn lần trước`,
      en: `Told again as ${grade.en}, less certain than before`,
    },
    revised: { vi: `Sửa số ${grade.vi}`, en: `The ${grade.en} figure was revised` },
    confirmed: { vi: `Nêu lại, không thay đổi`, en: `Told again, unchanged` },
    'now-missing': { vi: 'Không còn số liệu', en: 'No longer given' },
    'now-reported': { vi: `Đã có số ${grade.vi}`, en: `Now given: ${grade.en}` },
  }[revision];
}

function differences(
  before: VintageContent | undefined,
  now: VintageContent,
): Pick<VintageStep, 'difference' | 'relativeDifference'> {
  if (before === undefined) {
    return noDifference('not-applicable', { vi: 'Chưa có lần trước', en: 'Nothing came before' });
  }
  if (before.kind === 'missing') return noDifference(before.reason);
  if (now.kind === 'missing') return noDifference(now.reason);
  const difference = subtract(now.value, before.value);
  return {
    difference: value(difference),
    relativeDifference: percentOf(difference, absolute(before.value)),
  };
}

function noDifference(
  reason: MissingReason,
  detail?: Bilingual,
): Pick<VintageStep, 'difference' | 'relativeDifference'> {
  const none = missing(reason, detail);
  return { difference: none, relativeDifference: none };
}
