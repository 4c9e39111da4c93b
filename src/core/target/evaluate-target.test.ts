import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import { plainDate } from '../kernel/plain-date.ts';
import { evaluateTarget, type TargetEvaluation } from './evaluate-target.ts';
import {
  afterTerm,
  aGrowth,
  aPart,
  aPlanLine,
  aTarget,
  contextOf,
  figure,
  output,
  planVersion,
  rate,
  shown,
  targetFacts,
} from './target.builder.ts';
import { evaluatePart, type PartEvaluation } from './evaluate-part.ts';
import { TargetFacts } from './target-facts.ts';

const inPercent = { measureUnit: 'percent', priceBasis: 'not-monetary' };
const billion = { measureUnit: 'billion-vnd' };
const congress9 = { firstYear: 2021, lastYear: 2025, asOf: '2022-03-01' };

function onlyPart(evaluation: TargetEvaluation): PartEvaluation {
  const [part] = evaluation.parts;
  if (part === undefined) throw new Error('the target has no part');
  return part;
}

describe('gross output of the term 2020-2025, seen in March 2022', () => {
  const facts = targetFacts(
    aTarget([aGrowth('17', { priceBasis: 'unstated', strive: true })]),
    [
      {
        actuals: [output(2021, 13_090, { priceBasis: 'unstated' })],
        growthRates: [
          rate('2016/2020', '19.39', { priceBasis: 'unstated' }),
          rate(2021, '16.5', { priceBasis: 'unstated' }),
        ],
      },
    ],
    congress9,
  );
  const evaluation = evaluateTarget(facts);
  const part = onlyPart(evaluation);

  it('is in progress at +16.5 %, with 17.13 % a year required, and possible', () => {
    expect(evaluation.judgement).toEqual({
      computed: 'in-progress',
      override: null,
      label: 'in-progress',
    });
    expect(evaluation).toMatchObject({ outlook: 'possible', colour: 'orange' });
    expect(part.latest).toMatchObject({ periodId: '2021', outcome: { value: '13090' } });
    expect(part.growth).toMatchObject({ origin: 'stated', outcome: { value: '16.5' } });
    expect(shown(part.requiredRate?.outcome ?? { kind: 'missing', reason: 'none' })).toBe('17.13');
    expect(shown(part.advance.gap)).toBe('-0.50');
    expect(part.advance.gapUnit).toBe('percentage-point');
    expect(part.advance.percentOfTarget).toMatchObject({ reason: 'not-applicable' });
  });

  it('is plain data that survives being sent, and so are its facts', () => {
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
    expect(TargetFacts.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });

  it('on a day before the first figure it is in progress and cannot be foreseen', () => {
    const early = evaluateTarget({
      ...facts,
      asOf: plainDate('2021-03-01'),
      parts: facts.parts.map((known) => ({ ...known, actuals: [], growthRates: [] })),
    });
    expect(early).toMatchObject({
      judgement: { label: 'in-progress' },
      outlook: 'cannot-say',
      colour: 'none',
    });
    expect(onlyPart(early).latestMissing).toMatchObject({ reason: 'not-reported' });
    expect(
      shown(onlyPart(early).requiredRate?.outcome ?? { kind: 'missing', reason: 'none' }),
    ).toBe('17.00');
  });
});

describe('exports told by levels and by a rate that disagree', () => {
  const part = evaluatePart(
    contextOf(
      aGrowth('15'),
      { actuals: [output(2020, 155), output(2021, 170)], growthRates: [rate(2021, '13.1')] },
      congress9,
    ),
    [],
  );

  it('show both required rates: 16.4 % from the levels, 15.5 % from the rate', () => {
    const none = { kind: 'missing', reason: 'none' } as const;
    expect(shown(part.requiredRate?.outcome ?? none, 1)).toBe('16.4');
    expect(shown(part.requiredRateFromRates?.outcome ?? none, 1)).toBe('15.5');
    expect(part.standing.fromRates).toBe(false);
  });

  it('show no second rate where the two agree', () => {
    const levels = [output(2020, 100), output(2021, '113.1'), output(2022, 130)];
    for (const growthRates of [[], [rate(2021, '13.1')]]) {
      const agreeing = contextOf(aGrowth('15'), { actuals: levels, growthRates }, congress9);
      expect(evaluatePart(agreeing, []).requiredRateFromRates).toBeNull();
    }
  });
});

describe('a compound item: "98 % rác; 85 % hộ phân loại; không còn điểm tồn đọng"', () => {
  const parts = [
    aPart({ kind: 'bound', ...inPercent, value: '98' }),
    aPart({ kind: 'bound', ...inPercent, value: '85' }),
    aPart({
      kind: 'bound',
      measureUnit: 'item',
      priceBasis: 'not-monetary',
      bound: 'exactly',
      direction: 'lower-is-better',
      value: '0',
    }),
  ];
  const item = { measureUnit: 'item', priceBasis: 'not-monetary' };
  const at = (...amounts: (number | null)[]) =>
    evaluateTarget(
      targetFacts(
        aTarget(parts),
        amounts.map((amount, index) => ({
          actuals: amount === null ? [] : [figure(2030, amount, index === 2 ? item : inPercent)],
        })),
        afterTerm,
      ),
    );

  it.each([
    [[98, 85, 0], 'met', 3],
    [[99, 85, 0], 'exceeded', 3],
    [[98, 85, 1], 'missed', 2],
    [[98, null, 0], 'no-data', 2],
    [[98, null, 1], 'missed', 1],
  ])('%j is %s with %i of 3 parts', (amounts, label, met) => {
    expect(at(...amounts)).toMatchObject({
      judgement: { computed: label },
      partsMet: met,
      partsCounted: 3,
    });
  });

  it('is counted once, and says "2 of 3 parts"', () => {
    const evaluation = at(98, 85, 1);
    expect(evaluation.parts).toHaveLength(3);
    expect(evaluation.judgementReasoned.rule.en).toContain('2 of 3 parts');
    expect(evaluation).toMatchObject({ outlook: 'off-course', colour: 'red' });
  });
});

describe('the outlook of an item', () => {
  const growing = (start: number, step: number) => ({
    actuals: [0, 1, 2, 3, 4].map((index) => figure(2023 + index, start + step * index, inPercent)),
  });
  const part = aPart({ kind: 'bound', ...inPercent, value: '80' });
  const safe = growing(66, 2);
  const hopeless = growing(10, 1);

  it.each([
    [{ kind: 'all' }, [safe, safe], 'on-course'],
    [{ kind: 'all' }, [safe, hopeless], 'off-course'],
    [{ kind: 'all' }, [safe, {}], 'cannot-say'],
    [{ kind: 'any' }, [safe, hopeless], 'on-course'],
    [{ kind: 'any' }, [{}, hopeless], 'cannot-say'],
    [{ kind: 'at-least', count: 2 }, [safe, safe, hopeless], 'on-course'],
    [{ kind: 'at-least', count: 2 }, [safe, hopeless, hopeless], 'off-course'],
  ])('by the rule %j is that of its k-th best part', (rule, known, value) => {
    const target = aTarget(
      known.map(() => part),
      { rule },
    );
    const evaluation = evaluateTarget(targetFacts(target, known));
    expect(evaluation.outlook).toBe(value);
    expect(evaluation.outlookReasoned.numbers.length).toBeGreaterThan(0);
  });
});

describe('a structure inside an item', () => {
  const share = (value: string, bound: string, direction: string) =>
    aPart({ kind: 'structure', group: 'economy', ...inPercent, value, bound, direction });
  const target = aTarget([
    share('68', 'at-least', 'higher-is-better'),
    share('32', 'at-most', 'lower-is-better'),
    aPart(),
  ]);
  const shares = (end: [number, number]) => [
    { actuals: [figure(2025, 60, inPercent), figure(2030, end[0], inPercent)] },
    { actuals: [figure(2025, 40, inPercent), figure(2030, end[1], inPercent)] },
    { actuals: [figure(2030, 128)] },
  ];

  it('is judged as one part', () => {
    const met = evaluateTarget(targetFacts(target, shares([68, 32]), afterTerm));
    expect(met).toMatchObject({ partsMet: 2, partsCounted: 2, judgement: { computed: 'met' } });
    const moved = evaluateTarget(targetFacts(target, shares([65, 35]), afterTerm));
    expect(moved.structures).toMatchObject([
      { partIndexes: [0, 1], judgement: { label: 'positive' } },
    ]);
    expect(moved).toMatchObject({ partsMet: 1, judgement: { computed: 'missed' } });
  });

  it('alone gives the item its label and colour', () => {
    const alone = aTarget(target.parts.slice(0, 2));
    const moved = evaluateTarget(targetFacts(alone, shares([65, 35]).slice(0, 2), afterTerm));
    expect(moved).toMatchObject({ judgement: { computed: 'positive' }, colour: 'orange' });
    const underWay = evaluateTarget(targetFacts(alone, shares([65, 35]).slice(0, 2)));
    expect(underWay.judgement.computed).toBe('in-progress');
  });
});

describe('a target taken away by the reorganisation', () => {
  const ward = aPart({ kind: 'before-date', value: null, deadline: '2024-12-31' });
  const facts = targetFacts(
    aTarget([ward], { state: 'overtaken', stateNote: 'Nghị quyết 1683/NQ-UBTVQH15.' }),
    [{}],
    { end: '2025-07-01', firstYear: 2021, lastYear: 2025, asOf: '2025-07-01' },
  );

  it('is overtaken from the day of the reorganisation, with the document that did it', () => {
    const evaluation = evaluateTarget(facts);
    expect(evaluation).toMatchObject({
      judgement: { computed: 'overtaken' },
      outlook: 'cannot-say',
      colour: 'none',
    });
    expect(evaluation.judgementReasoned.rule.vi).toContain('1683');
  });

  it('stays what it was on the days before', () => {
    const before = evaluateTarget({ ...facts, asOf: plainDate('2025-06-30') });
    expect(before).toMatchObject({ judgement: { computed: 'missed' }, colour: 'red' });
  });
});

describe('what stands beside the judgement', () => {
  it('an override keeps the computed label and does not repaint the colour', () => {
    const override = {
      label: 'met' as const,
      office: 'Bí thư Đảng ủy',
      decidedOn: plainDate('2031-02-01'),
      reason: 'Thiên tai.',
    };
    const facts = targetFacts(aTarget([aPart()]), [{ actuals: [figure(2030, 100)] }], afterTerm);
    const evaluation = evaluateTarget({ ...facts, override });
    expect(evaluation.judgement).toEqual({ computed: 'missed', override, label: 'met' });
    expect(evaluation.colour).toBe('red');
  });

  it('percentages of plan name every plan line of the period, of the latest figure and of the last whole year', () => {
    const province = aPlanLine({
      id: 'plan-province',
      assigner: 'province',
      versions: [planVersion('opening', '100', '2027-12-01')],
    });
    const lines = [
      aPlanLine(),
      province,
      aPlanLine({
        id: 'plan-2027',
        periodId: '2027',
        versions: [planVersion('opening', '110', '2026-12-20')],
      }),
      aPlanLine({ id: 'plan-other', indicatorCode: 'gross-output' }),
      aPlanLine({ id: 'plan-narrow', scope: 'balanced' }),
    ];
    const actuals = [figure(2027, 99), figure('2028-Q1', 30)];
    const { percentsOfPlan } = evaluatePart(contextOf(aPart(), { actuals }), lines);
    expect(
      percentsOfPlan.map(({ planLine, figurePeriodId, percent }) => [
        planLine.id,
        figurePeriodId,
        shown(percent),
      ]),
    ).toEqual([
      ['plan-1', '2028-Q1', '25.00'],
      ['plan-province', '2028-Q1', '30.00'],
      ['plan-narrow', '2028-Q1', 'not-comparable'],
      ['plan-2027', '2027', '90.00'],
    ]);
  });

  it('the year in progress is set against each of its plan lines', () => {
    const past = [2025, 2026, 2027].flatMap((year, index) => [
      figure(`${year}-H1`, 40 + index * 5, billion),
      figure(year, 100, billion),
    ]);
    const of = (id: string, plan: string, over = {}) =>
      aPlanLine({
        id,
        ...billion,
        versions: [planVersion('opening', plan, '2027-12-20')],
        ...over,
      });
    const lines = [
      of('plan-low', '170'),
      of('plan-middle', '200'),
      of('plan-high', '240'),
      of('plan-scope', '170', { scope: 'balanced' }),
      of('plan-ceiling', '170', { bound: 'at-most' }),
      of('plan-later', '170', { versions: [planVersion('opening', '170', '2028-12-20')] }),
    ];
    const part = aPart({ ...billion, value: '300' });
    const { planOutlooks } = evaluatePart(
      contextOf(part, { actuals: [...past, figure('2028-H1', 90, billion)] }),
      lines,
    );
    expect(
      planOutlooks.map(({ planLineId, value, colour }) => [planLineId, value, colour]),
    ).toEqual([
      ['plan-low', 'on-course', 'green'],
      ['plan-middle', 'possible', 'orange'],
      ['plan-high', 'off-course', 'red'],
      ['plan-scope', 'cannot-say', 'none'],
      ['plan-ceiling', 'off-course', 'red'],
      ['plan-later', 'cannot-say', 'none'],
    ]);
  });

  it('the latest figure is the newest comparable one; an incomparable one stands in with its reason', () => {
    const latestOf = (actuals: ReturnType<typeof figure>[]) =>
      evaluatePart(contextOf(aPart(), { actuals }), []);
    const mixed = latestOf([
      figure(2027, 110),
      figure('2028-Q1', 30),
      figure('2028-Q1', 31, { grade: 'estimate' }),
      figure('2028-H1', 70, { scope: 'balanced' }),
    ]);
    expect(mixed.latest).toMatchObject({ periodId: '2028-Q1', grade: 'official' });
    expect(mixed.latestMissing).toBeNull();
    const other = latestOf([figure(2027, 110, { scope: 'balanced' })]);
    expect(other.latest).toMatchObject({ periodId: '2027' });
    expect(other.latestMissing).toMatchObject({ reason: 'not-comparable' });
    const silent = latestOf([
      figure(2027, 1, { outcome: { kind: 'missing', reason: 'withheld' } }),
    ]);
    expect(silent.latest).toBeNull();
    expect(silent.latestMissing).toMatchObject({ reason: 'withheld' });
  });

  it('growth names its base and says when the grades differ', () => {
    const actuals = [figure('2027-H1', 50), figure('2028-H1', 60, { grade: 'estimate' })];
    expect(evaluatePart(contextOf(aPart(), { actuals }), []).growth).toEqual({
      outcome: { kind: 'value', value: '20' },
      measureUnit: 'percent',
      origin: 'computed',
      periodId: '2028-H1',
      basePeriodId: '2027-H1',
      gradesDiffer: true,
    });
    const shares = [figure(2026, 70, inPercent), figure(2027, 72, inPercent)];
    expect(evaluatePart(contextOf(aPart(inPercent), { actuals: shares }), []).growth).toMatchObject(
      {
        outcome: { value: '2' },
        measureUnit: 'percentage-point',
      },
    );
    const fromZero = [figure(2026, 0), figure(2027, 5)];
    expect(
      evaluatePart(contextOf(aPart(), { actuals: fromZero }), []).growth?.outcome,
    ).toMatchObject({
      reason: 'divided-by-zero',
    });
    expect(evaluatePart(contextOf(aPart(), { actuals: [figure(2027, 5)] }), []).growth).toBeNull();
  });

  it('a multiple shows the level it asks for by the base as decided and as revised', () => {
    const part = aPart({
      kind: 'multiple-of-base',
      measureUnit: 'times',
      multipleForm: 'ratio',
      value: '1.8',
    });
    const facts = {
      base: figure(2025, 100),
      baseRevised: figure(2025, 110),
      actuals: [figure(2027, 120)],
    };
    expect(evaluatePart(contextOf(part, facts), []).baseLevels).toEqual({
      asDecided: { kind: 'value', value: '180' },
      asRevised: { kind: 'value', value: '198' },
    });
    expect(
      evaluatePart(contextOf(part, { ...facts, baseRevised: null }), []).baseLevels?.asRevised,
    ).toBeNull();
    expect(evaluatePart(contextOf(aPart()), []).baseLevels).toBeNull();
  });

  it('a count shows who is recognised, the candidates, and both denominators after a merger', () => {
    const part = aPart({
      kind: 'count-up-to-standard',
      measureUnit: 'unit',
      priceBasis: 'not-monetary',
      value: '2',
    });
    const member = (name: string, from: string, to: string | null) => ({
      member: name,
      from: plainDate(from),
      to: to === null ? null : plainDate(to),
    });
    const facts = {
      members: [
        member('A', '2020-01-01', null),
        member('B', '2020-01-01', '2027-07-01'),
        member('C', '2020-01-01', null),
        member('D', '2027-07-01', null),
      ],
      recognitions: [
        { member: 'A', decidedOn: plainDate('2026-05-01'), document: 'QĐ', lostOn: null },
      ],
    };
    const evaluated = evaluatePart(contextOf(part, facts), []);
    expect(evaluated.recognition).toEqual({
      recognised: ['A'],
      candidates: ['C', 'D'],
      membersNow: 3,
      membersAtStart: 3,
    });
    expect(evaluated.requiredRate).toMatchObject({
      outcome: { value: '0.333333333333' },
      yearsLeft: 3,
    });
  });

  it('facts of another number of parts are refused as a mistake in code', () => {
    const facts = targetFacts(aTarget([aPart()]), [{}]);
    expect(() => evaluateTarget({ ...facts, parts: [] })).toThrow(RangeError);
  });

  it('the settings of the authority reach every part', () => {
    const facts = targetFacts(aTarget([aPart()]), [{ actuals: [figure(2030, 125)] }], afterTerm);
    const strict = { ...facts, settings: { ...facts.settings, basicallyMetFrom: decimal('99') } };
    expect(evaluateTarget(facts).judgement.computed).toBe('basically-met');
    expect(evaluateTarget(strict).judgement.computed).toBe('missed');
  });
});
