import type { UnitId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, may, mayEverywhere } from '../../core/permission/actor.ts';

/**
 * @param unitId the unit that the reading is of; left out before there is one
 * @throws Refusal `not-allowed`
 */
export function mustBeAllowedToRead(actor: Actor, unitId?: UnitId): void {
  if (may(actor, 'import', unitId === undefined ? {} : { unitId })) return;
  throw new Refusal('not-allowed', {
    vi: 'Bạn không có quyền đọc và ghi nhận báo cáo.',
    en: 'You may not read and accept reports.',
  });
}

/**
 * Words that were learned name an indicator in the documents of every unit.
 *
 * @throws Refusal `not-allowed` without a right over the whole installation
 */
export function mustBeAllowedToTeach(actor: Actor): void {
  if (mayEverywhere(actor, 'import')) return;
  throw new Refusal('not-allowed', {
    vi: 'Từ ngữ đã học dùng chung cho mọi đơn vị: chỉ người có quyền trên toàn hệ thống dạy thêm hoặc bỏ đi được. Riêng số liệu này vẫn sửa được khi không chọn ghi nhớ từ ngữ.',
    en: 'Learned words count for all units: only whoever has the right over the whole installation may teach or forget them. The figure itself can be corrected without teaching.',
  });
}

/** Every number of figures that the reading does not have, at its place in the request. */
export function noSuchFigures(
  numbers: readonly { place: (string | number)[]; no: number }[],
): Refusal {
  return new Refusal(
    'not-valid',
    {
      vi: 'Có số thứ tự không thuộc bản đọc này.',
      en: 'Some numbers are not of this reading.',
    },
    numbers.map(({ place, no }) => ({
      place,
      message: { vi: `Không có số liệu thứ ${no}`, en: `There is no figure ${no}` },
    })),
  );
}

/** What is in the ledger is not changed from here. */
export function isRecordedAlready(
  recorded: readonly { place: (string | number)[]; no: number }[],
): Refusal {
  return new Refusal(
    'not-possible-now',
    {
      vi: 'Số liệu đã ghi nhận thì không sửa ở đây: hãy rút lại lần ghi nhận trước.',
      en: 'What is recorded is not changed here: take the acceptance back first.',
    },
    recorded.map(({ place, no }) => ({
      place,
      message: { vi: `Số liệu thứ ${no} đã được ghi nhận`, en: `Figure ${no} is recorded` },
    })),
  );
}
