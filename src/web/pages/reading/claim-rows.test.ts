import { describe, expect, it } from 'vitest';
import type { ReadFigure } from '../../../contract/reading/read-figure.ts';
import { vi } from '../../language/vi.ts';
import { foundRows } from './claim-rows.ts';

const finding = {
  indicator: 'xuất khẩu',
  kind: 'growth',
  direction: 'down',
  quote: '3,2%',
  qualifier: 'approx',
  period: '2021-H1',
  base: 'same_period_last_year',
  org: null,
};
const rowsOf = (change: Partial<typeof finding>): Record<string, string> => {
  // The rows look at nothing else of a figure.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const figure = { finding: { ...finding, ...change } } as unknown as ReadFigure;
  const words = { words: vi, language: 'vi' as const };
  const rows = foundRows(figure, {
    ...words,
    say: (text) => text.vi,
    nameOf: String,
    titleOf: String,
  });
  return Object.fromEntries(rows.map(({ attribute, said }) => [attribute, said]));
};

describe('what was seen of a figure that is tied to nothing yet', () => {
  it('says direction, hedge and base too', () => {
    expect(rowsOf({})).toMatchObject({
      kind: 'tốc độ tăng, giảm',
      qualifier: 'khoảng, ước',
      base: 'cùng kỳ năm trước',
      unit: vi.reading.whyUnsaid,
    });
  });

  it.each([
    ['year:2015', '2015'],
    ['month:2024-12', '12/2024'],
    ['date:2024-12-31', '31/12/2024'],
    ['plan:council', 'kế hoạch HĐND giao'],
  ])('base %s is %s', (base, said) => {
    expect(rowsOf({ base })).toMatchObject({ base: said });
  });

  it('leaves out a hedge that there is not', () => {
    expect(rowsOf({ qualifier: 'exact' })).not.toHaveProperty('qualifier');
  });
});
