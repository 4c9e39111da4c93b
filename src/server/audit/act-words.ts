import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Every act that leaves a line, as people read it. */
const actWords: Readonly<Record<string, Bilingual>> = {
  'import-pack': { vi: 'Nạp gói số liệu', en: 'Load a pack of figures' },
  'read-document': { vi: 'Đọc văn bản', en: 'Read a document' },
  'describe-reading': { vi: 'Sửa tiêu đề, ngày văn bản', en: 'Describe a document' },
  'decide-figures': { vi: 'Nhận hoặc bỏ số liệu', en: 'Decide on figures' },
  'correct-figure': { vi: 'Sửa số liệu đọc được', en: 'Correct a figure that was read' },
  'accept-reading': { vi: 'Ghi nhận số liệu của văn bản', en: 'Record the figures of a document' },
  'undo-reading': { vi: 'Rút lại số liệu của văn bản', en: 'Take the figures of a document back' },
  'forget-phrase': { vi: 'Bỏ từ ngữ đã học', en: 'Forget a learned phrase' },
  'settle-contradiction': { vi: 'Xử lý điểm vênh', en: 'Settle a contradiction' },
  'override-judgement': { vi: 'Lãnh đạo đánh giá chỉ tiêu', en: 'Override a judgement' },
  'withdraw-override': { vi: 'Rút đánh giá của lãnh đạo', en: 'Withdraw an override' },
  'make-account': { vi: 'Lập tài khoản', en: 'Make an account' },
  'set-rights': { vi: 'Trao quyền', en: 'Set rights' },
  'account-suspend': { vi: 'Ngừng tài khoản', en: 'Suspend an account' },
  'account-restore': { vi: 'Cho tài khoản hoạt động lại', en: 'Restore an account' },
  'account-unlock': { vi: 'Mở khóa đăng nhập', en: 'Unlock signing in' },
  'account-make-link': { vi: 'Tạo liên kết đặt mật khẩu', en: 'Make a link to set a password' },
  'account-remove-second-factor': {
    vi: 'Gỡ xác thực hai lớp của tài khoản',
    en: 'Take a second factor off an account',
  },
  'change-password': { vi: 'Đổi mật khẩu', en: 'Change a password' },
  'set-password-by-link': { vi: 'Đặt mật khẩu qua liên kết', en: 'Set a password by a link' },
  'become-first-administrator': {
    vi: 'Trở thành người quản trị đầu tiên',
    en: 'Become the first administrator',
  },
  'turn-on-second-factor': { vi: 'Bật xác thực hai lớp', en: 'Turn a second factor on' },
  'turn-off-second-factor': { vi: 'Tắt xác thực hai lớp', en: 'Turn a second factor off' },
  'tie-single-sign-on': { vi: 'Gắn với đăng nhập một lần', en: 'Tie to single sign-on' },
  'view-accounts': { vi: 'Xem danh sách tài khoản', en: 'View the accounts' },
  'view-records': {
    vi: 'Xem dữ liệu đảng viên trong sổ',
    en: 'View data about Party members in a register',
  },
  'view-mails': { vi: 'Xem thư đã viết', en: 'View the e-mails' },
  'make-demonstration-accounts': {
    vi: 'Lập tài khoản minh họa',
    en: 'Make the accounts of the demonstration',
  },
  'set-special-days': { vi: 'Đặt ngày nghỉ, ngày làm bù', en: 'Set days off and made-up days' },
  'make-round': { vi: 'Lập kỳ báo cáo', en: 'Make a reporting round' },
  'open-round': { vi: 'Mở kỳ báo cáo', en: 'Open a round' },
  'close-round': { vi: 'Đóng kỳ báo cáo', en: 'Close a round' },
  'reopen-round': { vi: 'Mở lại kỳ báo cáo', en: 'Reopen a round' },
  'extend-round': { vi: 'Gia hạn cho một đơn vị', en: 'Extend a deadline' },
  'attach-evidence': { vi: 'Đính kèm minh chứng', en: 'Attach evidence' },
  'take-off-evidence': { vi: 'Gỡ minh chứng', en: 'Take evidence off' },
  'send-submission': { vi: 'Gửi phiếu báo cáo', en: 'Send a submission' },
  'take-back-submission': { vi: 'Lấy lại phiếu đã gửi', en: 'Take a submission back' },
  'approve-submission': { vi: 'Duyệt phiếu báo cáo', en: 'Approve a submission' },
  'return-submission': { vi: 'Trả lại phiếu báo cáo', en: 'Return a submission' },
  'withdraw-approval': { vi: 'Rút phê duyệt', en: 'Withdraw an approval' },
  'write-message': { vi: 'Trao đổi trong phiếu', en: 'Write into a thread' },
  'take-snapshot': { vi: 'Chụp số liệu của kỳ', en: 'Take a snapshot of a round' },
  'propose-value': { vi: 'Đề xuất giá trị khác', en: 'Propose another value' },
  'accept-counter-value': { vi: 'Nhận giá trị đề xuất', en: 'Accept a proposed value' },
  'make-register': { vi: 'Đặt sổ theo dõi', en: 'Make a register' },
  'change-register': { vi: 'Sửa mẫu sổ', en: 'Change the definition of a register' },
  'add-record': { vi: 'Thêm bản ghi vào sổ', en: 'Add a record' },
  'change-record': { vi: 'Sửa bản ghi', en: 'Change a record' },
  'close-record': { vi: 'Khép bản ghi', en: 'Close a record' },
  'undo-record': { vi: 'Hoàn tác trong sổ', en: 'Undo an act on a record' },
  'decline-counter-value': { vi: 'Không nhận giá trị đề xuất', en: 'Decline a proposed value' },
};

/** An act without words shows its own name: a line is never left out. */
export function nameOfAct(act: string): Bilingual {
  return actWords[act] ?? { vi: act, en: act };
}

export function hasWords(act: string): boolean {
  return act in actWords;
}

/** Things without a name of their own, which acts know by number. */
/** The only subject that is said in one word of ours. */
const personalData = { vi: 'thông tin cá nhân trong hệ thống', en: 'personal data kept here' };

const numbered: readonly (readonly [RegExp, Bilingual])[] = [
  [/^submission (\d+)$/, { vi: 'phiếu báo cáo số', en: 'submission' }],
  [/^round (\d+)$/, { vi: 'kỳ báo cáo số', en: 'reporting round' }],
  [/^counter value (\d+)$/, { vi: 'số đề nghị thứ', en: 'proposed value' }],
];

/** What was acted upon, as people read it. */
export function nameOfSubject(subject: string): Bilingual {
  for (const [pattern, { vi, en }] of numbered) {
    const number = pattern.exec(subject)?.[1];
    if (number !== undefined) return { vi: `${vi} ${number}`, en: `${en} ${number}` };
  }
  return subject === 'personal data' ? personalData : { vi: subject, en: subject };
}
