import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContradictionCell, listContradictionsRoute } from '../../contract/contradiction.ts';
import type { ContradictionPage } from './contradiction-page.ts';
import { type DemonstrationServer, openDemonstration } from '../test-demonstration.ts';

let server: DemonstrationServer;
let page: ContradictionPage;
beforeAll(async () => {
  server = await openDemonstration();
  page = await server.read(listContradictionsRoute, '/api/contradictions');
});
afterAll(() => server.database.close());

/** Claims of both sides by the start of their id: document, indicator, period. */
const standsOn = ({ contradiction: { left, right } }: ContradictionCell): string[] => [
  ...left.claimIds,
  ...right.claimIds,
];
const found = (rule: string, claims: readonly string[]): ContradictionCell[] =>
  page.contradictions.filter(
    (one) =>
      one.contradiction.rule === rule &&
      claims.every((claim) => standsOn(one).some((id) => id.startsWith(claim))),
  );

describe('the contradictions of the demonstration are found by rule', () => {
  it.each([
    [
      'industry in the first half of 2021: 4.600, or 4.074 by the growth of 2022',
      'growth-against-levels',
      ['a2.industrial-output.2021-h1', 'p8.industrial-output.2022-h1'],
    ],
    [
      'exports in 2020: 155, or 150,3 by the growth of 2021',
      'growth-against-levels',
      ['a3.exports.2020', 'a1.exports.2021'],
    ],
    [
      'trade in 2020: over 1.000, or 891 by the growth of 2021',
      'growth-against-levels',
      ['a3.trade-services-output.2020', 'a1.trade-services-output.2021'],
    ],
    [
      'all main targets met in 2021, exports at 87,6 % of the plan of the half-year',
      'all-met-against-plan-lines',
      ['a1.dai-hoi-ix.2021', 'a1.exports.2021', 'a2.exports.2021-h1'],
    ],
    [
      'the period 2012-2025 of a term 2020-2025',
      'period-outside-term',
      ['a0.dai-hoi-ix.2012-2025'],
    ],
    [
      'total output of 2021: 16,5 %, while the sectors imply 16,2 %',
      'growth-of-parts-against-total',
      ['a1.gross-output.2021', 'a1.farming-output.2021'],
    ],
    [
      'park II-2: 597,82 + 3.386,65 is 3.984,47, printed 3.985,47',
      'parts-against-total',
      ['p14.park-ii-2-capital', 'p14.park-ii-2-own-capital', 'p14.park-ii-2-raised-capital'],
    ],
    [
      'park II-2: 3.985,47 in the text, 3.958 in the headline',
      'same-period-told-twice',
      ['p14.park-ii-2-capital.2023.level.body', 'p14.park-ii-2-capital.2023.level.headline'],
    ],
    [
      'poverty: "falls 0,66 % a year" where points are meant',
      'percent-written-for-points',
      ['a2.poor-household-rate'],
    ],
  ])('%s', (_, rule, claims) => {
    expect(found(rule, claims)).toHaveLength(1);
  });

  it('none is raised on the sectors that add up: 11.227 + 1.088 + 775 = 13.090', () => {
    expect(found('parts-against-total', ['a1.gross-output.2021'])).toEqual([]);
    const onLevel = page.contradictions.filter((one) =>
      standsOn(one).includes('a1.gross-output.2021.level'),
    );
    expect(onLevel).toEqual([]);
  });

  it('stand with the largest gap first, those without arithmetic last', () => {
    const sizes = page.contradictions.map(({ contradiction }) => contradiction.relativeGap);
    const known = sizes.filter((size) => size !== null).map(Number);
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    expect(sizes.lastIndexOf(null)).toBe(sizes.length - 1);
    expect(sizes.indexOf(null)).toBe(known.length);
  });
});

describe('each of them', () => {
  it('names both sides, the sentences behind them, and what to ask', () => {
    expect(page.contradictions).toHaveLength(14);
    for (const {
      contradiction,
      leftClaims,
      rightClaims,
      ruleName,
      unitName,
    } of page.contradictions) {
      expect(contradiction.left.label.vi).not.toBe('');
      expect(contradiction.right.label.vi).not.toBe('');
      expect(leftClaims.map(({ id }) => id)).toEqual(contradiction.left.claimIds);
      expect(rightClaims.map(({ id }) => id)).toEqual(contradiction.right.claimIds);
      expect(contradiction.question.vi).toContain('?');
      expect([ruleName.vi, ruleName.en, unitName]).not.toContain('');
    }
  });

  it('has the gap in words that can be checked: 4.600 against 4.074 leaves at least 410,78 tỷ đồng', () => {
    const [one] = found('growth-against-levels', ['a2.industrial-output.2021-h1']);
    expect(one?.contradiction).toMatchObject({
      gap: '410.78',
      gapUnit: 'billion-vnd',
      left: { value: '4600', kind: 'stated' },
      right: { value: '4074', kind: 'implied' },
    });
  });

  it('says how many statements were compared, by which rules', () => {
    expect(page.claimCount).toBe(210);
    const byRule = Map.groupBy(page.contradictions, ({ contradiction }) => contradiction.rule);
    for (const { rule, found: count } of page.checks) {
      expect(count).toBe([...byRule].find(([known]) => known === rule)?.[1].length ?? 0);
    }
    expect(page.checks).toHaveLength(11);
  });
});

describe('as known on a day, and of one unit', () => {
  it('on 1 August 2021 nothing is held against an article of 2022', async () => {
    const before = await server.read(
      listContradictionsRoute,
      '/api/contradictions?asOf=2021-08-01',
    );
    expect(before.asOf).toBe('2021-08-01');
    const documents = before.contradictions.flatMap(({ leftClaims, rightClaims }) =>
      [...leftClaims, ...rightClaims].map(({ document }) => document.id),
    );
    expect(documents).not.toContain('a1');
    expect(before.contradictions.map(({ contradiction }) => contradiction.rule)).toContain(
      'period-outside-term',
    );
    expect(before.claimCount).toBeLessThan(page.claimCount);
  });

  it('a ward has none of the city', async () => {
    const ward = await server.read(
      listContradictionsRoute,
      '/api/contradictions?unit=05528@2020-01-01',
    );
    expect(ward.unit).toEqual({ id: '05528@2020-01-01', name: 'Phường Bách Quang' });
    expect(ward.contradictions).toEqual([]);
    expect(ward.claimCount).toBeGreaterThan(0);
  });
});
