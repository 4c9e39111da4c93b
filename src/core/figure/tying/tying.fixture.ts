import { decimal } from '../../kernel/decimal.ts';
import { IndicatorCode, ResolutionId, UnitId } from '../../kernel/ids.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { indicatorVersion } from '../../indicator/indicator.fixture.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import type { Unit, UnitPlacement, UnitType } from '../../organisation/unit.ts';
import type { Finding, TextRange } from '../finding.ts';
import type { Proposal } from '../proposal.ts';
import { sentencesOf } from './words/sentences.ts';
import { tieFindings } from './tie-findings.ts';
import type { TermOfResolution, TyingInput } from './tying.ts';

type Given = Parameters<typeof indicatorVersion>[1];

const every = ['year', 'first-six-months', 'first-nine-months', 'quarter', 'month', 'multi-year'];

function indicator(
  code: string,
  vi: string,
  synonyms: string[],
  given: Given = {},
): IndicatorVersion {
  return indicatorVersion(code, {
    name: { vi, en: code },
    scope: 'unstated',
    periodicity: every,
    synonyms,
    ...given,
  });
}

function rate(code: string, vi: string, synonyms: string[], given: Given = {}): IndicatorVersion {
  const shape = { kind: 'rate', measureUnit: 'percent', additive: false, periodicity: ['year'] };
  return indicator(code, vi, synonyms, { ...shape, priceBasis: 'not-monetary', ...given });
}

function count(code: string, vi: string, synonyms: string[], given: Given = {}): IndicatorVersion {
  return indicator(code, vi, synonyms, {
    priceBasis: 'not-monetary',
    measureUnit: 'unit',
    ...given,
  });
}

