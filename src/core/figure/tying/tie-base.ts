import type { Bilingual } from '../../kernel/bilingual.ts';
import { addDays, yearOf } from '../../kernel/plain-date.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import { previousPeriod, samePeriodYearBefore } from '../../period/period-arithmetic.ts';
import { parsePeriodId, year } from '../../period/period-kinds.ts';
import type { Period } from '../../period/period.ts';
import type { Assigner, ClaimBase, ClaimKind } from '../claim.ts';
import type { Finding } from '../finding.ts';
import { isTied, likely, type NotTied, sure, type Tied, unsure } from './doubt.ts';
import { resolutionOfYears } from './term-years.ts';
import type { TermOfResolution } from './tying.ts';

export interface BaseRequest {
  readonly finding: Finding;
  readonly kind: ClaimKind;
  readonly period: Period;
  /** Of a share, what it is a share of. */
  readonly whole: IndicatorVersion | null;
  /** The words after the number, for a base that only has a name. */
  readonly after: string;
  readonly resolutions: readonly TermOfResolution[];
  readonly unitId: UnitId;
  /** Set by a person; undefined: as the text says. */
  readonly assigner: Assigner | null | undefined;
}

const needsBase: ReadonlySet<ClaimKind> = new Set(['growth', 'plan-percent', 'ratio']);
const takesBase: ReadonlySet<ClaimKind> = new Set([...needsBase, 'change']);

/** Who assigned the plan, by the reader's base. Plans of the central level have no assigner of their own here. */
const assigners: Readonly<Record<string, Assigner | null>> = {
  plan: null,
  'plan:province': 'province',
  'plan:council': 'people-council',
  'plan:resolution': 'congress',
  'plan:central': null,
};

/** What a figure is compared with; null for kinds that compare with nothing, and for a change that states no base. */
export function tieBase(request: BaseRequest): Tied<ClaimBase | null> | NotTied {
  const { finding, kind, whole } = request;
  if (kind === 'share' && whole !== null) {
    return sure(
      { kind: 'indicator', indicatorCode: whole.indicatorCode },
      {
        vi: `Tỷ trọng trong “${whole.name.vi}”`,
        en: `A share of “${whole.name.en}”`,
      },
    );
  }
  if (!takesBase.has(kind)) return sure(null, NOTHING);
  if (finding.base === null) return withoutBase(request);
  if (finding.base in assigners) return onPlan(request, finding.base);
  const named = finding.base === 'standard' || finding.base === 'estimate';
  const base = named ? namedBase(request) : onPeriod(request, finding.base);
  if (base === null) return { whyNot: UNREADABLE };
  if (
    kind === 'plan-percent' ||
    (kind === 'growth' && isTied(base) && base.value.kind === 'named')
  ) {
    return { whyNot: UNREADABLE };
  }
  return base;
}

/** "Tăng 16,5 %" without a base is read as on the same period of last year; a person should look. */
function withoutBase({ kind, period, assigner }: BaseRequest): Tied<ClaimBase | null> | NotTied {
  if (kind === 'growth') return likely({ kind: 'same-period-last-year' }, ASSUMED);
  if (kind === 'plan-percent') {
    return likely(
      { kind: 'plan', assigner: assigner ?? null, planPeriodId: planPeriod(period).id },
      ASSUMED_PLAN,
    );
  }
  return kind === 'ratio' ? { whyNot: NO_MULTIPLICAND } : sure(null, NOTHING);
}

function onPlan(request: BaseRequest, base: string): Tied<ClaimBase> {
  const { kind, period, assigner: fixed } = request;
  if (kind === 'ratio') return namedBase(request);
  const assigner = fixed === undefined ? (assigners[base] ?? null) : fixed;
  const plan = { kind: 'plan', assigner, planPeriodId: planPeriod(period).id } as const;
  if (fixed === undefined && assigner === null) {
    return sure(plan, {
      vi: `Kế hoạch ${planPeriod(period).id}; câu không nói ai giao`,
      en: `The plan for ${planPeriod(period).id}; the sentence does not say whose`,
    });
  }
  return sure(plan, {
    vi: `Kế hoạch ${planPeriod(period).id}, theo cơ quan giao trong câu`,
    en: `The plan for ${planPeriod(period).id}, by who assigned it`,
  });
}

/** Plans are made for years: part of a year is measured against the plan of the year. */
function planPeriod(period: Period): Period {
  const isOfYears = period.kind === 'multi-year' || period.kind === 'term';
  return isOfYears ? period : year(yearOf(period.start));
}

function namedBase({ after, finding }: BaseRequest): Tied<ClaimBase> {
  const words = after.replace(/^[^\p{L}]*(?:so với|so|của|với)\s+/iu, '').trim();
  const text = words === '' ? (finding.base ?? '') : words;
  return sure(
    { kind: 'named', text },
    {
      vi: `Gốc chỉ nêu bằng chữ: “${text}”`,
      en: `The base is only named: “${text}”`,
    },
  );
}

