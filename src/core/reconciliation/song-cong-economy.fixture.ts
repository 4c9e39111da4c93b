import { aClaim } from './claim.builder.ts';
import { perYear, told } from './song-cong-told.fixture.ts';

export const usd = { measureUnit: 'million-usd' } as const;
const territory = { scope: 'territory' } as const;

/** Output by sector, 2012-2024. */
export const output = [
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

export const exportsAndRetail = [
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

/** Budget revenue; no document states its scope. */
export const revenue = [
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