/** A small city's catalogue, with the neighbours that are easily taken for one another. */
export const catalogue: readonly IndicatorVersion[] = [
  indicator('output', 'Tổng giá trị sản xuất', ['giá trị sản xuất các ngành kinh tế'], {
    parts: ['industry-construction', 'services', 'farming'],
  }),
  indicator('industry-construction', 'Giá trị sản xuất công nghiệp và xây dựng', [
    'công nghiệp và xây dựng',
  ]),
  indicator('industry', 'Giá trị sản xuất công nghiệp', []),
  indicator('local-industry', 'Giá trị sản xuất công nghiệp địa phương', [], {
    scope: 'locally-managed',
  }),
  indicator('services', 'Giá trị sản xuất thương mại, dịch vụ', ['thương mại, dịch vụ']),
  indicator('farming', 'Giá trị sản xuất nông, lâm nghiệp và thủy sản', []),
  rate('output-growth', 'Tốc độ tăng tổng giá trị sản xuất', ['tăng trưởng kinh tế'], {
    formula: 'growth([output])',
    priceBasis: 'unstated',
  }),
  rate('services-share', 'Tỷ trọng thương mại, dịch vụ trong tổng giá trị sản xuất', [], {
    formula: 'share([services]; [output])',
    priceBasis: 'unstated',
  }),
  indicator('exports', 'Giá trị xuất khẩu', [], { measureUnit: 'million-usd' }),
  indicator('trade-both-ways', 'Giá trị xuất nhập khẩu', [], { measureUnit: 'million-usd' }),
  indicator('revenue', 'Thu ngân sách nhà nước', ['thu ngân sách']),
  indicator('spending', 'Chi ngân sách nhà nước', []),
  rate('income', 'Thu nhập bình quân đầu người', [], {
    measureUnit: 'million-vnd-per-head-year',
    priceBasis: 'unstated',
  }),
  rate('poor', 'Tỷ lệ hộ nghèo', ['hộ nghèo']),
  rate('near-poor', 'Tỷ lệ hộ cận nghèo', ['hộ cận nghèo']),
  rate('trained', 'Tỷ lệ lao động qua đào tạo', ['lao động qua đào tạo']),
  indicator('capital-vnd', 'Vốn đăng ký bằng đồng', ['vốn đăng ký']),
  indicator('capital-usd', 'Vốn đăng ký bằng đô la Mỹ', ['vốn đăng ký'], {
    measureUnit: 'million-usd',
  }),
  count('projects', 'Số dự án thu hút được', [], {
    measureUnit: 'project',
    parts: ['projects-home', 'projects-abroad'],
  }),
  count('projects-home', 'Số dự án đầu tư trong nước (DDI)', [], { measureUnit: 'project' }),
  count('projects-abroad', 'Số dự án đầu tư nước ngoài (FDI)', [], { measureUnit: 'project' }),
  count('enterprises', 'Số doanh nghiệp', ['tổng số doanh nghiệp'], {
    kind: 'stock',
    measureUnit: 'enterprise',
  }),
  count('jobs', 'Lao động được tạo việc làm', ['tạo việc làm'], { measureUnit: 'person' }),
  count('jobs-a-year', 'Lao động được tạo việc làm, bình quân mỗi năm', [], {
    kind: 'rate',
    measureUnit: 'person',
    periodicity: ['multi-year'],
  }),
  count('new-rural', 'Số xã đạt chuẩn nông thôn mới', [], { kind: 'stock' }),
  count('new-rural-model', 'Số xã đạt chuẩn nông thôn mới kiểu mẫu', [], { kind: 'stock' }),
  count('communes', 'Số xã', [], { kind: 'stock' }),
  count('members', 'Số đảng viên', ['đảng viên'], { kind: 'stock', measureUnit: 'person' }),
  count('committee', 'Số ủy viên Ban Chấp hành', [], {
    kind: 'stock',
    measureUnit: 'person',
    periodicity: ['year'],
  }),
  count('targets', 'Số chỉ tiêu của nghị quyết đại hội', [], {
    measureUnit: 'item',
    periodicity: ['term'],
  }),
  count('programmes', 'Số chương trình, đề án', [], {
    measureUnit: 'item',
    periodicity: ['multi-year', 'term'],
  }),
  count('deputies', 'Số đại biểu HĐND được bầu', [], { measureUnit: 'person' }),
  count('seats', 'Số đại biểu HĐND được ấn định', [], { kind: 'stock', measureUnit: 'person' }),
  rate('seats-filled', 'Tỷ lệ bầu đủ đại biểu HĐND', [], { formula: 'share([deputies]; [seats])' }),
  count('cleared', 'Diện tích giải phóng mặt bằng', ['giải phóng mặt bằng'], {
    measureUnit: 'hectare',
  }),
  indicator('grdp', 'Tổng sản phẩm trên địa bàn (GRDP)', ['GRDP']),
];

function aUnit(id: string, name: string, unitType: UnitType, validTo: string | null = null): Unit {
  const [code = '', validFrom = ''] = id.split('@');
  return {
    id: UnitId.parse(id),
    code,
    validFrom: plainDate(validFrom),
    validTo: validTo === null ? null : plainDate(validTo),
    name,
    unitType,
    areaKm2: null,
    population: null,
  };
}

export const CITY = UnitId.parse('c1@2010-01-01');
export const PROVINCE = UnitId.parse('p1@2010-01-01');
export const COMMITTEE = UnitId.parse('db@2010-01-01');
export const WARD = UnitId.parse('w1@2010-01-01');
/** A ward that later bears the city's name. */
export const HEIR = UnitId.parse('w1@2025-07-01');

/** An imagined city with its province, a ward, its Party committee, and a ward that takes its name in 2025. */
export const units: readonly Unit[] = [
  aUnit(PROVINCE, 'Tỉnh Đại Khê', 'province'),
  aUnit(CITY, 'Thành phố Minh Khê', 'city', '2025-07-01'),
  aUnit(WARD, 'Phường Tây Khê', 'ward', '2025-07-01'),
  aUnit(HEIR, 'Phường Minh Khê', 'ward'),
  aUnit(COMMITTEE, 'Đảng bộ thành phố Minh Khê', 'party-committee', '2025-07-01'),
];

const SINCE = plainDate('2010-01-01');

