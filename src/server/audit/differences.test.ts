import { describe, expect, it } from 'vitest';
import { differencesOf, splitStanding } from './differences.ts';
import { type Names, sayWritten } from './say-written.ts';

const same = (text: string) => ({ vi: text, en: text });
const names: Names = {
  things: new Map([
    ['05518@2020-01-01', same('Phường Mỏ Chè')],
    ['new-jobs', same('Số việc làm mới')],
  ]),
  fields: new Map([
    ['1', { name: same('Số đảng viên mới kết nạp'), measureUnit: 'person' }],
    ['2', { name: same('Khó khăn lớn nhất'), measureUnit: null }],
  ]),
};
const said = (before: Parameters<typeof differencesOf>[0], after: typeof before) =>
  differencesOf(before, after, names).map((one) => [
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

  it('says days and kinds as people write them', () => {
    expect(
      said({}, { heldOn: '2026-11-23', kind: 'regular', ownerLevel: 'province', seed: '12' }),
    ).toEqual([
      ['ngày họp', null, '23/11/2026'],
      ['loại', null, 'Giao ban'],
      ['Cấp xử lý', null, 'Tỉnh'],
      ['Số để chọn lại', null, '12'],
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
      [
        'Số đảng viên mới kết nạp',
        '1.200,5\u202Fngười, ước',
        '1.250\u202Fngười, ước (đã kiểm tra lại)',
      ],
    ]);
    const missing = { content: { kind: 'missing', reason: 'not-applicable' }, note: null };
    expect(said(null, { 2: missing })).toEqual([['Khó khăn lớn nhất', null, 'không áp dụng']]);
  });

  it('says what a snapshot froze with the names of the units', () => {
    const outcome = { kind: 'value', value: '16' };
    const frozen = {
      computed: outcome,
      parts: [{ unitId: '05518@2020-01-01', outcome }],
      entered: { kind: 'missing', reason: 'not-reported' },
    };
    expect(said(null, { 1: frozen })).toEqual([
      ['Số đảng viên mới kết nạp › Cộng các đơn vị', null, '16\u202Fngười'],
      ['Số đảng viên mới kết nạp › Từng đơn vị', null, 'Phường Mỏ Chè: 16\u202Fngười'],
      ['Số đảng viên mới kết nạp › Số đã nhập', null, 'chưa báo cáo'],
    ]);
  });

  it('says a field of a form that is not known by its number', () => {
    expect(said(null, { 9: cell('1') })).toEqual([['Dòng 9', null, '1, ước']]);
  });

  it('does not take for removed what an act only found standing', () => {
    const { standing, changed } = splitStanding({ state: 'sent', 1: cell('1') }, { 1: cell('2') });
    expect(standing).toEqual([['state', 'sent']]);
    expect(said(changed, { 1: cell('2') })).toEqual([
      ['Số đảng viên mới kết nạp', '1\u202Fngười, ước', '2\u202Fngười, ước'],
    ]);
  });
});

describe('a written value', () => {
  it.each([
    [true, 'có'],
    [12, '12'],
    ['05518@2020-01-01', 'Phường Mỏ Chè'],
    [['figures', 'party-members'], 'số liệu công tác, dữ liệu đảng viên'],
    [{ dueOn: '2026-12-01', unitId: '05518@2020-01-01' }, 'hạn: 01/12/2026; đơn vị: Phường Mỏ Chè'],
    ['new-jobs', 'Số việc làm mới'],
    [{ periodId: '2024-H1' }, 'Kỳ: 6 tháng đầu năm 2024'],
    [null, undefined],
  ])('%j is said as %s', (written, words) => {
    expect(sayWritten(written, names)?.vi).toBe(words);
  });
});
