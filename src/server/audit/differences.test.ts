import { describe, expect, it } from 'vitest';
import { differencesOf, sayWritten, splitStanding } from './differences.ts';

const units = new Map([['05518@2020-01-01', 'Phường Mỏ Chè']]);
const said = (before: Parameters<typeof differencesOf>[0], after: typeof before) =>
  differencesOf(before, after, units).map((one) => [
    one.name.vi,
    one.before?.vi ?? null,
    one.after?.vi ?? null,
  ]);
const cell = (value: string, note: string | null = null) => ({
  content: { kind: 'value', value, grade: 'estimate', qualifier: 'none' },
  note,
  version: 1,
});

describe('what an act changed', () => {
  it('leaves out what stayed', () => {
    expect(said({ office: 'A', state: 'active' }, { office: 'A', state: 'suspended' })).toEqual([
      ['Trạng thái', 'đang dùng', 'đã ngừng'],
    ]);
  });

  it('compares lists as sets', () => {
    const reporter = { role: 'reporter', unitId: '05518@2020-01-01', fields: ['figures'] };
    const leader = { role: 'leader', unitId: null, fields: ['figures', 'party-members'] };
    expect(said({ rights: [reporter] }, { rights: [leader, reporter] })).toEqual([
      ['Quyền', null, 'Lãnh đạo: toàn hệ thống, dữ liệu đảng viên'],
    ]);
  });

  it('says a cell of a form as one thing', () => {
    expect(said({ 1: cell('1200.5') }, { 1: cell('1250', 'đã kiểm tra lại') })).toEqual([
      ['Dòng 1', '1.200,5, ước', '1.250, ước (đã kiểm tra lại)'],
    ]);
    const missing = { content: { kind: 'missing', reason: 'not-applicable' }, note: null };
    expect(said(null, { 2: missing })).toEqual([['Dòng 2', null, 'không áp dụng']]);
  });

  it('does not take for removed what an act only found standing', () => {
    const { standing, changed } = splitStanding({ state: 'sent', 1: cell('1') }, { 1: cell('2') });
    expect(standing).toEqual([['state', 'sent']]);
    expect(said(changed, { 1: cell('2') })).toEqual([['Dòng 1', '1, ước', '2, ước']]);
  });
});

describe('a written value', () => {
  it.each([
    [true, 'có'],
    [12, '12'],
    ['05518@2020-01-01', 'Phường Mỏ Chè'],
    [['figures', 'party-members'], 'số liệu công tác, dữ liệu đảng viên'],
    [{ dueOn: '2026-12-01', unitId: '05518@2020-01-01' }, 'hạn: 2026-12-01; đơn vị: Phường Mỏ Chè'],
    [null, undefined],
  ])('%j is said as %s', (written, words) => {
    expect(sayWritten(written, units)?.vi).toBe(words);
  });
});
