import type { Bilingual } from '../kernel/bilingual.ts';
import { percentOf } from '../kernel/decimal-division.ts';
import { big, subtract } from '../kernel/decimal.ts';
import { missing, type Missing, type Outcome, value } from '../kernel/missing.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { priceBasisNames } from '../kernel/price-basis-names.ts';
import { scopeName } from '../indicator/scope-names.ts';
import { bestVintage } from './best-vintage.ts';
import { isSameFigure } from './figure-key.ts';
import type { FigureKey, Vintage } from './figure.ts';

/** A change on the same period of last year, with the two tellings it compares. */
export interface YearOnYear {
  /** In % of last year's level, or in the unit of the level (points for percentages). */
  outcome: Outcome;
  /** The grade of this year's figure is not that of last year's: the screen says so. */
  gradesDiffer: boolean;
  /** Last year's figure of the best grade; null when there is none to compare with. */
  base: Vintage | null;
}

export interface YearOnYearQuestion {
  current: Vintage;
  /** All vintages of the indicator and unit for the same period of last year. */
  lastYear: readonly Vintage[];
  /** null: everything ever recorded. */
  asOf: PlainDate | null;
}

/** (now − before) ÷ before × 100, with the best grade of last year. A base below 0 is `not-comparable`. */
export function growthYearOnYear(question: YearOnYearQuestion): YearOnYear {
  return yearOnYear(question, (now, before) => {
    if (big(before).lt(0)) {
      return missing('not-comparable', {
        vi: 'Mức cùng kỳ âm nên không có tốc độ tăng',
        en: 'Last year’s level is negative, so there is no growth rate',
      });
    }
    return percentOf(subtract(now, before), before);
  });
}

/** now − before: the measure for rates and shares, in points. */
export function changeYearOnYear(question: YearOnYearQuestion): YearOnYear {
  return yearOnYear(question, (now, before) => value(subtract(now, before)));
}

type Work = (
  ...levels: [Parameters<typeof subtract>[0], Parameters<typeof subtract>[1]]
) => Outcome;

function yearOnYear({ current, lastYear, asOf }: YearOnYearQuestion, work: Work): YearOnYear {
  const sameSeries = lastYear.filter((vintage) =>
    isSameFigure({ ...vintage.key, periodId: current.key.periodId }, current.key),
  );
  const base = bestVintage(sameSeries, asOf);
  if (base === undefined) {
    const other = bestVintage(lastYear, asOf);
    const outcome = other === undefined ? noBase() : broken(current.key, other.key);
    return { outcome, gradesDiffer: false, base: null };
  }
  const gradesDiffer = base.grade !== current.grade;
  const absent = [current, base].find((vintage) => vintage.content.kind === 'missing');
  if (absent?.content.kind === 'missing') {
    return { outcome: missing(absent.content.reason), gradesDiffer, base };
  }
  if (current.content.kind !== 'value' || base.content.kind !== 'value') {
    return { outcome: noBase(), gradesDiffer, base };
  }
  return { outcome: work(current.content.value, base.content.value), gradesDiffer, base };
}

function noBase(): Missing {
  return missing('not-reported', {
    vi: 'Chưa có số liệu cùng kỳ năm trước',
    en: 'No figure for the same period of last year',
  });
}

/** Last year has a figure, but of another method, scope or price basis. */
function broken(now: FigureKey, before: FigureKey): Missing {
  return missing('not-comparable', whatDiffers(now, before));
}

function whatDiffers(now: FigureKey, before: FigureKey): Bilingual {
  if (now.indicatorVersion !== before.indicatorVersion) {
    return {
      vi: `Cách tính đã đổi (phiên bản ${before.indicatorVersion} và ${now.indicatorVersion})`,
      en: `The method changed (versions ${before.indicatorVersion} and ${now.indicatorVersion})`,
    };
  }
  if (now.scope !== before.scope) {
    return {
      vi: `Khác phạm vi: “${scopeName(before.scope).vi}” và “${scopeName(now.scope).vi}”`,
      en: `Different scopes: “${scopeName(before.scope).en}” and “${scopeName(now.scope).en}”`,
    };
  }
  const [old, present] = [priceBasisNames[before.priceBasis], priceBasisNames[now.priceBasis]];
  return {
    vi: `Khác loại giá: ${old.vi} và ${present.vi}`,
    en: `Different price bases: ${old.en} and ${present.en}`,
  };
}
