import { describe, expect, it } from 'vitest';
import type { Proposal } from '../proposal.ts';
import { scopeOfPark } from './park-name.ts';
import {
  CITY,
  COMMITTEE,
  type GivenFinding,
  HEIR,
  PROVINCE,
  tieLast,
  WARD,
} from './tying.fixture.ts';

const unitOf = ({ claim, certainty, whyNot }: Proposal): string =>
  claim === null ? `– ${whyNot?.vi ?? ''}` : `${claim.unitId} ${certainty}`;

const told = (sentence: string, given: Partial<GivenFinding>): string =>
  unitOf(tieLast(sentence, [{ quote: '300 tỷ đồng', indicator: 'thu ngân sách', ...given }]));

describe('whose figure it is', () => {
  it.each([
    ['no place named', 'Nhìn chung, thu ngân sách đạt 300 tỷ đồng.', null, `${CITY} sure`],
    [
      'the city in full',
      'Thành phố Minh Khê thu ngân sách đạt 300 tỷ đồng.',
      'Thành phố Minh Khê',
      `${CITY} sure`,
    ],
    ['“TP.”', 'TP. Minh Khê thu ngân sách đạt 300 tỷ đồng.', 'TP. Minh Khê', `${CITY} sure`],
    ['“T.P”', 'T.P Minh Khê thu ngân sách đạt 300 tỷ đồng.', 'T.P Minh Khê', `${CITY} sure`],
    ['a bare name', 'Tại Minh Khê thu ngân sách đạt 300 tỷ đồng.', 'Minh Khê', `${CITY} sure`],
    [
      'a syllable twice',
      'T.P Minh Khê Khê thu ngân sách đạt 300 tỷ đồng.',
      'T.P Minh Khê Khê',
      `${CITY} sure`,
    ],
    [
      'only “thành phố”',
      'Toàn thành phố thu ngân sách đạt 300 tỷ đồng.',
      'thành phố',
      `${CITY} sure`,
    ],
    ['its ward', 'P. Tây Khê thu ngân sách đạt 300 tỷ đồng.', 'P. Tây Khê', `${WARD} sure`],
    [
      'the province by name',
      'Tỉnh Đại Khê thu ngân sách đạt 300 tỷ đồng.',
      'Tỉnh Đại Khê',
      `${PROVINCE} sure`,
    ],
    ['“toàn tỉnh”', 'Toàn tỉnh thu ngân sách đạt 300 tỷ đồng.', null, `${PROVINCE} likely`],
    [
      'the Party committee, of a State figure',
      'Đảng bộ Minh Khê lãnh đạo thu ngân sách đạt 300 tỷ đồng.',
      'Đảng bộ Minh Khê',
      `${CITY} sure`,
    ],
    [
      'another district',
      'Huyện Phú Sơn thu ngân sách đạt 300 tỷ đồng.',
      'Huyện Phú Sơn',
      '– Số của “Huyện Phú Sơn”, không phải của đơn vị này',
    ],
    [
      'the name with another rank',
      'Xã Tây Khê thu ngân sách đạt 300 tỷ đồng.',
      'Xã Tây Khê',
      '– Số của “Xã Tây Khê”, không phải của đơn vị này',
    ],
    [
      '“toàn xã” in the city’s report',
      'Toàn xã thu ngân sách đạt 300 tỷ đồng.',
      'xã',
      '– Số của “xã”, không phải của đơn vị này',
    ],
    [
      'the whole country',
      'Cả nước thu ngân sách đạt 300 tỷ đồng.',
      null,
      '– Số của “cả nước”, không phải của đơn vị này',
    ],
    [
      'a company',
      'Công ty Thép Khê nộp thu ngân sách đạt 300 tỷ đồng.',
      'Công ty Thép Khê',
      '– Số của “Công ty Thép Khê”, không phải của đơn vị này',
    ],
  ])('%s', (_, sentence, org, expected) => {
    expect(told(sentence, { org })).toBe(expected);
  });

  it('is not taken from a company or park named in another sentence', () => {
    const text = 'Công ty Thép Khê đã khởi công. Nhìn chung, thu ngân sách đạt 300 tỷ đồng.';
    expect(told(text, { org: 'Công ty Thép Khê' })).toBe(`${CITY} sure`);
  });

  const WARD_FIRST = 'Phường Tây Khê đã họp. Nhìn chung, thu ngân sách đạt 300 tỷ đồng.';

  it('is a question where only the sentence before names another unit', () => {
    expect(told(WARD_FIRST, { org: 'Phường Tây Khê' })).toBe(`${WARD} unsure`);
  });

  it('is not taken from a unit named in another paragraph or only later', () => {
    const apart =
      'Phường Tây Khê đã họp, TP. Minh Khê cũng vậy.\n\nNhìn chung, thu ngân sách đạt 300 tỷ đồng.';
    const city = { quote: '300 tỷ đồng', indicator: 'thu ngân sách', org: 'TP. Minh Khê' };
    expect(
      unitOf(
        tieLast(apart, [
          city,
          { ...city, org: 'TP. Minh Khê' },
          { ...city, org: 'Phường Tây Khê' },
        ]),
      ),
    ).toBe(`${CITY} likely`);
    const later = 'Nhìn chung, thu ngân sách đạt 300 tỷ đồng. Phường Tây Khê đã họp.';
    const words = { start: later.indexOf('Phường'), end: later.indexOf(' đã họp') };
    expect(told(later, { org: 'Phường Tây Khê', reasons: { org: { rule: 'place', words } } })).toBe(
      `${CITY} likely`,
    );
  });

  it('is nobody’s here where the whole document is about another place', () => {
    const text = 'Huyện Phú Sơn đã họp.\n\nNhìn chung, thu ngân sách đạt 300 tỷ đồng.';
    expect(told(text, { org: 'Huyện Phú Sơn' })).toContain('– Số của “Huyện Phú Sơn”');
  });

  it('follows the validity of units: the name passes to a ward in 2025', () => {
    expect(
      told('Minh Khê thu ngân sách đạt 300 tỷ đồng.', { org: 'Minh Khê', period: '2026' }),
    ).toBe(`${HEIR} sure`);
  });

  it('is unsure where the name passed from one unit to another within the period', () => {
    const proposal = tieLast('Minh Khê thu ngân sách đạt 300 tỷ đồng.', [
      { quote: '300 tỷ đồng', indicator: 'thu ngân sách', org: 'Minh Khê', period: '2025' },
    ]);
    expect(unitOf(proposal)).toBe(`${CITY} unsure`);
    expect(proposal.reasons.find(({ attribute }) => attribute === 'unit')?.text.vi).toBe(
      '“Minh Khê” trong kỳ này có thể là: Thành phố Minh Khê (01/01/2010 – 01/07/2025); Phường Minh Khê (01/07/2025)',
    );
  });

  it('is unsure where the unit no longer stood', () => {
    expect(
      told('P. Tây Khê thu ngân sách đạt 300 tỷ đồng.', { org: 'P. Tây Khê', period: '2027' }),
    ).toBe(`${WARD} unsure`);
  });

  it('is the Party committee for indicators of the Party', () => {
    const given = {
      quote: '2.100 đảng viên',
      indicator: 'đảng viên',
      org: 'thành phố Minh Khê',
      period: '2020',
    };
    expect(told('Toàn thành phố Minh Khê có 2.100 đảng viên.', given)).toBe(`${COMMITTEE} sure`);
  });
});

