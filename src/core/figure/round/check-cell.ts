import type { Bilingual } from '../../kernel/bilingual.ts';
import {
  add,
  big,
  compareDecimals,
  decimal,
  decimalPlaces,
  type DecimalText,
} from '../../kernel/decimal.ts';
import { measureUnits } from '../../kernel/measure-unit.ts';
import { formatQuantity } from '../../kernel/number-text.ts';
import type { CellCheck, CellContent, CheckRule } from './cell.ts';
import type { CheckFacts } from './check-facts.ts';
import { isOutOfHistory, isOutOfTheOrdinary, isUnitSlip } from './out-of-the-ordinary.ts';

/** What stands in the other cells of the form, by field number. */
export type OtherCells = ReadonlyMap<number, CellContent | null>;

type Valued = Extract<CellContent, { kind: 'value' }>;
type Indicator = NonNullable<CheckFacts['indicator']>;

/**
 * What is wrong or doubtful about one content, while it is typed and again on the server. An empty cell has nothing
 * wrong with it until it is sent (`checkForm`).
 */
export function checkCell(
  facts: CheckFacts,
  content: CellContent | null,
  others: OtherCells = new Map(),
): CellCheck[] {
  if (content === null) return [];
  const { indicator } = facts;
  if ((content.kind === 'text') !== (indicator === null) && content.kind !== 'missing') {
    return [found(facts, 'kind', 'fault', wrongKind(indicator !== null))];
  }
  if (indicator === null || content.kind !== 'value') return [];
  const faults = checkNumber(facts, indicator, content);
  // A number that cannot be is not measured against its past as well.
  if (faults.some(({ level }) => level === 'fault')) return faults;
  return [
    ...faults,
    ...checkAgainstPast(facts, indicator, content),
    ...checkParts(facts, indicator, content, others),
  ];
}

/** The checks of a whole form as it would be sent: of each cell, and required ones without an answer. */
export function checkForm(form: readonly CheckFacts[], cells: OtherCells): CellCheck[] {
  return form.flatMap((facts) => {
    const content = cells.get(facts.fieldNo) ?? null;
    if (content === null && facts.isRequired) {
      return [found(facts, 'required', 'fault', required(facts.name))];
    }
    return checkCell(facts, content, cells);
  });
}

/** What keeps a form from being sent: every fault, and every doubt that has no note. */
export function obstaclesToSending(
  checks: readonly CellCheck[],
  noteOf: (fieldNo: number) => string | null,
): CellCheck[] {
  return checks.filter(({ level, fieldNo }) => level === 'fault' || noteOf(fieldNo) === null);
}

/** No figure of a commune is that large in any measure unit, not even in đồng. */
const tooLarge = '1000000000000000';

function checkNumber(
  facts: CheckFacts,
  indicator: Indicator,
  { value, grade }: Valued,
): CellCheck[] {
  const checks: CellCheck[] = [];
  const shown = quantity(value, indicator);
  if (measureUnits[indicator.measureUnit].dimension === 'count' && isBroken(value)) {
    checks.push(
      found(facts, 'whole-number', 'fault', {
        vi: `${shown.vi}: số đếm phải là số nguyên.`,
        en: `${shown.en}: a count is a whole number.`,
      }),
    );
  }
  if (indicator.range !== 'any' && big(value).lt(0)) {
    checks.push(
      found(facts, 'sign', 'fault', {
        vi: `${shown.vi}: số này không âm được.`,
        en: `${shown.en}: this cannot be negative.`,
      }),
    );
  }
  if (indicator.range === 'share' && big(value).gt(100)) {
    checks.push(
      found(facts, 'range', 'fault', {
        vi: `${shown.vi}: tỷ lệ chỉ từ 0 đến 100 %.`,
        en: `${shown.en}: a rate lies between 0 and 100 %.`,
      }),
    );
  }
  if (big(value).abs().gte(tooLarge)) {
    checks.push(
      found(facts, 'range', 'fault', {
        vi: 'Số này dài quá 15 chữ số trước dấu phẩy: có gõ lặp hay dán nhầm không?',
        en: 'There are more than 15 digits before the comma: was it typed twice, or pasted wrongly?',
      }),
    );
  }
  if (grade === 'official' && !facts.isPeriodOver) {
    checks.push(
      found(facts, 'still-estimate', 'doubt', {
        vi: 'Số liệu chốt trước khi hết kỳ nên chưa thể là số chính thức.',
        en: 'The data end before the period does: this cannot be official yet.',
      }),
    );
  }
  return checks;
}

