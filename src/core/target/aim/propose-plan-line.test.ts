import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { GivenFinding } from '../../figure/tying/tying.fixture.ts';
import { PlanLine } from '../plan-line.ts';
import type { AimProposal } from './aim.ts';
import { aimsIn, type GivenAims, lastAimIn } from './aim.fixture.ts';
import { comparePlanLine } from './compare-plan-line.ts';

const REVENUE: GivenFinding = { quote: '620 tỷ đồng', indicator: 'thu ngân sách' };

function planned({ aim, whyNot }: AimProposal): string {
  if (aim?.kind !== 'plan-line') return `– ${whyNot?.vi ?? aim?.kind ?? ''}`;
  const { planLine: one } = aim;
  return [one.indicatorCode, one.bound, one.value, one.measureUnit, one.periodId].join(' ');
}

function assigned({ aim, certainty }: AimProposal): string {
  return `${aim?.kind === 'plan-line' ? aim.planLine.assigner : '–'} ${certainty}`;
}

const lineOf = (value: string, assigner: string): PlanLine =>
  PlanLine.parse({
    id: `thu-${assigner}`,
    indicatorCode: 'revenue',
    unitId: 'c1@2010-01-01',
    periodId: '2022',
    scope: 'unstated',
    priceBasis: 'unstated',
    measureUnit: 'billion-vnd',
    assigner,
    bound: 'exactly',
    qualifier: 'none',
    versions: [
      { kind: 'opening', value, decidedOn: '2021-12-10', documentId: 'nq-1', place: 'đoạn 1' },
    ],
  });

describe('a planned value of one period', () => {
  it.each<[string, string, GivenFinding, string]>([
    [
      'the value itself',
      'Năm 2022 thu ngân sách đạt 620 tỷ đồng.',
      REVENUE,
      'revenue exactly 620 billion-vnd 2022',
    ],
    [
      '“trở lên”',
      'Năm 2022 thu ngân sách đạt từ 620 tỷ đồng trở lên.',
      REVENUE,
      'revenue at-least 620 billion-vnd 2022',
    ],
    [
      '“trên”',
      'Năm 2022 thu ngân sách đạt trên 620 tỷ đồng.',
      { ...REVENUE, qualifier: 'at_least' },
      'revenue more-than 620 billion-vnd 2022',
    ],
    [
      '“không quá”',
      'Năm 2022 chi ngân sách không quá 620 tỷ đồng.',
      { quote: '620 tỷ đồng', indicator: 'chi ngân sách' },
      'spending at-most 620 billion-vnd 2022',
    ],
    [
      '“khoảng”',
      'Năm 2022 thu ngân sách đạt khoảng 620 tỷ đồng.',
      { ...REVENUE, qualifier: 'approx' },
      'revenue about 620 billion-vnd 2022',
    ],
    [
      'of half a year',
      'Kế hoạch 6 tháng đầu năm, thu ngân sách đạt 620 tỷ đồng.',
      { ...REVENUE, period: '2022-H1' },
      'revenue exactly 620 billion-vnd 2022-H1',
    ],
    [
      'of nine months',
      'Kế hoạch 9 tháng, thu ngân sách đạt 620 tỷ đồng.',
      { ...REVENUE, period: '2022-9M' },
      'revenue exactly 620 billion-vnd 2022-9M',
    ],
    [
      'a growth that has an indicator of its own',
      'Tổng giá trị sản xuất tăng 13% trở lên.',
      { quote: '13%', indicator: 'Tổng giá trị sản xuất', direction: 'up' },
      'output-growth at-least 13 percent 2022',
    ],
    [
      'a growth that has none: of the thing itself, in percent',
      'Giá trị xuất khẩu tăng 12%.',
      { quote: '12%', indicator: 'Giá trị xuất khẩu', direction: 'up' },
      'exports exactly 12 percent 2022',
    ],
    [
      'the fall of a rate: a negative change, so that the bound turns round',
      'Tỷ lệ hộ nghèo giảm ít nhất 0,4 điểm phần trăm.',
      {
        quote: '0,4 điểm phần trăm',
        unit: 'điểm %',
        indicator: 'Tỷ lệ hộ nghèo',
        direction: 'down',
      },
      'poor-change at-most -0.4 percentage-point 2022',
    ],
    [
      'a share',
      'Thương mại, dịch vụ chiếm tỷ trọng 24%.',
      { quote: '24%', indicator: 'Thương mại, dịch vụ chiếm tỷ trọng' },
      'services-share exactly 24 percent 2022',
    ],
    [
      'a multiple: not to be planned',
      'Thu ngân sách gấp 2 lần năm 2020.',
      { quote: '2 lần', indicator: 'Thu ngân sách', base: 'year:2020' },
      '– Số lần gấp hoặc tốc độ nhiều năm không ghi được thành số kế hoạch của một kỳ',
    ],
  ])('%s', (_, text, finding, said) => {
    expect(planned(lastAimIn(text, { findings: [finding] }))).toBe(said);
  });

  it('of a fall in % asks for a look: points are meant', () => {
    const finding = { quote: '0,4%', indicator: 'Tỷ lệ hộ nghèo', direction: 'down' } as const;
    const said = lastAimIn('UBND thành phố giao: Tỷ lệ hộ nghèo giảm 0,4%.', {
      findings: [finding],
    });
    expect(planned(said)).toBe('poor-change exactly -0.4 percentage-point 2022');
    expect(said.certainty).toBe('likely');
  });

  it('of a range keeps the lower end, for a person to choose', () => {
    const finding: GivenFinding = {
      quote: '600 đến 620 tỷ đồng',
      indicator: 'thu ngân sách',
      value: '600',
      value2: '620',
      unit: 'tỷ đồng',
    };
    const said = lastAimIn('Tỉnh giao thu ngân sách từ 600 đến 620 tỷ đồng.', {
      findings: [finding],
    });
    expect(planned(said)).toBe('revenue at-least 600 billion-vnd 2022');
    expect(said.certainty).toBe('unsure');
  });
});

