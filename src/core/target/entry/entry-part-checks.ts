import type { Bilingual } from '../../kernel/bilingual.ts';
import { compareDecimals } from '../../kernel/decimal.ts';
import { foldAccents } from '../../kernel/vietnamese-text.ts';
import { inForceOn } from '../../organisation/unit-identity.ts';
import { aimOf, markOf } from '../judgement/acceptance.ts';
import type { Doubt, EntryCheck, EntryFacts } from './entry-doubt.ts';
import { arithmeticOf, isShareUnit } from '../kind-arithmetic.ts';
import { refusedDenominator } from '../series/rebuilt-rate.ts';
import type { Target, TargetPart } from '../target.ts';

/** One part with its words (its own, else those of the item), accents folded. */
interface Asked {
  part: TargetPart;
  words: string;
  facts: EntryFacts;
}

type Check = (asked: Asked) => { field: string; message: Bilingual } | null;

/** Every doubt about one part. */
export function partChecks(target: Target, part: TargetPart, facts: EntryFacts): Doubt[] {
  const words = foldAccents(part.wording === '' ? target.wording : part.wording);
  const asked = { part, words, facts };
  return checks.flatMap(([check, find]) => {
    const found = find(asked);
    return found === null ? [] : [{ check, ...found }];
  });
}

const checks: readonly (readonly [EntryCheck, Check])[] = [
  ['percent-for-points', percentForPoints],
  ['growth-without-price-basis', growthWithoutPriceBasis],
  ['years-outside-term', yearsOutsideTerm],
  ['ambiguous-multiple', ambiguousMultiple],
  ['rider-without-scope', riderWithoutScope],
  ['percent-of-unnamed-plan', percentOfUnnamedPlan],
  ['unit-not-in-force', unitNotInForce],
  ['passed-by-base', passedByBase],
  ['bound-against-direction', boundAgainstDirection],
  ['value-missing', valueMissing],
  ['sum-of-stock', sumOfStock],
  ['ratio-refused', ratioRefused],
];

/** "Giảm 0,5 %" of a rate almost always means points: ask, do not assume. */
function percentForPoints({ part, words, facts }: Asked): ReturnType<Check> {
  const arithmetic = arithmeticOf(part);
  const indicator = facts.indicators.find((known) => known.indicatorCode === part.indicatorCode);
  const isOfShare = indicator !== undefined && isShareUnit(indicator.measureUnit);
  const asksChange = arithmetic === 'decline' || (arithmetic === 'growth' && isOfShare);
  const inPercent = part.measureUnit === 'percent' || part.measureUnit === 'percent-per-year';
  const saysPercent = words.includes('%') && !words.includes('diem');
  if (!asksChange || !(inPercent || saysPercent)) return null;
  return {
    field: 'measureUnit',
    message: {
      vi: 'Viết "%" cho mức thay đổi của một tỷ lệ: là điểm phần trăm hay phần trăm của tỷ lệ?',
      en: '"%" is written for the change of a rate: are percentage points meant?',
    },
  };
}

function growthWithoutPriceBasis({ part }: Asked): ReturnType<Check> {
  const arithmetic = arithmeticOf(part);
  if (part.priceBasis !== 'unstated' || (arithmetic !== 'growth' && arithmetic !== 'multiple')) {
    return null;
  }
  return {
    field: 'priceBasis',
    message: {
      vi: 'Chỉ tiêu tăng trưởng không ghi giá hiện hành hay giá so sánh.',
      en: 'A growth target that does not state its price basis.',
    },
  };
}

/** A span of years that runs into the term but not along it, or part years outside it. */
function yearsOutsideTerm({ part, words, facts }: Asked): ReturnType<Check> {
  const { firstYear, lastYear } = facts;
  const spans = [...words.matchAll(/(\d{4})\s*[-–—]\s*(\d{4})/g)];
  for (const [text, from, to] of spans) {
    const [first, last] = [Number(from), Number(to)];
    const touchesTerm = last >= firstYear && first <= lastYear;
    if (touchesTerm && (first < firstYear - 1 || last > lastYear)) {
      return {
        field: 'wording',
        message: {
          vi: `Ghi ${text} trong khi nhiệm kỳ tính các năm ${firstYear}-${lastYear}.`,
          en: `It says ${text} while the term counts the years ${firstYear}-${lastYear}.`,
        },
      };
    }
  }
  const [first, last] = [part.firstYear ?? firstYear, part.lastYear ?? lastYear];
  if (first >= firstYear && last <= lastYear && first <= last) return null;
  return {
    field: 'lastYear',
    message: {
      vi: `Các năm ${first}-${last} của chỉ tiêu nằm ngoài nhiệm kỳ ${firstYear}-${lastYear}.`,
      en: `The years ${first}-${last} of the target lie outside the term ${firstYear}-${lastYear}.`,
    },
  };
}

function ambiguousMultiple({ part, words }: Asked): ReturnType<Check> {
  if (part.kind !== 'multiple-of-base' || part.multipleSettlement !== null) return null;
  const isUnclear = /(tang|cao hon|vuot)[^.;]*\blan\b/.test(words);
  if (!isUnclear && part.multipleForm !== 'ambiguous' && part.multipleForm !== null) return null;
  return {
    field: 'multipleForm',
    message: {
      vi: '"Tăng … lần" hoặc "cao hơn … lần" có thể là tỷ số hoặc phần tăng thêm: cần xác định một lần, bằng văn bản.',
      en: 'The multiple may mean the ratio or the increase: it is to be settled once, in writing.',
    },
  };
}

