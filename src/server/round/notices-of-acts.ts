import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { formatQuantity } from '../../core/kernel/number-text.ts';
import { parsePeriodId, periodInSentence } from '../../core/period/period-kinds.ts';
import type { CounterValue } from '../../contract/round/submission.ts';
import type { NoticeDraft } from '../notice/write-notices.ts';
import type { LoadedRound, LoadedSubmission } from './round.views.ts';

/** Every unit is told that it is asked, and until when. */
export function roundOpened({ round, submissions }: LoadedRound): NoticeDraft[] {
  return submissions.map(({ id, unitId, dueOn }) => ({
    roundId: round.id,
    submissionId: id,
    unitId,
    role: 'reporter',
    kind: 'round-opened',
    key: 'round-opened',
    text: {
      vi: `Kỳ báo cáo mới: ${round.title}. Hạn gửi ${formatDate(dueOn, 'vi')}.`,
      en: `New round: ${round.title}. Due on ${formatDate(dueOn, 'en')}.`,
    },
  }));
}

/** A unit is told that it has more time, and why. */
export function deadlineMoved(
  { round }: LoadedRound,
  { id, unitId }: LoadedSubmission,
  dueOn: PlainDate,
  reason: string,
): NoticeDraft {
  return {
    roundId: round.id,
    submissionId: id,
    unitId,
    role: 'reporter',
    kind: 'deadline-moved',
    key: `deadline-moved-${dueOn}`,
    text: {
      vi: `Hạn gửi mới ${formatDate(dueOn, 'vi')}: ${round.title}. Lý do: ${reason}`,
      en: `New deadline ${formatDate(dueOn, 'en')}: ${round.title}. Reason: ${reason}`,
    },
  };
}

/** Those whose approval is awaited now are told, once for each time it comes to them. */
export function toApprove(
  { round }: LoadedRound,
  submission: LoadedSubmission,
  unitName: string,
): NoticeDraft[] {
  const { awaited, version } = submission.standing;
  return awaited.map(({ level, unitId }) => ({
    roundId: round.id,
    submissionId: submission.id,
    unitId,
    role: 'approver',
    kind: 'to-approve',
    key: `to-approve-${submission.id}-${level}-${version}`,
    text: {
      vi: `Phiếu của ${unitName} chờ duyệt: ${round.title}.`,
      en: `The submission of ${unitName} waits for approval: ${round.title}.`,
    },
  }));
}

/** The unit is told what became of its submission. */
export function toUnit(
  { round }: LoadedRound,
  submission: LoadedSubmission,
  kind: 'returned' | 'approved' | 'withdrawn',
  reason: string | null,
): NoticeDraft[] {
  const why = reason === null ? '' : `: ${reason}`;
  const words = {
    returned: { vi: 'bị trả lại', en: 'was returned' },
    approved: {
      vi: 'đã duyệt xong, số liệu đã công bố',
      en: 'is approved, its figures are published',
    },
    withdrawn: { vi: 'bị rút phê duyệt', en: 'had an approval withdrawn' },
  }[kind];
  return [
    {
      roundId: round.id,
      submissionId: submission.id,
      unitId: submission.unitId,
      role: 'reporter',
      kind,
      key: `${kind}-${submission.acts.length}`,
      text: {
        vi: `Phiếu “${round.title}” ${words.vi}${why}.`,
        en: `The submission “${round.title}” ${words.en}${why}.`,
      },
    },
  ];
}

/** The calling unit is told that another value was proposed, and the decision waits there. */
export function valueProposed({ round }: LoadedRound, proposal: CounterValue): NoticeDraft {
  const { id, indicatorName, unitName, proposed, measureUnit } = proposal;
  const period = parsePeriodId(proposal.periodId);
  return {
    roundId: round.id,
    submissionId: null,
    unitId: round.unitId,
    role: 'approver',
    kind: 'value-proposed',
    key: `value-proposed-${id}`,
    text: {
      vi: `${unitName} đề xuất số khác cho “${indicatorName.vi}” ${periodInSentence(period, 'vi')}: ${formatQuantity(proposed, measureUnit, 'vi')}.`,
      en: `${unitName} proposes another value for “${indicatorName.en}”, ${periodInSentence(period, 'en')}: ${formatQuantity(proposed, measureUnit, 'en')}.`,
    },
  };
}

/** The unit is told what became of its proposal, with the reason. */
export function valueDecided(
  { round, submissions }: LoadedRound,
  proposal: CounterValue,
): NoticeDraft {
  const { id, unitId, indicatorName, proposed, measureUnit, decision, answer } = proposal;
  const isAccepted = decision === 'accepted';
  return {
    roundId: round.id,
    submissionId: submissions.find((one) => one.unitId === unitId)?.id ?? null,
    unitId,
    role: 'reporter',
    kind: 'value-decided',
    key: `value-decided-${id}`,
    text: {
      vi: `Số đề xuất ${formatQuantity(proposed, measureUnit, 'vi')} cho “${indicatorName.vi}” ${isAccepted ? 'đã được nhận' : 'không được nhận'}: ${answer ?? ''}`,
      en: `The proposed ${formatQuantity(proposed, measureUnit, 'en')} for “${indicatorName.en}” was ${isAccepted ? 'accepted' : 'declined'}: ${answer ?? ''}`,
    },
  };
}
