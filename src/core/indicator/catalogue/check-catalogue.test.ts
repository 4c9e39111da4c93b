import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCatalogue } from './check-catalogue.ts';
import { indicatorVersion, population, povertyRate } from '../indicator.fixture.ts';
import type { IndicatorVersion } from '../indicator.ts';

const constant = { priceBasis: 'constant-2010' };
const total = indicatorVersion('gross-output');
const industry = indicatorVersion('industry');
const services = indicatorVersion('services', { measureUnit: 'million-vnd' });
const exportValue = indicatorVersion('export-value', { measureUnit: 'million-usd' });
const beds = indicatorVersion('beds', {
  kind: 'stock',
  measureUnit: 'item',
  priceBasis: 'not-monetary',
});
const base = [total, industry, services, exportValue, beds, population, povertyRate];

/** `place: Vietnamese message` of each fault. */
function faultsOf(...versions: IndicatorVersion[]): string[] {
  return checkCatalogue(versions).map((fault) => `${fault.place.join('/')}: ${fault.message.vi}`);
}

/** The faults of one indicator with this formula and unit, beside the base catalogue. */
function faultsOfFormula(formula: string, given: Record<string, unknown> = {}): string[] {
  return faultsOf(...base, indicatorVersion('x', { formula, ...given }));
}

const percent = {
  kind: 'rate',
  measureUnit: 'percent',
  additive: false,
  priceBasis: 'not-monetary',
};

describe('a formula fits its indicator', () => {
  it.each([
    ['[industry] + [services]', {}],
    ['[gross-output] − [industry]', { measureUnit: 'trillion-vnd' }],
    ['sum_children([gross-output])', {}],
    ['share([industry]; [gross-output])', percent],
    ['share([services]; [gross-output])', percent],
    ['[industry] ÷ [gross-output] × 100', percent],
    ['100 − share([industry]; [gross-output])', percent],
    ['growth([gross-output])', percent],
    ['growth_average([gross-output]; 2020)', { ...percent, measureUnit: 'percent-per-year' }],
    ['change([poverty-rate])', { ...percent, measureUnit: 'percentage-point' }],
    ['per_head([gross-output]; [population])', { measureUnit: 'million-vnd-per-head-year' }],
    ['per_10000([beds]; [population])', { ...percent, measureUnit: 'per-10000-people' }],
    ['share([industry]; [gross-output]) × [export-value] ÷ 100', { measureUnit: 'million-usd' }],
  ])('%s', (formula, given) => {
    expect(faultsOfFormula(formula, given)).toEqual([]);
  });

  it.each([
    [
      '[gross-output] + [export-value]',
      {},
      'Khác đơn vị tính: [gross-output] (tỷ đồng), [export-value] (triệu USD)',
    ],
    ['[beds] + [population]', {}, 'Khác đơn vị tính: [beds] (item), [population] (người)'],
    [
      '[gross-output]',
      { measureUnit: 'tonne' },
      'Khác đơn vị tính: [x] (tấn), [gross-output] (tỷ đồng)',
    ],
    [
      '[gross-output]',
      constant,
      'Chỉ tiêu khai giá so sánh 2010 nhưng công thức cho không nêu loại giá',
    ],
    [
      'share([gross-output]; [population])',
      percent,
      'Khác đơn vị tính: [gross-output] (tỷ đồng), [population] (người)',
    ],
    [
      'sum_children([poverty-rate])',
      percent,
      '[poverty-rate] không cộng được giữa các đơn vị: tỷ lệ phải tính lại từ tử số và mẫu số',
    ],
    [
      'growth([poverty-rate])',
      percent,
      '[poverty-rate] là tỷ lệ %: dùng change(…) để tính theo điểm %',
    ],
    [
      'change([poverty-rate])',
      { ...percent, measureUnit: 'tonne' },
      'Khác đơn vị tính: [x] (tấn), change([poverty-rate]) (điểm %)',
    ],
    [
      'per_head([gross-output]; [industry])',
      { measureUnit: 'million-vnd-per-head-year' },
      '[industry] không phải là số người',
    ],
    [
      '[gross-output] ÷ [population] + [industry]',
      {},
      'Khác đơn vị tính: [gross-output] ÷ [population] (đơn vị ghép), [industry] (tỷ đồng)',
    ],
    ['[nowhere] + 1', {}, 'Chưa có chỉ tiêu [nowhere] có hiệu lực trong thời gian này'],
  ])('and is refused otherwise: %s', (formula, given, message) => {
    expect(faultsOfFormula(formula, given)).toEqual([`indicators/x@1/formula: ${message}`]);
  });

  it('with the faults of its writing at their columns', () => {
    expect(
      checkCatalogue([indicatorVersion('x', { formula: '1.000 + )' })]).map((f) => f.place),
    ).toEqual([
      ['indicators', 'x@1', 'formula', 'column', 1],
      ['indicators', 'x@1', 'formula', 'column', 9],
    ]);
  });

  it.each([
    [
      'prices',
      constant,
      'Khác loại giá: [gross-output] không nêu loại giá, [other] giá so sánh 2010',
    ],
    [
      'scopes',
      { scope: 'locally-managed' },
      'Khác phạm vi: [gross-output] “trên địa bàn”, [other] “địa phương quản lý”',
    ],
  ])('never a sum or share over two %s', (_, given, message) => {
    const other = indicatorVersion('other', given);
    for (const formula of ['[gross-output] + [other]', 'share([gross-output]; [other])']) {
      const target = formula.startsWith('share') ? percent : {};
      const found = faultsOf(total, other, indicatorVersion('x', { formula, ...target }));
      expect(found).toEqual([`indicators/x@1/formula: ${message}`]);
    }
  });
});

