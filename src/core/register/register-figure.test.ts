import { describe, expect, it } from 'vitest';
import { RegisterFigure } from '../figure/round/register-figure.ts';
import {
  checkRegisterFigure,
  fitsUnit,
  groupOfFigure,
  nameOfFigure,
  unitOfFigure,
} from './register-figure.ts';
import { clearance } from './register.fixture.ts';

const figure = (measure: object, rest: object = {}): RegisterFigure =>
  RegisterFigure.parse({ registerCode: clearance.code, measure, ...rest });

const is = (field: string, ...oneOf: string[]) => ({ kind: 'is', field, oneOf });

describe('how rows feed a figure', () => {
  it.each<[RegisterFigure, string, string]>([
    [figure({ aggregate: 'count' }), 'Số dự án', 'item'],
    [figure({ aggregate: 'count' }, { standing: 'open' }), 'Số dự án: đang theo dõi', 'item'],
    [
      figure({ aggregate: 'count' }, { dated: { by: 'on' } }),
      'Số dự án: ngày giao trong kỳ',
      'item',
    ],
    [
      figure({ aggregate: 'count' }, { dated: { by: null }, standing: 'open' }),
      'Số dự án: bắt đầu theo dõi trong kỳ; đang theo dõi',
      'item',
    ],
    [figure({ aggregate: 'sum', field: 'cleared' }), 'Tổng diện tích đã giải phóng', 'hectare'],
    [
      figure({ aggregate: 'sum', field: 'capital' }, { where: [is('kind', 'park', 'cluster')] }),
      'Tổng vốn: loại là Khu công nghiệp hoặc Cụm công nghiệp',
      'billion-vnd',
    ],
    [
      figure({ aggregate: 'share', part: 'cleared', whole: 'planned' }),
      'Tỷ lệ diện tích đã giải phóng trên diện tích phải giải phóng',
      'percent',
    ],
    [
      figure({ aggregate: 'share', part: null, partIs: [is('begun', 'yes')], whole: null }),
      'Tỷ lệ số dự án (đã khởi công là có) trên số dự án',
      'percent',
    ],
  ])('%#: has words and a unit', (one, name, unit) => {
    expect(checkRegisterFigure(one, clearance)).toEqual([]);
    expect(nameOfFigure(one, clearance).vi).toBe(name);
    expect(unitOfFigure(one, clearance)).toBe(unit);
  });

  it.each<[string, RegisterFigure, string[]]>([
    ['adds up amounts only', figure({ aggregate: 'sum', field: 'name' }), ['measure.name']],
    [
      'divides like by like only',
      figure({ aggregate: 'share', part: 'capital', whole: 'planned' }),
      ['measure'],
    ],
    [
      'filters by choices only',
      figure({ aggregate: 'count' }, { where: [is('cleared', '15')] }),
      ['where.cleared'],
    ],
    [
      'names each choice that there is not',
      figure({ aggregate: 'count' }, { where: [is('kind', 'town', 'park', 'port')] }),
      ['where.kind', 'where.kind'],
    ],
    [
      'counts days by fields of days only',
      figure({ aggregate: 'count' }, { dated: { by: 'cleared' } }),
      ['dated.cleared'],
    ],
    [
      'knows its fields',
      figure({ aggregate: 'count' }, { where: [is('colour', 'red')] }),
      ['where.colour'],
    ],
  ])('%s', (_, one, places) => {
    expect(checkRegisterFigure(one, clearance).map(({ place }) => place.join('.'))).toEqual(places);
  });

  it('fits an indicator in its own unit; a count of records fits any count, a sum of households does not', () => {
    expect(fitsUnit(figure({ aggregate: 'count' }), clearance, 'project')).toBe(true);
    expect(fitsUnit(figure({ aggregate: 'count' }), clearance, 'hectare')).toBe(false);
    expect(
      fitsUnit(figure({ aggregate: 'sum', field: 'households' }), clearance, 'household'),
    ).toBe(true);
    expect(fitsUnit(figure({ aggregate: 'sum', field: 'households' }), clearance, 'person')).toBe(
      false,
    );
    expect(
      fitsUnit(figure({ aggregate: 'sum', field: 'cleared' }), clearance, 'square-kilometre'),
    ).toBe(false);
  });

  it('is about persons where it counts by what is kept of persons', () => {
    const personal = {
      ...clearance,
      fields: clearance.fields.map((field) =>
        field.key === 'begun' ? { ...field, group: 'party-members' as const } : field,
      ),
    };
    const filtered = figure({ aggregate: 'count' }, { where: [is('begun', 'yes')] });
    expect(groupOfFigure(filtered, personal)).toBe('party-members');
    expect(groupOfFigure(filtered, clearance)).toBe('figures');
  });
});
