import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { judgeDated, judgeInWords } from './judge-in-words.ts';
import { aPart, contextOf } from '../target.builder.ts';

const hall = aPart({
  kind: 'before-date',
  indicatorCode: null,
  value: null,
  deadline: '2027-12-31',
  proof: 'Biên bản nghiệm thu',
});

describe('kind 14, complete before a date', () => {
  const evidence = (completedOn: string) => [
    { completedOn: plainDate(completedOn), document: 'Biên bản nghiệm thu' },
  ];

  it.each([
    ['long before', '2027-06-01', '2028-06-01', 'completed', null, null],
    ['on the last day', '2027-12-31', '2028-06-01', 'completed', null, null],
    ['one day late', '2028-01-01', '2028-06-01', 'completed-late', 1, null],
    ['not yet, before the deadline', '2028-06-01', '2027-12-01', 'in-progress', null, 30],
    ['not yet, on the last day', '2028-06-01', '2027-12-31', 'in-progress', null, 0],
    ['not yet, the deadline gone', '2028-06-01', '2028-01-01', 'missed', null, -1],
  ])('%s', (_, completedOn, asOf, label, daysLate, daysLeft) => {
    const judgement = judgeDated(contextOf(hall, { evidence: evidence(completedOn) }, { asOf }));
    expect(judgement).toMatchObject({ label, daysLate, daysLeft });
  });

  it('class II was aimed at for 2020 and recognised on 17 April 2024: completed late by 1.203 days', () => {
    const classTwo = { ...hall, deadline: plainDate('2020-12-31') };
    const at = (asOf: string) =>
      judgeDated(contextOf(classTwo, { evidence: evidence('2024-04-17') }, { asOf }));
    expect(at('2022-01-01').label).toBe('missed');
    expect(at('2024-05-01')).toMatchObject({ label: 'completed-late', daysLate: 1203 });
  });

  it('the first of several proofs counts', () => {
    const two = [...evidence('2028-03-01'), ...evidence('2027-11-01')];
    expect(judgeDated(contextOf(hall, { evidence: two })).label).toBe('completed');
  });

  it('without a deadline cannot be judged', () => {
    expect(judgeDated(contextOf({ ...hall, deadline: null })).label).toBe('no-data');
  });
});

describe('kind 13, qualitative', () => {
  const order = aPart({ kind: 'qualitative', indicatorCode: null, value: null });
  const chosen = {
    label: 'met' as const,
    office: 'Công an phường',
    decidedOn: plainDate('2028-05-01'),
    reason: 'Không hình thành điểm nóng.',
    evidence: 'Báo cáo tổng kết',
  };

  it('takes the label that a person chose, from the day it was chosen', () => {
    const on = (asOf: string) =>
      judgeInWords(contextOf(order, { personJudgement: chosen }, { asOf }));
    expect(on('2028-04-30').label).toBe('in-progress');
    expect(on('2028-05-01').label).toBe('met');
    expect(on('2028-05-01').reasoned.rule.vi).toContain('Công an phường');
  });

  it('computes nothing: no numbers, and without a choice after the term it lacks data', () => {
    const judgement = judgeInWords(contextOf(order, {}, { asOf: '2031-01-01' }));
    expect(judgement.label).toBe('no-data');
    expect(judgement.reasoned.numbers).toEqual([]);
  });
});
