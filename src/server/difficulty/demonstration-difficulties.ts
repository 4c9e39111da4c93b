import { TargetId, UnitId } from '../../core/kernel/ids.ts';
import { addDays, type PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { DifficultyDraft, DifficultyOrder } from '../../contract/difficulty.ts';
import { askForExplanationRoute } from '../../contract/explanation.ts';
import { loadDemonstrationPeople } from '../account/demonstration-people.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { actOnExplanation } from '../explanation/act-on-explanation.ts';
import { askForExplanation } from '../explanation/ask-for-explanation.ts';
import { actOnDifficulty } from './act-on-difficulty.ts';
import { raiseDifficulty } from './raise-difficulty.ts';

const city = UnitId.parse('165@2010-01-01');
const province = UnitId.parse('19@2010-01-01');
const moChe = UnitId.parse('05512@2020-01-01');
const bachQuang = UnitId.parse('05528@2020-01-01');
const baXuyen = UnitId.parse('05533@2020-01-01');
const phoCo = UnitId.parse('05521@2020-01-01');

/**
 * Makes three difficulties and two requests for an explanation by the acts of the demonstration's own accounts. They are
 * invented and say so in their text. Does nothing without the accounts, or where a request was made before.
 */
export async function makeDemonstrationDifficulties(
  tx: WriteTransaction,
  today: PlainDate,
): Promise<void> {
  const people = await loadDemonstrationPeople(tx);
  const found = {
    planner: people.find('planner', null),
    leader: people.find('leader', city),
    deputy: people.find('approver', city),
    moChe: people.find('reporter', moChe),
    bachQuang: people.find('reporter', bachQuang),
    phoCo: people.find('reporter', phoCo),
  };
  const { planner, leader, deputy } = found;
  const isReady = planner !== undefined && leader !== undefined && deputy !== undefined;
  if (!isReady || (await hasRequests(tx))) return;
  const ago = (days: number): PlainDate => addDays(today, -days);
  if (found.moChe !== undefined) {
    await answeredByTheProvince({ tx, ago }, { ward: found.moChe, planner, deputy });
  }
  if (found.bachQuang !== undefined) await waitingAtTheCity({ tx, ago }, found.bachQuang);
  await explanations({ tx, ago }, { leader, answering: found.phoCo });
}

interface Stage {
  tx: WriteTransaction;
  ago: (days: number) => PlainDate;
}

/** From a ward through the city to the province: answered after its deadline, then resolved. */
async function answeredByTheProvince(
  { tx, ago }: Stage,
  { ward, planner, deputy }: { ward: Actor; planner: Actor; deputy: Actor },
): Promise<void> {
  const id = await raiseDifficulty(tx, ward, {
    draft: DifficultyDraft.parse({
      unitId: moChe,
      text: 'Ví dụ minh họa: chưa có vốn làm đường vào khu sản xuất của phường nên cơ sở chưa mở rộng được',
      kind: 'obstacle',
      cause: 'objective',
      causeConfirmedBy: 'Văn phòng HĐND và UBND thành phố',
      about: { kind: 'target', targetId: TargetId.parse('ix-gross-output-growth') },
      owner: { level: 'city', unitId: city },
    }),
    today: ago(95),
  });
  const act = (actor: Actor, days: number, order: unknown): Promise<void> =>
    actOnDifficulty(tx, actor, { id, order: DifficultyOrder.parse(order), today: ago(days) });
  const source = (words: string) => ({ words: `${words} (ví dụ minh họa)` });
  await act(deputy, 90, { kind: 'take-on' });
  await act(planner, 80, {
    kind: 'escalate',
    owner: { level: 'province', unitId: province, office: 'UBND tỉnh' },
    text: 'Đề nghị tỉnh bố trí vốn làm đường vào khu sản xuất',
    source: source('Công văn của UBND thành phố'),
  });
  await act(planner, 62, {
    kind: 'assign-route',
    from: 'Chủ tịch UBND tỉnh',
    to: 'Sở Tài chính',
    text: 'Cân đối nguồn vốn, báo cáo phương án',
    reportTo: 'UBND tỉnh',
    source: source('Thông báo của Văn phòng UBND tỉnh'),
  });
  await act(planner, 30, {
    kind: 'answer',
    from: 'UBND tỉnh',
    outcome: 'partly',
    text: 'Bố trí 60% vốn trong năm nay, phần còn lại trong năm sau',
    source: source('Công văn trả lời của UBND tỉnh'),
  });
  await act(ward, 12, { kind: 'resolve', text: 'Đã có vốn đợt đầu, đã khởi công' });
}

/** Raised and not taken on: past its deadline. */
async function waitingAtTheCity({ tx, ago }: Stage, ward: Actor): Promise<void> {
  await raiseDifficulty(tx, ward, {
    draft: DifficultyDraft.parse({
      unitId: bachQuang,
      text: 'Ví dụ minh họa: hồ sơ giao đất cho hai doanh nghiệp chưa xong nên chưa phát sinh khoản thu',
      kind: 'obstacle',
      about: { kind: 'target', targetId: TargetId.parse('ix-gross-output-growth') },
      owner: { level: 'city', unitId: city },
    }),
    today: ago(26),
  });
}

/** One unit is silent past its deadline, one has answered. */
async function explanations(
  { tx, ago }: Stage,
  { leader, answering }: { leader: Actor; answering: Actor | undefined },
): Promise<void> {
  const ask = (unitId: UnitId, days: number, targetId: string, question: string) =>
    askForExplanation(tx, leader, {
      request: askForExplanationRoute.body.parse({
        unitId,
        about: { kind: 'target', targetId },
        question,
      }),
      today: ago(days),
    });
  await ask(
    baXuyen,
    12,
    'ix-exports-growth',
    'Ví dụ minh họa: vì sao xuất khẩu trên địa bàn xã chậm lại?',
  );
  const id = await ask(
    phoCo,
    9,
    'ix-gross-output-growth',
    'Ví dụ minh họa: phường đã làm gì để đón dự án mới?',
  );
  if (answering === undefined) return;
  const order = {
    kind: 'answer' as const,
    text: 'Ví dụ minh họa: phường đã rà soát ba khu đất, đang chờ quy hoạch chi tiết.',
    files: [],
  };
  await actOnExplanation(tx, answering, { id, order, today: ago(7) });
}

async function hasRequests(tx: WriteTransaction): Promise<boolean> {
  const one = await tx
    .selectFrom('explanation')
    .select('explanation.explanation_id')
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}
