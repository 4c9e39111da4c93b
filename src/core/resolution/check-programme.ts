import type { Bilingual } from '../kernel/bilingual.ts';
import type { Fault } from '../kernel/refusal.ts';
import type { ProgrammeContent } from './programme-content.ts';

/** The years of a programme, both counted. */
export interface ProgrammeYears {
  firstYear: number;
  lastYear: number;
}

export function checkYears({ firstYear, lastYear }: ProgrammeYears): Fault[] {
  if (lastYear >= firstYear) return [];
  return fault(['lastYear'], {
    vi: 'Năm cuối đứng trước năm đầu.',
    en: 'The last year is before the first.',
  });
}

/** Everything wrong with what is to be kept of a programme, each fault at its place; empty when nothing is. */
export function checkProgramme(content: ProgrammeContent, years: ProgrammeYears): Fault[] {
  return [
    ...unitFaults(content),
    ...phaseFaults(content, years),
    ...planFaults(content, years),
    ...budgetFaults(content, years),
  ];
}

function unitFaults({ leadUnitId, coUnitIds }: ProgrammeContent): Fault[] {
  return coUnitIds.flatMap((unitId, at) => {
    if (unitId === leadUnitId)
      return fault(['coUnitIds', at], {
        vi: 'Đơn vị chủ trì không đồng thời là đơn vị phối hợp.',
        en: 'The lead unit is not a coordinating unit, too.',
      });
    return coUnitIds.indexOf(unitId) === at ? [] : fault(['coUnitIds', at], saidTwice);
  });
}

function phaseFaults({ phases }: ProgrammeContent, years: ProgrammeYears): Fault[] {
  return phases.flatMap(({ firstYear, lastYear }, at) => {
    if (lastYear < firstYear)
      return fault(['phases', at, 'lastYear'], {
        vi: `Năm cuối ${lastYear} đứng trước năm đầu ${firstYear}.`,
        en: `The last year, ${lastYear}, is before the first, ${firstYear}.`,
      });
    const [early, late] = [firstYear < years.firstYear, lastYear > years.lastYear];
    return early || late ? fault(['phases', at], outside(years)) : [];
  });
}

function planFaults({ yearlyPlans }: ProgrammeContent, years: ProgrammeYears): Fault[] {
  return yearlyPlans.flatMap(({ year }, at) => {
    if (isOutside(year, years)) return fault(['yearlyPlans', at, 'year'], outside(years));
    const first = yearlyPlans.findIndex((one) => one.year === year);
    return first === at ? [] : fault(['yearlyPlans', at, 'year'], saidTwice);
  });
}

function budgetFaults({ budget }: ProgrammeContent, years: ProgrammeYears): Fault[] {
  return budget.flatMap(({ year, source, planned }, at) => {
    const faults: Fault[] = [];
    if (isOutside(year, years)) faults.push(...fault(['budget', at, 'year'], outside(years)));
    if (planned.startsWith('-'))
      faults.push(
        ...fault(['budget', at, 'planned'], {
          vi: 'Vốn kế hoạch không thể âm.',
          en: 'Planned money cannot be negative.',
        }),
      );
    const first = budget.findIndex((one) => one.year === year && one.source === source);
    if (first !== at) faults.push(...fault(['budget', at, 'source'], saidTwice));
    return faults;
  });
}

function isOutside(year: number, { firstYear, lastYear }: ProgrammeYears): boolean {
  return year < firstYear || year > lastYear;
}

function outside({ firstYear, lastYear }: ProgrammeYears): Bilingual {
  return {
    vi: `Ngoài các năm ${firstYear}-${lastYear} của chương trình, đề án.`,
    en: `Outside the years ${firstYear}-${lastYear} of the programme.`,
  };
}

function fault(place: (string | number)[], message: Bilingual): Fault[] {
  return [{ place, message }];
}

const saidTwice: Bilingual = { vi: 'Đã có ở dòng trên.', en: 'It stands above already.' };
