import { plainDate } from '../kernel/plain-date.ts';
import {
  aClaim,
  aDocument,
  anIndicator,
  aResolution,
  baseIndicator,
  basePeriod,
} from './claim.builder.ts';
import type { ReconciliationFacts } from './evidence.ts';
import { exportsAndRetail, output, revenue, usd } from './song-cong-economy.fixture.ts';
import { documents, told } from './song-cong-told.fixture.ts';

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
