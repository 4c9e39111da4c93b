import type { Bilingual } from '../../kernel/bilingual.ts';
import { decimal } from '../../kernel/decimal.ts';
import type { IndicatorCode } from '../../kernel/ids.ts';
import { type MeasureUnit, measureUnits } from '../../kernel/measure-unit.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import { parsePeriodId } from '../../period/period-kinds.ts';
import type { AimedResult } from '../../figure/proposal.ts';
import { likely, sure, type Tied } from '../../figure/tying/doubt.ts';
import type { TargetKind, TargetPart } from '../target.ts';
import { NO_NUMBER, type NoAim } from './aim.ts';
import type { AimWords } from './aim-words.ts';
import type { DerivedIndicators } from './derived-indicators.ts';

/** What the kind of a target decides besides itself. */
export interface KindOfTarget {
  readonly kind: TargetKind;
  readonly indicatorCode: IndicatorCode;
  readonly measureUnit: MeasureUnit;
  /** What only this kind stores. */
  readonly shape?: Partial<
    Pick<TargetPart, 'multipleForm' | 'denominatorCode' | 'rider' | 'judgedAs'>
  >;
  /** Measured from the year before the first year of results. */
  readonly fromBase?: true;
}

export interface KindRequest {
  readonly aim: AimedResult;
  readonly words: AimWords;
  readonly indicators: DerivedIndicators;
  /** Several shares of the sentence are of one whole. */
  readonly isOfStructure: boolean;
}

const EACH_YEAR =
  /\b(?:moi nam (?:deu|luon)|hang nam (?:deu|luon)|tung nam|nam sau (?:luon )?cao hon nam truoc)\b/;
const YEARLY = /\b(?:moi nam|hang nam|binh quan|\/nam|1 nam|mot nam)\b/;
const SUM =
  /\b(?:luy ke|tong cong|ca (?:giai doan|nhiem ky)|trong (?:\d+|nam|ca) nam|trong (?:nhiem ky|giai doan))\b/;
const HELD = /\b(?:duy tri|giu (?:vung|o muc)|luon|on dinh)\b/;
const RIDER = /\b(?:khong (?:ke|tinh|bao gom)|tru|da tru|neu khong tinh) [^,;.)]{3,80}/;
const AMBIGUOUS =
  /\b(?:tang|cao hon|nhieu hon|lon hon|vuot)(?: (?:len|hon|them|gan|tren|khoang|toi))*$/;

/** The kind of a target, by its unit, its indicator and the words at the number; the reason names what decided. */
export function kindOfTarget(request: KindRequest): Tied<KindOfTarget> | NoAim {
  const { aim, words, indicators } = request;
  const { indicatorCode: code, measureUnit } = aim;
  const definition = code === null ? undefined : indicators.latest.get(code);
  if (code === null || measureUnit === null || definition === undefined)
    return { whyNot: NO_NUMBER };
  const told = { indicatorCode: code, measureUnit };
  const isRange = aim.high !== null;
  switch (aim.kind) {
    case 'growth':
    case 'per-year-growth': {
      const asked = { ...told, measureUnit: 'percent-per-year', fromBase: true } as const;
      if (EACH_YEAR.test(words.sentence)) return sure({ ...asked, kind: 'every-year' }, EVERY_YEAR);
      if (isRange) return sure({ ...asked, kind: 'range' }, RANGE);
      if (aim.kind === 'growth') return ofOneYear(request, definition);
      const why = YEARLY.test(besideOf(words)) ? PER_YEAR : GROWTH;
      return sure({ ...asked, kind: 'average-growth' }, why);
    }
    case 'change':
      return ofChange(request, definition);
    case 'ratio': {
      const form = AMBIGUOUS.test(words.before) ? 'ambiguous' : 'ratio';
      const asked = { ...told, kind: 'multiple-of-base', shape: { multipleForm: form } } as const;
      return form === 'ratio' ? sure(asked, MULTIPLE) : likely(asked, MULTIPLE_AMBIGUOUS);
    }
    case 'share':
      return ofShare(request, definition);
    default:
      return ofLevel(request, definition);
  }
}

