import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decimal, roundDecimal } from '../../core/kernel/decimal.ts';
import type { Outcome } from '../../core/kernel/missing.ts';
import { yearOf } from '../../core/kernel/plain-date.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { FigureCell } from '../../contract/figure.ts';
import {
  type Scorecard,
  type ScorecardRow,
  showScorecardRoute,
  showTargetRoute,
  type TargetPartCell,
} from '../../contract/scorecard.ts';
import { type DemonstrationServer, openDemonstration, problemOf } from '../test-demonstration.ts';

let server: DemonstrationServer;
let now: Scorecard;
let inAugust: Scorecard;
beforeAll(async () => {
  server = await openDemonstration();
  now = await server.read(showScorecardRoute, '/api/scorecard?resolution=dai-hoi-ix');
  inAugust = await server.read(
    showScorecardRoute,
    '/api/scorecard?resolution=dai-hoi-ix&asOf=2021-08-01',
  );
});
afterAll(() => server.database.close());

const rowOf = (scorecard: Scorecard, id: string): ScorecardRow => {
  const row = scorecard.rows.find(({ targetId }) => targetId === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};
const partOf = (scorecard: Scorecard, id: string): TargetPartCell => {
  const [part] = rowOf(scorecard, id).parts;
  if (part === undefined) throw new Error(`no part of ${id}`);
  return part;
};
/** To two decimals, or the reason there is none. */
const shown = (outcome: Outcome | undefined): string =>
  outcome === undefined
    ? 'nothing'
    : outcome.kind === 'value'
      ? roundDecimal(outcome.value, 2)
      : outcome.reason;
/** Every figure that a scorecard shows. */
const cellsOf = ({ rows }: Scorecard): FigureCell[] =>
  rows
    .flatMap(({ parts }) => parts)
    .flatMap(({ latest, latestYear, growth, trajectory }) => [
      latest,
      latestYear?.cell ?? null,
      latestYear?.growth?.cell ?? null,
      growth?.cell ?? null,
      ...trajectory.map(({ cell }) => cell),
    ])
    .filter((cell) => cell !== null);
const isOfYear = (cell: FigureCell, year: number): boolean => {
  if (cell.address === null) return false;
  const { kind, start } = parsePeriodId(cell.address.period);
  return kind === 'year' && yearOf(start) === year;
};

describe('the scorecard of the congress of 2020', () => {
  it('is the one that opens when nothing is asked for: the latest term of the unit with most figures', async () => {
    const opened = await server.read(showScorecardRoute, '/api/scorecard');
    expect(opened).toEqual(now);
    const ofUnit = await server.read(showScorecardRoute, '/api/scorecard?unit=165@2010-01-01');
    expect(ofUnit.resolution.id).toBe('dai-hoi-ix');
  });

  it('knows five of the fourteen targets, and says that nine are not known', () => {
    expect(now.resolution).toMatchObject({ statedTargetCount: 14, listedTargetCount: 5 });
    expect(now.counts.notKnown).toBe(9);
    expect(now.rows).toHaveLength(5);
    expect(now.counts.parts).toBe(6);
  });

  it.each([
    ['ix-gross-output-growth', '≥ 17 %/năm', '16.5', '17.13'],
    ['ix-exports-growth', '15 %/năm', '13.1', '16.37'],
    ['ix-budget-revenue-growth', '≥ 15 %/năm', '25', '12.63'],
  ])(
    '%s asks %s, grew by %s %% in 2021, and needs %s %% in each of the four years left',
    (id, asked, growth, required) => {
      const part = partOf(now, id);
      expect(part.targetText.vi.replaceAll('\u202F', ' ')).toBe(asked);
      const ofYear = part.latestYear === null ? part.growth : part.latestYear.growth;
      expect(ofYear).toMatchObject({
        origin: 'stated',
        periodId: '2021',
        measureUnit: 'percent',
        base: { vi: 'so với năm 2020' },
      });
      expect(shown(ofYear?.outcome)).toBe(growth);
      expect(shown(part.requiredRate?.outcome)).toBe(required);
      expect(part.requiredRate).toMatchObject({
        yearsLeft: 4,
        measureUnit: 'percent-per-year',
        toHold: false,
      });
    },
  );

  it('needs 15.48 % of exports a year if the stated growth holds, not the two levels', () => {
    const { requiredRateFromRates } = partOf(now, 'ix-exports-growth');
    expect(shown(requiredRateFromRates?.outcome)).toBe('15.48');
  });

  it('stands red first, then orange, green and what cannot be said, in the order of the text within each', () => {
    expect(now.rows.map(({ colour, position }) => `${colour} ${position}`)).toEqual([
      'red 2',
      'orange 1',
      'green 3',
      'green 5',
      'none 4',
    ]);
    expect(now.counts.byColour).toEqual({ red: 1, orange: 1, green: 2, none: 1 });
  });

  it('shows the newest figure with its grade, and why there is none', () => {
    expect(partOf(now, 'ix-gross-output-growth').latest).toMatchObject({
      outcome: { kind: 'value', value: '13090' },
      measureUnit: 'billion-vnd',
      grade: 'estimate',
      knownSince: '2022-01-31',
      address: { period: '2021', scope: 'territory' },
    });
    expect(partOf(now, 'ix-exports-growth').latest?.address?.period).toBe('2024-H1');
    const unknown = partOf(inAugust, 'ix-gross-output-growth');
    expect([unknown.latest, unknown.latestMissing]).toMatchObject([
      null,
      { kind: 'missing', reason: 'not-reported' },
    ]);
  });

  it('proves the class of the city by its decision, and takes away the wards that the reform overtook', () => {
    expect(rowOf(now, 'ix-urban-class')).toMatchObject({ judgement: 'completed', colour: 'green' });
    expect(partOf(now, 'ix-urban-class').evidence).toMatchObject([{ completedOn: '2024-04-17' }]);
    const wards = rowOf(now, 'ix-new-wards');
    expect(wards).toMatchObject({ judgement: 'overtaken', colour: 'none' });
    expect(wards.parts.map(({ colour }) => colour)).toEqual(['none', 'none']);
  });

  it('draws what was reached beside what is asked of each year, a year without figure in its place', () => {
    const { trajectory, trajectoryOf } = partOf(now, 'ix-gross-output-growth');
    expect(trajectoryOf).toBe('growth');
    expect(trajectory.map(({ periodId }) => periodId)).toEqual([
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
    expect(trajectory.map(({ outcome }) => shown(outcome))).toEqual([
      '16.5',
      ...Array.from({ length: 4 }, () => 'not-reported'),
    ]);
    expect(trajectory.every(({ asked }) => shown(asked) === '17')).toBe(true);
  });

  it('counts a contradiction beside every target it touches', () => {
    expect(rowOf(now, 'ix-gross-output-growth').contradictionCount).toBe(1);
    expect(rowOf(now, 'ix-exports-growth').contradictionCount).toBe(2);
    expect(now.contradictionCount).toBe(14);
  });
});

describe('percentages of plan', () => {
  it('always name their plan line: whose, of which period, from which document', async () => {
    const all = [
      now,
      await server.read(showScorecardRoute, '/api/scorecard?resolution=ke-hoach-2024'),
    ];
    const percents = all.flatMap(({ rows }) =>
      rows.flatMap(({ parts }) => parts.flatMap(({ percentsOfPlan }) => percentsOfPlan)),
    );
    expect(percents.length).toBeGreaterThan(8);
    for (const { planLine } of percents) {
      expect(planLine.document.title).not.toBe('');
      expect(planLine.place).not.toBe('');
      expect(planLine.origin === 'implied').toBe(planLine.working !== null);
    }
  });

  it('stand beside one another where two bodies set a plan for one year', () => {
    const { percentsOfPlan } = partOf(now, 'ix-budget-revenue-growth');
    const of2021 = percentsOfPlan.filter(({ planLine }) => planLine.periodId === '2021');
    expect(of2021.map(({ percent, planLine }) => [planLine.assigner, shown(percent)])).toEqual([
      ['province', '222.28'],
      ['people-council', '176.02'],
    ]);
    const halfYear = partOf(inAugust, 'ix-budget-revenue-growth').percentsOfPlan;
    expect(halfYear.map(({ percent, origin }) => [shown(percent), origin])).toEqual([
      ['71.6', 'stated'],
      ['56.7', 'stated'],
    ]);
  });

  it('are of the years of the resolution only, and wait visibly where nothing is reported', async () => {
    const plan = await server.read(showScorecardRoute, '/api/scorecard?resolution=ke-hoach-2024');
    const listed = plan.rows.flatMap(({ targetId, parts }) =>
      parts.flatMap(({ percentsOfPlan }) =>
        percentsOfPlan.map((one) => `${targetId} ${one.planLine.periodId} ${shown(one.percent)}`),
      ),
    );
    expect(listed.toSorted()).toEqual([
      'nam-2024-budget-revenue 2024 44.58',
      'nam-2024-exports 2024 47.74',
      'nam-2024-farming-output 2024 not-reported',
      'nam-2024-income 2024 not-reported',
      'nam-2024-industrial-growth 2024 not-applicable',
      'nam-2024-industrial-output 2024 39.22',
      'nam-2024-model-hamlets 2024 not-reported',
      'nam-2024-trained-labour 2024 98.96',
    ]);
  });
});

describe('as known on 1 August 2021', () => {
  it('there are the half-year figures of 2021 and no year figure of 2021', () => {
    const cells = cellsOf(inAugust);
    const halves = cells.filter(({ address }) => address?.period === '2021-H1');
    expect(halves.map(({ address, outcome }) => [address?.indicator, shown(outcome)])).toEqual([
      ['exports', '75.3'],
      ['exports-growth', '11.5'],
      ['budget-revenue', '178'],
    ]);
    expect(cells.filter((cell) => isOfYear(cell, 2021))).toEqual([]);
    expect(cellsOf(now).some((cell) => isOfYear(cell, 2021))).toBe(true);
  });

  it('nothing is shown that was known later', () => {
    expect(inAugust.asOf).toBe('2021-08-01');
    const later = cellsOf(inAugust).filter(({ knownSince }) => (knownSince ?? '') > '2021-08-01');
    expect(later).toEqual([]);
    expect(inAugust.contradictionCount).toBeLessThan(now.contradictionCount);
  });

  it('the whole term lies ahead: 17 % in each of five years, and nobody says it is reached', () => {
    for (const [id, asked] of [
      ['ix-gross-output-growth', '17'],
      ['ix-exports-growth', '15'],
    ] as const) {
      const { requiredRate } = partOf(inAugust, id);
      expect(requiredRate).toMatchObject({ yearsLeft: 5, toHold: false });
      expect(shown(requiredRate?.outcome)).toBe(asked);
    }
    expect(inAugust.rows.every(({ judgement }) => judgement === 'in-progress')).toBe(true);
  });

  it('a day after the article of January 2022 the year figures are there', async () => {
    const later = await server.read(showScorecardRoute, '/api/scorecard?asOf=2022-02-01');
    expect(shown(partOf(later, 'ix-gross-output-growth').growth?.outcome)).toBe('16.5');
  });
});

describe('other resolutions', () => {
  it('the congress of 2015: growth exceeded, the one share that was missed', async () => {
    const viii = await server.read(showScorecardRoute, '/api/scorecard?resolution=dai-hoi-viii');
    expect(
      Object.fromEntries(viii.rows.map(({ targetId, judgement }) => [targetId, judgement])),
    ).toEqual({
      'viii-trade-services-share': 'missed',
      'viii-gross-output-growth': 'exceeded',
      'viii-grain': 'exceeded',
    });
    const growth = partOf(viii, 'viii-gross-output-growth');
    const result = growth.judgementReasoned.numbers.map(({ outcome }) => shown(outcome));
    expect(result).toContain('19.39');
    expect(growth.latest?.address?.period).toBe('2016/2020');
  });

  it('a ward whose targets are not known shows the resolution, without rows and without invention', async () => {
    const ward = await server.read(showScorecardRoute, '/api/scorecard?resolution=bach-quang-2025');
    expect(ward.rows).toEqual([]);
    expect(ward.resolution.state).toBe('closed-unit-dissolved');
  });

  it('a unit that has no resolution is refused, never answered with another unit', async () => {
    const answer = await server.request('/api/scorecard?unit=05512@2020-01-01');
    expect(answer.status).toBe(404);
    expect((await problemOf(answer)).text.vi).toContain('Phường Mỏ Chè');
  });

  it('points that may not stand beside the target are shown and not joined to the line', async () => {
    const province = await server.read(
      showScorecardRoute,
      '/api/scorecard?resolution=dai-hoi-tinh-i',
    );
    const [base] = partOf(province, 'tinh-i-grdp').trajectory;
    expect(base).toMatchObject({
      periodId: '2025',
      cell: { outcome: { kind: 'value', value: '202925' } },
      outcome: { kind: 'missing', reason: 'not-comparable' },
    });
  });
});

describe('the page of one target', () => {
  it('holds the row of the scorecard, its indicator and what is computed from it', async () => {
    const page = await server.read(showTargetRoute, '/api/targets/ix-gross-output-growth');
    expect(page.row).toEqual(rowOf(now, 'ix-gross-output-growth'));
    expect(page.resolution).toEqual(now.resolution);
    expect(page.sourceNote).toContain('a3');
    const [series] = page.series;
    expect(series?.main.indicator.code).toBe('gross-output');
    expect(series?.derived.map(({ indicator }) => indicator.code)).toContain('gross-output-growth');
  });

  it('as known on a day shows that day', async () => {
    const page = await server.read(
      showTargetRoute,
      '/api/targets/ix-budget-revenue-growth?asOf=2021-08-01',
    );
    expect(page.row).toEqual(rowOf(inAugust, 'ix-budget-revenue-growth'));
    const figures = page.series[0]?.main.figures ?? [];
    expect(figures.at(-1)).toMatchObject({ outcome: { value: decimal('178') }, qualifier: 'over' });
  });
});