describe('the versions of an indicator', () => {
  const first = indicatorVersion('poor', { validFrom: '2016-01-01', validTo: '2022-01-01' });
  const second = indicatorVersion('poor', { version: 2, validFrom: '2022-01-01' });

  it('follow one another without a gap or an overlap', () => {
    expect(faultsOf(first, second)).toEqual([]);
  });

  it.each([
    ['the first is never ended', { ...first, validTo: null }],
    ['the first ends a day too late', { ...first, validTo: '2022-01-02' }],
  ])('may not hold at once: %s', (_, given) => {
    expect(faultsOf(indicatorVersion('poor', given), second)).toEqual([
      'indicators/poor@2/validFrom: Phiên bản 2 có hiệu lực cùng lúc với phiên bản 1',
    ]);
  });

  it('may not carry one number twice, nor end before they begin', () => {
    const found = faultsOf(
      first,
      indicatorVersion('poor', { ...second, version: 1, validTo: '2022-01-01' }),
    );
    expect(found).toEqual([
      'indicators/poor@1/validTo: Phiên bản hết hiệu lực (2022-01-01) trước khi có hiệu lực (2022-01-01)',
      'indicators/poor@1/version: Phiên bản 1 được khai hai lần',
    ]);
  });

  it('make a circle only with versions that hold on the same day', () => {
    const a = indicatorVersion('a', { formula: '[b]', validTo: '2020-01-01' });
    const old = indicatorVersion('b', { validTo: '2020-01-01' });
    const late = indicatorVersion('b', { version: 2, validFrom: '2020-01-01', formula: '[a]' });
    const laterA = indicatorVersion('a', { version: 2, validFrom: '2020-01-01' });
    expect(faultsOf(a, old, late, laterA)).toEqual([]);
    expect(faultsOf({ ...a, validTo: null }, old, late)).toEqual([
      'indicators/a@1/formula: Công thức đi vòng: a → b → a',
    ]);
  });

  it('may refer only to what is in force in their time', () => {
    const later = indicatorVersion('later', { validFrom: '2020-01-01' });
    expect(faultsOf(later, indicatorVersion('x', { formula: '[later]' }))).toEqual([
      'indicators/x@1/formula: Chưa có chỉ tiêu [later] có hiệu lực trong thời gian này',
    ]);
  });
});

describe('the parts of an indicator', () => {
  const whole = (parts: string[], given: Record<string, unknown> = {}) =>
    indicatorVersion('whole', { parts, ...given });

  it('are of one unit, basis and scope, and can be added', () => {
    expect(faultsOf(...base, whole(['industry', 'services']))).toEqual([]);
  });

  it.each([
    ['unknown', 'nowhere', {}, 'Chưa có chỉ tiêu [nowhere] có hiệu lực trong thời gian này'],
    [
      'a rate',
      'poverty-rate',
      {},
      '[poverty-rate] không cộng được nên không thể là một phần của tổng',
    ],
    [
      'dollars',
      'export-value',
      {},
      'Khác đơn vị tính: [export-value] (triệu USD), [whole] (tỷ đồng)',
    ],
    [
      'other prices',
      'industry',
      constant,
      'Khác loại giá: [industry] không nêu loại giá, [whole] giá so sánh 2010',
    ],
    [
      'amounts in a structure',
      'industry',
      { ...percent, kind: 'structure' },
      '[industry] không phải là tỷ trọng (%) nên không thuộc một cơ cấu',
    ],
  ])('are refused when one is %s', (_, part, given, message) => {
    expect(faultsOf(...base, whole([part], given))).toEqual([
      `indicators/whole@1/parts/0: ${message}`,
    ]);
  });

  it('of a structure are shares', () => {
    const share = indicatorVersion('share-a', { ...percent, kind: 'structure' });
    expect(faultsOf(share, whole(['share-a'], { ...percent, kind: 'structure' }))).toEqual([]);
  });

  it('never contain their whole', () => {
    const part = indicatorVersion('part', { parts: ['whole'] });
    expect(faultsOf(part, whole(['part']))).toEqual([
      'indicators/part@1/parts: Chỉ tiêu thành phần đi vòng: part → whole → part',
    ]);
  });
});

it('a rate is never declared additive', () => {
  expect(faultsOf(indicatorVersion('r', { kind: 'rate', additive: true }))).toEqual([
    'indicators/r@1/additive: Tỷ lệ, chỉ số, điểm và cơ cấu không bao giờ cộng được giữa các đơn vị',
  ]);
});

it('the faults of a catalogue do not depend on the order of its definitions', () => {
  const faulty = [
    ...base,
    indicatorVersion('industry', { version: 2, validFrom: '2015-01-01', measureUnit: 'tonne' }),
    indicatorVersion('a', { formula: '[b] + [export-value]' }),
    indicatorVersion('b', { formula: '[a] + [industry]', parts: ['poverty-rate', 'industry'] }),
    indicatorVersion('c', { formula: 'share([c]; [nowhere]) +' }),
  ];
  const expected = checkCatalogue(faulty);
  expect(expected.length).toBeGreaterThan(6);
  fc.assert(
    fc.property(fc.shuffledSubarray(faulty, { minLength: faulty.length }), (mixed) => {
      expect(checkCatalogue(mixed)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});