export const placements: readonly UnitPlacement[] = [
  { tree: 'state', unitId: CITY, parentId: PROVINCE, from: SINCE, to: null },
  { tree: 'state', unitId: WARD, parentId: CITY, from: SINCE, to: null },
];

function aTerm(id: string, start: string, end: string, firstYear: number): TermOfResolution {
  return {
    id: ResolutionId.parse(id),
    unitId: CITY,
    start: plainDate(start),
    end: plainDate(end),
    firstYear,
    lastYear: firstYear + 4,
  };
}

/** Two terms: 2015-2020 with the results of 2016-2020, and 2020-2025 with those of 2021-2025. */
export const resolutions: readonly TermOfResolution[] = [
  aTerm('khoa-1', '2015-01-01', '2021-01-01', 2016),
  aTerm('khoa-2', '2020-01-01', '2026-01-01', 2021),
];

/** What a test says of a figure besides its quotation; the value and the unit are read from the quotation. */
export type GivenFinding = Partial<Omit<Finding, 'value' | 'value2' | 'range'>> & {
  quote: string;
  value?: string;
  value2?: string;
};

/** A finding as the reader would give it of this text: a level of the first half of 2021, told exactly. */
export function findingIn(text: string, no: number, given: GivenFinding): Finding {
  const { quote, value, value2, ...others } = given;
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`the text does not hold “${quote}”`);
  const [, printed = '', unit = ''] = /^([\d.,]+)\s*(.*)$/su.exec(quote) ?? [];
  const plain = printed.replace(/,$/, '').replaceAll('.', '').replace(',', '.');
  const indicatorAt = rangeOf(text, others.indicator ?? null);
  return {
    no,
    range: { start, end: start + quote.length },
    quote,
    sentence: sentenceAt(text, start),
    indicator: null,
    indicatorAt,
    value: decimal(value ?? plain),
    value2: value2 === undefined ? null : decimal(value2),
    unit,
    qualifier: 'exact',
    kind: 'level',
    direction: others.kind === 'growth' || others.kind === 'change' ? 'up' : null,
    base: null,
    period: '2021-H1',
    org: null,
    reasons: {},
    ...others,
  };
}

function rangeOf(text: string, words: string | null): TextRange | null {
  const start = words === null ? -1 : text.indexOf(words);
  return words === null || start === -1 ? null : { start, end: start + words.length };
}

function sentenceAt(text: string, offset: number): TextRange {
  const ranges = sentencesOf(text).map(({ range }) => range);
  const around = ranges.find(({ start, end }) => start <= offset && offset < end);
  if (around === undefined) throw new Error(`no sentence holds character ${offset}`);
  return around;
}

/** The facts of the city, and the findings of a text. */
export function inputOf(
  text: string,
  given: readonly GivenFinding[],
  facts: Partial<TyingInput> = {},
): TyingInput {
  return {
    text,
    findings: given.map((one, index) => findingIn(text, index + 1, one)),
    catalogue,
    learnedPhrases: [],
    units,
    placements,
    defaultUnitId: CITY,
    documentDate: plainDate('2021-07-15'),
    resolutions,
    ...facts,
  };
}

/** The proposals for the figures of a text. */
export function tie(
  text: string,
  given: readonly GivenFinding[],
  facts: Partial<TyingInput> = {},
): Proposal[] {
  return tieFindings(inputOf(text, given, facts));
}

/** The proposal for the last figure of a text. */
export function tieLast(
  text: string,
  given: readonly GivenFinding[],
  facts: Partial<TyingInput> = {},
): Proposal {
  const last = tie(text, given, facts).at(-1);
  if (last === undefined) throw new Error('a text without a figure was given');
  return last;
}

/** Indicator and certainty in one word, `exports sure`; `–` for a figure that was not tied. */
export function outcomeOf({ claim, certainty }: Proposal): string {
  return claim === null ? '–' : `${claim.indicatorCode ?? 'none'} ${certainty}`;
}

export const code = (text: string): IndicatorCode => IndicatorCode.parse(text);
