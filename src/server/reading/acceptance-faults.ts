import type { Fault } from '../../core/kernel/refusal.ts';
import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import type { TiedFigure, TiedStatement } from './tie-reading.ts';
import type { ReadingState } from './reading-state.ts';

/**
 * Everything that stands in the way of recording figures that were taken up: `['date']` for the document,
 * `['figures', number, field]` for a figure or a statement.
 */
export function acceptanceFaults(
  { date }: Pick<ReadingState, 'date'>,
  taken: readonly (
    | Pick<TiedFigure, 'item' | 'proposal'>
    | Pick<TiedStatement, 'item' | 'statement'>
  )[],
  today: PlainDate,
): Fault[] {
  return [...dateFaults(date, today), ...taken.flatMap(faultsOf)];
}

function dateFaults(date: PlainDate | null, today: PlainDate): Fault[] {
  if (date === null) {
    return [
      {
        place: ['date'],
        message: {
          vi: 'Chưa biết ngày của văn bản: hãy ghi ngày, vì số liệu được biết từ ngày ấy.',
          en: 'The date of the document is not known: enter it, since its figures are known from that day.',
        },
      },
    ];
  }
  if (date <= today) return [];
  return [
    {
      place: ['date'],
      message: {
        vi: `Ngày của văn bản (${formatDate(date, 'vi')}) còn chưa đến.`,
        en: `The date of the document (${formatDate(date, 'en')}) is still to come.`,
      },
    },
  ];
}

function faultsOf(
  one: Pick<TiedFigure, 'item' | 'proposal'> | Pick<TiedStatement, 'item' | 'statement'>,
): Fault[] {
  const { item } = one;
  if (item.aim !== null) return [];
  if (item.claim !== null) {
    return item.faults.map(({ place, message }) => ({
      place: ['figures', item.no, ...place],
      message,
    }));
  }
  const { whyNot } = 'proposal' in one ? one.proposal : one.statement;
  return [
    {
      place: ['figures', item.no],
      message: whyNot ?? {
        vi: 'Chưa rõ số liệu này nói về chỉ tiêu nào, kỳ nào, của đơn vị nào: hãy sửa hoặc bỏ.',
        en: 'It is not clear of what, when or whose this figure is: correct or reject it.',
      },
    },
  ];
}