describe('industrial parks', () => {
  const told2 = (park: string): Proposal =>
    tieLast(`Đã thu hút được 9 dự án vào ${park}.`, [
      { quote: '9 dự án', indicator: `dự án vào ${park}` },
    ]);

  it('lie in the city whose name they bear: a scope of its own', () => {
    const { claim, certainty } = told2('khu công nghiệp Minh Khê 2');
    expect([claim?.unitId, claim?.scope, certainty]).toEqual([
      CITY,
      'khu-cong-nghiep-minh-khe-ii',
      'likely',
    ]);
  });

  it('may bear the name of one of its wards, or none', () => {
    expect(told2('cụm công nghiệp Tây Khê').claim?.scope).toBe('cum-cong-nghiep-tay-khe');
    expect(told2('các khu công nghiệp').claim?.scope).toBe('khu-cong-nghiep');
  });

  it('of another place are not the city’s', () => {
    expect(told2('khu công nghiệp Phú Sơn').claim).toBeNull();
  });

  it('are also that of the parts and the capital told with it', () => {
    const text =
      'Đã thu hút được 9 dự án vào khu công nghiệp Minh Khê I, II với tổng vốn đăng ký 500 tỷ đồng và 20 triệu USD.';
    const given = [
      { quote: '9 dự án', indicator: 'dự án vào khu công nghiệp Minh Khê I, II' },
      { quote: '500 tỷ đồng', indicator: 'tổng vốn đăng ký' },
      { quote: '20 triệu USD', indicator: 'tổng vốn đăng ký' },
    ];
    expect(tieLast(text, given).claim?.scope).toBe('khu-cong-nghiep-minh-khe-i-ii');
  });
});

describe('a park', () => {
  it('is a scope with its number in Roman', () => {
    expect(scopeOfPark('các KCN Minh Khê 1, 2')).toBe('khu-cong-nghiep-minh-khe-i-ii');
  });
});
