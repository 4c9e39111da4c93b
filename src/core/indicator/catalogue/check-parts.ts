import type { Bilingual } from '../../kernel/bilingual.ts';
import type { IndicatorCode } from '../../kernel/ids.ts';
import type { Fault } from '../../kernel/refusal.ts';
import { asOperand, type Definitions } from '../formula/check-formula-units.ts';
import { placeOf } from './check-versions.ts';
import { differenceInBasis, differenceInUnit } from '../comparability.ts';
import type { IndicatorVersion } from '../indicator.ts';
import { areAddable, dimensionOf } from '../formula/result-unit.ts';

/** Parts ("trong đó") that cannot add up to the whole: unknown, not additive, of other units, prices or scope. */
export function partFaults(version: IndicatorVersion, definitions: Definitions): Fault[] {
  return version.parts.flatMap((code, index) => {
    const message = faultOfPart(version, code, definitions);
    return message === null ? [] : [{ place: placeOf(version, 'parts', index), message }];
  });
}

function faultOfPart(
  whole: IndicatorVersion,
  code: IndicatorCode,
  definitions: Definitions,
): Bilingual | null {
  const part = definitions.get(code);
  if (part === undefined) return unknownIndicator(code);
  if (whole.kind === 'structure') return isShare(part) ? null : notAShare(part);
  if (!part.additive) {
    return {
      vi: `[${code}] không cộng được nên không thể là một phần của tổng`,
      en: `[${code}] cannot be added, so it cannot be a part of a total`,
    };
  }
  const [operand, total] = [asOperand(part), asOperand(whole)];
  if (!areAddable(operand.resultUnit, total.resultUnit)) return differenceInUnit(operand, total);
  return differenceInBasis(operand, total);
}

export function unknownIndicator(code: IndicatorCode): Bilingual {
  return {
    vi: `Chưa có chỉ tiêu [${code}] có hiệu lực trong thời gian này`,
    en: `There is no indicator [${code}] in force during this time`,
  };
}

/** The shares of a structure add to 100 %, so each is a percentage. */
function isShare(part: IndicatorVersion): boolean {
  return dimensionOf(part.measureUnit) === 'percent';
}

function notAShare(part: IndicatorVersion): Bilingual {
  return {
    vi: `[${part.indicatorCode}] không phải là tỷ trọng (%) nên không thuộc một cơ cấu`,
    en: `[${part.indicatorCode}] is not a share (%), so it is no part of a structure`,
  };
}
