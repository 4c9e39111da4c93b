import {
  type IndicatorField,
  indicatorOfField,
  type RoundField,
} from '../../core/figure/round/reporting-round.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import type { PeriodId } from '../../core/period/period.ts';
import type { Register } from '../../core/register/register.ts';
import type { FieldDraft, RoundDraft } from '../../contract/round/round.ts';
import type { Lists } from '../known-facts/lists.ts';
import { definitionIn, noIndicator } from './definition-in.ts';
import { madeOfRegister } from './draft-register-field.ts';

/**
 * The fields of a draft with what the catalogue says of their indicators, numbered in order.
 *
 * @throws Refusal `not-valid` naming every field whose indicator is not there or asked for twice, and every unit unknown
 */
export function fieldsOfDraft(
  draft: RoundDraft,
  catalogue: Lists,
  registers: readonly Register[],
): RoundField[] {
  const faults = [...unitFaults(draft, catalogue)];
  const seen = new Set<string>();
  const fields = draft.fields.flatMap((field, index): RoundField[] => {
    if (field.kind === 'question') return [{ ...field, fieldNo: index + 1 }];
    const made =
      field.kind === 'indicator'
        ? madeOfIndicator(field, draft.periodId, catalogue)
        : madeOfRegister(field, draft.periodId, { catalogue, registers });
    if ('faults' in made) {
      faults.push(
        ...made.faults.map(({ place, message }) =>
          fault(['fields', index, ...place], message.vi, message.en),
        ),
      );
      return [];
    }
    const numbered: RoundField = { ...made.field, fieldNo: index + 1 };
    const told = indicatorOfField(numbered);
    const key = told === null ? null : [told.indicatorCode, told.scope, told.priceBasis].join('|');
    if (key !== null && seen.has(key)) {
      faults.push(
        fault(
          ['fields', index],
          'Biểu đã hỏi chỉ tiêu này ở dòng trên.',
          'The form asks for this indicator already, above.',
        ),
      );
    }
    if (key !== null) seen.add(key);
    return [numbered];
  });
  if (faults.length > 0) throw notValid(faults);
  return fields;
}

type Made<F extends RoundField> = { field: Omit<F, 'fieldNo'> } | { faults: Fault[] };

function madeOfIndicator(
  field: Extract<FieldDraft, { kind: 'indicator' }>,
  periodId: PeriodId,
  catalogue: Lists,
): Made<IndicatorField> {
  const definition = definitionIn(periodId, field.indicatorCode, catalogue);
  if (definition === undefined)
    return { faults: [noIndicator(field.indicatorCode, 'indicatorCode')] };
  return { field: indicatorField(field, definition) };
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
): Omit<IndicatorField, 'fieldNo'> {
  return {
    kind: 'indicator',
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

function* unitFaults(draft: RoundDraft, { units }: Lists): Generator<Fault> {
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
