import { describe, expect, it } from 'vitest';
import type { GivenFinding } from '../../figure/tying/tying.fixture.ts';
import { CITY } from '../../figure/tying/tying.fixture.ts';
import { IndicatorCode, ResolutionId } from '../../kernel/ids.ts';
import { PeriodId } from '../../period/period.ts';
import { Scope } from '../../indicator/indicator.ts';
import type { Correction } from '../../figure/tying/tying.ts';
import { Target, type TargetPart } from '../target.ts';
import type { AimProposal, TargetDraft } from './aim.ts';
import { aimsIn, type GivenAims, lastAimIn, resolutions } from './aim.fixture.ts';
import { compareTarget } from './compare-target.ts';

const TERM = '2020/2025';
const NAMED = 'Nhiệm kỳ 2020-2025, ';

function draftOf({ aim }: AimProposal): TargetDraft {
  if (aim?.kind !== 'target') throw new Error('no target was made of it');
  return aim.target;
}

function asked(one: AimProposal): string {
  if (one.aim?.kind !== 'target') return `– ${one.whyNot?.vi ?? one.aim?.kind ?? ''}`;
  const { kind, indicatorCode, bound, value, low, high, measureUnit } = one.aim.target.part;
  const amount = value ?? `${low ?? ''}..${high ?? ''}`;
  return [kind, indicatorCode, bound, amount, measureUnit].join(' ');
}

const EXPORTS: GivenFinding = {
  quote: '14%/năm',
  indicator: 'giá trị xuất khẩu',
  direction: 'up',
  period: TERM,
};

describe('the kind of a target', () => {
  it.each<[string, string, GivenFinding, string]>([
    [
      'growth a year',
      `${NAMED}giá trị xuất khẩu tăng bình quân 14%/năm trở lên.`,
      EXPORTS,
      'average-growth exports at-least 14 percent-per-year',
    ],
    [
      'growth of every single year',
      `${NAMED}giá trị xuất khẩu từng năm tăng 14%/năm.`,
      EXPORTS,
      'every-year exports exactly 14 percent-per-year',
    ],
    [
      'growth within a range',
      `${NAMED}giá trị xuất khẩu tăng bình quân 14-15%/năm.`,
      { ...EXPORTS, quote: '14-15%/năm', value: '14', value2: '15', unit: '%/năm' },
      'range exports between 14..15 percent-per-year',
    ],
    [
      'the level at the end',
      `${NAMED}tỷ lệ lao động qua đào tạo đạt 80%.`,
      { quote: '80%', indicator: 'tỷ lệ lao động qua đào tạo', period: TERM },
      'level-at-end trained exactly 80 percent',
    ],
    [
      'what is to be kept',
      `${NAMED}duy trì tỷ lệ lao động qua đào tạo trên 80%.`,
      {
        quote: '80%',
        indicator: 'tỷ lệ lao động qua đào tạo',
        period: TERM,
        qualifier: 'at_least',
      },
      'bound trained more-than 80 percent',
    ],
    [
      'the fall of a rate in points a year',
      `${NAMED}tỷ lệ hộ nghèo giảm bình quân 0,5 điểm phần trăm/năm.`,
      {
        quote: '0,5 điểm phần trăm/năm',
        unit: 'điểm %/năm',
        indicator: 'tỷ lệ hộ nghèo',
        direction: 'down',
        period: TERM,
      },
      'yearly-decline poor exactly 0.5 percentage-point-per-year',
    ],
    [
      'a share',
      `${NAMED}thương mại, dịch vụ chiếm tỷ trọng 24%.`,
      { quote: '24%', indicator: 'thương mại, dịch vụ chiếm tỷ trọng', period: TERM },
      'level-at-end services-share exactly 24 percent',
    ],
    [
      'a multiple',
      `${NAMED}thu ngân sách gấp 2 lần năm 2020.`,
      { quote: '2 lần', indicator: 'thu ngân sách', base: 'year:2020', period: TERM },
      'multiple-of-base revenue exactly 2 times',
    ],
    [
      'a multiple that reads two ways',
      `${NAMED}thu ngân sách tăng 2 lần so với năm 2020.`,
      { quote: '2 lần', indicator: 'thu ngân sách', base: 'year:2020', period: TERM },
      'multiple-of-base revenue exactly 2 times',
    ],
    [
      'so many each year',
      `${NAMED}mỗi năm tạo việc làm cho 1.300 người.`,
      { quote: '1.300 người', indicator: 'tạo việc làm', period: TERM },
      'every-year jobs exactly 1300 person',
    ],
    [
      'so many over the term',
      `${NAMED}tạo việc làm cho 6.500 người.`,
      { quote: '6.500 người', indicator: 'tạo việc làm', period: TERM },
      'sum-over-term jobs exactly 6500 person',
    ],
    [
      'all of them',
      `${NAMED}tỷ lệ lao động qua đào tạo đạt 100%.`,
      { quote: '100%', indicator: 'tỷ lệ lao động qua đào tạo', period: TERM },
      'all-of trained exactly 100 percent',
    ],
    [
      'with a condition',
      `${NAMED}thu ngân sách đạt 900 tỷ đồng, không kể tiền sử dụng đất.`,
      { quote: '900 tỷ đồng', indicator: 'thu ngân sách', period: TERM },
      'with-rider revenue exactly 900 billion-vnd',
    ],
    [
      'a fall over the whole term: no kind of target',
      `${NAMED}tỷ lệ hộ nghèo giảm 2 điểm phần trăm.`,
      {
        quote: '2 điểm phần trăm',
        unit: 'điểm %',
        indicator: 'tỷ lệ hộ nghèo',
        direction: 'down',
        period: TERM,
      },
      '– Mức tăng, giảm như thế này chưa ghi được thành chỉ tiêu: hãy ghi mức phải đạt ở cuối kỳ',
    ],
  ])('%s', (_, text, finding, said) => {
    expect(asked(lastAimIn(text, { findings: [finding] }))).toBe(said);
  });

  it('is said with the words that decided it', () => {
    const said = lastAimIn(`${NAMED}giá trị xuất khẩu tăng bình quân 14%/năm.`, {
      findings: [EXPORTS],
    });
    expect(said.reasons.find(({ attribute }) => attribute === 'targetKind')?.text.vi).toBe(
      'Loại “tăng bình quân năm”, theo “bình quân”, “/năm” cùng tốc độ tăng',
    );
    expect(said.certainty).toBe('sure');
  });

  it('of a fall in % a year asks for a look: points are meant', () => {
    const finding = { quote: '0,5%', indicator: 'tỷ lệ hộ nghèo', direction: 'down' } as const;
    const said = lastAimIn(`${NAMED}mỗi năm tỷ lệ hộ nghèo giảm 0,5%.`, {
      findings: [{ ...finding, period: TERM }],
    });
    expect(asked(said)).toBe('yearly-decline poor exactly 0.5 percentage-point-per-year');
    expect(said.certainty).toBe('likely');
  });

  it('of a multiple keeps its form, and its base', () => {
    const finding = { quote: '2 lần', indicator: 'thu ngân sách', base: 'year:2019', period: TERM };
    const [sure, doubtful] = ['gấp 2 lần năm 2019', 'tăng 2 lần so với năm 2019'].map((words) =>
      lastAimIn(`${NAMED}thu ngân sách ${words}.`, { findings: [finding] }),
    );
    expect(sure && draftOf(sure).part).toMatchObject({
      multipleForm: 'ratio',
      base: { periodId: '2019' },
    });
    expect(doubtful && draftOf(doubtful).part.multipleForm).toBe('ambiguous');
    expect(doubtful?.certainty).toBe('likely');
  });
});

