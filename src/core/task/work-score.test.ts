import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import { plainDate } from '../kernel/plain-date.ts';
import type { FailureCause } from './task-act.ts';
import type { ConversionRule } from './conversion.ts';
import { scoredProducts, workScoreOf } from './work-score.ts';
import {
  accept,
  acts,
  city,
  close,
  draft,
  extend,
  firstTask,
  issue,
  otherWard,
  refuseDone,
  reportDone,
  terms,
  ward,
} from './task.builder.ts';

const task = (list: ReturnType<typeof acts>, causes: FailureCause[] = []) => ({
  id: firstTask,
  acts: list,
  failedSpotChecks: causes.map((cause) => ({ on: plainDate('2024-05-01'), cause })),
});

const done = (reportedOn: string, ...before: Parameters<typeof acts>) =>
  acts(
    ['2024-01-02', draft()],
    ['2024-01-05', issue],
    ['2024-01-08', accept],
    ...before,
    [reportedOn, reportDone(reportedOn)],
    ['2024-04-20', close],
  );

const led = (list: ReturnType<typeof acts>, causes: FailureCause[] = [], day = '2024-12-31') => {
  const products = scoredProducts(task(list, causes), plainDate(day));
  return products.filter(({ kind }) => kind === 'led');
};

describe('a product', () => {
  it('counts where it was due, though it was done later', () => {
    expect(led(done('2024-04-15'))).toMatchObject([
      { countedOn: '2024-03-31', isDone: true, isOnTime: false, unitId: ward },
    ]);
  });

  it('counts where it was closed, if that was earlier', () => {
    const early = acts(
      ['2024-01-02', draft()],
      ['2024-01-05', issue],
      ['2024-01-08', accept],
      ['2024-02-15', reportDone('2024-02-15')],
      ['2024-02-20', close],
    );
    expect(led(early)).toMatchObject([{ countedOn: '2024-02-20', isOnTime: true }]);
  });

  it('that was reported in one month and closed in another is in the export of one, not of none', () => {
    const list = done('2024-02-15');
    const monthsOf = (day: string) =>
      led(list, [], day).map(({ countedOn }) => countedOn.slice(0, 7));
    expect(monthsOf('2024-03-01')).toEqual(['2024-03']);
    expect(monthsOf('2024-05-01')).toEqual(['2024-03']);
  });

  it('stays in the period of the deadline that it missed, though it was extended later', () => {
    const list = acts(
      ['2024-01-02', draft()],
      ['2024-01-05', issue],
      ['2024-01-08', accept],
      ['2024-04-02', extend('2024-06-30')],
      ['2024-06-15', reportDone('2024-06-15')],
      ['2024-06-20', close],
    );
    for (const day of ['2024-04-01', '2024-04-30', '2024-06-16', '2024-07-01']) {
      expect(led(list, [], day)).toMatchObject([{ countedOn: '2024-03-31', isOnTime: false }]);
    }
    expect(led(list)).toMatchObject([{ isDone: true }]);
  });

  it('moves with an extension that came in time', () => {
    const list = acts(
      ['2024-01-02', draft()],
      ['2024-01-05', issue],
      ['2024-01-08', accept],
      ['2024-03-31', extend('2024-06-30')],
    );
    expect(led(list)).toMatchObject([{ countedOn: '2024-06-30' }]);
  });

  it('is never scored twice for a unit that led it and coordinates it now', () => {
    const list = acts(
      ['2024-01-02', draft({ coUnits: [] })],
      ['2024-01-05', issue],
      ['2024-04-02', { kind: 'return', reason: 'Nhầm đơn vị' }],
      [
        '2024-04-03',
        {
          kind: 'edit',
          terms: terms({
            leadUnitId: otherWard,
            coUnits: [{ unitId: ward, mustAnswer: 'Gửi bản đồ' }],
            dueOn: plainDate('2024-05-31'),
          }),
        },
      ],
      ['2024-04-04', issue],
    );
    const products = scoredProducts(task(list), plainDate('2024-12-31'));
    expect(products.map(({ unitId, kind }) => [unitId, kind])).toEqual([[ward, 'led']]);
  });

  it('that nobody closed is assigned and not done', () => {
    expect(led(done('2024-02-15'), [], '2024-04-01')).toMatchObject([
      { countedOn: '2024-03-31', isDone: false, isOnTime: false },
    ]);
  });

  it('of a draft, a returned or a withdrawn task counts nowhere', () => {
    const withdrawn = acts(
      ['2024-01-02', draft()],
      ['2024-01-05', issue],
      ['2024-01-08', { kind: 'withdraw', reason: 'Trùng' }],
    );
    expect(scoredProducts(task(withdrawn), plainDate('2024-06-01'))).toEqual([]);
  });

  it('gives each coordinating unit its own part, once, done when it has answered', () => {
    const answered = done('2024-02-15', [
      '2024-02-01',
      { kind: 'answer-part', coUnitId: otherWard, text: 'Đã gửi', evidenceIds: [] },
    ]);
    const parts = scoredProducts(task(answered), plainDate('2024-06-01')).filter(
      ({ kind }) => kind === 'part',
    );
    expect(parts).toMatchObject([
      { unitId: otherWard, countedOn: '2024-02-01', isDone: true, isOnTime: true },
    ]);
  });
});

