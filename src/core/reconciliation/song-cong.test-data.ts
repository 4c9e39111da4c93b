import { plainDate } from '../kernel/plain-date.ts';
import type { Assigner, Claim } from '../figure/claim.ts';
import {
  aClaim,
  aDocument,
  aGrowth,
  anIndicator,
  aPlanPercent,
  aResolution,
  baseIndicator,
  basePeriod,
} from './builders.test-data.ts';
import type { ReconciliationFacts } from './evidence.ts';

/** Documents with figures of Sông Công city, 2013-2024, and the day from which each was known. */
const documents = {
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

function told(
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
function perYear(
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

const usd = { measureUnit: 'million-usd' } as const;
const territory = { scope: 'territory' } as const;

const output = [
  ...told('new-year-2013', 'gross-output', '2012', {
    level: '6740',
    qualifier: 'estimated',
    growth: '14.25',
    ofPlan: ['101.7', '2012', null],
  }),
  perYear('portrait-2019', 'gross-output', '2016/2018', { value: '17' }),
  perYear('drafting-2020', 'gross-output', '2016/2020', { value: '19.39' }),
  perYear('committees-2021', 'gross-output', '2016/2020', { value: '19.39' }),
  perYear('programmes-2020', 'gross-output', '2016/2020', { value: '19', qualifier: 'over' }),
  ...told('year-2021', 'gross-output', '2021', { level: '13090', growth: '16.5', ...territory }),
  ...told('year-2021', 'industry-construction', '2021', { level: '11227', growth: '16.5' }),
  ...told('year-2021', 'trade-services', '2021', { level: '1088', growth: '22.1' }),
  ...told('year-2021', 'farming', '2021', { level: '775', growth: '5.4' }),
  ...told('committees-2021', 'trade-services', '2020', { level: '1000', qualifier: 'over' }),
  perYear('committees-2021', 'trade-services', '2016/2020', { value: '20', qualifier: 'over' }),
  ...told('committees-2021', 'farming', '2020', { level: '735' }),
  perYear('committees-2021', 'farming', '2016/2020', { value: '6.47' }),
  ...told('half-2015', 'industry', '2015-H1', {
    level: '2400',
    qualifier: 'over',
    growth: '8',
    ofPlan: ['48', '2015', null],
    ...territory,
  }),
  ...told('half-2015', 'industry', '2015-H1', {
    level: '1500',
    qualifier: 'nearly',
    growth: '6',
    growthQualifier: 'nearly',
    scope: 'locally-managed',
  }).map((claim) => ({ ...claim, id: aClaim({ id: `${claim.id}.local` }).id })),
  ...told('nine-months-2016', 'industry', '2016-9M', {
    level: '4180',
    qualifier: 'estimated',
    growth: '14.8',
    ofPlan: ['73.96', '2016', null],
  }),
  ...told('portrait-2019', 'industry', '2016', { level: '4875' }),
  ...told('nine-months-2017', 'industry', '2017-9M', {
    level: '3900',
    qualifier: 'nearly',
    growth: '15.9',
    ofPlan: ['75.3', '2017', null],
    ...territory,
  }),
  ...told('portrait-2017', 'industry', '2017', { level: '5771', growth: '17' }),
  ...told('portrait-2019', 'industry', '2018', { level: '6889' }),
  ...told('first-quarter-2019', 'industry', '2019-Q1', {
    level: '1720',
    qualifier: 'estimated',
    growth: '12.3',
    ofPlan: ['21.5', '2019', null],
  }),
  ...told('half-2019', 'industry', '2019-H1', { level: '3645', growth: '15.7' }),
  ...told('resolution-2021', 'industry', '2021-H1', {
    level: '4600',
    qualifier: 'nearly',
    growth: '10',
    ofPlan: ['41', '2021', null],
    ...territory,
  }),
  ...told('resolution-2021', 'local-industry', '2021-H1', {
    level: '2845',
    qualifier: 'estimated',
    growth: '15',
    ofPlan: ['50.1', '2021', null],
  }),
  ...told('half-2022', 'industry', '2022-H1', {
    level: '5500',
    qualifier: 'nearly',
    growth: '35',
    ...territory,
  }),
  ...told('council-2023', 'industry', '2023-H1', {
    level: '5640',
    qualifier: 'about',
    growth: '2.92',
  }),
  ...told('half-2024', 'industry', '2024-H1', { level: '5760', qualifier: 'nearly' }),
  ...told('half-2024', 'local-industry', '2024-H1', { level: '3359', growth: '5' }),
];

const exportsAndRetail = [
  ...told('nine-months-2016', 'exports', '2016-9M', {
    level: '80',
    growth: '17.6',
    ofPlan: ['62.65', '2016', null],
    ...usd,
  }),
  ...told('nine-months-2017', 'exports', '2017-9M', {
    level: '91',
    ofPlan: ['76', '2017', null],
    ...usd,
  }),
  ...told('half-2019', 'exports', '2019-H1', { level: '67', growth: '13.6', ...usd }),
  ...told('committees-2021', 'exports', '2020', { level: '155', ...usd }),
  perYear('committees-2021', 'exports', '2016/2020', { value: '12.2' }),
  ...told('resolution-2021', 'exports', '2021-H1', {
    level: '75.3',
    growth: '11.5',
    ofPlan: ['38.8', '2021', null],
    ...usd,
  }),
  ...told('year-2021', 'exports', '2021', { level: '170', growth: '13.1', ...usd, ...territory }),
  ...told('council-2023', 'exports', '2023-H1', { level: '63.65', growth: '6.3', ...usd }),
  ...told('half-2024', 'exports', '2024-H1', { level: '95', ...usd }),
  ...told('first-quarter-2019', 'retail', '2019-Q1', {
    level: '370',
    qualifier: 'estimated',
    growth: '25.4',
  }),
  ...told('half-2019', 'retail', '2019-H1', { level: '730', growth: '22.9' }),
  ...told('council-2023', 'retail', '2023-H1', { level: '1527', growth: '59.8' }),
  ...told('half-2024', 'retail', '2024-H1', { level: '1771' }),
];

const revenue = [
  ...told('new-year-2013', 'revenue', '2012', {
    level: '115.6',
    ofPlan: ['105.6', '2012', 'province'],
    alsoOfPlan: ['100.5', '2012', 'people-council'],
  }),
  ...told('half-2015', 'revenue', '2015-H1', {
    level: '100',
    qualifier: 'over',
    ofPlan: ['78', '2015', 'province'],
  }),
  ...told('nine-months-2017', 'revenue', '2017-9M', {
    level: '127',
    qualifier: 'over',
    growth: '19',
    ofPlan: ['109', '2017', 'province'],
  }),
  ...told('half-2019', 'revenue', '2019-H1', { level: '164.9', growth: '12' }),
  perYear('committees-2021', 'revenue', '2016/2020', { value: '20.76' }),
  perYear('resolution-2021', 'revenue', '2016/2020', { value: '21', qualifier: 'nearly' }),
  ...told('resolution-2021', 'revenue', '2021-H1', {
    level: '178',
    qualifier: 'over',
    ofPlan: ['71.6', '2021', 'province'],
    alsoOfPlan: ['56.7', '2021', 'people-council'],
  }),
  ...told('year-2021', 'revenue', '2021', { level: '552.6', growth: '25' }),
  ...told('half-2022', 'revenue', '2022-H1', { level: '363.69', qualifier: 'estimated' }),
  ...told('half-2024', 'revenue', '2024-H1', { level: '535' }),
];

const perHead = { measureUnit: 'million-vnd-per-head-year' } as const;
const rate = { measureUnit: 'percent', priceBasis: 'not-monetary' } as const;

const peopleAndShares = [
  ...told('resolution-2021', 'income', '2020', { level: '70', ...perHead }),
  ...told('committees-2021', 'income', '2020', { level: '70', ...perHead }),
  aClaim({
    id: 'resolution-2021.income.multiple',
    documentId: 'resolution-2021',
    indicatorCode: 'income',
    periodId: '2020',
    kind: 'ratio',
    value: '1.75',
    measureUnit: 'times',
    quotation: 'đạt 70 triệu đồng, gấp 1,75 lần so với năm 2015',
    base: basePeriod('2015'),
    knownSince: documents['resolution-2021'],
  }),
  aClaim({
    id: 'committees-2021.income.change',
    documentId: 'committees-2021',
    indicatorCode: 'income',
    periodId: '2020',
    kind: 'change',
    value: '26',
    direction: 'up',
    base: basePeriod('2016'),
    knownSince: documents['committees-2021'],
    ...perHead,
  }),
  ...['2015', '2020'].map((periodId) =>
    aClaim({
      id: `drafting-2020.poverty.${periodId}`,
      documentId: 'drafting-2020',
      indicatorCode: 'poverty',
      periodId,
      value: periodId === '2015' ? '5.33' : '2.04',
      knownSince: documents['drafting-2020'],
      ...rate,
    }),
  ),
  aClaim({
    id: 'resolution-2021.poverty.change',
    documentId: 'resolution-2021',
    indicatorCode: 'poverty',
    periodId: '2016/2020',
    kind: 'change',
    value: '0.66',
    direction: 'down',
    quotation: 'Tỷ lệ hộ nghèo mỗi năm giảm 0,66%',
    knownSince: documents['resolution-2021'],
    ...rate,
    measureUnit: 'percent-per-year',
  }),
  aClaim({
    id: 'programmes-2020.share',
    documentId: 'programmes-2020',
    indicatorCode: 'industry-and-trade',
    periodId: '2020',
    kind: 'share',
    value: '97',
    measureUnit: 'percent',
    base: baseIndicator('gross-output'),
    knownSince: documents['programmes-2020'],
  }),
  aClaim({
    id: 'standing-2020.share',
    documentId: 'standing-2020',
    indicatorCode: 'trade-services',
    periodId: '2020',
    kind: 'share',
    value: '20',
    measureUnit: 'percent',
    base: baseIndicator('gross-output'),
    knownSince: documents['standing-2020'],
  }),
];

const INVESTMENT = 'đạt trên 18.500 tỷ đồng cao hơn 2,2 lần so với mục tiêu của chương trình';

const investment = [
  ...told('programmes-2020', 'investment', '2016/2020', { level: '18500', qualifier: 'over' }),
  aClaim({
    id: 'programmes-2020.investment.multiple',
    documentId: 'programmes-2020',
    indicatorCode: 'investment',
    periodId: '2016/2020',
    kind: 'ratio',
    value: '2.2',
    measureUnit: 'times',
    quotation: INVESTMENT,
    base: { kind: 'named', text: 'mục tiêu của chương trình' },
    knownSince: documents['programmes-2020'],
  }),
  ...told('programmes-2020', 'enterprises', '2020', { level: '470', measureUnit: 'enterprise' }),
  aClaim({
    id: 'programmes-2020.enterprises.change',
    documentId: 'programmes-2020',
    indicatorCode: 'enterprises',
    periodId: '2020',
    kind: 'change',
    value: '169',
    measureUnit: 'enterprise',
    direction: 'up',
    base: basePeriod('2015'),
    knownSince: documents['programmes-2020'],
  }),
  ...told('park-2023', 'park-capital', '2023', { level: '3985.47' }),
  ...told('park-2023', 'park-own-capital', '2023', { level: '597.82' }),
  ...told('park-2023', 'park-raised-capital', '2023', { level: '3386.65' }),
  aClaim({
    id: 'park-2023.headline',
    documentId: 'park-2023',
    place: 'đầu đề',
    indicatorCode: 'park-capital',
    periodId: '2023',
    value: '3958',
    knownSince: documents['park-2023'],
  }),
];

const words = [
  aClaim({
    id: 'programmes-2020.period',
    documentId: 'programmes-2020',
    kind: 'stated-period',
    indicatorCode: null,
    periodId: '2012/2025',
    value: null,
    measureUnit: null,
    resolutionId: 'congress-9',
    quotation: 'cơ chế hỗ trợ cho giai đoạn 2012-2025',
    knownSince: documents['programmes-2020'],
  }),
  aClaim({
    id: 'year-2021.all-met',
    documentId: 'year-2021',
    kind: 'all-met',
    indicatorCode: null,
    periodId: '2021',
    value: null,
    measureUnit: null,
    resolutionId: 'congress-9',
    quotation: 'các chỉ tiêu chủ yếu trên các lĩnh vực đều đạt và vượt kế hoạch đề ra',
    knownSince: documents['year-2021'],
  }),
];

const indicators = [
  anIndicator('gross-output', {
    name: { vi: 'Tổng giá trị sản xuất', en: 'Gross output' },
    parts: ['industry-construction', 'trade-services', 'farming'],
  }),
  anIndicator('industry-and-trade', { parts: ['industry-construction', 'trade-services'] }),
  anIndicator('industry-construction'),
  anIndicator('trade-services'),
  anIndicator('farming'),
  anIndicator('industry', { name: { vi: 'Giá trị sản xuất công nghiệp', en: 'Industry output' } }),
  anIndicator('local-industry'),
  anIndicator('exports', { name: { vi: 'Giá trị xuất khẩu', en: 'Exports' }, ...usd }),
  anIndicator('retail'),
  anIndicator('revenue'),
  anIndicator('income', perHead),
  anIndicator('poverty', { ...rate, kind: 'rate', direction: 'lower-is-better' }),
  anIndicator('poverty', {
    ...rate,
    kind: 'rate',
    direction: 'lower-is-better',
    version: 2,
    validFrom: plainDate('2022-01-01'),
  }),
  anIndicator('investment'),
  anIndicator('enterprises', { measureUnit: 'enterprise' }),
  anIndicator('park-capital', { parts: ['park-own-capital', 'park-raised-capital'] }),
  anIndicator('park-own-capital'),
  anIndicator('park-raised-capital'),
];

/** What was published about the city, as it was published. */
export const songCong: ReconciliationFacts = {
  claims: [...output, ...exportsAndRetail, ...revenue, ...peopleAndShares, ...investment, ...words],
  indicators,
  planLines: [],
  resolutions: [aResolution()],
  documents: Object.entries(documents).map(([id, day]) =>
    aDocument(id, { datedFrom: plainDate(day), datedTo: plainDate(day) }),
  ),
};
