import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { ClaimId, DocumentId } from '../../kernel/ids.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { Scope } from '../../indicator/indicator.ts';
import { PeriodId } from '../../period/period.ts';
import { claimFaults } from '../check-claim.ts';
import { Finding } from '../finding.ts';
import { type ClaimDraft, Proposal } from '../proposal.ts';
import { findStatements } from './statement/find-statements.ts';
import { tieFindings } from './tie-findings.ts';
import { CITY, catalogue, code, inputOf, tie, tieLast, WARD } from './tying.fixture.ts';
import type { Correction } from './tying.ts';

const HALF_YEAR =
  'Trong 6 tháng đầu năm, giá trị sản xuất công nghiệp trên địa bàn đạt gần 2.300 tỷ đồng, bằng 47,2% kế hoạch tỉnh giao, tăng 9,4% so với cùng kỳ; kim ngạch xuất khẩu ước đạt 41,5 triệu USD.';

const INDUSTRY = { indicator: 'giá trị sản xuất công nghiệp trên địa bàn' };

const halfYear = tie(HALF_YEAR, [
  { ...INDUSTRY, quote: '2.300 tỷ đồng', qualifier: 'approx' },
  { ...INDUSTRY, quote: '47,2%', kind: 'plan_percent', base: 'plan:province' },
  { ...INDUSTRY, quote: '9,4%', kind: 'growth', base: 'same_period_last_year' },
  { quote: '41,5 triệu USD', indicator: 'kim ngạch xuất khẩu', qualifier: 'approx' },
]);

describe('a sentence of a half-year report', () => {
  it('gives one proposal a figure, all of them sure', () => {
    expect(halfYear.map(({ findingNo, certainty }) => [findingNo, certainty])).toEqual([
      [1, 'sure'],
      [2, 'sure'],
      [3, 'sure'],
      [4, 'sure'],
    ]);
  });

  it('gives the level as it is printed', () => {
    expect(halfYear[0]?.claim).toEqual({
      kind: 'level',
      indicatorCode: 'industry',
      unitId: CITY,
      periodId: '2021-H1',
      scope: 'territory',
      priceBasis: 'unstated',
      value: '2300',
      measureUnit: 'billion-vnd',
      precision: 0,
      qualifier: 'nearly',
      direction: null,
      base: null,
      grade: 'preliminary',
      dataThrough: null,
      resolutionId: null,
      note: null,
    });
  });

  it('gives the part of the plan and the growth of the same indicator', () => {
    const [, ofPlan, growth] = halfYear;
    expect(ofPlan?.claim).toMatchObject({
      kind: 'plan-percent',
      indicatorCode: 'industry',
      scope: 'territory',
      value: '47.2',
      precision: 1,
      base: { kind: 'plan', assigner: 'province', planPeriodId: '2021' },
    });
    expect(growth?.claim).toMatchObject({ kind: 'growth', value: '9.4', direction: 'up' });
  });

  it('says why every attribute is what it is', () => {
    expect(halfYear[3]?.reasons.map(({ attribute }) => attribute)).toEqual([
      'indicator',
      'period',
      'unit',
      'base',
      'scope',
      'priceBasis',
      'grade',
    ]);
    expect(halfYear[3]?.reasons.at(-1)?.text.vi).toBe('Câu ghi “ước”');
  });
});

describe('what a person corrected', () => {
  const correction: Correction = {
    indicatorCode: code('local-industry'),
    unitId: WARD,
    periodId: PeriodId.parse('2020'),
    scope: Scope.parse('locally-managed'),
    assigner: 'people-council',
  };
  const given = { ...INDUSTRY, quote: '47,2%', kind: 'plan_percent', base: 'plan' } as const;
  const corrected = (
    fixed: Partial<Correction>,
    finding: typeof given | object = given,
  ): Proposal =>
    tieLast(HALF_YEAR, [{ ...given, ...finding }], {
      corrections: new Map([[1, { ...correction, ...fixed }]]),
    });

  it('stands, and the rest is made by the same rules', () => {
    const proposal = corrected({});
    expect(proposal.claim).toMatchObject({
      kind: 'plan-percent',
      indicatorCode: 'local-industry',
      unitId: WARD,
      periodId: '2020',
      scope: 'locally-managed',
      value: '47.2',
      base: { kind: 'plan', assigner: 'people-council', planPeriodId: '2020' },
    });
    expect(proposal.certainty).toBe('sure');
  });

  it('makes a result of what the reader took for an aim', () => {
    const aim = { quote: '2.300 tỷ đồng', kind: 'target', base: null };
    const periodId = PeriodId.parse('2021-H1');
    expect(corrected({ periodId, told: 'result' }, aim).claim).toMatchObject({
      kind: 'level',
      value: '2300',
    });
  });

  it('leaves an aim an aim, and makes one of a result, as the person says', () => {
    const aim = { quote: '2.300 tỷ đồng', kind: 'target', base: null };
    const level = { ...aim, kind: 'level' };
    const asked = { kind: 'level', value: '2300', indicatorCode: 'local-industry' };
    expect(corrected({}, aim)).toMatchObject({ claim: null, aim: asked });
    expect(corrected({ told: 'plan-line' }, level)).toMatchObject({ claim: null, aim: asked });
    expect(corrected({ told: 'target' }, level)).toMatchObject({ claim: null, aim: asked });
  });

  it('may name several years: a growth is then one a year', () => {
    const growth = { quote: '9,4%', kind: 'growth', base: null };
    expect(corrected({ periodId: PeriodId.parse('2016/2020') }, growth).claim?.kind).toBe(
      'per-year-growth',
    );
  });

  it('is refused in words where the indicator cannot be told in that unit', () => {
    expect(
      corrected(
        { indicatorCode: code('exports') },
        { quote: '2.300 tỷ đồng', kind: 'level', base: null },
      ),
    ).toMatchObject({
      claim: null,
      whyNot: { vi: 'Đơn vị tính hoặc loại số liệu không hợp với chỉ tiêu' },
    });
    expect(corrected({ indicatorCode: code('nothing') }).whyNot?.vi).toBe(
      'Chỉ tiêu được chọn không có trong danh mục',
    );
  });
});

