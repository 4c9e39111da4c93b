import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import { DocumentId } from '../kernel/ids.ts';
import { plainDate } from '../kernel/plain-date.ts';
import { checkDisbursement } from './check-disbursement.ts';
import type { Disbursement } from './disbursement.ts';

const paid: Disbursement = {
  year: 2021,
  source: 'people',
  dataThrough: plainDate('2021-06-30'),
  amount: decimal('12.5'),
  documentId: null,
  note: null,
};
const today = plainDate('2021-07-15');
const faultsOf = (more: Partial<Disbursement>): string[] =>
  checkDisbursement({ ...paid, ...more }, { documents: new Set(['bao-cao']), today }).map(
    ({ place, message }) => `${place.join('.')}: ${message.en}`,
  );

const notReached = 'dataThrough: The day is not reached yet.';
const otherYear =
  'dataThrough: The day must lie in the year of the line: money is summed from its first of January.';

describe('a statement of money paid', () => {
  it.each<[string, Partial<Disbursement>, string[]]>([
    ['of the first half of its year', {}, []],
    ['of nothing yet', { amount: decimal('0') }, []],
    ['of today', { dataThrough: today }, []],
    ['of tomorrow', { dataThrough: plainDate('2021-07-16') }, [notReached]],
    ['of the year before', { dataThrough: plainDate('2020-12-31') }, [otherYear]],
    ['from a known document', { documentId: DocumentId.parse('bao-cao') }, []],
    [
      'wrong in every way',
      {
        amount: decimal('-1'),
        dataThrough: plainDate('2022-01-31'),
        documentId: DocumentId.parse('khong-co'),
      },
      [
        'amount: Money paid cannot be negative.',
        notReached,
        otherYear,
        'documentId: There is no such document.',
      ],
    ],
  ])('%s', (_, more, faults) => {
    expect(faultsOf(more)).toEqual(faults);
  });
});
