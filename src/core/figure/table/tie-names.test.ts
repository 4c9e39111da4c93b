import { describe, expect, it } from 'vitest';
import { oldUnit, songCongUnits } from '../../organisation/song-cong-units.fixture.ts';
import { IndicatorField, QuestionField, type RoundField } from '../round/reporting-round.ts';
import { catalogue } from '../tying/tying.fixture.ts';
import { fieldTier, unitTier } from './tie-names.ts';

const common = { isRequired: true, group: 'figures', hint: null };

function fieldOf(code: string, scope?: string): RoundField {
  const version = catalogue.find(({ indicatorCode }) => indicatorCode === code);
  return IndicatorField.parse({
    ...common,
    ...version,
    kind: 'indicator',
    fieldNo: 1,
    indicatorVersion: 1,
    scope: scope ?? version?.scope,
    ownerUnitId: null,
    askedAgainBecause: null,
  });
}

const question = QuestionField.parse({
  ...common,
  kind: 'question',
  fieldNo: 9,
  question: 'Khó khăn lớn nhất trong năm',
});

describe('the name of a row or column as a field of the form', () => {
  const tie = fieldTier(
    [
      ...['output', 'industry', 'services', 'exports', 'poor'].map((code) => fieldOf(code)),
      question,
    ],
    catalogue,
  );
  const read = (name: string): string => {
    const tied = tie(name);
    return tied === null ? '–' : `${tied.is.split(' ')[0]} ${tied.certainty}`;
  };

  it.each([
    ['Giá trị sản xuất công nghiệp', 'industry sure'],
    ['1.2. GIÁ TRỊ SẢN XUẤT CÔNG NGHIỆP', 'industry sure'],
    ['gia tri san xuat cong nghiep', 'industry sure'],
    ['a) Giá trị xuất khẩu (triệu USD)', 'exports sure'],
    ['thương mại, dịch vụ', 'services sure'],
    ['exports', 'exports sure'],
    ['Kim ngạch xuất khẩu', 'exports likely'],
    ['khó khăn lớn nhất trong năm', '? sure'],
    ['Dân số trung bình', '–'],
    ['LĨNH VỰC KINH TẾ', '–'],
    ['Trong đó:', '–'],
    ['12', '–'],
    ['', '–'],
  ])('%s: %s', (name, tied) => {
    expect(read(name)).toBe(tied);
  });

  it('that two fields have is left to a person', () => {
    const both = fieldTier([fieldOf('exports'), fieldOf('exports', 'territory')], catalogue);
    expect(both('Giá trị xuất khẩu')).toBeNull();
  });
});

describe('the name of a row or column as a unit', () => {
  const tie = unitTier(songCongUnits);
  const read = (name: string): string =>
    songCongUnits.find(({ id }) => id === tie(name)?.is)?.name ?? '–';

  it.each([
    ['Phường Mỏ Chè', 'Phường Mỏ Chè'],
    ['P. Mỏ Chè', 'Phường Mỏ Chè'],
    ['3. MỎ CHÈ', 'Phường Mỏ Chè'],
    ['mo che', 'Phường Mỏ Chè'],
    ['Xã Tân Quang', 'Xã Tân Quang'],
    ['Phường Tân Quang', '–'],
    ['Khu công nghiệp Mỏ Chè', '–'],
    ['Tổng cộng', '–'],
    ['', '–'],
  ])('%s: %s', (name, unit) => {
    expect(read(name)).toBe(unit);
  });

  it('that a ward and a commune share needs its kind', () => {
    const [ward, commune] = [oldUnit('1', 'Phường Tân An'), oldUnit('2', 'Xã Tân An', 'commune')];
    const of = unitTier([ward, commune]);
    expect(of('Tân An')).toBeNull();
    expect(of('xã Tân An')?.is).toBe(commune.id);
  });
});
