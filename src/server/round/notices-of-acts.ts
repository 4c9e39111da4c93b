import { formatDate } from '../../core/kernel/plain-date.ts';
import type { NoticeDraft } from './write-notices.ts';
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
