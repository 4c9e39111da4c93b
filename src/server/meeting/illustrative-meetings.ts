import { type MeetingId, ResolutionId, type UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { MeetingTerms } from '../../core/meeting/review/meeting.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { TaskDraft } from '../../contract/task/task.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { attachIllustration } from '../task/demonstration-tasks.ts';
import { doTaskAct, type TaskActOrder } from '../task/do-task-act.ts';
import { arrangeMeeting, endMeeting } from './arrange-meeting.ts';
import { conclude, freezePack, writeMinute } from './conclude.ts';
import { demonstrationUnits, nothingSaid } from './demonstration-directives.ts';

/** A ward or commune with its accounts. */
export interface WardPeople {
  unitId: UnitId;
  reporter: Actor | undefined;
  head: Actor | undefined;
}

interface Stage {
  tx: WriteTransaction;
  planner: Actor;
  /** @param code of the ward or commune */
  people: (code: string) => WardPeople;
}

const { city } = demonstrationUnits;
const chair = 'Chủ tịch UBND thành phố';

/**
 * A regular meeting, over, whose conclusions became tasks; and the next one with its papers, which opens with what became
 * of them. Both are invented and say so.
 *
 * @param ago the day so many days before today
 */
export async function illustrateMeetings(
  stage: Stage,
  ago: (days: number) => PlainDate,
): Promise<void> {
  const { tx, planner } = stage;
  const first = await arrange(stage, { heldOn: ago(45), previousMeetingId: null });
  await concludeIllustrations(stage, { id: first, ago });
  await endMeeting(tx, planner, { id: first, body: { to: 'over' } });
  const second = await arrange(stage, { heldOn: ago(3), previousMeetingId: first });
  const text = 'Ví dụ minh họa: các điểm cầu nghe lại kết luận lần trước trước khi vào chỉ tiêu.';
  await writeMinute(tx, planner, { id: second, body: { targetId: null, text } });
}

async function arrange(
  { tx, planner, people }: Stage,
  { heldOn, previousMeetingId }: Pick<MeetingTerms, 'heldOn' | 'previousMeetingId'>,
): Promise<MeetingId> {
  const points = [
    ['05512', 'Điểm cầu phường Mỏ Chè'],
    ['05509', 'Điểm cầu phường Châu Sơn'],
    ['05515', 'Điểm cầu phường Cải Đan'],
    ['05528', 'Điểm cầu phường Bách Quang'],
  ] as const;
  const hall = {
    place: 'Hội trường UBND thành phố',
    unitId: city,
    attendees: 'UBND thành phố; các phòng, ban',
    headcount: 32,
    isOnline: false,
  };
  const id = await arrangeMeeting(tx, planner, {
    kind: 'regular',
    title: `Giao ban ${previousMeetingId === null ? 'kỳ trước' : 'kỳ này'} (ví dụ minh họa)`,
    unitId: city,
    resolutionId: ResolutionId.parse('dai-hoi-ix'),
    heldOn,
    heldFrom: null,
    dateNote: null,
    previousMeetingId,
    documentId: null,
    participations: [
      hall,
      ...points.map(([code, place]) => ({
        place,
        unitId: people(code).unitId,
        attendees: 'Chủ tịch, công chức chuyên môn',
        headcount: 8,
        isOnline: true,
      })),
    ],
  });
  await freezePack(tx, planner, { id, body: { asOf: heldOn, reason: null } });
  return id;
}

/** One under way, one done, one of which nobody made a task, and a note. */
async function concludeIllustrations(
  stage: Stage,
  { id, ago }: { id: MeetingId; ago: (days: number) => PlainDate },
): Promise<void> {
  const { tx, planner, people } = stage;
  const say = (kind: 'directive' | 'note', text: string, draft: TaskDraft | null) =>
    conclude(tx, planner, {
      id,
      body: {
        terms: { kind, text: `Ví dụ minh họa: ${text}`, saidBy: chair, place: null },
        task: draft === null ? null : { draft, isIssued: true },
      },
    });
  const lighting = people('05515');
  const underWay = await say(
    'directive',
    'phường Cải Đan khảo sát, báo cáo phương án chiếu sáng các tuyến ngõ trong quý này.',
    draftFor(lighting, ago, {
      title: 'Khảo sát, lập phương án chiếu sáng ngõ (ví dụ minh họa)',
      dueOn: ago(-30),
      product: { kind: 'document', name: 'Phương án chiếu sáng kèm khái toán' },
      responsibility: 'Khảo sát, lập phương án, lấy ý kiến tổ dân phố.',
    }),
  );
  await act(stage, lighting.reporter, {
    taskId: underWay.taskId,
    on: ago(44),
    content: { kind: 'accept' },
  });
  await act(stage, lighting.reporter, {
    taskId: underWay.taskId,
    on: ago(15),
    content: {
      kind: 'report-interim',
      text: 'Đã khảo sát 9 trên 14 tuyến ngõ.',
      evidenceIds: [],
    },
  });
  const list = people('05509');
  const done = await say(
    'directive',
    'phường Châu Sơn gửi danh sách hộ kinh doanh chưa đăng ký trước kỳ giao ban sau.',
    draftFor(list, ago, {
      title: 'Lập danh sách hộ kinh doanh chưa đăng ký (ví dụ minh họa)',
      dueOn: ago(10),
      product: { kind: 'document', name: 'Danh sách hộ kinh doanh chưa đăng ký' },
      responsibility: 'Rà soát, lập danh sách, gửi thành phố.',
    }),
  );
  await finish(stage, list, { taskId: done.taskId, ago });
  await say('directive', 'các đơn vị tiết kiệm chi thường xuyên.', null);
  await say('note', 'hội nghị ghi nhận cách làm của phường Mỏ Chè trong tiếp dân.', null);
}

async function finish(
  stage: Stage,
  { reporter }: WardPeople,
  { taskId, ago }: { taskId: number | null; ago: (days: number) => PlainDate },
): Promise<void> {
  if (reporter === undefined || taskId === null) return;
  await act(stage, reporter, { taskId, on: ago(43), content: { kind: 'accept' } });
  const evidenceIds = await attachIllustration(stage.tx, reporter, taskId);
  await act(stage, reporter, {
    taskId,
    on: ago(14),
    content: { kind: 'report-done', productOn: ago(14), text: null, evidenceIds },
  });
  await act(stage, stage.planner, {
    taskId,
    on: ago(12),
    content: { kind: 'close', words: null },
  });
}

function draftFor(
  { unitId, head }: WardPeople,
  ago: (days: number) => PlainDate,
  told: Pick<TaskDraft, 'title' | 'dueOn' | 'product' | 'responsibility'>,
): TaskDraft {
  return {
    ...nothingSaid,
    ...told,
    coUnits: [],
    targetIds: [],
    leadUnitId: unitId,
    head: { office: head?.office ?? 'Chủ tịch UBND phường', accountId: head?.accountId ?? null },
    startOn: ago(45),
    authority: { unitId: city, words: 'UBND thành phố nghiệm thu sản phẩm.' },
    closingUnitId: city,
  };
}

async function act(
  { tx }: Stage,
  actor: Actor | undefined,
  order: { taskId: number | null; on: PlainDate; content: TaskActOrder['content'] },
): Promise<void> {
  const { taskId, on, content } = order;
  if (actor === undefined || taskId === null) return;
  await doTaskAct(tx, actor, { taskId, version: null, on, recordedOn: on, content });
}
