import { missingReasonNames } from '../../kernel/missing.ts';
import { comparePlainDates, daysBetween } from '../../kernel/plain-date.ts';
import { dayAfter, type PartContext } from '../part-context.ts';
import { type PartJudgement, partJudgement } from './part-judgement.ts';
import { ruleNumber } from '../reasoned.ts';

/** Qualitative: a person chooses the label, with reason, evidence and date; nothing is computed. */
export function judgeInWords(context: PartContext): PartJudgement {
  const { personJudgement } = context.facts;
  if (personJudgement !== null && personJudgement.decidedOn <= context.asOf) {
    const { label, office, reason } = personJudgement;
    return partJudgement(label, {
      rule: {
        vi: `Chỉ tiêu định tính, ${office} đánh giá: ${reason}`,
        en: `Qualitative target, judged by ${office}: ${reason}`,
      },
      numbers: [],
    });
  }
  const isOver = context.closedOn !== null || dayAfter(context.years.last) <= context.asOf;
  return partJudgement(isOver ? 'no-data' : 'in-progress', {
    rule: {
      vi: 'Chỉ tiêu định tính: chờ người có thẩm quyền đánh giá, không tính bằng số.',
      en: 'Qualitative target: waits for the judgement of the office in charge, no arithmetic.',
    },
    numbers: [],
  });
}

/**
 * Dated works: completed by the deadline, completed late with the delay, missed so far when the deadline has
 * gone without evidence, else in progress with the days left.
 */
export function judgeDated(context: PartContext): PartJudgement {
  const { part, facts, asOf } = context;
  const { deadline } = part;
  if (deadline === null) {
    const why = missingReasonNames['not-reported'];
    return partJudgement('no-data', {
      rule: { vi: `Thời hạn: ${why.vi}.`, en: `Deadline: ${why.en}.` },
      numbers: [],
    });
  }
  const days = facts.evidence.map(({ completedOn }) => completedOn).sort(comparePlainDates);
  const completedOn = days.find((day) => day <= asOf);
  if (completedOn === undefined) return withoutEvidence(daysBetween(asOf, deadline));
  const daysLate = Math.max(0, daysBetween(deadline, completedOn));
  if (daysLate === 0) return partJudgement('completed', { rule: rules.completed, numbers: [] });
  return partJudgement(
    'completed-late',
    { rule: rules.late, numbers: [ruleNumber(names.daysLate, daysLate, 'item')] },
    { daysLate },
  );
}

function withoutEvidence(daysLeft: number): PartJudgement {
  if (daysLeft < 0) {
    const numbers = [ruleNumber(names.daysLate, -daysLeft, 'item')];
    return partJudgement('missed', { rule: rules.gone, numbers }, { side: 'below', daysLeft });
  }
  const numbers = [ruleNumber(names.daysLeft, daysLeft, 'item')];
  return partJudgement('in-progress', { rule: rules.open, numbers }, { daysLeft });
}

const names = {
  daysLate: { vi: 'Số ngày quá hạn', en: 'Days past the deadline' },
  daysLeft: { vi: 'Số ngày còn lại', en: 'Days left' },
};

const rules = {
  completed: {
    vi: 'Hoàn thành: ngày của minh chứng không sau thời hạn.',
    en: 'Completed: the evidence is dated no later than the deadline.',
  },
  late: {
    vi: 'Hoàn thành, chậm: ngày của minh chứng sau thời hạn.',
    en: 'Completed late: the evidence is dated after the deadline.',
  },
  gone: {
    vi: 'Đến nay không đạt: đã quá thời hạn mà chưa có minh chứng.',
    en: 'Missed so far: the deadline has gone without evidence.',
  },
  open: {
    vi: 'Đang thực hiện: chưa đến thời hạn, chờ minh chứng hoàn thành.',
    en: 'In progress: the deadline is ahead, evidence of completion is awaited.',
  },
};
