import { describe, expect, it } from 'vitest';
import { DecimalText } from '../../kernel/decimal.ts';
import { missing, type Outcome, value } from '../../kernel/missing.ts';
import { sumRegisterFigures } from './register-sum.ts';

const of = (amount: string): Outcome => value(DecimalText.parse(amount));
const silent = missing('not-reported');

describe('register figures of several units', () => {
  it.each([
    ['counts are added', 'count', [of('2'), of('3')], '5'],
    ['sums are added to the last decimal', 'sum', [of('0.1'), of('0.2')], '0.3'],
    ['a unit that is silent is left out, not nought', 'sum', [of('7.5'), silent], '7.5'],
    ['where all are silent there is no sum', 'sum', [silent, silent], 'not-reported'],
    ['of no unit there is no sum', 'count', [], 'not-reported'],
    ['a share of shares means nothing', 'share', [of('25'), of('75')], 'not-comparable'],
    ['nor does a mean of means', 'mean', [of('25')], 'not-comparable'],
  ] as const)('%s', (_, aggregate, parts, expected) => {
    const sum = sumRegisterFigures({ aggregate }, parts);
    expect(sum.kind === 'value' ? sum.value : sum.reason).toBe(expected);
  });
});
