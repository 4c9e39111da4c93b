import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import { UnitId } from '../kernel/ids.ts';
import { checkProgramme, checkYears } from './check-programme.ts';
import { noContent, type ProgrammeContent } from './programme-content.ts';

const years = { firstYear: 2016, lastYear: 2020 };
const unit = (code: string): UnitId => UnitId.parse(`${code}@2010-01-01`);
const faultsOf = (content: Partial<ProgrammeContent>): string[] =>
  checkProgramme({ ...noContent, ...content }, years).map(
    ({ place, message }) => `${place.join('.')}: ${message.en}`,
  );

describe('what is kept of a programme', () => {
  it('may be empty', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('names every fault at its place', () => {
    const wording = 'Một việc';
    expect(
      faultsOf({
        leadUnitId: unit('p1'),
        coUnitIds: [unit('p2'), unit('p1'), unit('p2')],
        phases: [
          { name: 'Một', firstYear: 2018, lastYear: 2017 },
          { name: 'Hai', firstYear: 2019, lastYear: 2021 },
        ],
        yearlyPlans: [
          { year: 2016, wording, documentId: null },
          { year: 2016, wording, documentId: null },
          { year: 2015, wording, documentId: null },
        ],
        budget: [
          { year: 2016, source: 'people', planned: decimal('-1') },
          { year: 2016, source: 'people', planned: decimal('1') },
          { year: 2022, source: 'people', planned: decimal('1') },
        ],
      }),
    ).toEqual([
      'coUnitIds.1: The lead unit is not a coordinating unit, too.',
      'coUnitIds.2: It stands above already.',
      'phases.0.lastYear: The last year, 2017, is before the first, 2018.',
      'phases.1: Outside the years 2016-2020 of the programme.',
      'yearlyPlans.1.year: It stands above already.',
      'yearlyPlans.2.year: Outside the years 2016-2020 of the programme.',
      'budget.0.planned: Planned money cannot be negative.',
      'budget.1.source: It stands above already.',
      'budget.2.year: Outside the years 2016-2020 of the programme.',
    ]);
  });
});

it.each([
  [2016, 2020, []],
  [2016, 2016, []],
  [2020, 2016, ['lastYear']],
])('a programme runs from %d to %d', (firstYear, lastYear, places) => {
  expect(checkYears({ firstYear, lastYear }).map(({ place }) => place.join('.'))).toEqual(places);
});
