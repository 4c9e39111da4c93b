import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { heirs, neighbours, songCong, songCongUnits } from './song-cong-units.fixture.ts';
import { validateUnits } from './unit-check.ts';
import { askWhichUnit, inForceOn, resolveBareCode, unitAt, unitIdOf } from './unit-identity.ts';

describe('identity of a unit', () => {
  it('is its code and its first day', () => {
    expect(unitIdOf('05518', plainDate('2025-07-01'))).toBe('05518@2025-07-01');
  });

  it.each(['', '055 18', '05518@x'])('refuses the code "%s"', (code) => {
    expect(() => unitIdOf(code, plainDate('2025-07-01'))).toThrow(
      expect.objectContaining({ kind: 'not-valid' }),
    );
  });
});

describe('the code 05518 before and after 1 July 2025', () => {
  it.each([
    ['2025-06-30', songCong.thangLoi],
    ['2025-07-01', heirs.songCong],
  ])('on %s it is one unit', (day, unit) => {
    expect(unitAt(songCongUnits, '05518', plainDate(day))).toEqual({ kind: 'one', unit });
  });

  it('before the old unit began it is none, and the units of that code are named', () => {
    const sameCode = [songCong.thangLoi, heirs.songCong];
    expect(unitAt(songCongUnits, '05518', plainDate('2019-12-31'))).toEqual({
      kind: 'none',
      sameCode,
    });
  });

  it('Thắng Lợi is gone on the day Sông Công begins', () => {
    expect(inForceOn(songCong.thangLoi, plainDate('2025-07-01'))).toBe(false);
    expect(inForceOn(heirs.songCong, plainDate('2025-07-01'))).toBe(true);
  });
});

describe('a bare code in an imported row', () => {
  it.each([
    ['the year 2024', '2024-01-01', '2025-01-01', songCong.thangLoi],
    ['the first six months of 2025', '2025-01-01', '2025-07-01', songCong.thangLoi],
    ['the last six months of 2025', '2025-07-01', '2026-01-01', heirs.songCong],
    ['the administrative July of 2026', '2026-06-15', '2026-07-15', heirs.songCong],
  ])('in %s means one unit', (_, start, end, unit) => {
    const period = { start: plainDate(start), end: plainDate(end) };
    expect(resolveBareCode(songCongUnits, '05518', period)).toEqual({ kind: 'one', unit });
  });

  it.each([
    ['the year 2025', '2025-01-01', '2026-01-01'],
    ['the administrative June and July of 2025', '2025-06-15', '2025-07-15'],
  ])('in %s may mean two, and the import asks', (_, start, end) => {
    const period = { start: plainDate(start), end: plainDate(end) };
    const candidates = [songCong.thangLoi, heirs.songCong];
    expect(resolveBareCode(songCongUnits, '05518', period)).toEqual({
      kind: 'ambiguous',
      candidates,
    });
    expect(askWhichUnit('05518', candidates).vi).toBe(
      'Mã 05518 trong kỳ này có thể là Phường Thắng Lợi (từ 01/01/2020 đến trước 01/07/2025) hoặc Phường Sông Công (từ 01/07/2025): chọn đơn vị nào?',
    );
  });

  it('asks for 05503 too: the name Tân Cương stayed, the territory did not', () => {
    const period = { start: plainDate('2025-01-01'), end: plainDate('2026-01-01') };
    expect(resolveBareCode(songCongUnits, '05503', period)).toEqual({
      kind: 'ambiguous',
      candidates: [neighbours.tanCuong, heirs.tanCuong],
    });
  });

  it('that no unit ever carried means none', () => {
    const period = { start: plainDate('2024-01-01'), end: plainDate('2025-01-01') };
    expect(resolveBareCode(songCongUnits, '99999', period)).toEqual({ kind: 'none', sameCode: [] });
  });

  it('refuses a period without a day', () => {
    const day = plainDate('2025-01-01');
    expect(() => resolveBareCode(songCongUnits, '05518', { start: day, end: day })).toThrow(
      expect.objectContaining({ kind: 'not-valid' }),
    );
  });
});

describe('a list of units', () => {
  it('of Sông Công has no fault, reused codes included', () => {
    expect(validateUnits(songCongUnits)).toEqual([]);
  });

  it('may not have two units under one code on one day', () => {
    const stillThere = { ...songCong.thangLoi, validTo: null };
    expect(validateUnits([stillThere, heirs.songCong])).toEqual([
      expect.objectContaining({
        place: ['units', 1, 'validFrom'],
        message: expect.objectContaining({
          vi: 'Mã 05518: Phường Sông Công bắt đầu khi Phường Thắng Lợi vẫn còn mang mã này',
        }),
      }),
    ]);
  });

  it('names an id that disagrees with code and day, and a unit that ends as it begins', () => {
    const wrong = {
      ...songCong.thangLoi,
      code: '05519',
      validTo: songCong.thangLoi.validFrom,
    };
    expect(validateUnits([wrong]).map((fault) => fault.place)).toEqual([
      ['units', 0, 'id'],
      ['units', 0, 'validTo'],
    ]);
  });
});