function besideOf({ before, after }: AimWords): string {
  return `${before} ${after}`;
}

/** The growth of a single year: a bound of the indicator that is that growth. */
function ofOneYear(
  { indicators }: KindRequest,
  { indicatorCode }: IndicatorVersion,
): Tied<KindOfTarget> {
  const growth = indicators.find('growth', indicatorCode);
  if (growth === undefined) {
    const asked = { kind: 'average-growth', indicatorCode, fromBase: true } as const;
    return likely({ ...asked, measureUnit: 'percent-per-year' }, GROWTH);
  }
  const told = { indicatorCode: growth.indicatorCode, measureUnit: 'percent' } as const;
  return sure({ ...told, kind: 'bound' }, GROWTH_OF_YEAR);
}

function isPercent(unit: MeasureUnit): boolean {
  return measureUnits[unit].dimension === 'percent';
}

function ofChange(
  { aim, words }: KindRequest,
  { indicatorCode, measureUnit }: IndicatorVersion,
): Tied<KindOfTarget> | NoAim {
  const isRate = isPercent(measureUnit);
  const isYearly =
    aim.measureUnit?.endsWith('-per-year') === true ||
    YEARLY.test(besideOf(words)) ||
    YEARLY.test(words.sentence);
  if (!isRate || !isYearly || aim.direction !== 'down') return { whyNot: NO_KIND };
  const asked = {
    kind: 'yearly-decline',
    indicatorCode,
    measureUnit: 'percentage-point-per-year',
    fromBase: true,
  } as const;
  const isInPercent = aim.measureUnit !== null && isPercent(aim.measureUnit);
  return isInPercent ? likely(asked, DECLINE_IN_PERCENT) : sure(asked, DECLINE);
}

function ofShare(
  { aim, indicators, isOfStructure }: KindRequest,
  { indicatorCode }: IndicatorVersion,
): Tied<KindOfTarget> | NoAim {
  const whole = aim.base?.kind === 'indicator' ? aim.base.indicatorCode : null;
  if (whole === null) return { whyNot: NO_KIND };
  const share = indicators.find('share', indicatorCode, whole);
  if (share === undefined) {
    const asked = { kind: 'ratio-to-indicator', indicatorCode, measureUnit: 'percent' } as const;
    return sure({ ...asked, shape: { denominatorCode: whole } }, RATIO);
  }
  const told = { indicatorCode: share.indicatorCode, measureUnit: 'percent' } as const;
  return isOfStructure
    ? sure({ ...told, kind: 'structure' }, STRUCTURE)
    : sure({ ...told, kind: 'level-at-end' }, LEVEL);
}

const ALL = decimal('100');

function ofLevel(
  { aim, words, isOfStructure }: KindRequest,
  definition: IndicatorVersion,
): Tied<KindOfTarget> | NoAim {
  const { indicatorCode } = definition;
  const measureUnit = aim.measureUnit ?? definition.measureUnit;
  const told = { indicatorCode, measureUnit };
  const rider = RIDER.exec(words.sentence)?.[0] ?? null;
  if (rider !== null) return likely({ ...told, kind: 'with-rider', shape: { rider } }, WITH_RIDER);
  if (aim.high !== null) return sure({ ...told, kind: 'range' }, RANGE);
  const isRate = isPercent(measureUnit);
  if (isRate && isOfStructure) return sure({ ...told, kind: 'structure' }, STRUCTURE);
  if (isRate && aim.value === ALL) return sure({ ...told, kind: 'all-of' }, ALL_OF);
  const { periodicity, kind } = definition;
  if (periodicity.includes('multi-year') && !periodicity.includes('year')) {
    return sure({ ...told, kind: 'bound' }, AVERAGE);
  }
  const near = besideOf(words);
  if (kind === 'flow' && YEARLY.test(near))
    return sure({ ...told, kind: 'every-year' }, EVERY_YEAR);
  const isOfYears = parsePeriodId(aim.periodId).kind === 'multi-year';
  if (kind === 'flow' && (isOfYears || SUM.test(near))) {
    return sure({ ...told, kind: 'sum-over-term' }, SUM_OVER_TERM);
  }
  if (HELD.test(near)) return sure({ ...told, kind: 'bound' }, HELD_THROUGH);
  return sure({ ...told, kind: 'level-at-end' }, LEVEL);
}

