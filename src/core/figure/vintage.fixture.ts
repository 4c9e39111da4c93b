import * as fc from 'fast-check';
import { Grade } from '../kernel/grade.ts';
import { Vintage } from './figure.ts';

/** Gross output of the city in 2021, official, known since 1 February 2022; give what matters to the test. */
export function vintage(
  id: number,
  amount: string | null,
  given: Partial<Omit<Record<keyof Vintage, unknown>, 'key'>> & {
    key?: Partial<Vintage['key']> | Record<string, unknown>;
  } = {},
): Vintage {
  const { key, ...rest } = given;
  return Vintage.parse({
    id,
    content:
      amount === null
        ? { kind: 'missing', reason: 'not-reported' }
        : { kind: 'value', value: amount, qualifier: 'none' },
    grade: 'official',
    source: { kind: 'person', office: 'Phòng Tài chính - Kế hoạch' },
    dataThrough: null,
    knownSince: '2022-02-01',
    recordedAt: '2022-02-01T08:00:00Z',
    recordedBy: 'test',
    ...rest,
    key: {
      indicatorCode: 'gross-output',
      indicatorVersion: 1,
      unitId: '165@2010-01-01',
      periodId: '2021',
      scope: 'territory',
      priceBasis: 'unstated',
      ...key,
    },
  });
}

/** Several tellings of one figure, with distinct ids. */
export const vintagesOfOneFigure: fc.Arbitrary<Vintage[]> = fc
  .array(
    fc.record({
      amount: fc.integer({ min: -1000, max: 1000 }),
      isMissing: fc.boolean(),
      grade: fc.constantFrom(...Grade.options),
      day: fc.integer({ min: 1, max: 5 }),
      minute: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) =>
    rows.map((row, index) =>
      vintage(index + 1, row.isMissing ? null : String(row.amount), {
        grade: row.grade,
        knownSince: `2022-02-0${row.day}`,
        recordedAt: `2022-02-06T08:0${row.minute}:00Z`,
      }),
    ),
  );
