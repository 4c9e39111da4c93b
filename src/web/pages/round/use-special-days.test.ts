import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../core/kernel/plain-date.ts';
import { undoing } from './use-special-days.ts';

const off = (day: string, name: string) => ({ day: plainDate(day), isWorked: false, name });
const listed = [off('2026-02-16', 'Tết'), off('2026-04-27', 'Giỗ Tổ')];

describe('a change of the list of days is taken back', () => {
  it('by removing what was added and writing what was replaced as it stood', () => {
    const set = [off('2026-02-16', 'Tết Bính Ngọ'), off('2026-02-17', 'Tết Bính Ngọ')];
    expect(undoing({ set, remove: [] }, listed)).toEqual({
      set: [off('2026-02-16', 'Tết')],
      remove: ['2026-02-17'],
    });
  });

  it('by writing again what was removed', () => {
    expect(undoing({ set: [], remove: [plainDate('2026-04-27')] }, listed)).toEqual({
      set: [off('2026-04-27', 'Giỗ Tổ')],
      remove: [],
    });
  });
});