function checkAgainstPast(facts: CheckFacts, indicator: Indicator, { value }: Valued): CellCheck[] {
  const base = facts.samePeriodLastYear ?? facts.last;
  const now = quantity(value, indicator);
  const checks: CellCheck[] = [];
  if (base !== null) {
    const then = quantity(base.value, indicator);
    if (isUnitSlip(value, base.value)) {
      return [
        found(facts, 'unit-slip', 'doubt', {
          vi: `${now.vi} so với ${then.vi} (${base.periodId}): khoảng 1.000 lần, có nhầm đơn vị tính không?`,
          en: `${now.en} against ${then.en} (${base.periodId}): about 1,000 times, is it another unit?`,
        }),
      ];
    }
    if (
      isOutOfTheOrdinary(
        value,
        base.value,
        measureUnits[indicator.measureUnit].dimension === 'count',
      )
    ) {
      checks.push(
        found(facts, 'growth', 'doubt', {
          vi: `${now.vi} so với ${then.vi} (${base.periodId}): ngoài khoảng từ một nửa đến gấp đôi.`,
          en: `${now.en} against ${then.en} (${base.periodId}): outside half to double.`,
        }),
      );
    }
  }
  const history = facts.history.map((known) => known.value);
  if (checks.length === 0 && isOutOfHistory(value, history)) {
    checks.push(
      found(facts, 'out-of-history', 'doubt', {
        vi: `${now.vi} lệch hẳn so với ${history.length} kỳ trước.`,
        en: `${now.en} lies far off the ${history.length} periods before.`,
      }),
    );
  }
  const larger = facts.shorter.find((shorter) => compareDecimals(value, shorter.value) < 0);
  if (larger !== undefined) {
    const part = quantity(larger.value, indicator);
    checks.push(
      found(facts, 'cumulative', 'doubt', {
        vi: `${now.vi} nhỏ hơn lũy kế của kỳ ngắn hơn ${larger.periodId}: ${part.vi}.`,
        en: `${now.en} is less than the shorter period ${larger.periodId}: ${part.en}.`,
      }),
    );
  }
  return checks;
}

function checkParts(
  facts: CheckFacts,
  indicator: Indicator,
  { value }: Valued,
  others: OtherCells,
): CellCheck[] {
  const given = facts.partFieldNos.flatMap((fieldNo) => {
    const part = others.get(fieldNo);
    return part?.kind === 'value' ? [part.value] : [];
  });
  if (given.length === 0) return [];
  const sum = given.reduce(add, decimal(0));
  const order = compareDecimals(sum, value);
  const isWhole = given.length === facts.partFieldNos.length;
  if (order === 0 || (order < 0 && !isWhole)) return [];
  const [total, parts] = [quantity(value, indicator), quantity(sum, indicator)];
  return [
    found(facts, 'parts', order > 0 ? 'fault' : 'doubt', {
      vi: `Tổng ${total.vi} ${order > 0 ? 'nhỏ' : 'lớn'} hơn các phần cộng lại: ${parts.vi}.`,
      en: `The total ${total.en} is ${order > 0 ? 'less' : 'more'} than its parts: ${parts.en}.`,
    }),
  ];
}

function found(
  facts: CheckFacts,
  rule: CheckRule,
  level: CellCheck['level'],
  text: Bilingual,
): CellCheck {
  return { fieldNo: facts.fieldNo, rule, level, text };
}

function isBroken(value: DecimalText): boolean {
  return decimalPlaces(value) > 0 && !big(value).mod(1).eq(0);
}

function quantity(value: DecimalText, { measureUnit }: Indicator): Bilingual {
  return {
    vi: formatQuantity(value, measureUnit, 'vi'),
    en: formatQuantity(value, measureUnit, 'en'),
  };
}

function wrongKind(isNumberAsked: boolean): Bilingual {
  return isNumberAsked
    ? { vi: 'Ô này cần một số.', en: 'A number is asked here.' }
    : { vi: 'Ô này cần câu trả lời bằng chữ.', en: 'Words are asked here.' };
}

function required(name: Bilingual): Bilingual {
  return {
    vi: `Chưa trả lời: ${name.vi}. Nếu không có số, hãy chọn “không áp dụng” hoặc “chưa có số”.`,
    en: `No answer: ${name.en}. Where there is no figure, choose “not applicable” or “not yet known”.`,
  };
}
