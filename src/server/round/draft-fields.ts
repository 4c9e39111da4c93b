import type { RoundField } from '../../core/figure/round/reporting-round.ts';
import { isInForce } from '../../core/indicator/indicator-in-force.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { PeriodId } from '../../core/period/period.ts';
import type { FieldDraft, RoundDraft } from '../../contract/round.ts';
import type { Catalogue } from '../known-facts/known-facts.ts';

/**
 * The fields of a draft with what the catalogue says of their indicators, numbered in order.
 *
 * @throws Refusal `not-valid` naming every field whose indicator is not there or asked for twice, and every unit unknown
 */
export function fieldsOfDraft(draft: RoundDraft, catalogue: Catalogue): RoundField[] {
  const faults = [...unitFaults(draft, catalogue)];
  const seen = new Set<string>();
  const fields = draft.fields.flatMap((field, index): RoundField[] => {
    if (field.kind === 'question') return [{ ...field, fieldNo: index + 1 }];
    const definition = definitionIn(draft.periodId, field.indicatorCode, catalogue);
    if (definition === undefined) {
      faults.push(
        fault(
          ['fields', index, 'indicatorCode'],
          `Không có chỉ tiêu "${field.indicatorCode}".`,
          `There is no indicator "${field.indicatorCode}".`,
        ),
      );
      return [];
    }
    const made = indicatorField(field, definition, index + 1);
    const key = [made.indicatorCode, made.scope, made.priceBasis].join('|');
    if (seen.has(key)) {
      faults.push(
        fault(
          ['fields', index],
          'Biểu đã hỏi chỉ tiêu này ở dòng trên.',
          'The form asks for this indicator already, above.',
        ),
      );
    }
    seen.add(key);
    return [made];
  });
  if (faults.length > 0) throw notValid(faults);
  return fields;
}

/** The definition that holds on the last day of a period, else the latest there is. */
export function definitionIn(
  periodId: PeriodId,
  code: string,
  { indicators }: Pick<Catalogue, 'indicators'>,
): IndicatorVersion | undefined {
  const lastDay = addDays(parsePeriodId(periodId).end, -1);
  const versions = indicators.filter(({ indicatorCode }) => indicatorCode === code);
  return versions.find((version) => isInForce(version, lastDay)) ?? versions.at(-1);
}

export function notValid(faults: Fault[]): Refusal {
  return new Refusal(
    'not-valid',
    {
      vi: 'Kỳ báo cáo có chỗ chưa đúng; xem từng chỗ bên dưới.',
      en: 'The round has faults; see each of them below.',
    },
    faults,
  );
}

export function fault(place: Fault['place'], vi: string, en: string): Fault {
  return { place: ['body', 'draft', ...place], message: { vi, en } };
}

function indicatorField(
  field: Extract<FieldDraft, { kind: 'indicator' }>,
  definition: IndicatorVersion,
  fieldNo: number,
): Extract<RoundField, { kind: 'indicator' }> {
  return {
    kind: 'indicator',
    fieldNo,
    isRequired: field.isRequired,
    group: field.group,
    hint: field.hint,
    indicatorCode: definition.indicatorCode,
    indicatorVersion: definition.version,
    scope: field.scope ?? definition.scope,
    priceBasis: field.priceBasis ?? definition.priceBasis,
    measureUnit: definition.measureUnit,
    ownerUnitId: definition.ownerUnit,
    askedAgainBecause: field.askedAgainBecause,
  };
}

function* unitFaults(draft: RoundDraft, { units }: Catalogue): Generator<Fault> {
  if (!units.has(draft.unitId)) {
    yield fault(
      ['unitId'],
      `Không có đơn vị "${draft.unitId}".`,
      `There is no unit "${draft.unitId}".`,
    );
  }
  const seen = new Set<string>();
  for (const [index, { unitId }] of draft.units.entries()) {
    if (!units.has(unitId)) {
      yield fault(
        ['units', index],
        `Không có đơn vị "${unitId}".`,
        `There is no unit "${unitId}".`,
      );
    }
    if (seen.has(unitId))
      yield fault(['units', index], 'Đơn vị này đã có ở trên.', 'This unit is listed already.');
    seen.add(unitId);
  }
  if (new Set(draft.levels).size < draft.levels.length) {
    yield fault(['levels'], 'Một cấp duyệt chỉ ghi một lần.', 'A level is listed once.');
  }
  const order = ['head', 'department', 'city'];
  const places = draft.levels.map((level) => order.indexOf(level));
  if (places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0))) {
    yield fault(['levels'], 'Các cấp duyệt phải đi từ dưới lên.', 'Levels go from below upwards.');
  }
}
