import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roundDecimal } from '../../core/kernel/decimal.ts';
import type { Outcome } from '../../core/kernel/missing.ts';
import {
  type FigureCell,
  type IndicatorSummary,
  listIndicatorsRoute,
  showIndicatorRoute,
} from '../../contract/figure.ts';
import { type DemonstrationServer, openDemonstration } from '../test-demonstration.ts';

const city = 'unit=165@2010-01-01';
let server: DemonstrationServer;
let listed: Map<string, IndicatorSummary>;
beforeAll(async () => {
  server = await openDemonstration();
  const { indicators } = await server.read(listIndicatorsRoute, `/api/indicators?${city}`);
  listed = new Map(indicators.map((one) => [one.code, one]));
});
afterAll(() => server.database.close());

const shown = (outcome: Outcome | undefined): string =>
  outcome?.kind === 'value' ? roundDecimal(outcome.value, 2) : (outcome?.reason ?? 'nothing');
const told = ({ address, outcome, origin }: FigureCell): string =>
  `${address?.period} ${address?.scope} ${shown(outcome)} ${origin}`;

describe('the list of indicators', () => {
  it('is of the unit with most figures when no unit is asked for', async () => {
    const { unit } = await server.read(listIndicatorsRoute, '/api/indicators');
    expect(unit).toEqual({ id: '165@2010-01-01', name: 'Thành phố Sông Công' });
  });

  it.each([
    ['gross-output', '2021 territory 13090 stated'],
    ['exports', '2024-H1 unstated 95 stated'],
    ['industry-construction-share', '2021 territory 85.77 computed'],
    ['trade-services-share', '2021 territory 8.31 computed'],
    ['farming-share', '2021 territory 5.92 computed'],
    ['industry-trade-share', '2021 territory 94.08 computed'],
    ['industrial-output-growth', '2024-H1 unstated 2.13 computed'],
  ])('shows the newest figure of %s, stated or computed: %s', (code, newest) => {
    const latest = listed.get(code)?.latest;
    expect(latest && told(latest)).toBe(newest);
  });

  it('counts what is known and says which targets ask for it', () => {
    expect(listed.get('gross-output')).toMatchObject({ figureCount: 2, targetCount: 2 });
    expect(listed.get('grdp')).toMatchObject({ figureCount: 0, latest: null, targetCount: 2 });
  });
});

describe('the page of gross output', () => {
  it('holds its figures by period, every telling, its growth and its targets', async () => {
    const page = await server.read(showIndicatorRoute, `/api/indicators/gross-output?${city}`);
    expect(page.series.figures.map(told)).toEqual([
      '2012 unstated 6740 stated',
      '2021 territory 13090 stated',
    ]);
    expect(page.series.vintages.map(({ claim }) => claim?.document.id)).toEqual(['a1', 'p3']);
    expect(page.series.indicator.formula).toContain('[Giá trị sản xuất công nghiệp và xây dựng] +');
    const growth = page.derived.find(({ indicator }) => indicator.code === 'gross-output-growth');
    expect(growth?.figures.map(told)).toEqual([
      '2012 unstated 14.25 stated',
      '2016/2018 unstated 17 stated',
      '2016/2020 unstated 19.39 stated',
      '2021 territory 16.5 stated',
    ]);
    expect(page.targets.map(({ id }) => id).toSorted()).toEqual([
      'ix-gross-output-growth',
      'viii-gross-output-growth',
    ]);
  });

  it('marks where the line must not be joined: another scope, the end of the city', async () => {
    const { series } = await server.read(
      showIndicatorRoute,
      `/api/indicators/gross-output?${city}`,
    );
    expect(series.breaks.map(({ at, kind }) => `${at} ${kind}`)).toEqual([
      '2021-01-01 scope',
      '2025-07-01 territory',
    ]);
  });
});

describe('the page of revenue', () => {
  it('shows each printed percentage with the plan it implies, and never works a printed one out again', async () => {
    const { series } = await server.read(
      showIndicatorRoute,
      `/api/indicators/budget-revenue?${city}`,
    );
    const percents = series.percentsOfPlan.map(
      ({ percent, origin, figurePeriodId, planLine }) =>
        `${figurePeriodId} ${shown(percent)} ${origin}, ${planLine.assigner} ${planLine.periodId} ${planLine.origin}`,
    );
    expect(percents).toEqual([
      '2024-H1 44.58 computed, own-unit 2024 stated',
      '2021 222.28 computed, province 2021 implied',
      '2021 176.02 computed, people-council 2021 implied',
      '2021-H1 71.6 stated, province 2021 implied',
      '2021-H1 56.7 stated, people-council 2021 implied',
      '2017-9M 109 stated, province 2017 implied',
      '2015-H1 78 stated, province 2015 implied',
      '2012 105.6 stated, province 2012 implied',
      '2012 100.5 stated, own-unit 2012 implied',
    ]);
  });

  it('says the base of a claim as inside a sentence', async () => {
    const { series } = await server.read(
      showIndicatorRoute,
      `/api/indicators/budget-revenue?${city}`,
    );
    const bases = series.otherClaims.map(({ base }) => base?.vi);
    expect(bases).toContain('kế hoạch năm 2021, tỉnh giao');
    expect(bases).toContain('kế hoạch năm 2021, HĐND giao');
  });
});

describe('as known on a day', () => {
  it('figures and tellings of later documents are not there', async () => {
    const { series, asOf } = await server.read(
      showIndicatorRoute,
      `/api/indicators/budget-revenue?${city}&asOf=2021-08-01`,
    );
    expect(asOf).toBe('2021-08-01');
    expect(series.figures.at(-1)?.address?.period).toBe('2021-H1');
    const days = series.vintages.map(({ cell }) => cell.knownSince ?? '');
    expect(days.every((day) => day <= '2021-08-01')).toBe(true);
  });
});