function onPeriod(request: BaseRequest, base: string): Tied<ClaimBase> | NotTied | null {
  const { period, kind } = request;
  const y = yearOf(period.start);
  const last = yearOf(addDays(period.end, -1));
  switch (base) {
    case 'same_period_last_year':
      return lastYear(period);
    case 'previous_year':
      return period.kind === 'year' ? lastYear(period) : { whyNot: WHOLE_YEAR };
    case 'previous_month':
    case 'previous_quarter': {
      const before = previousPeriod(period);
      const isThat = period.kind === (base === 'previous_month' ? 'month' : 'quarter');
      if (before === null || !isThat) return { whyNot: NOT_THAT_PERIOD };
      return sure({ kind: 'period', periodId: before.id }, OF_BEFORE);
    }
    case 'year_start':
      return likely({ kind: 'period', periodId: year(y - 1).id }, YEAR_START);
    case 'term_start':
      return termStart(request, last);
    default:
      return onNamedPeriod(base, { period, kind });
  }
}

function lastYear(period: Period): Tied<ClaimBase> | NotTied {
  if (samePeriodYearBefore(period) === null) return { whyNot: NOT_THAT_PERIOD };
  return sure({ kind: 'same-period-last-year' }, SAME_PERIOD);
}

/** The start of a term is the state at the end of the year before its first year of results. */
function termStart(
  { finding, resolutions, unitId, period }: BaseRequest,
  last: number,
): Tied<ClaimBase> | NotTied {
  const spans = /^(\d{4})\/(\d{4})$/.exec(finding.period ?? '');
  const named = spans === null ? null : { first: Number(spans[1]), last: Number(spans[2]) };
  const byYears = named === null ? null : resolutionOfYears(named, resolutions, unitId);
  const running = resolutions.find(
    (one) => one.unitId === unitId && one.firstYear <= last && last <= one.lastYear,
  );
  const byTerm =
    named === null
      ? undefined
      : resolutions.find((one) => yearOf(one.start) === named.first && one.lastYear === named.last);
  const resolution = byYears ?? byTerm ?? running;
  if (resolution === undefined) {
    if (named === null) return { whyNot: NO_TERM };
    return likely({ kind: 'period', periodId: year(named.first - 1).id }, TERM_START);
  }
  const start = { kind: 'period', periodId: year(resolution.firstYear - 1).id } as const;
  return byYears === null && byTerm === undefined && period.kind !== 'year'
    ? unsure(start, TERM_START)
    : sure(start, TERM_START);
}

/** `year:2015`, `month:2024-12`, `date:2024-12-31`. */
function onNamedPeriod(
  base: string,
  { period, kind }: { period: Period; kind: ClaimKind },
): Tied<ClaimBase> | null {
  const found = /^(year|month|date):(\d{4})(?:-(\d{2}))?/.exec(base);
  const y = found?.[2];
  if (found === null || y === undefined) return null;
  const id = found[1] === 'month' ? `${y}-M${found[3] ?? ''}` : y;
  try {
    const periodId = parsePeriodId(id).id;
    const isPart = kind === 'growth' && found[1] === 'year' && period.kind !== 'year';
    const claimed = { kind: 'period', periodId } as const;
    return isPart ? unsure(claimed, PART_ON_YEAR) : sure(claimed, SAYS_PERIOD);
  } catch {
    return null;
  }
}

const NOTHING: Bilingual = { vi: 'Không so sánh', en: 'Compares with nothing' };
const SAME_PERIOD: Bilingual = {
  vi: 'So với cùng kỳ năm trước',
  en: 'On the same period of last year',
};
const OF_BEFORE: Bilingual = { vi: 'So với kỳ liền trước', en: 'On the period before' };
const SAYS_PERIOD: Bilingual = {
  vi: 'So với kỳ nêu trong câu',
  en: 'On the period in the sentence',
};
const TERM_START: Bilingual = {
  vi: 'So với đầu nhiệm kỳ: cuối năm trước năm đầu của nhiệm kỳ',
  en: 'On the start of the term: the end of the year before its first',
};
const YEAR_START: Bilingual = {
  vi: 'So với đầu năm: mức cuối năm trước',
  en: 'On the start of the year: the state at the end of the year before',
};
const ASSUMED: Bilingual = {
  vi: 'Câu không nêu gốc; hiểu là so với cùng kỳ năm trước',
  en: 'No base is stated; taken to be the same period of last year',
};
const ASSUMED_PLAN: Bilingual = {
  vi: 'Câu không nói kế hoạch nào; hiểu là kế hoạch của kỳ ấy',
  en: 'Which plan is not said; taken to be that of the period',
};
const PART_ON_YEAR: Bilingual = {
  vi: 'Kỳ ngắn hơn một năm mà so với cả năm',
  en: 'A part of a year compared with a whole one',
};
const WHOLE_YEAR: Bilingual = {
  vi: '“So với năm trước” chỉ rõ khi kỳ là cả năm; ở đây so với kỳ nào?',
  en: '“On the year before” is clear only of a whole year; which period is meant here?',
};
const NOT_THAT_PERIOD: Bilingual = {
  vi: 'Gốc so sánh không hợp với kỳ của số liệu',
  en: 'What it compares with does not fit the period of the figure',
};
const NO_TERM: Bilingual = {
  vi: '“So với đầu nhiệm kỳ”: nhiệm kỳ nào?',
  en: '“On the start of the term”: of which term?',
};
const NO_MULTIPLICAND: Bilingual = {
  vi: 'Câu không nói gấp bao nhiêu lần của số nào',
  en: 'The sentence does not say of what it is a multiple',
};
const UNREADABLE: Bilingual = {
  vi: 'Gốc so sánh này chưa ghi được cho loại số liệu này',
  en: 'This base cannot be kept for a figure of this kind',
};
