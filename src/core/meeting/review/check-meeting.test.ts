import { describe, expect, it } from 'vitest';
import { MeetingId, ResolutionId, UnitId } from '../../kernel/ids.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { changeFaults, checkMeeting, type MeetingSurroundings } from './check-meeting.ts';
import { MeetingTerms } from './meeting.ts';

const around: MeetingSurroundings = {
  units: new Set(['165@2010-01-01', 'bach-quang@2020-01-01']),
  resolutions: new Set(['nq-ix']),
  documents: new Set(['giay-moi']),
  previous: undefined,
  formerUnits: new Set(['05515@2010-01-01']),
  id: null,
};
const part = { place: 'Điểm cầu', attendees: 'Cán bộ', headcount: null, isOnline: true };

function faultsOf(terms: object, more: Partial<MeetingSurroundings> = {}): string[] {
  const arranged = MeetingTerms.parse({
    kind: 'regular',
    title: 'Giao ban quý II',
    unitId: '165@2010-01-01',
    resolutionId: 'nq-ix',
    heldOn: '2021-07-15',
    previousMeetingId: null,
    documentId: null,
    participations: [],
    ...terms,
  });
  return checkMeeting(arranged, { ...around, ...more }).map(
    ({ place, message }) => `${place.join('.')}: ${message.en}`,
  );
}

const meeting = (id: number, heldOn: string, unitId = '165@2010-01-01') => ({
  id: MeetingId.parse(id),
  unitId: UnitId.parse(unitId),
  heldOn: plainDate(heldOn),
});

describe('what is arranged of a meeting', () => {
  it('points at what is known', () => {
    const participations = [{ ...part, unitId: 'bach-quang@2020-01-01' }];
    expect(faultsOf({ documentId: 'giay-moi', participations })).toEqual([]);
  });

  it.each([
    ['a span with its reason', { heldFrom: '2021-07-01', dateNote: 'Bài không ghi ngày' }, []],
    ['a span without a reason', { heldFrom: '2021-07-01' }, ['dateNote']],
    ['days out of order', { heldFrom: '2021-07-15', dateNote: 'Bài không ghi ngày' }, ['heldFrom']],
    ['a reason without a span', { dateNote: 'Bài không ghi ngày' }, ['dateNote']],
    ['a secret reason', { heldFrom: '2021-07-01', dateNote: 'Theo công văn MẬT' }, ['dateNote']],
  ])('where the day is not known, has %s', (_, terms, places) => {
    expect(faultsOf(terms).map((fault) => fault.split(':')[0])).toEqual(places);
  });

  it('names every fault at its place', () => {
    const participations = [
      { ...part, unitId: null },
      { ...part, unitId: 'khong-co@2020-01-01' },
    ];
    expect(
      faultsOf({
        resolutionId: 'khong-co',
        documentId: 'khong-co',
        title: 'Giao ban (MẬT)',
        previousMeetingId: 9,
        participations,
      }),
    ).toEqual([
      'resolutionId: There is no such resolution.',
      'documentId: There is no such document.',
      'participations.1.unitId: There is no such unit.',
      'previousMeetingId: There is no such meeting.',
      'title: Secret matter does not enter this system.',
    ]);
  });

  it.each([
    ['a day before', { previous: meeting(3, '2021-07-14') }, []],
    ['the same day', { previous: meeting(3, '2021-07-15') }, []],
    ['a unit from which it came', { previous: meeting(3, '2021-07-14', '05515@2010-01-01') }, []],
    [
      'another unit',
      { previous: meeting(3, '2021-07-14', 'bach-quang@2020-01-01') },
      [
        'previousMeetingId: The previous meeting is of another unit: look back on one of this unit, or of a unit from which it came.',
      ],
    ],
    [
      'a day after',
      { previous: meeting(3, '2021-07-16') },
      ['previousMeetingId: The previous meeting must lie before this one.'],
    ],
    [
      'itself',
      { previous: meeting(3, '2021-07-14'), id: MeetingId.parse(3) },
      ['previousMeetingId: There is no such meeting.'],
    ],
  ])('looks back on a meeting of %s', (_, more, faults) => {
    expect(faultsOf({ previousMeetingId: 3 }, more)).toEqual(faults);
  });
});

describe('what is changed of a meeting', () => {
  const unitId = UnitId.parse('165@2010-01-01');
  const resolutionId = ResolutionId.parse('nq-ix');
  const other = { resolutionId: ResolutionId.parse('nq-viii') };
  const placesOf = (papersOf: string | null, change: object): string[] =>
    changeFaults(
      {
        terms: { unitId, resolutionId },
        papersOf: papersOf === null ? null : plainDate(papersOf),
      },
      { unitId, resolutionId, heldOn: plainDate('2021-07-15'), ...change },
    ).map(({ place }) => place.join('.'));

  it.each([
    ['nothing frozen: another resolution, another day', null, other, []],
    ['another unit, never', null, { unitId: UnitId.parse('19@2010-01-01') }, ['unitId']],
    ['frozen: another resolution', '2021-07-14', other, ['resolutionId']],
    ['frozen: a later day', '2021-07-14', { heldOn: plainDate('2021-07-20') }, []],
    ['frozen: the day of the papers', '2021-07-15', {}, []],
    ['frozen: a day before the papers', '2021-07-16', {}, ['heldOn']],
  ])('%s', (_, papersOf, change, places) => {
    expect(placesOf(papersOf, change)).toEqual(places);
  });
});
