import { describe, expect, it } from 'vitest';
import { IndicatorCode, UnitId } from '../../../core/kernel/ids.ts';
import type { FieldDraft } from '../../../contract/round/round.ts';
import {
  draftOf,
  emptyForm,
  formLike,
  formOf,
  moved,
  periodEndings,
  periodOf,
  titleOf,
} from './round-form.ts';

const city = UnitId.parse('165@2010-01-01');
const ward = UnitId.parse('05512@2020-01-01');
const field = (code: string): FieldDraft => ({
  kind: 'indicator',
  indicatorCode: IndicatorCode.parse(code),
  isRequired: true,
  group: 'figures',
  hint: null,
  askedAgainBecause: null,
});
const form = { ...emptyForm(2024), unitId: city, units: [ward], fields: [field('new-jobs')] };

describe('a round on its way to be made', () => {
  it('says all that lacks at once', () => {
    expect(draftOf(emptyForm(2024), 'vi')).toEqual({ lacks: ['unit', 'units', 'fields'] });
    expect(draftOf({ ...form, levels: [], title: ' ' }, 'vi')).toEqual({
      lacks: ['title', 'levels'],
    });
    expect(draftOf({ ...form, year: 12 }, 'vi')).toEqual({ lacks: ['year'] });
  });

  it('climbs its levels from below, each with its own working days, whatever the order of choosing', () => {
    expect(draftOf({ ...form, levels: ['city', 'head'] }, 'vi')).toMatchObject({
      draft: { levels: ['head', 'city'], workingDays: [2, 1, 2], units: [{ unitId: ward }] },
    });
  });

  it.each([
    ['', 'Báo cáo năm 2024'],
    ['-H1', 'Báo cáo 6 tháng đầu năm 2024'],
    ['-M03', 'Báo cáo tháng 3 năm 2024'],
  ])('of the period 2024%s is called %s until somebody names it', (ending, title) => {
    expect(titleOf({ ...form, ending }, 'vi')).toBe(title);
    expect(titleOf({ ...form, ending, title: 'Đột xuất' }, 'vi')).toBe('Đột xuất');
  });

  it('knows every period that it offers', () => {
    expect(periodEndings.filter((ending) => periodOf({ ...form, ending }) === null)).toEqual([]);
  });

  it('gives a unit a day of its own, and the data a last day, where they are typed', () => {
    const made = draftOf(
      { ...form, dataThrough: '20/12/2024', ownDays: { [ward]: '6/1/2025' } },
      'vi',
    );
    expect(made).toMatchObject({
      draft: { dataThrough: '2024-12-20', units: [{ unitId: ward, dueOn: '2025-01-06' }] },
    });
    expect(draftOf({ ...form, ownDays: { [ward]: 'mai' } }, 'vi')).toEqual({ lacks: ['days'] });
    // Of a unit that answers no more.
    expect(draftOf({ ...form, ownDays: { elsewhere: 'mai' } }, 'vi')).toHaveProperty('draft');
  });

  it('is read out of a draft as it was written', () => {
    const written = {
      ...form,
      ending: '-H1',
      title: 'Sáu tháng',
      levels: ['head', 'city'] as const,
      dataThrough: '20/12/2024',
      ownDays: { [ward]: '06/01/2025' },
      workingDays: { send: 5, head: 2, department: 1, city: 3 },
      allowsOwnApproval: true,
    };
    const made = draftOf(written, 'vi');
    if ('lacks' in made) throw new Error(made.lacks.join());
    expect(formOf(made.draft)).toEqual(written);
  });

  it.each([
    ['2024', 2025, ''],
    ['2024-H1', 2025, '-H1'],
    ['2024-9M', 2025, '-9M'],
    ['2024-Q3', 2024, '-Q4'],
    ['2024-Q4', 2025, '-Q1'],
    ['2024-M09', 2024, '-M10'],
    ['2024-M12', 2025, '-M01'],
  ])('after one of %s is made for the period of %i%s', (periodId, year, ending) => {
    const made = draftOf({ ...form, ending: periodId.slice(4), title: 'Cũ' }, 'vi');
    if ('lacks' in made) throw new Error(made.lacks.join());
    expect(formLike(made.draft)).toMatchObject({ year, ending, title: null });
  });

  it('takes form, units and levels from an earlier one, not its days nor its reasons to ask again', () => {
    const asked = { ...field('new-jobs'), askedAgainBecause: 'Số cũ sai.' };
    const earlier = draftOf(
      { ...form, fields: [asked], dataThrough: '20/12/2024', ownDays: { [ward]: '6/1/2025' } },
      'vi',
    );
    if ('lacks' in earlier) throw new Error(earlier.lacks.join());
    expect(formLike(earlier.draft)).toEqual({ ...form, year: 2025 });
  });

  it('moves a field by one, and no further than the ends', () => {
    const fields = [field('new-jobs'), field('enterprises')];
    const [jobs, enterprises] = fields;
    expect(moved(fields, 1, -1)).toEqual([enterprises, jobs]);
    expect(moved(fields, 0, -1)).toEqual(fields);
    expect(moved(fields, 1, 1)).toEqual(fields);
  });
});