describe('a target of a resolution', () => {
  it('is counted from the year before the term, and strives where the words do', () => {
    const said = lastAimIn(`${NAMED}phấn đấu giá trị xuất khẩu tăng bình quân 14%/năm.`, {
      findings: [EXPORTS],
    });
    expect(draftOf(said)).toMatchObject({
      resolutionId: 'khoa-2',
      name: { vi: 'Tốc độ tăng giá trị xuất khẩu' },
      part: { base: { periodId: '2020', value: null }, strive: true, wording: '', lastYear: null },
    });
  });

  it('keeps its own words where the sentence asks for several things', () => {
    const text = `${NAMED}thu ngân sách đạt 900 tỷ đồng trở lên, giá trị xuất khẩu tăng bình quân 14%/năm.`;
    const [revenue, exports] = aimsIn(text, {
      findings: [{ quote: '900 tỷ đồng', indicator: 'thu ngân sách', period: TERM }, EXPORTS],
    });
    expect(revenue && draftOf(revenue).part.wording).toBe(
      'Nhiệm kỳ 2020-2025, thu ngân sách đạt 900 tỷ đồng trở lên',
    );
    expect(exports && draftOf(exports).part.wording).toBe(
      'giá trị xuất khẩu tăng bình quân 14%/năm',
    );
  });

  it('may be a structure: shares of one whole carry one word', () => {
    const text = `${NAMED}cơ cấu kinh tế: thương mại, dịch vụ chiếm tỷ trọng 24%, lao động qua đào tạo 80%.`;
    const aims = aimsIn(text, {
      findings: [
        { quote: '24%', indicator: 'thương mại, dịch vụ chiếm tỷ trọng', period: TERM },
        { quote: '80%', indicator: 'lao động qua đào tạo', period: TERM },
      ],
    });
    expect(aims.map((one) => [draftOf(one).part.kind, draftOf(one).part.group])).toEqual([
      ['structure', 'co-cau-1'],
      ['structure', 'co-cau-1'],
    ]);
  });

  it.each<[string, GivenAims & { text: string }, string]>([
    [
      'a year within the term is a plan line',
      { text: 'Năm 2022 thu ngân sách đạt 900 tỷ đồng.', findings: [{ ...revenueOf('2022') }] },
      'plan-line',
    ],
    [
      '“đến năm” the last of the term, told early',
      {
        text: 'Đến năm 2025 thu ngân sách đạt 900 tỷ đồng.',
        findings: [{ ...revenueOf('2025') }],
      },
      'target',
    ],
    [
      'the last year itself, told the year before, is planned',
      {
        text: 'Đến năm 2025 thu ngân sách đạt 900 tỷ đồng.',
        findings: [{ ...revenueOf('2025') }],
        date: '2024-12-20',
      },
      'plan-line',
    ],
    [
      'the last year, where the words speak of the term',
      {
        text: 'Mục tiêu nhiệm kỳ: năm 2025 thu ngân sách đạt 900 tỷ đồng.',
        findings: [{ ...revenueOf('2025') }],
        date: '2024-12-20',
      },
      'target',
    ],
    [
      'the last year, in a document of the congress',
      {
        text: 'Năm 2025 thu ngân sách đạt 900 tỷ đồng.',
        findings: [{ ...revenueOf('2025') }],
        title: 'Báo cáo chính trị trình Đại hội',
        date: '2020-07-01',
      },
      'target',
    ],
    [
      'what the words call the resolution of the congress',
      {
        text: 'Nghị quyết đại hội đề ra thu ngân sách đạt 900 tỷ đồng.',
        findings: [{ ...revenueOf('2023'), base: 'plan:resolution' }],
      },
      'target',
    ],
  ])('or a plan line: %s', (_, { text, ...given }, sort) => {
    expect(lastAimIn(text, given).aim?.kind).toBe(sort);
  });

  it('needs a resolution of those years, and says so where there is none', () => {
    const said = lastAimIn(`Nhiệm kỳ 2025-2030, thu ngân sách đạt 900 tỷ đồng.`, {
      findings: [{ ...revenueOf('2026/2030') }],
    });
    expect(said.aim).toBeNull();
    expect(said.whyNot?.vi).toContain('Chưa có nghị quyết nào của đơn vị này');
  });

  it('is of the resolution, and of the sort, that a person chose', () => {
    const correction: Correction = {
      indicatorCode: IndicatorCode.parse('revenue'),
      unitId: CITY,
      periodId: PeriodId.parse('2025'),
      scope: Scope.parse('unstated'),
      assigner: null,
      told: 'target',
      resolutionId: ResolutionId.parse('khoa-1'),
    };
    const said = lastAimIn('Thu ngân sách đạt 900 tỷ đồng.', {
      findings: [{ ...revenueOf('2022'), kind: 'level' }],
      corrections: new Map([[1, correction]]),
    });
    expect(draftOf(said).resolutionId).toBe('khoa-1');
    expect(said.certainty).toBe('sure');
  });
});