it('a part that is answered after an early closing, in time, is done in time', () => {
  const list = acts(
    ['2024-01-02', draft()],
    ['2024-01-05', issue],
    ['2024-01-08', accept],
    ['2024-02-15', reportDone('2024-02-15')],
    ['2024-02-20', close],
    ['2024-03-10', { kind: 'answer-part', coUnitId: otherWard, text: 'Đã gửi', evidenceIds: [] }],
  );
  const partOn = (day: string) =>
    scoredProducts(task(list), plainDate(day)).find(({ kind }) => kind === 'part');
  expect(partOn('2024-03-09')).toMatchObject({ isDone: false, countedOn: '2024-03-31' });
  expect(partOn('2024-03-10')).toMatchObject({ isDone: true, isOnTime: true });
});

describe('a product that is converted', () => {
  const rule = (from: string, decision: string, part: string): ConversionRule => ({
    id: 1,
    unitId: city,
    from: plainDate(from),
    document: 'Quyết định 12/QĐ-UBND',
    coefficients: {
      document: decimal('1'),
      decision: decimal(decision),
      works: decimal('1'),
      figure: decimal('1'),
      event: decimal('1'),
      other: decimal('1'),
      part: decimal(part),
    },
  });
  const decision = (reportedOn: string | null) => {
    const end: Parameters<typeof acts> =
      reportedOn === null
        ? []
        : [
            [reportedOn, reportDone(reportedOn)],
            ['2024-04-20', close],
          ];
    return acts(
      ['2024-01-02', draft({ product: { kind: 'decision', name: 'Quyết định quy hoạch' } })],
      ['2024-01-05', issue],
      ['2024-01-08', accept],
      ...end,
    );
  };
  const december = plainDate('2024-12-31');

  it('counts for as many as the rule of its ordering unit says, and quality weighs as much', () => {
    const rules = [rule('2024-03-01', '2.5', '0.5')];
    const products = [
      ...scoredProducts(task(decision('2024-03-20')), december, rules),
      ...scoredProducts(task(done('2024-03-20'), [{ kind: 'subjective' }]), december, rules),
      ...scoredProducts(task(decision(null)), december, rules),
    ].filter(({ kind }) => kind === 'led');
    expect(workScoreOf(products)).toMatchObject({
      assigned: 3,
      done: 2,
      quantity: { done: '3.5', of: '6', percent: '58.33' },
      // (2.5 × 100 + 1 × 75) ÷ 3.5
      quality: '92.86',
      timeliness: { percent: '58.33' },
    });
  });

  it.each([
    ['by a rule from before the day on which it counts', '2024-03-31', ['2.5', '0.5']],
    ['not by one from the day after', '2024-04-01', ['1', '1']],
  ])('%s', (_, from, coefficients) => {
    const products = scoredProducts(task(decision('2024-03-20')), december, [
      rule(from, '2.5', '0.5'),
    ]);
    expect(products.map(({ coefficient }) => coefficient)).toEqual(coefficients);
  });
});

describe('quality', () => {
  const subjective: FailureCause = { kind: 'subjective' };
  const objective: FailureCause = { kind: 'objective', confirmedBy: 'UBND thành phố' };

  it.each<[string, FailureCause[], string]>([
    ['no failed check', [], '100'],
    ['one', [subjective], '75'],
    ['one with a confirmed objective cause', [objective], '100'],
    ['both', [subjective, objective], '75'],
    ['four', Array.from({ length: 4 }, () => subjective), '0'],
    ['five', Array.from({ length: 5 }, () => subjective), '0'],
  ])('after %s', (_, causes, quality) => {
    expect(workScoreOf(led(done('2024-02-15'), causes)).quality).toBe(quality);
  });

  it('takes refused reports like spot checks', () => {
    const refused = done(
      '2024-03-20',
      ['2024-03-01', reportDone('2024-03-01')],
      ['2024-03-02', refuseDone('subjective')],
      ['2024-03-05', reportDone('2024-03-05')],
      ['2024-03-06', refuseDone(null)],
    );
    expect(workScoreOf(led(refused))).toMatchObject({ failedChecks: 1, quality: '75' });
  });

  it('is a mean over what is done, rounded to two decimals', () => {
    const products = [
      ...led(done('2024-02-15')),
      ...led(done('2024-02-15')),
      ...led(done('2024-02-15'), [subjective]),
    ];
    expect(workScoreOf(products).quality).toBe('91.67');
  });
});

it('nothing assigned has no score yet, and nothing done no quality', () => {
  expect(workScoreOf([])).toMatchObject({
    quantity: { kind: 'not-yet-applicable' },
    quality: null,
    timeliness: { kind: 'not-yet-applicable' },
  });
});

it('quantity and timeliness are of what was assigned', () => {
  const products = [
    ...led(done('2024-02-15')),
    ...led(done('2024-04-15')),
    ...led(done('2024-02-15'), [], '2024-04-01'),
  ];
  expect(workScoreOf(products)).toMatchObject({
    assigned: 3,
    done: 2,
    doneOnTime: 1,
    quantity: { percent: '66.67' },
    timeliness: { percent: '33.33' },
  });
});
