import type { Assigner, Claim } from '../figure/claim.ts';
import { aClaim, aGrowth, aPlanPercent } from './claim.builder.ts';

/** Documents with figures of Sông Công city, 2013-2024, and the day from which each was known. */
export const documents = {
  'programmes-2020': '2020-12-31',
  'year-2021': '2022-01-31',
  'resolution-2021': '2021-07-02',
  'committees-2021': '2021-03-24',
  'drafting-2020': '2020-02-14',
  'standing-2020': '2020-06-30',
  'new-year-2013': '2013-01-31',
  'nine-months-2016': '2016-10-01',
  'nine-months-2017': '2017-10-01',
  'first-quarter-2019': '2019-03-14',
  'half-2019': '2019-06-30',
  'half-2022': '2022-07-01',
  'council-2023': '2023-07-12',
  'half-2024': '2024-06-30',
  'park-2023': '2023-11-15',
  'half-2015': '2015-07-09',
  'portrait-2019': '2019-09-28',
  'portrait-2017': '2018-06-30',
} satisfies Record<string, string>;

type DocumentCode = keyof typeof documents;
type Given = NonNullable<Parameters<typeof aClaim>[0]>;

/** One statement about an indicator and period in a document: its level, and what is said beside it. */
interface Told {
  level?: string;
  qualifier?: Given['qualifier'];
  growth?: string;
  growthQualifier?: Given['qualifier'];
  ofPlan?: [percent: string, planPeriodId: string, assigner: Assigner | null];
  alsoOfPlan?: [percent: string, planPeriodId: string, assigner: Assigner | null];
  yearly?: string;
  measureUnit?: Given['measureUnit'];
  scope?: string;
}

export function told(
  documentId: DocumentCode,
  indicatorCode: string,
  periodId: string,
  given: Told,
): Claim[] {
  const { level, qualifier = 'none', growth, growthQualifier = 'none', ofPlan, alsoOfPlan } = given;
  const about = { documentId, indicatorCode, periodId, scope: given.scope ?? 'unstated' };
  const said = { ...about, knownSince: documents[documentId] };
  const id = `${documentId}.${indicatorCode}.${periodId.replace('/', '-').toLowerCase()}`;
  const measureUnit = given.measureUnit ?? 'billion-vnd';
  const claims: Claim[] = [];
  if (level !== undefined)
    claims.push(aClaim({ ...said, id: `${id}.level`, value: level, qualifier, measureUnit }));
  if (growth !== undefined)
    claims.push(
      aGrowth({ ...said, id: `${id}.growth`, value: growth, qualifier: growthQualifier }),
    );
  for (const [position, plan] of [ofPlan, alsoOfPlan].entries()) {
    if (plan === undefined) continue;
    const [value, planPeriodId, assigner] = plan;
    const planned = { ...said, id: `${id}.plan${position + 1}`, value };
    claims.push(aPlanPercent(planPeriodId, assigner, planned));
  }
  return claims;
}

/** Average growth per year over several years. */
export function perYear(
  documentId: DocumentCode,
  indicatorCode: string,
  periodId: string,
  given: Given,
): Claim {
  return aClaim({
    documentId,
    indicatorCode,
    periodId,
    kind: 'per-year-growth',
    measureUnit: 'percent-per-year',
    direction: 'up',
    knownSince: documents[documentId],
    id: `${documentId}.${indicatorCode}.${periodId.replace('/', '-')}.per-year`,
    ...given,
  });
}