function revenueOf(period: string): GivenFinding {
  return { quote: '900 tỷ đồng', indicator: 'thu ngân sách', period };
}

describe('beside the targets that are known', () => {
  const told = draftOf(
    lastAimIn(`${NAMED}giá trị xuất khẩu tăng bình quân 14%/năm.`, { findings: [EXPORTS] }),
  );
  const known = (over: Partial<TargetPart>, id = 'khoa-2'): Target =>
    Target.parse({
      id: 'chi-tieu-1',
      resolutionId: id,
      number: null,
      wording: 'Xuất khẩu',
      name: { vi: 'Xuất khẩu', en: 'Exports' },
      clause: null,
      isMain: true,
      rule: { kind: 'all' },
      parts: [{ ...told.part, ...over }],
      state: 'in-force',
      stateNote: null,
      sourceClaimNote: null,
    });
  const [, resolution] = resolutions;

  it.each<[string, Target, string]>([
    ['the same', known({}), 'agrees'],
    ['the same with another bound', known({ bound: 'at-least' }), 'agrees'],
    [
      'another value',
      known({ value: told.part.precision === 0 ? decimalOf('15') : null }),
      'contradicts',
    ],
    [
      'a level is another thing',
      known({ kind: 'level-at-end', measureUnit: 'million-usd' }),
      'new',
    ],
    ['by another year', known({ lastYear: 2023 }), 'new'],
    ['of another resolution', known({}, 'khoa-1'), 'new'],
    ['of another indicator', known({ indicatorCode: IndicatorCode.parse('revenue') }), 'new'],
  ])('%s', (_, target, standing) => {
    expect(resolution && compareTarget(told, [target], resolution).standing).toBe(standing);
  });
});

function decimalOf(text: string): TargetPart['value'] {
  return Target.shape.parts.element.shape.value.parse(text);
}
