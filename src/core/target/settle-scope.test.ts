import { describe, expect, it } from 'vitest';
import { settleScopes } from './settle-scope.ts';
import { noPartFacts } from './target-facts.ts';
import { aPart, figure } from './target.builder.ts';

describe('a scope that a source leaves open', () => {
  it.each([
    ['no scope asked, one known', 'unstated', ['territory'], ['unstated']],
    ['territory asked, source silent', 'territory', ['unstated'], ['territory']],
    [
      'territory asked, another scope stated',
      'territory',
      ['locally-managed'],
      ['locally-managed'],
    ],
    [
      'the very scope goes first',
      'territory',
      ['territory', 'unstated'],
      ['territory', 'unstated'],
    ],
    [
      'two stated scopes leave it open which is meant',
      'unstated',
      ['territory', 'locally-managed'],
      ['territory', 'locally-managed'],
    ],
  ])('%s', (_, asked, known, expected) => {
    const actuals = known.map((scope) => figure('2021', '170', { scope }));
    const settled = settleScopes(aPart({ scope: asked }), { ...noPartFacts, actuals });
    expect(settled.actuals.map(({ scope }) => scope)).toEqual(expected);
  });

  it('stays open for a target with a rider, which asks for one definite scope', () => {
    const actuals = [figure('2021', '552.6', { scope: 'unstated' })];
    const rider = aPart({ scope: 'without-land-use-fees', rider: 'không tính tiền sử dụng đất' });
    expect(settleScopes(rider, { ...noPartFacts, actuals }).actuals).toEqual(actuals);
  });

  it('is settled for each period by itself', () => {
    const actuals = [
      figure('2020', '155', { scope: 'unstated' }),
      figure('2021', '170', { scope: 'territory' }),
    ];
    const settled = settleScopes(aPart({ scope: 'territory' }), { ...noPartFacts, actuals });
    expect(settled.actuals.map(({ scope }) => scope)).toEqual(['territory', 'territory']);
  });
});
