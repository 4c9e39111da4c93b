import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../kernel/plain-date.ts';
import { Refusal } from '../kernel/refusal.ts';
import { parsePeriodId } from './period-kinds.ts';
import { type PeriodKind, PeriodKind as Kinds, type ReportingCalendar } from './period.ts';
import {
  administrativeDeadline,
  defaultDataThrough,
  levelDeadlines,
  LocalReporting,
  nationalReporting,
  nextDue,
  reportingWindow,
  statisticsPublishedOn,
} from './reporting-calendar.ts';
import { plainWeek } from './working-days.ts';

const p = parsePeriodId;
const withNineMonths = { ...nationalReporting, nineMonths: true };

describe('the days an administrative report counts', () => {
  it.each([
    ['2021-M03', '2021-02-15', '2021-03-14'],
    ['2021-M01', '2020-12-15', '2021-01-14'],
    ['2021-Q1', '2020-12-15', '2021-03-14'],
    ['2021-Q3', '2021-06-15', '2021-09-14'],
    ['2021-H1', '2020-12-15', '2021-06-14'],
    ['2021-H2', '2021-06-15', '2021-12-14'],
    ['2021', '2020-12-15', '2021-12-14'],
    ['2021-9M', '2020-12-15', '2021-09-14'],
    ['2021-to-2021-05', '2020-12-15', '2021-05-14'],
    ['2016/2020', '2016-01-01', '2020-12-31'],
    ['term:2020/2025', '2020-01-01', '2025-12-31'],
  ])('%s: from %s through %s', (id, from, through) => {
    const window = reportingWindow(p(id), 'administrative');
    expect([window.start, addDays(window.end, -1)]).toEqual([from, through]);
    expect(defaultDataThrough(p(id), 'administrative')).toBe(through);
  });

  it('the windows of the twelve months follow one another without gap or overlap', () => {
    const windows = Array.from({ length: 12 }, (_, i) =>
      reportingWindow(p(`2021-M${String(i + 1).padStart(2, '0')}`), 'administrative'),
    );
    expect(windows.slice(1).map(({ start }) => start)).toEqual(
      windows.slice(0, -1).map(({ end }) => end),
    );
    const whole = reportingWindow(p('2021'), 'administrative');
    expect([windows[0]?.start, windows[11]?.end]).toEqual([whole.start, whole.end]);
  });
});

describe('the days statistics count', () => {
  it.each([
    ['2021-M02', '2021-02-28'],
    ['2020-M02', '2020-02-29'],
    ['2021-H1', '2021-06-30'],
    ['2021-9M', '2021-09-30'],
    ['2021', '2021-12-31'],
  ])('%s: through %s, the whole period', (id, through) => {
    const period = p(id);
    expect(reportingWindow(period, 'calendar')).toEqual({ start: period.start, end: period.end });
    expect(defaultDataThrough(period, 'calendar')).toBe(through);
  });
});

describe('when statistics come out', () => {
  it.each([
    ['2021-H1', '2021-06-29', 'on the 29th of the last month'],
    ['2021-M02', '2021-02-28', 'on the last day of February'],
    ['2020-M02', '2020-02-29', 'on the 29th of a long February'],
    ['2024-M07', '2024-07-29', 'the last month before the change'],
    ['2024-M08', '2024-09-06', 'on the 6th of the next month'],
    ['2024', '2025-01-06', 'a year, on 6 January'],
    ['2025-M08', '2025-09-08', 'the 6th being a Saturday, on Monday'],
    ['2024-9M', '2024-10-07', 'the 6th being a Sunday, on Monday'],
  ])('%s: %s, %s', (id, expected) => {
    expect(statisticsPublishedOn(p(id))).toBe(expected);
  });

  it('a holiday moves it further', () => {
    const days = { holidays: [plainDate('2025-01-06')], madeUpDays: [] };
    expect(statisticsPublishedOn(p('2024'), days)).toBe('2025-01-07');
  });
});

describe('when an administrative report is due', () => {
  it.each([
    ['2021-M03', '2021-03-25', 'the 25th of its last month'],
    ['2021-H1', '2021-06-25', 'the 25th of June'],
    ['2021', '2021-12-27', 'the 25th being a Saturday, on Monday'],
  ])('%s: %s, %s', (id, expected) => {
    expect(administrativeDeadline(p(id))).toBe(expected);
  });

  it('two working days after the cut-off where a province asks for that', () => {
    const local = { ...withNineMonths, deadlineWorkingDays: 2 };
    // 14 September 2024 is a Saturday.
    expect(administrativeDeadline(p('2024-9M'), local)).toBe('2024-09-17');
  });

  it('less than one working day is no setting an authority can choose', () => {
    expect(LocalReporting.safeParse({ ...nationalReporting, deadlineWorkingDays: 0 }).success).toBe(
      false,
    );
    expect(LocalReporting.parse(nationalReporting)).toEqual(nationalReporting);
  });
});