const anyFinding = fc.record({
  value: fc.integer({ min: -50, max: 5000 }).map((one) => decimal(one)),
  value2: fc.option(fc.constant(decimal(7))),
  unit: fc.constantFrom(
    'tỷ đồng',
    '%',
    '%/năm',
    'điểm %',
    'lần',
    'triệu USD',
    'người',
    'other:',
    'xã',
    'ha',
    'triệu đồng/người/năm',
    'x/y/z',
    '',
  ),
  qualifier: fc.constantFrom(...Finding.shape.qualifier.options),
  kind: fc.constantFrom(...Finding.shape.kind.options),
  direction: fc.constantFrom('up', 'down', null),
  base: fc.constantFrom(
    null,
    'same_period_last_year',
    'previous_year',
    'previous_month',
    'year_start',
    'term_start',
    'year:2015',
    'month:2020-13',
    'date:x',
    'plan',
    'plan:council',
    'standard',
    'estimate',
    '',
  ),
  period: fc.constantFrom(
    null,
    '2020',
    '2021-H1',
    '2021-9M',
    '2021-5M',
    '2021-M02',
    '2016/2020',
    '2015/2020',
    '2020/2016',
    '2021-02-30',
    '2021-06-30',
    '9999',
    '',
  ),
  org: fc.constantFrom(
    null,
    'TP. Minh Khê',
    'Minh Khê',
    'Hà Nam',
    'Công ty A',
    'khu công nghiệp Minh Khê',
    '',
  ),
  indicator: fc.constantFrom(
    null,
    'Thu ngân sách',
    'Tỷ lệ hộ nghèo',
    'vốn đăng ký',
    'công nghiệp',
    'xã đạt chuẩn nông thôn mới',
    'chỉ tiêu',
    '',
  ),
});

/** A draft as the claim it would become, for the check of claims. */
const asClaim = (draft: ClaimDraft): Parameters<typeof claimFaults>[0] => ({
  ...draft,
  id: ClaimId.parse('x'),
  documentId: DocumentId.parse('x'),
  place: 'x',
  quotation: null,
  knownSince: plainDate('2030-01-01'),
});

describe('whatever the reader finds', () => {
  it('gives one proposal each, in order: a sound claim, or the reason there is none', () => {
    fc.assert(
      fc.property(
        fc.array(anyFinding, { minLength: 1, maxLength: 4 }),
        fc.option(fc.constant(plainDate('2021-07-15'))),
        (drawn, documentDate) => {
          const text = `Năm 2021 đạt ${drawn.map((_, index) => `${index + 10} đơn vị`).join(', trong đó ')}.`;
          const findings = drawn.map((one, index): Finding => {
            const quote = `${index + 10} đơn vị`;
            const start = text.indexOf(quote);
            return {
              ...one,
              no: index + 1,
              range: { start, end: start + quote.length },
              quote,
              sentence: { start: 0, end: text.length },
              indicatorAt: null,
              reasons: {},
            };
          });
          const input = { ...inputOf(text, []), findings, documentDate };
          const proposals = tieFindings(input);
          expect(proposals.map(({ findingNo }) => findingNo)).toEqual(findings.map(({ no }) => no));
          for (const proposal of proposals) {
            expect(Proposal.safeParse(proposal).success).toBe(true);
            const said = proposal.claim ?? proposal.aim ?? null;
            expect(said === null).toBe(proposal.whyNot !== null);
            expect(proposal.claim !== null && proposal.aim !== undefined).toBe(false);
            if (said === null) continue;
            const definition = catalogue.find(
              ({ indicatorCode }) => indicatorCode === said.indicatorCode,
            );
            expect(claimFaults(asClaim(said), definition)).toEqual([]);
          }
          expect(Array.isArray(findStatements(input, proposals))).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is tied the same way twice', () => {
    expect(
      tie(HALF_YEAR, [{ ...INDUSTRY, quote: '2.300 tỷ đồng', qualifier: 'approx' }])[0],
    ).toEqual(halfYear[0]);
  });
});
