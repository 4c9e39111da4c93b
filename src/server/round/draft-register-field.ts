import type { RegisterFigureField } from '../../core/figure/round/reporting-round.ts';
import { measureUnits } from '../../core/kernel/measure-unit.ts';
import type { Fault } from '../../core/kernel/refusal.ts';
import type { PeriodId } from '../../core/period/period.ts';
import {
  checkRegisterFigure,
  fitsUnit,
  groupOfFigure,
  nameOfFigure,
  unitOfFigure,
} from '../../core/register/register-figure.ts';
import type { Register } from '../../core/register/register.ts';
import type { FieldDraft } from '../../contract/round/round.ts';
import type { Lists } from '../known-facts/lists.ts';
import { definitionIn, noIndicator } from './definition-in.ts';

type Draft = Extract<FieldDraft, { kind: 'register' }>;
type Made = { field: Omit<RegisterFigureField, 'fieldNo'> } | { faults: Fault[] };

/** A register figure with its words and unit, and the indicator that it feeds; or everything wrong with it. */
export function madeOfRegister(
  draft: Draft,
  periodId: PeriodId,
  { catalogue, registers }: { catalogue: Lists; registers: readonly Register[] },
): Made {
  const { figure, isRequired, hint } = draft;
  const register = registers.find(({ code }) => code === figure.registerCode);
  if (register === undefined) return { faults: [noRegister(figure.registerCode)] };
  const faults = checkRegisterFigure(figure, register).map((fault) => ({
    ...fault,
    place: ['figure', ...fault.place],
  }));
  const fed = faults.length > 0 ? null : indicatorFed(draft, periodId, { catalogue, register });
  if (fed !== null && 'faults' in fed) faults.push(...fed.faults);
  if (faults.length > 0 || (fed !== null && 'faults' in fed)) return { faults };
  return {
    field: {
      kind: 'register',
      isRequired,
      group: groupOfFigure(figure, register),
      hint,
      name: nameOfFigure(figure, register),
      figure,
      measureUnit: fed?.measureUnit ?? unitOfFigure(figure, register),
      feeds: fed?.feeds ?? null,
    },
  };
}

type Fed = Pick<RegisterFigureField, 'measureUnit'> & {
  feeds: NonNullable<RegisterFigureField['feeds']>;
};

function indicatorFed(
  { figure, feeds, askedAgainBecause }: Draft,
  periodId: PeriodId,
  { catalogue, register }: { catalogue: Lists; register: Register },
): Fed | { faults: Fault[] } | null {
  if (feeds === null) return null;
  const definition = definitionIn(periodId, feeds, catalogue);
  if (definition === undefined) return { faults: [noIndicator(feeds, 'feeds')] };
  const { measureUnit, indicatorCode, version, scope, priceBasis, ownerUnit } = definition;
  if (!fitsUnit(figure, register, measureUnit)) {
    const symbol = measureUnits[measureUnit].symbol;
    return {
      faults: [
        {
          place: ['feeds'],
          message: {
            vi: `Chỉ tiêu “${definition.name.vi}” tính bằng ${symbol.vi}, khác số liệu của sổ.`,
            en: `The indicator “${definition.name.en}” is measured in ${symbol.en}, the records are not.`,
          },
        },
      ],
    };
  }
  return {
    measureUnit,
    feeds: {
      indicatorCode,
      indicatorVersion: version,
      scope,
      priceBasis,
      ownerUnitId: ownerUnit,
      askedAgainBecause,
    },
  };
}

function noRegister(code: string): Fault {
  return {
    place: ['figure', 'registerCode'],
    message: { vi: `Không có sổ “${code}”.`, en: `There is no register “${code}”.` },
  };
}