describe('who assigned it', () => {
  const inText = (text: string, given: Partial<GivenAims> = {}): string =>
    assigned(lastAimIn(text, { findings: [REVENUE], ...given }));

  it.each([
    ['the province', 'Tỉnh giao thu ngân sách 620 tỷ đồng.', 'province sure'],
    ['a body of the province', 'HĐND tỉnh giao thu ngân sách 620 tỷ đồng.', 'province sure'],
    [
      'the council',
      'Dự toán Hội đồng nhân dân thành phố giao thu ngân sách 620 tỷ đồng.',
      'people-council sure',
    ],
    [
      'the council, behind the number',
      'Năm 2022 thu ngân sách 620 tỷ đồng (Nghị quyết HĐND thành phố).',
      'people-council sure',
    ],
    ['the Party committee', 'Thành ủy giao thu ngân sách 620 tỷ đồng.', 'party-committee sure'],
    [
      'the Party committee of a ward',
      'Đảng ủy giao thu ngân sách 620 tỷ đồng.',
      'party-committee sure',
    ],
    ['the committee', 'UBND thành phố giao thu ngân sách 620 tỷ đồng.', 'people-committee sure'],
    ['the unit itself', 'Đơn vị đăng ký thu ngân sách 620 tỷ đồng.', 'own-unit sure'],
    [
      'the central level: not in the list, so it is asked',
      'Chính phủ giao thu ngân sách 620 tỷ đồng.',
      'own-unit unsure',
    ],
  ])('%s', (_, text, said) => {
    expect(inText(text)).toBe(said);
  });

  it('tells two plans of one sentence apart', () => {
    const text = 'Thu ngân sách 620 tỷ đồng (tỉnh giao) và 700 tỷ đồng (HĐND thành phố giao).';
    const findings = [
      { ...REVENUE, indicator: 'Thu ngân sách' },
      { quote: '700 tỷ đồng', indicator: 'Thu ngân sách' },
    ];
    expect(inText(text, { findings: findings.slice(0, 1) })).toBe('province sure');
    expect(inText(text, { findings })).toBe('people-council sure');
  });

  it('does not take the one of a clause that follows, or of another sentence', () => {
    const follows = 'Năm 2022 thu ngân sách đạt 620 tỷ đồng; tỉnh giao chi ngân sách 700 tỷ đồng.';
    const findings = [REVENUE, { quote: '700 tỷ đồng', indicator: 'chi ngân sách' }];
    expect(aimsIn(follows, { findings }).map(assigned)).toEqual([
      'own-unit unsure',
      'province sure',
    ]);
    const before = 'Tỉnh giao chi ngân sách 700 tỷ đồng. Thu ngân sách đạt 620 tỷ đồng.';
    expect(inText(before, { findings: [{ ...REVENUE, indicator: 'Thu ngân sách' }] })).toBe(
      'own-unit unsure',
    );
  });

  it('is the one of the line that opens the list', () => {
    const text =
      'HĐND thành phố giao các chỉ tiêu sau:\n- Giá trị xuất khẩu;\n- Thu ngân sách đạt 620 tỷ đồng.';
    expect(inText(text, { findings: [{ ...REVENUE, indicator: 'Thu ngân sách' }] })).toBe(
      'people-council likely',
    );
  });

  it('reads the heads of a table', () => {
    const quotations = new Map([
      [1, 'Thu ngân sách | tỷ đồng | Kế hoạch 2022 – HĐND giao: 620 tỷ đồng'],
    ]);
    expect(inText('thu ngân sách | 620 tỷ đồng', { quotations })).toBe('people-council sure');
  });

  it.each([
    ['a report of the committee', { issuer: 'UBND thành phố Minh Khê' }, 'people-committee unsure'],
    ['a session of the council', { title: 'Kỳ họp thứ 5' }, 'people-council unsure'],
    ['a congress', { title: 'Văn kiện Đại hội' }, 'congress unsure'],
    [
      'a report on what a congress resolved',
      { title: 'Báo cáo thực hiện nghị quyết Đại hội', issuer: 'UBND thành phố Minh Khê' },
      'people-committee unsure',
    ],
    ['an article', { kind: 'bai-bao' }, 'own-unit unsure'],
    [
      'a resolution of the council: it decided them itself',
      { kind: 'nghi-quyet', issuer: 'Hội đồng nhân dân thành phố Minh Khê' },
      'people-council likely',
    ],
  ] satisfies [string, Partial<GivenAims>, string][])(
    'is guessed by the kind of document where nobody is named: %s',
    (_, given, said) => {
      expect(inText('Năm 2022 thu ngân sách đạt 620 tỷ đồng.', given)).toBe(said);
    },
  );

  it('is whoever assigned the very same value, where only one did', () => {
    const text = 'Năm 2022 thu ngân sách đạt 620 tỷ đồng.';
    const council = lineOf('620', 'people-council');
    expect(inText(text, { planLines: [council] })).toBe('people-council likely');
    expect(inText(text, { planLines: [council, lineOf('620', 'province')] })).toBe(
      'own-unit unsure',
    );
    expect(inText(text, { planLines: [lineOf('650', 'people-council')] })).toBe('own-unit unsure');
  });
});