function riderWithoutScope({ part, facts }: Asked): ReturnType<Check> {
  const indicator = facts.indicators.find((known) => known.indicatorCode === part.indicatorCode);
  const isPlainScope = part.scope === 'unstated' || part.scope === indicator?.scope;
  if (part.kind === 'with-rider' && part.rider === null) {
    return {
      field: 'rider',
      message: {
        vi: 'Chỉ tiêu có phần loại trừ nhưng chưa ghi loại trừ gì.',
        en: 'The target has a rider, but its words are not entered.',
      },
    };
  }
  if (part.rider === null || !isPlainScope) return null;
  return {
    field: 'scope',
    message: {
      vi: `Có phần loại trừ ("${part.rider}") nhưng phạm vi vẫn là phạm vi chung: cần một phạm vi riêng.`,
      en: `There is a rider ("${part.rider}") but the scope is the general one: it needs a scope of its own.`,
    },
  };
}

function percentOfUnnamedPlan({ words }: Asked): ReturnType<Check> {
  const saysPlan = /(%|phan tram)[^.;]*(ke hoach|du toan)/.test(words);
  const namesPlan =
    /(tinh|hdnd|hoi dong nhan dan|ubnd|uy ban nhan dan|thanh uy|dang uy|cap tren|trung uong)[^.;,]*giao|(nghi quyet|dai hoi) (giao|de ra)/;
  if (!saysPlan || namesPlan.test(words)) return null;
  return {
    field: 'wording',
    message: {
      vi: 'Phần trăm kế hoạch không nói kế hoạch của cấp nào giao.',
      en: 'A percentage of plan that does not say whose plan.',
    },
  };
}

function unitNotInForce({ part, facts }: Asked): ReturnType<Check> {
  const unit = facts.units.find(({ id }) => id === part.unitId);
  if (unit !== undefined && inForceOn(unit, facts.decidedOn)) return null;
  const name = unit?.name ?? part.unitId;
  return {
    field: 'unitId',
    message: {
      vi: `${name} không có hiệu lực vào ngày quyết định ${facts.decidedOn}.`,
      en: `${name} was not in force on the day of the decision, ${facts.decidedOn}.`,
    },
  };
}

function passedByBase({ part }: Asked): ReturnType<Check> {
  const isLevel = ['level', 'ratio', 'density', 'all-of', 'share', 'count'].includes(
    arithmeticOf(part),
  );
  const base = part.base?.value ?? null;
  const mark = markOf(part);
  if (!isLevel || base === null || mark === null) return null;
  const comparison = compareDecimals(base, mark);
  const aim = aimOf(part);
  if (!((aim === 'up' && comparison > 0) || (aim === 'down' && comparison < 0))) return null;
  return {
    field: 'value',
    message: {
      vi: 'Giá trị năm gốc đã vượt chỉ tiêu.',
      en: 'The base has passed the target already.',
    },
  };
}

function boundAgainstDirection({ part }: Asked): ReturnType<Check> {
  const isUp = part.bound === 'at-least' || part.bound === 'more-than';
  const isDown = part.bound === 'at-most' || part.bound === 'less-than';
  const isChange = arithmeticOf(part) === 'decline';
  if (
    isChange ||
    !(
      (isUp && part.direction === 'lower-is-better') ||
      (isDown && part.direction === 'higher-is-better')
    )
  ) {
    return null;
  }
  return {
    field: 'bound',
    message: {
      vi: 'Giới hạn ngược với chiều tốt của chỉ tiêu.',
      en: 'The bound goes against the direction of the target.',
    },
  };
}

function valueMissing({ part }: Asked): ReturnType<Check> {
  const arithmetic = arithmeticOf(part);
  if (arithmetic === 'qualitative') return null;
  if (arithmetic === 'dated') return part.deadline === null ? incomplete('deadline') : null;
  if (part.bound !== 'between') return part.value === null ? incomplete('value') : null;
  if (part.low === null || part.high === null) return incomplete('low');
  return compareDecimals(part.low, part.high) > 0 ? incomplete('low') : null;
}

function incomplete(field: string): ReturnType<Check> {
  return {
    field,
    message: {
      vi: 'Thiếu giá trị, thời hạn, hoặc hai đầu của khoảng bị ngược.',
      en: 'The value or deadline is missing, or the ends of the range are reversed.',
    },
  };
}

function sumOfStock({ part, facts }: Asked): ReturnType<Check> {
  const indicator = facts.indicators.find((known) => known.indicatorCode === part.indicatorCode);
  if (part.kind !== 'sum-over-term' || indicator === undefined || indicator.kind === 'flow') {
    return null;
  }
  return {
    field: 'indicatorCode',
    message: {
      vi: 'Không cộng dồn được một chỉ tiêu thời điểm, tỷ lệ hoặc điểm số qua các năm.',
      en: 'A stock, rate or score cannot be added up over years.',
    },
  };
}

function ratioRefused({ part, facts }: Asked): ReturnType<Check> {
  const unitType = facts.units.find(({ id }) => id === part.unitId)?.unitType ?? null;
  const refused = refusedDenominator(part, unitType);
  const message = refused?.kind === 'missing' ? refused.detail : undefined;
  return message === undefined ? null : { field: 'denominatorCode', message };
}