const AVERAGE_GROWTH = ['tăng bình quân năm', 'average growth a year'] as const;
const YEARLY_FALL = ['mức giảm mỗi năm', 'a fall a year'] as const;
const TIMES_BASE = ['số lần so với gốc', 'a multiple of the base'] as const;
const BOUND_KEPT = ['ngưỡng phải giữ', 'a bound'] as const;

const PER_YEAR = said(
  '“bình quân”, “/năm” cùng tốc độ tăng',
  'growth with “a year”',
  ...AVERAGE_GROWTH,
);
const GROWTH = said('tốc độ tăng của nhiều năm', 'a growth over several years', ...AVERAGE_GROWTH);
const GROWTH_OF_YEAR = said(
  'tốc độ tăng của một năm',
  'the growth of one year',
  'ngưỡng phải đạt',
  'a bound',
);
const EVERY_YEAR = said(
  '“mỗi năm”, “hằng năm”, “từng năm”',
  '“every year”',
  'từng năm đều phải đạt',
  'asked of every year',
);
const RANGE = said('khoảng “từ … đến …”', '“from … to …”', 'khoảng giá trị', 'a range');
const DECLINE = said('“giảm … điểm % mỗi năm”', '“falls by … points a year”', ...YEARLY_FALL);
const DECLINE_IN_PERCENT = said(
  '“giảm … % mỗi năm” của một tỷ lệ, hiểu là điểm phần trăm',
  'a rate “falls by … % a year”, taken for points',
  ...YEARLY_FALL,
);
const MULTIPLE = said('“gấp … lần”', '“… times”', ...TIMES_BASE);
const MULTIPLE_AMBIGUOUS = said(
  '“tăng … lần”, có hai cách hiểu',
  '“rises … times”, which reads two ways',
  ...TIMES_BASE,
);
const RATIO = said(
  '“chiếm … %”',
  '“makes up … %”',
  'tỷ lệ so với chỉ tiêu khác',
  'a ratio to another indicator',
);
const STRUCTURE = said(
  '“cơ cấu” với nhiều tỷ trọng trong câu',
  '“structure” with several shares',
  'cơ cấu',
  'a structure',
);
const WITH_RIDER = said(
  'điều kiện kèm theo trong câu',
  'a condition in the sentence',
  'có điều kiện kèm theo',
  'with a rider',
);
const ALL_OF = said('“100 %”', '“100 %”', 'toàn bộ', 'all of them');
const AVERAGE = said(
  'chỉ tiêu vốn là bình quân nhiều năm',
  'an indicator that is an average by its name',
  ...BOUND_KEPT,
);
const SUM_OVER_TERM = said(
  'lượng cộng dồn của nhiều năm',
  'an amount summed over the years',
  'tổng cả nhiệm kỳ',
  'a sum over the term',
);
const HELD_THROUGH = said('“duy trì”, “giữ vững”', '“keep”', ...BOUND_KEPT);
const LEVEL = said(
  'mức đạt được, không có chữ nào khác',
  'a level, no other words',
  'mức cuối kỳ',
  'a level at the end',
);

function said(words: string, english: string, kind: string, kindEnglish: string): Bilingual {
  return { vi: `Loại “${kind}”, theo ${words}`, en: `Kind “${kindEnglish}”, by ${english}` };
}

const NO_KIND: Bilingual = {
  vi: 'Mức tăng, giảm như thế này chưa ghi được thành chỉ tiêu: hãy ghi mức phải đạt ở cuối kỳ',
  en: 'Such a change is no kind of target: the level at the end has to be given',
};