describe('beside the plan lines that are known', () => {
  const said = lastAimIn('Tỉnh giao thu ngân sách 620 tỷ đồng.', { findings: [REVENUE] });
  const draft = said.aim?.kind === 'plan-line' ? said.aim.planLine : null;
  const day = plainDate('2022-01-15');
  const standing = (lines: PlanLine[]): string | null =>
    draft && comparePlanLine(draft, lines, day).standing;

  it.each([
    ['the same', lineOf('620', 'province'), 'agrees'],
    ['the same before it was rounded', lineOf('620.3', 'province'), 'agrees'],
    [
      'the same in another unit',
      { ...lineOf('620000', 'province'), measureUnit: 'million-vnd' },
      'agrees',
    ],
    ['another value', lineOf('600', 'province'), 'contradicts'],
    ['another assigner', lineOf('600', 'people-council'), 'new'],
    ['another period', PlanLine.parse({ ...lineOf('600', 'province'), periodId: '2023' }), 'new'],
    [
      'another scope',
      PlanLine.parse({ ...lineOf('620', 'province'), scope: 'territory' }),
      'agrees',
    ],
  ] satisfies [string, PlanLine, string][])('%s', (_, line, expected) => {
    expect(standing([line])).toBe(expected);
  });

  it('counts the version in force on the day of the document', () => {
    const line = PlanLine.parse({
      ...lineOf('600', 'province'),
      versions: [
        ...lineOf('600', 'province').versions,
        {
          kind: 'adjustment',
          value: decimal('620'),
          decidedOn: '2022-07-01',
          documentId: 'qd-2',
          place: 'đoạn 1',
        },
      ],
    });
    expect(standing([line])).toBe('contradicts');
    expect(draft && comparePlanLine(draft, [line], plainDate('2022-07-02')).standing).toBe(
      'agrees',
    );
  });
});
