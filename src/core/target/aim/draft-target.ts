import type { Bilingual } from '../../kernel/bilingual.ts';
import { addDays, yearOf } from '../../kernel/plain-date.ts';
import type { Reason } from '../../figure/tying/draft-claim.ts';
import { isTied } from '../../figure/tying/doubt.ts';
import type { Finding } from '../../figure/finding.ts';
import type { AimedResult } from '../../figure/proposal.ts';
import { parsePeriodId, year } from '../../period/period-kinds.ts';
import type { Resolution } from '../../resolution/resolution.ts';
import { TargetPart } from '../target.ts';
import type { NoAim, TargetDraft } from './aim.ts';
import { boundOfAim } from './aim-bound.ts';
import type { AimWords } from './aim-words.ts';
import type { DerivedIndicators } from './derived-indicators.ts';
import { boundReason, type DraftedAim, priceBasisOf } from './draft-plan-line.ts';
import { type KindOfTarget, kindOfTarget } from './target-kind.ts';

export interface TargetRequest {
  readonly aim: AimedResult;
  readonly finding: Finding;
  readonly words: AimWords;
  readonly indicators: DerivedIndicators;
  readonly resolution: Resolution | null;
  /** Shares of one whole in one sentence carry this word; null for a measure by itself. */
  readonly structure: string | null;
  /** The sentence asks for several things: the words of this one. */
  readonly ownWords: string;
}

const STRIVES = /\b(?:phan dau|no luc|quyet tam)\b/;

/** The target that an aim is, under a resolution; else why it is none. */
export function draftTarget(request: TargetRequest): DraftedAim<TargetDraft> | NoAim {
  const { aim, finding, words, indicators, resolution } = request;
  if (resolution === null) return { whyNot: NO_RESOLUTION };
  const isOfStructure = request.structure !== null;
  const kind = kindOfTarget({ aim, words, indicators, isOfStructure });
  if (!isTied(kind)) return kind;
  const part = partOf(request, kind.value, resolution);
  const bound = part.bound === 'between' ? [] : [boundReason(boundOfAim(finding, words))];
  return {
    draft: { resolutionId: resolution.id, name: nameOf(part, indicators), part },
    certainty: kind.certainty,
    reasons: [
      { attribute: 'targetKind', text: kind.why },
      { attribute: 'resolution', text: byYears(resolution) },
      ...bound.map((text): Reason => ({ attribute: 'bound', text })),
    ],
  };
}

function partOf(
  { aim, finding, words, indicators, structure, ownWords }: TargetRequest,
  { kind, indicatorCode, measureUnit, shape, fromBase }: KindOfTarget,
  resolution: Resolution,
): TargetPart {
  const definition = indicators.latest.get(indicatorCode);
  const bound = aim.high === null ? boundOfAim(finding, words) : 'between';
  const baseYear = year(resolution.firstYear - 1).id;
  const baseOfMultiple = aim.base?.kind === 'period' ? aim.base.periodId : baseYear;
  const periodId = kind === 'multiple-of-base' ? baseOfMultiple : baseYear;
  const hasBase = fromBase === true || kind === 'multiple-of-base';
  return TargetPart.parse({
    kind,
    wording: ownWords,
    indicatorCode,
    unitId: aim.unitId,
    scope: aim.scope,
    rider: null,
    priceBasis: priceBasisOf(aim, definition),
    measureUnit,
    bound,
    direction: definition?.direction ?? 'none',
    value: aim.high === null ? aim.value : null,
    low: aim.high === null ? null : aim.value,
    high: aim.high,
    base: hasBase ? { periodId, value: null, vintageId: null } : null,
    deadline: null,
    strive: STRIVES.test(words.sentence),
    qualifier: bound === 'about' ? 'about' : 'none',
    precision: Math.max(0, aim.precision ?? 0),
    tolerance: null,
    multipleForm: null,
    denominatorCode: null,
    group: kind === 'structure' ? structure : null,
    ...yearsOf(aim, resolution),
    ...shape,
  });
}

/** The years that count, where they are not those of the whole term. */
function yearsOf(
  { periodId }: AimedResult,
  resolution: Resolution,
): Pick<TargetPart, 'firstYear' | 'lastYear'> {
  const { start, end, kind } = parsePeriodId(periodId);
  const [first, last] = [yearOf(start), yearOf(addDays(end, -1))];
  const isSpan = kind === 'multi-year';
  return {
    firstYear: isSpan && first > resolution.firstYear ? first : null,
    lastYear: last === resolution.lastYear ? null : last,
  };
}

function nameOf(
  { kind, indicatorCode }: TargetPart,
  { latest, find }: DerivedIndicators,
): TargetDraft['name'] {
  const name = latest.get(indicatorCode ?? '')?.name ?? { vi: indicatorCode ?? '', en: '' };
  if (kind === 'average-growth' && indicatorCode !== null) {
    const growth = find('growth', indicatorCode)?.name;
    return (
      growth ?? { vi: `Tốc độ tăng ${lowerFirst(name.vi)}`, en: `Growth of ${lowerFirst(name.en)}` }
    );
  }
  if (kind === 'yearly-decline') {
    return {
      vi: `Mức giảm ${lowerFirst(name.vi)} mỗi năm`,
      en: `Yearly fall of ${lowerFirst(name.en)}`,
    };
  }
  return name;
}

/** `Giá trị xuất khẩu` inside a name; `GRDP` stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function byYears({ title, firstYear, lastYear }: Resolution): Bilingual {
  return {
    vi: `Theo đơn vị và các năm ${firstYear}-${lastYear}: ${title}`,
    en: `By its unit and the years ${firstYear}-${lastYear}: ${title}`,
  };
}

const NO_RESOLUTION: Bilingual = {
  vi: 'Chưa có nghị quyết nào của đơn vị này cho các năm ấy: hãy nhập nghị quyết trước, rồi chỉ tiêu mới ghi được',
  en: 'There is no resolution of this unit for these years: enter the resolution first',
};
