import { describe, expect, it } from 'vitest';
import { DocumentId, ResolutionId } from '../kernel/ids.ts';
import { plainDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import { type CallTerms, checkCall, checkIssued } from './check-call.ts';

const around = {
  units: new Set(['p1', 'p2']),
  resolutions: new Set(['nq-ix']),
  documents: new Set(['ke-hoach']),
  today: plainDate('2021-07-15'),
  programmeOf: null,
};
const said = (faults: Fault[]): string[] =>
  faults.map(({ place, message }) => `${place.join('.')}: ${message.en}`);
const order: CallTerms = {
  resolutionId: ResolutionId.parse('nq-ix'),
  documentId: null,
  calledOn: plainDate('2021-07-01'),
  dueOn: plainDate('2021-09-30'),
  units: ['p1', 'p2'],
};

describe('an order for action programmes', () => {
  it('may be given today, without a deadline, and fall due on its own day', () => {
    const { today } = around;
    expect(checkCall({ ...order, calledOn: today, dueOn: null }, around)).toEqual([]);
    expect(checkCall({ ...order, calledOn: today, dueOn: today }, around)).toEqual([]);
  });

  it('names every fault at its place', () => {
    const wrong = {
      resolutionId: ResolutionId.parse('khong-co'),
      documentId: DocumentId.parse('khong-co'),
      calledOn: plainDate('2021-07-16'),
      dueOn: plainDate('2021-07-14'),
      units: ['p1', 'khong-co', 'p1'],
    };
    expect(said(checkCall(wrong, { ...around, programmeOf: 'nq-ix' }))).toEqual([
      'resolutionId: There is no such resolution.',
      'documentId: There is no such document.',
      'dueOn: The deadline is before the day of the order.',
      'calledOn: The day of the order is not reached yet.',
      'units.1: There is no such unit.',
      'units.2: The unit stands above already.',
      'programmeId: This programme is of another resolution.',
    ]);
  });

  it('is about a programme of its own resolution', () => {
    expect(checkCall(order, { ...around, programmeOf: 'nq-ix' })).toEqual([]);
  });
});

describe('an action programme that was issued', () => {
  it('is told of from its own day on, with a document that is known', () => {
    const { today } = around;
    expect(checkIssued({ issuedOn: today, documentId: null }, around)).toEqual([]);
    const wrong = { issuedOn: plainDate('2021-07-16'), documentId: DocumentId.parse('khong-co') };
    expect(said(checkIssued(wrong, around))).toEqual([
      'issuedOn: The day of issue is not reached yet.',
      'documentId: There is no such document.',
    ]);
  });
});
