import { describe, expect, it } from 'vitest';
import { TaskId } from '../../../core/kernel/ids.ts';
import { DifficultyDraft, listDifficultyChoicesRoute } from '../../../contract/difficulty.ts';
import { draftOf, emptyRaiseForm, lacksOfRaising, usualOwnerOf } from './raise-form.ts';

const ward = '05512@2020-01-01';
const city = '165@2010-01-01';
const day = '2024-03-05';
const choices = listDifficultyChoicesRoute.output.parse({
  today: day,
  units: [
    { unitId: city, name: 'Thành phố', usualOwner: null },
    { unitId: ward, name: 'Phường', usualOwner: city },
  ],
  targets: [{ targetId: 'xuat-khau', wording: 'Xuất khẩu', unitId: city, of: 'Nghị quyết' }],
  owners: [{ unitId: city, name: 'Thành phố', level: 'city' }],
  documents: [],
  dueOn: { ward: day, department: day, city: day, province: day, central: day },
});
const begun = (target?: string, shown?: string) =>
  emptyRaiseForm(choices, { target, task: null, shown });

describe('the form of raising', () => {
  it('begins with the unit of the target, else the unit shown, else the first', () => {
    expect(begun('xuat-khau', ward)).toMatchObject({ unitId: city, aboutKind: 'target' });
    expect(begun(undefined, ward).unitId).toBe(ward);
    expect(begun().unitId).toBe(city);
    expect(begun('la', undefined)).toMatchObject({ aboutKind: 'target', targetId: '' });
  });

  it('begun on a task is about it, and raised by the unit that works on it', () => {
    const task = { taskId: TaskId.parse(4), title: 'Giải phóng mặt bằng', unitIds: ['khac', ward] };
    const form = emptyRaiseForm(choices, { target: undefined, task, shown: city });
    expect(form).toMatchObject({ aboutKind: 'task', unitId: ward });
    expect(draftOf({ ...form, text: 'Vướng' }, choices).about).toEqual({ kind: 'task', taskId: 4 });
  });

  it('takes the unit above as the owner', () => {
    expect(usualOwnerOf(ward, choices)).toEqual({ level: 'city', unitId: city, office: null });
    expect(usualOwnerOf(city, choices).unitId).toBeNull();
  });

  it('lacks what is not filled, and comes to a draft that the contract takes', () => {
    expect(lacksOfRaising(begun('la'))).toEqual(['text', 'targetId']);
    const form = { ...begun('xuat-khau'), text: 'Thiếu vốn', confirmedBy: 'Sở Tài chính' };
    expect(lacksOfRaising(form)).toEqual([]);
    const draft = DifficultyDraft.parse(draftOf(form, choices));
    expect(draft).toMatchObject({
      unitId: city,
      about: { kind: 'target', targetId: 'xuat-khau' },
      // Only an objective cause is confirmed by somebody.
      causeConfirmedBy: null,
    });
  });
});
