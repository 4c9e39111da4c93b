import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import type { ActionProgramme, ActionProgrammeCall } from './action-programme.ts';
import { documentFaults, type Known, noSuchResolution, noSuchUnit } from './unknown-faults.ts';

/** An order that units issue action programmes, as it is given. */
export type CallTerms = Pick<ActionProgrammeCall, 'resolutionId' | 'documentId' | 'dueOn'> & {
  calledOn: PlainDate;
  units: readonly string[];
};

export interface CallSurroundings {
  units: Known;
  resolutions: Known;
  documents: Known;
  today: PlainDate;
  /** The resolution of the programme that is to be carried out; null where the order is about a resolution as a whole. */
  programmeOf: string | null;
}

/** Everything wrong with an order for action programmes, each fault at its place. */
export function checkCall(
  { resolutionId, documentId, dueOn, calledOn, units }: CallTerms,
  around: CallSurroundings,
): Fault[] {
  const isOfAnother = around.programmeOf !== null && around.programmeOf !== resolutionId;
  return [
    ...(around.resolutions.has(resolutionId) ? [] : [noSuchResolution(['resolutionId'])]),
    ...documentFaults(['documentId'], documentId, around.documents),
    ...(dueOn !== null && dueOn < calledOn ? [{ place: ['dueOn'], message: dueBefore }] : []),
    ...(calledOn > around.today ? [{ place: ['calledOn'], message: calledAhead }] : []),
    ...units.flatMap((unitId, at) => [
      ...(around.units.has(unitId) ? [] : [noSuchUnit(['units', at])]),
      ...(units.indexOf(unitId) === at ? [] : [{ place: ['units', at], message: saidTwice }]),
    ]),
    ...(isOfAnother ? [{ place: ['programmeId'], message: otherResolution }] : []),
  ];
}

/** Everything wrong with telling that an action programme was issued. */
export function checkIssued(
  { issuedOn, documentId }: Pick<ActionProgramme, 'issuedOn' | 'documentId'>,
  { documents, today }: Pick<CallSurroundings, 'documents' | 'today'>,
): Fault[] {
  return [
    ...(issuedOn > today ? [{ place: ['issuedOn'], message: issuedAhead }] : []),
    ...documentFaults(['documentId'], documentId, documents),
  ];
}

const dueBefore = {
  vi: 'Hạn đứng trước ngày giao.',
  en: 'The deadline is before the day of the order.',
};

const calledAhead = {
  vi: 'Ngày giao chưa tới.',
  en: 'The day of the order is not reached yet.',
};

const saidTwice = { vi: 'Đơn vị đã có ở trên.', en: 'The unit stands above already.' };

const otherResolution = {
  vi: 'Chương trình, đề án này thuộc nghị quyết khác.',
  en: 'This programme is of another resolution.',
};

const issuedAhead = {
  vi: 'Ngày ban hành chưa tới.',
  en: 'The day of issue is not reached yet.',
};