describe('deadlines for each level a report climbs', () => {
  const friday = plainDate('2021-05-14');

  it('each level has its own working days, counted from the level below', () => {
    expect(levelDeadlines(friday, [1, 2, 3], plainWeek)).toEqual([
      '2021-05-17',
      '2021-05-19',
      '2021-05-24',
    ]);
  });

  it('every level with less than one working day is refused and named', () => {
    expect(() => levelDeadlines(friday, [0, 2, 0], plainWeek)).toThrow(Refusal);
    try {
      levelDeadlines(friday, [0, 2, 0], plainWeek);
    } catch (refusal) {
      expect(refusal instanceof Refusal && refusal.faults.map(({ place }) => place)).toEqual([
        ['workingDays', 0],
        ['workingDays', 2],
      ]);
    }
    expect.assertions(2);
  });
});

describe('the next figure due', () => {
  const rows: [PeriodKind[], string, ReportingCalendar, string, string, string][] = [
    [['year'], '2021-08-01', 'administrative', '2021', '2021-12-27', '2021-12-14'],
    [['year'], '2021-08-01', 'calendar', '2021', '2021-12-29', '2021-12-31'],
    [['year'], '2024-12-30', 'calendar', '2024', '2025-01-06', '2024-12-31'],
    [
      ['year', 'first-six-months'],
      '2021-01-05',
      'administrative',
      '2021-H1',
      '2021-06-25',
      '2021-06-14',
    ],
    [['quarter'], '2021-03-24', 'administrative', '2021-Q1', '2021-03-25', '2021-03-14'],
    [['quarter'], '2021-03-25', 'administrative', '2021-Q2', '2021-06-25', '2021-06-14'],
    [
      ['month', 'quarter', 'first-six-months'],
      '2021-06-01',
      'administrative',
      '2021-H1',
      '2021-06-25',
      '2021-06-14',
    ],
    [['month'], '2021-12-31', 'administrative', '2022-M01', '2022-01-25', '2022-01-14'],
    [['first-nine-months'], '2021-08-01', 'calendar', '2021-9M', '2021-09-29', '2021-09-30'],
  ];
  it.each(rows)('%j after %s (%s): %s on %s', (kinds, after, calendar, id, dueOn, dataThrough) => {
    const due = nextDue(kinds, plainDate(after), calendar);
    expect([due?.period.id, due?.dueOn, due?.dataThrough]).toEqual([id, dueOn, dataThrough]);
  });

  it('nine months fall due in administrative reporting only where they are switched on', () => {
    const after = plainDate('2021-08-01');
    expect(nextDue(['first-nine-months'], after, 'administrative')).toBeNull();
    const due = nextDue(['first-nine-months'], after, 'administrative', withNineMonths);
    // 25 September 2021 is a Saturday.
    expect([due?.period.id, due?.dueOn]).toEqual(['2021-9M', '2021-09-27']);
  });

  it('nothing falls due for several years, terms, or no periodicity at all', () => {
    expect(nextDue(['multi-year', 'term'], plainDate('2021-08-01'), 'administrative')).toBeNull();
    expect(nextDue([], plainDate('2021-08-01'), 'calendar')).toBeNull();
  });

  it('lies after the day asked, and nothing of the kind falls due in between', () => {
    const anyDay = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => addDays(plainDate('1990-01-01'), n));
    const kinds = fc.constantFrom(
      ...Kinds.options.filter((kind) => kind !== 'multi-year' && kind !== 'term'),
    );
    const calendar = fc.constantFrom<ReportingCalendar>('administrative', 'calendar');
    fc.assert(
      fc.property(anyDay, kinds, calendar, (after, kind, which) => {
        const due = nextDue([kind], after, which, withNineMonths);
        if (due === null) expect.fail(`${kind} has no next report`);
        expect(due.dueOn > after).toBe(true);
        const dayBefore = addDays(due.dueOn, -1);
        expect(nextDue([kind], dayBefore, which, withNineMonths)).toEqual(due);
        expect(due.period.kind).toBe(kind);
      }),
      { seed: 25 },
    );
  });
});
