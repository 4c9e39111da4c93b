import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Unit } from '../core/organisation/unit.ts';
import { UsageFault } from './command.ts';
import { readChoice, readDay, readLanguage, readResolution, readUnit } from './read-flags.ts';

const unit = (id: string, name: string): Unit =>
  Unit.parse({
    id,
    code: id.split('@')[0],
    validFrom: id.split('@')[1],
    validTo: null,
    name,
    unitType: 'ward',
    areaKm2: null,
    population: null,
  });
const units = new Map(
  [
    unit('165@2010-01-01', 'Thành phố Sông Công'),
    unit('05518@2020-01-01', 'Phường Thắng Lợi'),
    unit('05518@2025-07-01', 'Phường Sông Công'),
  ].map((one) => [one.id, one]),
);

describe('a unit', () => {
  it.each([
    ['165@2010-01-01', '165@2010-01-01'],
    ['165', '165@2010-01-01'],
    ['thang loi', '05518@2020-01-01'],
    ['Thành phố Sông Công', '165@2010-01-01'],
    [undefined, undefined],
  ])('written “%s” is %s', (text, id) => {
    expect(readUnit(text, units)).toBe(id);
  });

  it('whose code or name two units carry is asked for in full', () => {
    expect(() => readUnit('05518', units)).toThrow(
      '"05518" là 2 đơn vị, hãy ghi mã đầy đủ: Phường Thắng Lợi (05518@2020-01-01); Phường Sông Công (05518@2025-07-01).',
    );
    expect(() => readUnit('song cong', units)).toThrow('là 2 đơn vị');
  });

  it('that nobody knows is refused by its name', () => {
    expect(() => readUnit('Hà Nội', units)).toThrow('Không có đơn vị nào là "Hà Nội".');
  });
});

describe('flags that cannot be read', () => {
  it.each([
    [() => readDay('01/8/2021'), 'Ngày "01/8/2021" không đọc được'],
    [() => readDay('2021-02-30'), 'Ngày "2021-02-30" không đọc được'],
    [() => readResolution('Đại hội IX'), '"Đại hội IX" không phải mã nghị quyết'],
    [() => readLanguage('fr'), '--language chỉ nhận một trong: vi, en; không nhận "fr".'],
    [
      () => readChoice('format', z.enum(['table', 'csv']), 'xml'),
      '--format chỉ nhận một trong: table, csv',
    ],
  ])('%#: one sentence, in Vietnamese', (read, sentence) => {
    expect(read).toThrow(UsageFault);
    expect(read).toThrow(sentence);
  });

  it('are left alone when they are not given', () => {
    expect([readDay(undefined), readResolution(undefined), readLanguage(undefined)]).toEqual([
      undefined,
      undefined,
      'vi',
    ]);
  });
});
