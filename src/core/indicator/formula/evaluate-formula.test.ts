import { Big } from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, type DecimalText, toDecimal } from '../../kernel/decimal.ts';
import { missing, value } from '../../kernel/missing.ts';
import {
  catalogue,
  compute,
  detail,
  farming,
  figures2021,
  foreign,
  industry,
  shown,
  total,
  y2020,
  y2021,
} from '../city-economy.fixture.ts';
import { Computation } from './computation.ts';
import { evaluateFormula, evaluateIndicator } from './evaluate-formula.ts';
import { arithmeticFormula } from './formula.arbitrary.ts';
import { contextOf } from './formula-context.fixture.ts';
import type { Formula } from './formula.ts';
import { referencesOf } from './formula-references.ts';
import { code, fact, indicatorVersion, population, povertyRate } from '../indicator.fixture.ts';
import { Scope } from '../indicator.ts';

describe('arithmetic on figures', () => {
  it.each([
    ['[industry] + [trade-services] + [farming]', '13090.00', 'billion-vnd'],
    ['[gross-output] − [industry]', '1863.00', 'billion-vnd'],
    ['share([industry]; [gross-output])', '85.77', 'percent'],
    ['share([trade-services]; [gross-output])', '8.31', 'percent'],
    ['share([farming]; [gross-output])', '5.92', 'percent'],
    ['[industry] ÷ [gross-output]', '0.86', 'number'],
    ['100 − share([industry]; [gross-output])', '14.23', 'percent'],
    ['−[farming] × 2', '-1550.00', 'billion-vnd'],
  ])('%s', (formula, expected, unit) => {
    const result = compute(formula, figures2021);
    expect([shown(result), result.resultUnit]).toEqual([expected, unit]);
  });

  it('agrees with big.js on every formula', () => {
    const exact = Big();
    exact.DP = 30;
    const worked = (formula: Formula, levels: ReadonlyMap<string, DecimalText>): Big | null => {
      if (formula.kind === 'number') return new exact(formula.value);
      if (formula.kind === 'reference') return new exact(levels.get(formula.indicatorCode) ?? '0');
      if (formula.kind === 'negation') return worked(formula.of, levels)?.neg() ?? null;
      if (formula.kind === 'call') return null;
      const [a, b] = [worked(formula.left, levels), worked(formula.right, levels)];
      if (a === null || b === null) return null;
      if (formula.operator === '÷') return b.eq(0) ? null : a.div(b);
      return { '+': a.plus(b), '−': a.minus(b), '×': a.times(b) }[formula.operator];
    };
    fc.assert(
      fc.property(
        arithmeticFormula,
        fc.array(fc.integer(), { minLength: 5, maxLength: 5 }),
        (formula, amounts) => {
          const codes = referencesOf(formula);
          const points = {
            kind: 'score',
            measureUnit: 'point',
            priceBasis: 'not-monetary',
            additive: false,
          };
          const versions = codes.map((name) => indicatorVersion(name, points));
          const levels = new Map(codes.map((name, index) => [name, decimal(amounts[index] ?? 0)]));
          const facts = versions.map((one) =>
            fact(one, y2021, levels.get(one.indicatorCode) ?? '0'),
          );
          const { outcome } = evaluateFormula(
            formula,
            y2021,
            contextOf({ catalogue: versions, facts }),
          );
          const expected = worked(formula, levels);
          expect(outcome.kind === 'value' ? outcome.value : outcome.reason).toBe(
            expected === null ? 'divided-by-zero' : toDecimal(expected),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('adds a tenth eighty times and gets eight, not nearly eight', () => {
    const formula = Array.from({ length: 80 }, () => '[farming]').join(' + ');
    expect(compute(formula, [fact(farming, y2021, '0.1')]).outcome).toEqual(value(decimal(8)));
  });

  it('writes amounts of one thing in one unit before it adds them', () => {
    const fees = indicatorVersion('fees', { measureUnit: 'million-vnd' });
    const facts = [fact(farming, y2021, '775'), fact(fees, y2021, '500.5')];
    const versions = [farming, fees];
    expect(compute('[farming] + [fees]', facts, versions).outcome).toEqual(
      value(decimal('775.5005')),
    );
    expect(shown(compute('share([fees]; [farming])', facts, versions), 4)).toBe('0.0646');
    expect(shown(compute('[farming] ÷ [fees]', facts, versions), 2)).toBe('1548.45');
  });

  it('computes income per head in million VND and a density per 10,000 people', () => {
    const beds = indicatorVersion('beds', { measureUnit: 'item', priceBasis: 'not-monetary' });
    const facts = [
      fact(total, y2021, '13090'),
      fact(population, y2021, '70000'),
      fact(beds, y2021, '77'),
    ];
    const versions = [total, population, beds];
    const perHead = compute('per_head([gross-output]; [population])', facts, versions);
    expect([shown(perHead), perHead.resultUnit]).toEqual(['187.00', 'million-vnd-per-head-year']);
    const density = compute('per_10000([beds]; [population])', facts, versions);
    expect([shown(density), density.resultUnit]).toEqual(['11.00', 'per-10000-people']);
  });
});

describe('what a result is measured in', () => {
  const managed = { scope: Scope.parse('locally-managed') };

  it.each([
    ['change([poverty-rate])', 'percentage-point', 'not-monetary', 'territory'],
    ['growth([gross-output])', 'percent', 'unstated', 'territory'],
    ['[gross-output] × 2', 'billion-vnd', 'unstated', 'territory'],
    ['2 × [gross-output]', 'billion-vnd', 'unstated', 'territory'],
    ['[poverty-rate] × [gross-output] ÷ 100', 'billion-vnd', 'unstated', 'territory'],
    ['[gross-output] ÷ [export-value]', 'compound', 'unstated', null],
    ['1 + 2', 'number', null, null],
  ])('%s', (formula, resultUnit, priceBasis, scope) => {
    const facts = [
      ...[y2020, y2021].flatMap((at) => [fact(povertyRate, at, '2'), fact(total, at, '10')]),
      fact(foreign, y2021, '5', managed),
    ];
    expect(compute(formula, facts)).toMatchObject({ resultUnit, priceBasis, scope });
  });

  it.each([
    ['unstated', 'territory'],
    ['locally-managed', 'locally-managed'],
  ])('an indicator whose definition says “%s” is computed in the scope “%s”', (stated, scope) => {
    const double = indicatorVersion('double', {
      scope: stated,
      formula: '[gross-output] + [gross-output]',
    });
    const facts = [fact(total, y2021, '10')];
    expect(compute('[double] × 2', facts, [total, double]).scope).toBe(scope);
  });
});

describe('no figure has a named reason', () => {
  it.each([
    [
      '[gross-output] − [export-value]',
      'not-comparable',
      'Khác đơn vị tính: [gross-output] (tỷ đồng), [export-value] (triệu USD)',
    ],
    [
      '[gross-output] ÷ ([farming] − [farming])',
      'divided-by-zero',
      'Mẫu số [farming] − [farming] bằng 0',
    ],
    [
      'share([farming]; [farming] − [farming])',
      'divided-by-zero',
      'Mẫu số [farming] − [farming] bằng 0',
    ],
    ['per_head([gross-output]; [farming])', 'not-comparable', '[farming] không phải là số người'],
    [
      '[industry] + [population]',
      'not-reported',
      'population (165@2010-01-01, Năm 2021): chưa báo cáo',
    ],
    [
      '[industry] × [population] ÷ [poverty-rate]',
      'not-reported',
      'population (165@2010-01-01, Năm 2021): chưa báo cáo; poverty-rate (165@2010-01-01, Năm 2021): chưa báo cáo',
    ],
  ])('%s', (formula, reason, words) => {
    const result = compute(formula, [...figures2021, fact(foreign, y2021, '170')]);
    expect([shown(result), detail(result)]).toEqual([reason, words]);
  });

  it('the reason of the reporter is kept, not replaced by “not reported”', () => {
    const withheld = fact(industry, y2021, '0', { outcome: missing('withheld') });
    const result = compute('[industry] + [farming]', [withheld, fact(farming, y2021, '775')]);
    expect([shown(result), detail(result)]).toEqual([
      'withheld',
      'industry (165@2010-01-01, Năm 2021): không công bố',
    ]);
  });

  it.each([
    ['[gross-output] + [farming]'],
    ['share([farming]; [gross-output])'],
    ['[gross-output] ÷ [farming]'],
  ])('%s is refused over two price bases', (formula) => {
    const constant = fact(total, y2021, '13090', { priceBasis: 'constant-2010' });
    const result = compute(formula, [constant, fact(farming, y2021, '775')]);
    expect(shown(result)).toBe('not-comparable');
  });
});

describe('the chain behind a number', () => {
  const derived = indicatorVersion('sectors', {
    formula: '[industry] + [trade-services] + [farming]',
  });
  const shareOfFarming = indicatorVersion('farming-share', {
    kind: 'rate',
    measureUnit: 'percent',
    priceBasis: 'not-monetary',
    additive: false,
    formula: 'share([farming]; [sectors])',
  });
  const versions = [...catalogue, derived, shareOfFarming];
  const withoutTotal = figures2021.slice(1);

  it('leads from an indicator by its formula down to the vintages', () => {
    const result = evaluateIndicator(
      code('farming-share'),
      y2021,
      contextOf({ catalogue: versions, facts: withoutTotal }),
    );
    expect(outline(result)).toEqual([
      'indicator [farming-share] = 5.92',
      '  share share([farming]; [sectors]) = 5.92',
      '    figure [farming] = 775.00',
      '    indicator [sectors] = 13090.00',
      '      + [industry] + [trade-services] + [farming] = 13090.00',
      '        + [industry] + [trade-services] = 12315.00',
      '          figure [industry] = 11227.00',
      '          figure [trade-services] = 1088.00',
      '        figure [farming] = 775.00',
    ]);
    expect(result.indicator).toMatchObject({ indicatorCode: 'farming-share', vintageId: null });
    expect(result.inputs[0]?.inputs[0]?.indicator?.vintageId).toBe(1);
  });

  it('travels through its schema unchanged', () => {
    const result = evaluateIndicator(
      code('farming-share'),
      y2021,
      contextOf({ catalogue: versions, facts: withoutTotal }),
    );
    expect(Computation.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  it('ends at the reported figure where there is one, whatever the formula would give', () => {
    const facts = [...withoutTotal, fact(derived, y2021, '13000')];
    const result = evaluateIndicator(
      code('sectors'),
      y2021,
      contextOf({ catalogue: versions, facts }),
    );
    expect(outline(result)).toEqual(['figure [sectors] = 13000.00']);
  });

  it('ends at a reporter who says why there is none, and does not compute behind his back', () => {
    const facts = [...withoutTotal, fact(derived, y2021, '0', { outcome: missing('withheld') })];
    const result = evaluateIndicator(
      code('sectors'),
      y2021,
      contextOf({ catalogue: versions, facts }),
    );
    expect([shown(result), result.step]).toEqual(['withheld', 'figure']);
  });

  it('carries the least certain grade upwards', () => {
    const facts = withoutTotal.map((one) =>
      one.indicatorCode === 'farming' ? { ...one, grade: 'estimate' as const } : one,
    );
    const result = evaluateIndicator(
      code('sectors'),
      y2021,
      contextOf({ catalogue: versions, facts }),
    );
    expect([result.grade, result.gradesDiffer]).toEqual(['estimate', true]);
  });

  it('is refused in words when formulas run in a circle', () => {
    const circle = [
      indicatorVersion('a', { formula: '[b]' }),
      indicatorVersion('b', { formula: '[a]' }),
    ];
    const start = () =>
      evaluateIndicator(code('a'), y2021, contextOf({ catalogue: circle, facts: [] }));
    expect(start).toThrow('Công thức tự gọi lại chính nó: a (165@2010-01-01, 2021) → b');
  });
});

function outline(computation: Computation, indent = ''): string[] {
  const line = `${indent}${computation.step} ${computation.text} = ${shown(computation)}`;
  return [line, ...computation.inputs.flatMap((input) => outline(input, `${indent}  `))];
}
