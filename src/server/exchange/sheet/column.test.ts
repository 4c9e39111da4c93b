import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Column, day, decimalNumber, listOf, oneOf, wholeNumber, yesOrNo } from './column.ts';
import type { Dialect } from './csv-table.ts';
import { period, unitText } from './field-columns.ts';

const read = (
  column: Column<unknown>,
  cell: string,
  dialect: Dialect = 'decimal-point',
): unknown => {
  const reading = column.read(cell, dialect);
  return reading.kind === 'read' ? reading.value : 'refused';
};

describe('a cell with a number', () => {
  it.each([
    ['13090', '13090', '13090'],
    ['16.5', '16.5', '16.5'],
    ['16.50', '16.50', '16.50'],
    ['-0.66', '-0.66', '-0.66'],
    ['−0.66', '-0.66', '-0.66'],
    ['16,5', 'refused', '16.5'],
    ['-0,66', 'refused', '-0.66'],
    ['1,088', 'refused', '1.088'],
    ['1.088', '1.088', 'refused'],
    ['13.090.000', 'refused', 'refused'],
    ['13 090', 'refused', 'refused'],
    ['41,', 'refused', 'refused'],
    ['17%', 'refused', 'refused'],
    ['=1+1', 'refused', 'refused'],
  ])('%s is %s between commas and %s between semicolons', (cell, withPoint, withComma) => {
    expect(read(decimalNumber, cell, 'decimal-point')).toBe(withPoint);
    expect(read(decimalNumber, cell, 'decimal-comma')).toBe(withComma);
  });

  it.each([
    ['14', 14],
    ['-3', -3],
    ['14.0', 'refused'],
    ['1e3', 'refused'],
    ['12345678901', 'refused'],
  ])('%s as a whole number is %s', (cell, value) => {
    expect(read(wholeNumber, cell)).toBe(value);
  });
});

describe('a cell with a day', () => {
  it.each([
    ['2021-07-02', '2021-07-02'],
    ['02/07/2021', '2021-07-02'],
    ['2/7/2021', 'refused'],
    ['07/15/2021', 'refused'],
    ['30/02/2021', 'refused'],
    ['2021-7-2', 'refused'],
    ['44379', 'refused'],
  ])('%s is %s', (cell, value) => {
    expect(read(day, cell)).toBe(value);
  });
});

describe('a cell with a period', () => {
  it.each([
    ['2021', '2021'],
    ['2021-H1', '2021-H1'],
    ['2016/2020', '2016/2020'],
    ['term:2020/2025', 'term:2020/2025'],
    ['2021-h1', 'refused'],
    ['6 tháng 2021', 'refused'],
    ['2025/2016', 'refused'],
  ])('%s is %s', (cell, value) => {
    expect(read(period, cell)).toBe(value);
  });
});

describe('a cell with a unit', () => {
  it.each([
    ['05518@2025-07-01', '05518@2025-07-01'],
    ['05518', '05518'],
    ['05518@2025', 'refused'],
    ['phường Sông Công', 'refused'],
  ])('%s is %s', (cell, value) => {
    expect(read(unitText, cell)).toBe(value);
  });
});

describe('a cell with several values', () => {
  const list = listOf(oneOf(z.enum(['year', 'quarter'])));

  it('holds them with | between them', () => {
    expect(read(list, 'year | quarter')).toEqual(['year', 'quarter']);
  });

  it('is refused for one that is not of the list, or left out', () => {
    expect(read(list, 'year|week')).toBe('refused');
    expect(read(list, 'year||quarter')).toBe('refused');
  });

  it('is an empty list when blank', () => {
    expect(list.blank).toEqual({ kind: 'read', value: [] });
  });
});

describe('a cell with yes or no', () => {
  it.each([
    ['yes', true],
    ['NO', false],
    ['TRUE', true],
    ['có', true],
    ['Không', false],
    ['1', 'refused'],
  ])('%s is %s', (cell, value) => {
    expect(read(yesOrNo, cell)).toBe(value);
  });
});
