import { describe, expect, it } from 'vitest';
import { RecordRow } from '../../../contract/register.ts';
import { clearance, ward } from '../../../core/register/register.fixture.ts';
import { readDraft, typedOf } from './record-draft.ts';
import {
  draftOfRegister,
  emptyDraft,
  emptyField,
  registerOfDraft,
  slugOf,
} from './register-draft.ts';

const record = RecordRow.parse({
  id: 'a',
  unitId: ward,
  unitName: 'Phường Mỏ Chè',
  name: 'Khu A',
  values: { name: 'Khu A', kind: 'park', planned: '1234.5', on: '2024-02-01' },
  withheld: [],
  since: '2024-01-01',
  closedOn: null,
  closedBecause: null,
  version: 1,
  enter: { isOpen: true, why: null },
  cameFrom: null,
  heirs: [],
  handOver: { isOpen: false, why: null },
});

describe('what is typed about a record', () => {
  const typed = typedOf(clearance.fields, record);

  it('is nothing new as long as nothing is typed', () => {
    expect(typed['planned']).toBe('1.234,5');
    expect(readDraft(clearance.fields, typed, record, [])).toEqual({
      values: {},
      faults: new Map(),
    });
  });

  it('is only what differs; what was emptied is taken away', () => {
    const next = { ...typed, planned: '1.300', on: '', cleared: '7' };
    expect(readDraft(clearance.fields, next, record, []).values).toEqual({
      planned: '1300',
      on: null,
      cleared: '7',
    });
  });

  it('names every field that is wrong, an empty required one among them', () => {
    const next = { ...typed, name: ' ', planned: 'nhiều' };
    const { faults } = readDraft(clearance.fields, next, record, []);
    expect([...faults.keys()]).toEqual(['name', 'planned']);
  });
});

describe('a definition as a planner writes it', () => {
  it('comes out as it went in', () => {
    expect(registerOfDraft(draftOfRegister(clearance))).toEqual(clearance);
  });

  it('gets its codes from its names, those of two fields of one name apart', () => {
    const register = registerOfDraft({
      ...emptyDraft,
      name: 'Sổ đơn thư',
      recordName: 'đơn',
      unitId: ward,
      fields: [
        { ...emptyField, name: 'Nội dung', isRequired: true },
        { ...emptyField, name: 'Đơn vị giải quyết', kind: 'unit' },
        { ...emptyField, name: 'Nội dung' },
        { ...emptyField, name: 'Kết quả', kind: 'choice', choices: 'Đã giải quyết\n\nĐang xử lý' },
      ],
    });
    expect(register).toMatchObject({ code: 'so-don-thu', nameField: 'noi-dung' });
    const keys = register?.fields.map(({ key }) => key) ?? [];
    expect(new Set(keys).size).toBe(4);
    expect(register?.fields[3]).toMatchObject({
      choices: [{ code: 'da-giai-quyet' }, { code: 'dang-xu-ly' }],
    });
  });

  it('is none while something lacks', () => {
    expect(registerOfDraft(emptyDraft)).toBeNull();
  });

  it.each([
    ['Diện tích đã giải phóng (ha)', 'dien-tich-da-giai-phong-ha'],
    ['  Đơn  thư ', 'don-thu'],
  ])('%j becomes the code %j', (name, code) => {
    expect(slugOf(name)).toBe(code);
  });
});
