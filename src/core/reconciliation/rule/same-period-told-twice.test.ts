import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { aClaim, aGrowth, anIndicator, aPlanPercent, CITY, factsOf } from '../claim.builder.ts';
import { findContradictions } from '../find-contradictions.ts';

describe('the same period told twice', () => {
  it.each<[string, Parameters<typeof aClaim>[0], Parameters<typeof aClaim>[0]]>([
    ['rounded to the whole', { value: '13090' }, { value: '13090.4' }],
    ['nearly', { value: '4600', qualifier: 'nearly' }, { value: '4587' }],
    ['over', { value: '1000', qualifier: 'over' }, { value: '1088' }],
    ['in another unit', { value: '1088' }, { value: '1.1', measureUnit: 'trillion-vnd' }],
    ['of another year', { value: '100' }, { value: '200', periodId: '2020' }],
    ['of another unit', { value: '100' }, { value: '200', unitId: '05518@2025-07-01' }],
    [
      'in another stated scope',
      { value: '100', scope: 'territory' },
      { value: '60', scope: 'locally-managed' },
    ],
    [
      'at other stated prices',
      { value: '100', priceBasis: 'current' },
      { value: '80', priceBasis: 'constant-2010' },
    ],
    [
      'of things that do not convert',
      { value: '9', measureUnit: 'project' },
      { value: '3', measureUnit: 'enterprise' },
    ],
  ])('is no contradiction when the second number is %s', (_, first, second) => {
    const claims = [aClaim(first), aClaim({ documentId: 'd2', ...second })];
    expect(findContradictions(factsOf(claims))).toEqual([]);
  });

  it('sets the number known first on the left, with its documents', () => {
    const claims = [
      aClaim({ id: 'late', value: '120', documentId: 'd2', knownSince: '2022-06-01' }),
      aClaim({ id: 'early', value: '100', knownSince: '2022-01-01' }),
    ];
    const [found] = findContradictions(factsOf(claims));
    expect(found).toMatchObject({
      rule: 'same-period-told-twice',
      left: { value: '100', low: '99.5', high: '100.5', claimIds: ['early'], documentIds: ['d1'] },
      right: { value: '120', claimIds: ['late'], documentIds: ['d2'] },
      gap: '19',
      gapUnit: 'billion-vnd',
      relativeGap: '19',
    });
  });

  it('is seen across units: 1,088 billion against 1.2 thousand billion', () => {
    const claims = [
      aClaim({ value: '1088' }),
      aClaim({
        value: '1.2',
        measureUnit: 'trillion-vnd',
        documentId: 'd2',
        knownSince: '2022-02-01',
      }),
    ];
    const [found] = findContradictions(factsOf(claims));
    expect(found?.right).toMatchObject({ value: '1200', low: '1150', measureUnit: 'billion-vnd' });
  });

  it('asks about scope where one number does not state it', () => {
    const claims = [
      aClaim({ value: '100', scope: 'territory', priceBasis: 'current' }),
      aClaim({ value: '60', documentId: 'd2', priceBasis: 'current' }),
    ];
    const [found] = findContradictions(factsOf(claims));
    expect(found?.question.vi).toContain('không nêu phạm vi');
    expect(found?.question.vi).not.toContain('giá hiện hành');
  });

  it('asks about prices where one number does not state them', () => {
    const claims = [
      aClaim({ value: '100', scope: 'territory', priceBasis: 'current' }),
      aClaim({ value: '60', scope: 'territory', documentId: 'd2' }),
    ];
    const [found] = findContradictions(factsOf(claims));
    expect(found?.question.en).toContain('In current prices or in constant prices');
    expect(found?.question.en).not.toContain('scope');
  });

  it('asks whether an official figure replaces the estimate before it', () => {
    const claims = [
      aClaim({ value: '100', grade: 'estimate' }),
      aClaim({ value: '110', grade: 'official', documentId: 'd2', knownSince: '2022-06-01' }),
    ];
    const [found] = findContradictions(factsOf(claims));
    expect(found?.question.vi).toContain('Số chính thức sau có thay số ước tính trước không');
  });

  it('holds for growth and for percentages of one and the same plan', () => {
    const claims = [
      aGrowth({ id: 'g1', value: '16.5' }),
      aGrowth({ id: 'g2', value: '14.2', documentId: 'd2' }),
      aPlanPercent('2021', 'province', { id: 'p1', value: '71.6' }),
      aPlanPercent('2021', 'people-council', { id: 'p2', value: '56.7' }),
    ];
    const found = findContradictions(factsOf(claims));
    expect(found.map(({ left, right }) => [left.claimIds, right.claimIds])).toEqual([
      [['g1'], ['g2']],
    ]);
    expect(found[0]?.gapUnit).toBe('percentage-point');
  });

  it('is one contradiction however many documents stand on each side', () => {
    const values = ['100', '120', '100', '120', '120'];
    const claims = values.map((value, position) =>
      aClaim({ id: `c${position}`, value, documentId: `d${position}` }),
    );
    const found = findContradictions(factsOf(claims));
    expect(found.map(({ left, right }) => [left.claimIds, right.claimIds])).toEqual([
      [
        ['c0', 'c2'],
        ['c1', 'c3', 'c4'],
      ],
    ]);
  });

  it('goes to the office that answers for the indicator, by name', () => {
    const claims = [aClaim({ value: '100' }), aClaim({ value: '120', documentId: 'd2' })];
    const indicators = [anIndicator('output', { ownerUnit: CITY })];
    const units = [
      {
        id: CITY,
        code: '165',
        validFrom: plainDate('2015-07-01'),
        validTo: null,
        name: 'Phòng Kinh tế',
        unitType: 'department' as const,
        areaKm2: null,
        population: null,
      },
    ];
    const [named] = findContradictions(factsOf(claims, { indicators, units }));
    expect(named?.question.vi).toMatch(/^Hỏi Phòng Kinh tế: /);
    const [unnamed] = findContradictions(factsOf(claims));
    expect(unnamed?.question.vi).toMatch(/^Hỏi cơ quan chủ trì số liệu: /);
  });
});
