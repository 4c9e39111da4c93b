import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Reason } from '../../figure/tying/draft-claim.ts';
import { leastCertain, type Tied } from '../../figure/tying/doubt.ts';
import type { Assigner } from '../../figure/claim.ts';
import type { Finding } from '../../figure/finding.ts';
import type { AimedResult, Certainty } from '../../figure/proposal.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import { parsePeriodId } from '../../period/period-kinds.ts';
import type { Bound } from '../target.ts';
import type { NoAim, PlanLineDraft } from './aim.ts';
import { boundOfAim } from './aim-bound.ts';
import type { AimWords } from './aim-words.ts';
import type { DerivedIndicators } from './derived-indicators.ts';
import { planAmountOf } from './plan-amount.ts';

export interface DraftedAim<T> {
  readonly draft: T;
  readonly certainty: Certainty;
  readonly reasons: readonly Reason[];
}

export interface PlanLineRequest {
  readonly aim: AimedResult;
  readonly finding: Finding;
  readonly words: AimWords;
  readonly indicators: DerivedIndicators;
  /** Who assigned it, once it is known what was assigned. */
  readonly assignerFor: (draft: Omit<PlanLineDraft, 'assigner'>) => Tied<Assigner>;
}

/** The plan line that an aim of one period is; else why it is none. */
export function draftPlanLine(request: PlanLineRequest): DraftedAim<PlanLineDraft> | NoAim {
  const { aim, finding, words, indicators, assignerFor } = request;
  const { kind } = parsePeriodId(aim.periodId);
  if (kind === 'multi-year' || kind === 'term') return { whyNot: OF_SEVERAL_YEARS };
  const printed = boundOfAim(finding, words);
  const amount = planAmountOf(aim, aim.high === null ? printed : 'at-least', indicators);
  if ('whyNot' in amount) return amount;
  const { doubt, ...planned } = amount;
  const definition = indicators.latest.get(planned.indicatorCode);
  const unsaid = {
    ...planned,
    unitId: aim.unitId,
    periodId: aim.periodId,
    scope: aim.scope,
    priceBasis: priceBasisOf(aim, definition),
    precision: aim.precision,
    qualifier: planned.bound === 'about' ? ('about' as const) : ('none' as const),
  };
  const assigner = assignerFor(unsaid);
  return {
    draft: { ...unsaid, assigner: assigner.value },
    certainty: leastCertain([
      assigner.certainty,
      doubt === null ? 'sure' : 'likely',
      aim.high === null ? 'sure' : 'unsure',
    ]),
    reasons: [
      { attribute: 'assigner', text: assigner.why },
      { attribute: 'bound', text: aim.high === null ? boundReason(printed) : RANGE },
      ...(doubt === null ? [] : [{ attribute: 'value', text: doubt }]),
    ],
  };
}

/** As the words say, but what is no money has no prices. */
export function priceBasisOf(
  { priceBasis }: AimedResult,
  definition: IndicatorVersion | undefined,
): PlanLineDraft['priceBasis'] {
  return definition?.priceBasis === 'not-monetary' ? 'not-monetary' : priceBasis;
}

const saidBounds = {
  'at-least': { vi: 'Chữ “trở lên”, “ít nhất”', en: 'Words for “at least”' },
  'more-than': { vi: 'Chữ “trên”, “hơn”', en: 'Words for “more than”' },
  'at-most': { vi: 'Chữ “không quá”, “tối đa”', en: 'Words for “at most”' },
  'less-than': { vi: 'Chữ “dưới”', en: 'Words for “less than”' },
  about: { vi: 'Chữ “khoảng”', en: 'Words for “about”' },
  exactly: { vi: 'Không có chữ chặn: đúng giá trị ấy', en: 'No word binds it: the value itself' },
  between: { vi: 'Câu ghi một khoảng', en: 'The sentence gives a range' },
} satisfies Record<Bound, Bilingual>;

/** Which words make the bound what it is. */
export function boundReason(bound: Bound): Bilingual {
  return saidBounds[bound];
}

const OF_SEVERAL_YEARS: Bilingual = {
  vi: 'Số kế hoạch là của một kỳ trong một năm; đây là nhiều năm: ghi thành chỉ tiêu của nghị quyết',
  en: 'A plan line is of one period within a year; this is of several years: a target of a resolution',
};
const RANGE: Bilingual = {
  vi: 'Câu ghi một khoảng; số kế hoạch ghi đầu dưới của khoảng, từ đó trở lên',
  en: 'The sentence gives a range; the plan line keeps its lower end, at least',
};
