import type { CellContent } from '../../core/figure/round/cell.ts';
import { decimal } from '../../core/kernel/decimal.ts';
import { IndicatorCode, UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { addWorkingDays, type WorkingDays } from '../../core/period/working-days.ts';
import { PeriodId } from '../../core/period/period.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { FieldDraft, RoundDraft } from '../../contract/round/round.ts';
import {
  type DemonstrationPeople,
  loadDemonstrationPeople,
} from '../account/demonstration-people.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { approveSubmissions } from './approve-submissions.ts';
import { type UnitFigures, unitFigures } from './demonstration-figures.ts';
import { makeRound } from './make-round.ts';
import { manageRound } from './manage-round.ts';
import { returnSubmission } from './return-submission.ts';
import { getRound, type LoadedSubmission } from './round.views.ts';
import { saveCells } from './save-cells.ts';
import { sendSubmission } from './send-submission.ts';

const cityId = UnitId.parse('165@2010-01-01');

/**
 * Makes the two rounds of the demonstration by the acts of its own accounts: the year 2023, approved and closed, and the
 * year 2024, open: some units approved, some on the way, one returned, one silent and late. Their figures are invented.
 * Does nothing without the accounts, or where there are rounds.
 */
export async function makeDemonstrationRounds(
  tx: WriteTransaction,
  today: PlainDate,
): Promise<void> {
  const people = await loadDemonstrationPeople(tx);
  const planner = people.find('planner', null);
  if (planner === undefined || (await hasRounds(tx))) return;
  const days = await loadWorkingDays(tx);
  const work: Work = { tx, people, planner, today, days };
  const past = await openYear(work, 0);
  for (const one of past) await fill(work, one, 'approved');
  await manageRound(tx, planner, past[0]?.roundId ?? 0, {
    act: 'close',
    reason: 'Đã đủ mười đơn vị.',
  });
  for (const one of await openYear(work, 1)) await fill(work, one, one.figures.stand);
}

interface Work {
  tx: WriteTransaction;
  people: DemonstrationPeople;
  planner: Actor;
  today: PlainDate;
  days: WorkingDays;
}

interface Task {
  roundId: number;
  submission: LoadedSubmission;
  figures: UnitFigures;
  /** 0 for 2023, 1 for 2024. */
  year: 0 | 1;
}

async function openYear(work: Work, year: 0 | 1): Promise<Task[]> {
  const { tx, planner } = work;
  const roundId = await makeRound(tx, planner, { draft: draftOf(year, work), opensNow: true });
  const { submissions } = await getRound(tx, roundId);
  return submissions.flatMap((submission): Task[] => {
    const figures = unitFigures.find(({ code }) => submission.unitId.startsWith(`${code}@`));
    return figures === undefined ? [] : [{ roundId, submission, figures, year }];
  });
}

function draftOf(year: 0 | 1, { today, days }: Work): RoundDraft {
  const due = addWorkingDays(today, 3, days);
  const past = addWorkingDays(today, -4, days);
  return {
    title: `Báo cáo năm ${2023 + year} của phường, xã (số minh họa)`,
    periodId: PeriodId.parse(String(2023 + year)),
    calendar: 'administrative',
    unitId: cityId,
    fields: fieldsOf(year),
    units: unitFigures.map(({ code, stand }) => ({
      unitId: UnitId.parse(`${code}@2020-01-01`),
      dueOn: year === 1 && stand === 'silent' ? past : due,
    })),
    levels: ['head', 'department', 'city'],
    workingDays: [2, 1, 1, 2],
    allowsOwnApproval: false,
  };
}

const askedAgain = 'Văn bản chỉ có số của một phường; cần đủ mười đơn vị.';

/** Codes in the order of the form; what a document gives of one ward is asked again, with the reason. */
const codes = [
  ['new-party-members', null],
  ['new-jobs', null],
  ['poor-household-rate', askedAgain],
  ['grain-output', null],
  ['enterprises', askedAgain],
  ['cleared-land', null],
  ['model-hamlets-new', null],
] as const;

function fieldsOf(year: 0 | 1): FieldDraft[] {
  return [
    ...codes.slice(0, year === 0 ? 6 : 7).map(([code, askedAgainBecause]): FieldDraft => ({
      kind: 'indicator',
      indicatorCode: IndicatorCode.parse(code),
      isRequired: true,
      group: 'figures',
      hint: null,
      askedAgainBecause,
    })),
    {
      kind: 'question',
      question: 'Khó khăn lớn nhất trong năm và kiến nghị với thành phố',
      isRequired: false,
      group: 'figures',
      hint: null,
    },
  ];
}

const stands = [
  'silent',
  'begun',
  'sent',
  'head-approved',
  'department-approved',
  'approved',
] as const;

async function fill(work: Work, task: Task, stand: UnitFigures['stand']): Promise<void> {
  if (stand === 'silent') return;
  const { tx, people } = work;
  const { submission } = task;
  const reporter = people.find('reporter', submission.unitId);
  if (reporter === undefined) return;
  const cells = cellsOf(task).slice(0, stand === 'begun' ? 3 : undefined);
  await saveCells(tx, reporter, { submissionId: submission.id, way: 'page', cells });
  const reached = stands.indexOf(stand === 'returned' ? 'sent' : stand);
  if (reached >= stands.indexOf('sent')) await sendSubmission(tx, reporter, submission.id);
  if (stand === 'returned') {
    const head = people.find('approver', submission.unitId);
    if (head === undefined) return;
    await returnSubmission(tx, head, {
      submissionId: submission.id,
      version: 1,
      reason:
        'Diện tích giải phóng mặt bằng đang ghi theo m²; biểu hỏi theo héc-ta. Đề nghị sửa lại.',
    });
    return;
  }
  const offices = submission.steps.slice(0, Math.max(0, reached - stands.indexOf('sent')));
  for (const [at, { unitId }] of offices.entries()) {
    const approver = people.find('approver', unitId);
    if (approver === undefined) return;
    const seen = { submissionId: submission.id, version: at + 1, exceptionsSeen: true };
    await approveSubmissions(tx, approver, { submissions: [seen], today: work.today });
  }
}

function cellsOf({ figures, year }: Task): Parameters<typeof saveCells>[2]['cells'] {
  const of = (pair: [string, string] | null): CellContent =>
    pair === null ? { kind: 'missing', reason: 'not-applicable' } : amount(pair[year]);
  const { modelHamlets } = figures;
  const contents = [
    of(figures.newPartyMembers),
    of(figures.newJobs),
    of(figures.poorHouseholdRate),
    of(figures.grainOutput),
    of(figures.enterprises),
    of(figures.clearedLand),
    ...(year === 0 ? [] : [of(modelHamlets === null ? null : [modelHamlets, modelHamlets])]),
  ];
  return contents.map((content, at) => ({
    fieldNo: at + 1,
    baseVersion: 0,
    content,
    note: at === 5 && year === 1 ? (notesOnLand[figures.stand] ?? null) : null,
  }));
}

/** Land cleared in 2024 is out of the ordinary at two units: one by a slip, one in truth. */
const notesOnLand: Partial<Record<UnitFigures['stand'], string>> = {
  returned: 'Số đo theo bản vẽ.',
  'department-approved': 'Bàn giao thêm mặt bằng một khu dân cư.',
};

function amount(value: string): CellContent {
  return { kind: 'value', value: decimal(value), grade: 'preliminary', qualifier: 'none' };
}

async function hasRounds(tx: ReadTransaction): Promise<boolean> {
  const one = await tx
    .selectFrom('reporting_round')
    .select('reporting_round.round_id')
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}
