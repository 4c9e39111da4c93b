import { describe, expect, it } from 'vitest';
import { indicatorVersion } from '../../indicator/indicator.fixture.ts';
import { decimal } from '../../kernel/decimal.ts';
import { IndicatorCode, UnitId } from '../../kernel/ids.ts';
import { PeriodId } from '../../period/period.ts';
import { formulasOfForm, liveFormulas, type TypedFigure } from './live-formulas.ts';

const output = indicatorVersion('gross-output');
const industry = indicatorVersion('industry-output');
const rate = { kind: 'rate', measureUnit: 'percent', additive: false };
const growth = indicatorVersion('output-growth', { ...rate, formula: 'growth([gross-output])' });
const share = indicatorVersion('industry-share', {
  ...rate,
  formula: 'share([industry-output]; [gross-output])',
});
const ofChildren = indicatorVersion('output-of-wards', {
  formula: 'sum_children([gross-output])',
});
const catalogue = [output, industry, growth, share, ofChildren];

const place = {
  unitId: UnitId.parse('05512@2020-01-01'),
  periodId: PeriodId.parse('2024'),
};
const figure = (code: string, period: string, value: string): TypedFigure => ({
  indicatorCode: IndicatorCode.parse(code),
  periodId: PeriodId.parse(period),
  value: decimal(value),
});

describe('formulas of a form', () => {
  it('are those whose every indicator it asks for; sums over lower units are not', () => {
    expect(formulasOfForm([output, industry], catalogue).computed).toEqual([
      'output-growth',
      'industry-share',
    ]);
    expect(formulasOfForm([output], catalogue).computed).toEqual(['output-growth']);
    expect(formulasOfForm([industry], catalogue).computed).toEqual([]);
  });

  it('give a share of what is typed and the growth against what is known', () => {
    const results = liveFormulas(formulasOfForm([output, industry], catalogue), place, [
      figure('gross-output', '2023', '100'),
      figure('gross-output', '2024', '112.5'),
      figure('industry-output', '2024', '90'),
    ]);
    expect(results.map(({ indicatorCode, outcome }) => [indicatorCode, outcome])).toEqual([
      ['output-growth', { kind: 'value', value: '12.5' }],
      ['industry-share', { kind: 'value', value: '80' }],
    ]);
  });

  it('say why they give nothing while a cell is empty', () => {
    const [grown, shared] = liveFormulas(formulasOfForm([output, industry], catalogue), place, [
      figure('gross-output', '2024', '112.5'),
    ]);
    expect(grown?.outcome).toMatchObject({ kind: 'missing', reason: 'not-reported' });
    expect(shared?.outcome).toMatchObject({ kind: 'missing', reason: 'not-reported' });
  });
});
