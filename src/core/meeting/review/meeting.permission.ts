import type { UnitId } from '../../kernel/ids.ts';
import { formatDate, type PlainDate } from '../../kernel/plain-date.ts';
import { type Actor, may } from '../../permission/actor.ts';
import type { Shut } from '../../permission/shut.ts';
import type { MeetingState, MeetingTerms } from './meeting.ts';

/** Arranging a meeting of a unit: its planners and leaders. */
export function shutForArranging(actor: Actor, unitId: UnitId): Shut | null {
  if (may(actor, 'manage-meetings', { unitId })) return null;
  return {
    kind: 'not-allowed',
    why: {
      vi: 'Chỉ người lập kế hoạch hoặc lãnh đạo của đơn vị chủ trì cuộc họp làm được việc này.',
      en: 'Only planners or leaders of the unit that holds the meeting may do this.',
    },
  };
}

export interface MeetingFacts {
  unitId: UnitId;
  state: MeetingState;
}

/** Changing what is arranged, freezing the papers, writing minutes and conclusions: until it is over. */
export function shutForChanging(actor: Actor, facts: MeetingFacts): Shut | null {
  const shut = shutForArranging(actor, facts.unitId);
  if (shut !== null) return shut;
  if (facts.state !== 'over') return null;
  return {
    kind: 'not-possible-now',
    why: {
      vi: 'Cuộc họp đã kết thúc; mở lại nếu cần sửa.',
      en: 'The meeting is over; reopen it to change something.',
    },
  };
}

/**
 * Concluding and ending: not before the meeting can have been held. Where only a span is known, its first day is the
 * earliest.
 */
export function shutBeforeHeld(
  { heldFrom, heldOn }: Pick<MeetingTerms, 'heldFrom' | 'heldOn'>,
  today: PlainDate,
): Shut | null {
  const earliest = heldFrom ?? heldOn;
  if (earliest <= today) return null;
  const [vi, en] = [formatDate(earliest, 'vi'), formatDate(earliest, 'en')];
  return {
    kind: 'not-possible-now',
    why: {
      vi: `Cuộc họp đến ngày ${vi} mới diễn ra: khi ấy mới kết luận, kết thúc được. Họp sớm hơn thì sửa ngày họp.`,
      en: `The meeting lies ahead, on ${en}: it is concluded and ended then. If it is held earlier, change its day.`,
    },
  };
}

/** Ending it, or opening it again. */
export function shutForEnding(actor: Actor, facts: MeetingFacts, to: 'over' | 'open'): Shut | null {
  const shut = shutForArranging(actor, facts.unitId);
  if (shut !== null) return shut;
  if (to === 'over' && facts.state === 'arranged')
    return {
      kind: 'not-possible-now',
      why: {
        vi: 'Hãy chốt tài liệu trước khi kết thúc cuộc họp.',
        en: 'Freeze the papers before the meeting is ended.',
      },
    };
  const isOver = facts.state === 'over';
  if (isOver === (to === 'open')) return null;
  return {
    kind: 'not-possible-now',
    why: isOver
      ? { vi: 'Cuộc họp đã kết thúc.', en: 'The meeting is over.' }
      : { vi: 'Cuộc họp chưa kết thúc.', en: 'The meeting is not over.' },
  };
}
