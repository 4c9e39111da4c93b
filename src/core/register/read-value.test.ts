import { describe, expect, it } from 'vitest';
import { headOfField, readValue, sayValue, type TypedValue } from './read-value.ts';
import { fieldOf, type RegisterField } from './register.ts';
import { clearance, ward } from './register.fixture.ts';

const field = (key: string): RegisterField => {
  const found = fieldOf(clearance, key);
  if (found === undefined) throw new Error(key);
  return found;
};
const units = [{ id: ward, name: 'Phường Mỏ Chè' }];
const kept = (read: TypedValue): string => (read.kind === 'value' ? read.value : read.kind);

describe('what a person types into a register', () => {
  it.each([
    ['planned', '1.234,5', '1234.5'],
    ['planned', '48,5 ha', '48.5'],
    ['capital', '3.985,47 tỷ đồng', '3985.47'],
    ['capital', '3.985 triệu đồng', 'fault'],
    ['households', '12,5', 'fault'],
    ['planned', 'nhiều', 'fault'],
    ['on', '15/11/2023', '2023-11-15'],
    ['on', '5/1/2024', '2024-01-05'],
    ['on', '31/2/2024', 'fault'],
    ['kind', 'khu cong nghiep', 'park'],
    ['kind', 'Industrial cluster', 'cluster'],
    ['kind', 'cluster', 'cluster'],
    ['kind', 'Thị trấn', 'fault'],
    ['begun', 'Có', 'yes'],
    ['begun', 'chưa', 'no'],
    ['begun', 'có lẽ', 'fault'],
    ['at', 'phường mỏ chè', ward],
    ['at', 'Phường Lạ', 'fault'],
    ['name', '  Cụm   Bá Xuyên ', 'Cụm Bá Xuyên'],
    ['cleared', '', 'blank'],
    ['cleared', '–', 'blank'],
  ])('%s: %j is kept as %j', (key, typed, expected) => {
    expect(kept(readValue(field(key), typed, units))).toBe(expected);
  });

  it.each([
    ['planned', '1234.5', '1.234,5'],
    ['on', '2023-11-15', '15/11/2023'],
    ['kind', 'park', 'Khu công nghiệp'],
    ['begun', 'no', 'không'],
    ['at', ward, 'Phường Mỏ Chè'],
  ])('%s: %j is shown as %j, and read back', (key, value, shown) => {
    const name = (id: string): string => units.find((unit) => unit.id === id)?.name ?? id;
    expect(sayValue(field(key), value, 'vi', name)).toBe(shown);
    expect(kept(readValue(field(key), shown, units))).toBe(value);
  });

  it('names the unit in the head of the column', () => {
    expect(headOfField(field('planned'), 'vi')).toBe('Diện tích phải giải phóng (ha)');
    expect(headOfField(field('name'), 'vi')).toBe('Tên dự án');
  });
});
