import { describe, expect, it } from 'vitest';
import { FigureAddress } from '../contract/figure.ts';
import {
  figureText,
  parseSearch,
  readFigureText,
  SharedSearch,
  stringifySearch,
} from './address.ts';

const exportsHalfYear = FigureAddress.parse({
  indicator: 'exports',
  unit: '165@2015-05-15',
  period: 'term:2020/2025',
  scope: 'territory',
  priceBasis: 'not-monetary',
});

describe('the address of a view', () => {
  it('holds the open figure and gives it back', () => {
    expect(readFigureText(figureText(exportsHalfYear))).toEqual(exportsHalfYear);
  });

  it('survives being written into a query and read again, still readable', () => {
    const text = stringifySearch({
      why: figureText(exportsHalfYear),
      asOf: '2021-08-01',
      unit: undefined,
    });
    expect(text).toBe(
      '?why=exports~165@2015-05-15~term:2020/2025~territory~not-monetary&asOf=2021-08-01',
    );
    expect(parseSearch(text)).toEqual({ why: figureText(exportsHalfYear), asOf: '2021-08-01' });
  });

  it.each(['', 'exports', 'exports~165~2021~territory~current', 'a~b~c~d~e~f'])(
    'opens no figure for %o',
    (text) => {
      expect(readFigureText(text)).toBeNull();
    },
  );

  it('drops a day or unit that is none instead of failing the page', () => {
    expect(SharedSearch.parse({ asOf: '2021-02-30', unit: 'here', resolution: 'a-b' })).toEqual({
      asOf: undefined,
      unit: undefined,
      resolution: 'a-b',
      why: undefined,
    });
  });

  it('writes nothing for an empty search', () => {
    expect(stringifySearch({ q: '', asOf: undefined })).toBe('');
  });
});
