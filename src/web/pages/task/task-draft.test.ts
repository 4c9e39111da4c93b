import { describe, expect, it } from 'vitest';
import { UnitId } from '../../../core/kernel/ids.ts';
import { plainDate } from '../../../core/kernel/plain-date.ts';
import { draftOf, readinessOf, type TaskFormValues, valuesOf } from './task-draft.ts';

const city = UnitId.parse('165@2010-01-01');
const ward = UnitId.parse('05512@2020-01-01');

const clear: TaskFormValues = {
  ...valuesOf({}, city),
  title: 'Lập danh mục khu đất đấu giá',
  leadUnitId: ward,
  head: { office: 'Chủ tịch UBND phường', accountId: 7 },
  dueOn: plainDate('2026-12-31'),
  productName: 'Danh mục kèm bản đồ',
  responsibility: 'Rà soát, lập danh mục.',
  authorityWords: 'UBND thành phố phê duyệt.',
};

describe('a task while it is written', () => {
  it('lacks all six at first, and can neither be kept nor issued', () => {
    const ready = readinessOf(valuesOf({}, city));
    expect(ready.notClear).toEqual([
      'person',
      'work',
      'time',
      'responsibility',
      'product',
      'authority',
    ]);
    expect([ready.mayKeep, ready.mayIssue]).toEqual([false, false]);
  });
  it('can be kept once its work is written, and issued once all six are clear', () => {
    expect(readinessOf({ ...valuesOf({}, city), title: 'Việc' }).mayKeep).toBe(true);
    expect(readinessOf(clear)).toMatchObject({ notClear: [], mayIssue: true });
  });
  it.each([
    [{ head: null }, 'person'],
    [{ title: '  ' }, 'work'],
    [{ dueOn: null }, 'time'],
    [{ responsibility: ' ' }, 'responsibility'],
    [{ leadUnitId: null }, 'responsibility'],
    [{ productName: '' }, 'product'],
    [{ authorityWords: '' }, 'authority'],
  ] satisfies [Partial<TaskFormValues>, string][])('with %j lacks %s', (part, lacking) => {
    const ready = readinessOf({ ...clear, ...part });
    expect(ready.notClear).toEqual([lacking]);
    expect(ready.mayIssue).toBe(false);
  });
  it('that the ordering unit leads itself waits for another unit to close it', () => {
    const own = { ...clear, leadUnitId: city };
    expect(readinessOf(own)).toMatchObject({ lacksCloser: true, mayIssue: false, mayKeep: true });
    expect(readinessOf({ ...own, closingUnitId: ward }).mayIssue).toBe(true);
  });
  it('is not sent with half a coordinating unit', () => {
    const half = { ...clear, coUnits: [{ unitId: ward, mustAnswer: ' ' }] };
    expect(readinessOf(half)).toMatchObject({ hasHalfCoUnit: true, mayKeep: false });
    expect(draftOf(half).coUnits).toEqual([]);
  });
  it('comes back as it was sent', () => {
    const draft = draftOf({ ...clear, coUnits: [{ unitId: city, mustAnswer: ' Bản đồ. ' }] });
    expect(draft.coUnits).toEqual([{ unitId: city, mustAnswer: 'Bản đồ.' }]);
    expect(draftOf(valuesOf(draft, city))).toEqual(draft);
  });
});
