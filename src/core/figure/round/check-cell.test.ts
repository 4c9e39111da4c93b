import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import type { CellContent } from './cell.ts';
import { checkCell, checkForm, obstaclesToSending } from './check-cell.ts';
import { CheckFacts } from './check-facts.ts';

const facts = (also: object = {}): CheckFacts =>
  CheckFacts.parse({
    fieldNo: 1,
    name: { vi: 'Việc làm mới', en: 'New jobs' },
    isRequired: true,
    indicator: { kind: 'flow', measureUnit: 'person', range: 'not-negative' },
    last: null,
    samePeriodLastYear: null,
    history: [],
    shorter: [],
    partFieldNos: [],
    isPeriodOver: false,
    ...also,
  });
const money = { kind: 'flow', measureUnit: 'billion-vnd', range: 'not-negative' };
const rate = { kind: 'rate', measureUnit: 'percent', range: 'share' };
const growth = { kind: 'rate', measureUnit: 'percent', range: 'any' };
const amount = (value: string, grade: 'estimate' | 'official' = 'estimate'): CellContent => ({
  kind: 'value',
  value: decimal(value),
  grade,
  qualifier: 'none',
});
const known = (value: string, periodId = '2023'): object => ({ periodId, value });
const rulesOf = (checks: ReturnType<typeof checkCell>): string[] =>
  checks.map(({ rule, level }) => `${level} ${rule}`);

describe('a number is checked while it is typed', () => {
  it.each<[string, object, string, string[]]>([
    ['an ordinary count', { samePeriodLastYear: known('120') }, '131', []],
    ['half a person', {}, '12.5', ['fault whole-number']],
    ['a count written with a decimal that is none', {}, '12.0', []],
    ['fewer than none', {}, '-3', ['fault sign']],
    ['a rate above 100 %', { indicator: rate }, '104.2', ['fault range']],
    ['a number of 16 digits', { indicator: money }, '1000000000000000', ['fault range']],
    ['one of 15 digits', { indicator: money }, '999999999999999.9', []],
    ['a rate of exactly 100 %', { indicator: rate }, '100', []],
    ['a growth below zero', { indicator: growth }, '-4.5', []],
    ['a growth above 100 %', { indicator: growth }, '140', []],
    ['more than double', { samePeriodLastYear: known('120') }, '260', ['doubt growth']],
    ['exactly double', { samePeriodLastYear: known('120') }, '240', []],
    ['less than half', { samePeriodLastYear: known('120') }, '59', ['doubt growth']],
    ['few, though more than double', { samePeriodLastYear: known('2') }, '7', []],
    ['from nothing', { samePeriodLastYear: known('0') }, '7', []],
    [
      'against the last period where the year before is not known',
      { last: known('10') },
      '31',
      ['doubt growth'],
    ],
    [
      'money in million instead of billion',
      { indicator: money, samePeriodLastYear: known('17.2') },
      '18400',
      ['doubt unit-slip'],
    ],
    [
      'money in thousand billion',
      { indicator: money, samePeriodLastYear: known('1720') },
      '1.84',
      ['doubt unit-slip'],
    ],
    [
      'far off five quiet years',
      { history: ['100', '102', '99', '101', '103'].map((value) => known(value)) },
      '140',
      ['doubt out-of-history'],
    ],
    [
      'among five quiet years',
      { history: ['100', '102', '99', '101', '103'].map((value) => known(value)) },
      '104',
      [],
    ],
    [
      'off four quiet years, too few to say',
      { history: ['100', '102', '99', '101'].map((value) => known(value)) },
      '140',
      [],
    ],
    [
      'off years that were all the same',
      { history: ['10', '10', '10', '10', '10'].map((value) => known(value)) },
      '12',
      [],
    ],
    [
      'a year below its own first nine months',
      { shorter: [known('120', '2024-9M')] },
      '110',
      ['doubt cumulative'],
    ],
    ['a year like its first nine months', { shorter: [known('120', '2024-9M')] }, '120', []],
  ])('%s', (_, also, value, expected) => {
    expect(rulesOf(checkCell(facts(also), amount(value)))).toEqual(expected);
  });

  it.each<[string, [string | null, string | null], string[]]>([
    ['parts that add up', ['60', '40'], []],
    ['parts above the total', ['70', '40'], ['fault parts']],
    ['one part above the total', ['110', null], ['fault parts']],
    ['parts below the total', ['60', '30'], ['doubt parts']],
    ['one part below the total, the other not told', ['60', null], []],
  ])('against its parts: %s', (_, parts, expected) => {
    const others = new Map(
      parts.map((value, at) => [at + 2, value === null ? null : amount(value)]),
    );
    const checks = checkCell(facts({ partFieldNos: [2, 3] }), amount('100'), others);
    expect(rulesOf(checks)).toEqual(expected);
  });

  it('says the numbers it is about', () => {
    const [check] = checkCell(
      facts({ indicator: money, samePeriodLastYear: known('17.2') }),
      amount('18400'),
    );
    expect(check?.text.vi.replaceAll('\u202f', ' ')).toBe(
      '18.400 tỷ đồng so với 17,2 tỷ đồng (2023): khoảng 1.000 lần, có nhầm đơn vị tính không?',
    );
  });

  it('doubts an official figure of a period that is not over', () => {
    expect(rulesOf(checkCell(facts(), amount('5', 'official')))).toEqual(['doubt still-estimate']);
    expect(checkCell(facts({ isPeriodOver: true }), amount('5', 'official'))).toEqual([]);
  });

  it('takes words for questions only, and no answer for both', () => {
    const words: CellContent = { kind: 'text', text: 'Không có' };
    const none: CellContent = { kind: 'missing', reason: 'not-applicable' };
    expect(rulesOf(checkCell(facts(), words))).toEqual(['fault kind']);
    expect(rulesOf(checkCell(facts({ indicator: null }), amount('5')))).toEqual(['fault kind']);
    for (const indicator of [null, rate]) expect(checkCell(facts({ indicator }), none)).toEqual([]);
    expect(checkCell(facts({ indicator: null }), words)).toEqual([]);
  });
});

describe('a form is ready to be sent', () => {
  const form = [
    facts({ samePeriodLastYear: known('10') }),
    facts({ fieldNo: 2, isRequired: false }),
  ];
  const obstacles = (cells: [number, CellContent][], notes: number[] = []): string[] =>
    rulesOf(
      obstaclesToSending(checkForm(form, new Map(cells)), (fieldNo) =>
        notes.includes(fieldNo) ? 'Đã kiểm tra' : null,
      ),
    );

  it('when every required field is answered, with a figure or why there is none', () => {
    expect(obstacles([])).toEqual(['fault required']);
    expect(obstacles([[1, amount('11')]])).toEqual([]);
    expect(obstacles([[1, { kind: 'missing', reason: 'not-yet-known' }]])).toEqual([]);
  });

  it('when every doubt has a note; a note does not mend a fault', () => {
    expect(obstacles([[1, amount('90')]])).toEqual(['doubt growth']);
    expect(obstacles([[1, amount('90')]], [1])).toEqual([]);
    expect(obstacles([[1, amount('-9')]], [1])).toEqual(['fault sign']);
  });
});
