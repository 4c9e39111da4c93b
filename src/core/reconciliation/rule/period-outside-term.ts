import { addDays, yearOf } from '../../kernel/plain-date.ts';
import { parsePeriodId } from '../../period/period-kinds.ts';
import type { Claim } from '../../figure/claim.ts';
import type { Resolution } from '../../resolution/resolution.ts';
import { contradictSides, sideInWords } from '../contradict.ts';
import type { Contradiction } from '../contradiction.ts';
import type { Evidence } from '../evidence.ts';
import { lastYearOf } from '../last-year.ts';
import { askIssuer, periodWithin } from '../wording.ts';

/**
 * The years a text gives for work under a resolution must lie within its term: from the year in which it
 * begins or its first year of results, to its last (both 2020-2025 and 2021-2025 do).
 */
export function periodOutsideTerm(evidence: Evidence): Contradiction[] {
  const resolutions = new Map(evidence.facts.resolutions.map((each) => [each.id, each]));
  return evidence.facts.claims.flatMap((claim) => {
    if (claim.kind !== 'stated-period' || claim.resolutionId === null) return [];
    const resolution = resolutions.get(claim.resolutionId);
    if (resolution === undefined || isWithin(claim, resolution)) return [];
    return [contradictTerm(evidence, claim, resolution)];
  });
}

function isWithin(claim: Claim, resolution: Resolution): boolean {
  const { start, end, firstYear, lastYear } = resolution;
  const period = parsePeriodId(claim.periodId);
  const first = Math.min(firstYear, yearOf(start));
  const last = Math.max(lastYear, yearOf(addDays(end, -1)));
  return yearOf(period.start) >= first && lastYearOf(period) <= last;
}

function contradictTerm(evidence: Evidence, claim: Claim, resolution: Resolution): Contradiction {
  const stated = periodWithin(claim.periodId);
  const { firstYear, lastYear, title, documentId, start } = resolution;
  const termYears = `${yearOf(start)}-${lastYear}`;
  const years = `${firstYear}-${lastYear}`;
  const term = {
    vi: `Nhiệm kỳ ${termYears} của “${title}”, kết quả tính các năm ${years}`,
    en: `Term ${termYears} of “${title}”, with the results of ${years}`,
  };
  return contradictSides(
    {
      rule: 'period-outside-term',
      unitId: claim.unitId,
      indicatorCode: claim.indicatorCode,
      periodId: claim.periodId,
      name: {
        vi: `Văn bản ghi ${stated.vi}, nhiệm kỳ ${termYears}`,
        en: `The document says ${stated.en}, the term is ${termYears}`,
      },
      question: askIssuer(evidence, claim.documentId, {
        vi: `“${stated.vi}” có phải in nhầm của giai đoạn ${years} không? Nếu không, nội dung này thuộc nghị quyết nào?`,
        en: `Is “${stated.en}” a misprint for ${years}? If not, under which resolution does this work fall?`,
      }),
    },
    sideInWords(
      { vi: `Nêu: ${stated.vi}`, en: `Stated: ${stated.en}` },
      { claimIds: [claim.id], documentIds: [claim.documentId] },
    ),
    sideInWords(term, { documentIds: documentId === null ? [] : [documentId] }),
  );
}
