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
  'keep-forecasts': { vi: 'Lưu dự báo của ngày', en: 'Keep the forecasts of the day' },
  'recompute-forecasts': {
    vi: 'Tính lại dự báo của các ngày trước',
    en: 'Recompute forecasts of earlier days',
  },
  'settle-contradiction': { vi: 'Xử lý điểm vênh', en: 'Settle a contradiction' },
  'override-judgement': { vi: 'Lãnh đạo đánh giá chỉ tiêu', en: 'Override a judgement' },
  'withdraw-override': { vi: 'Rút đánh giá của lãnh đạo', en: 'Withdraw an override' },
  'make-programme': { vi: 'Thêm chương trình, đề án', en: 'Add a programme' },
  'keep-programme': { vi: 'Sửa chương trình, đề án', en: 'Keep a programme' },
  'state-disbursement': { vi: 'Ghi số đã giải ngân', en: 'State money paid' },
  'call-action-programmes': {
    vi: 'Giao xây dựng chương trình hành động',
    en: 'Call for action programmes',
  },
  'issue-action-programme': {
    vi: 'Ghi chương trình hành động đã ban hành',
    en: 'Tell of an action programme issued',
  },
  'take-action-programme-back': {
    vi: 'Rút lại việc ghi chương trình hành động',
    en: 'Take back that an action programme was issued',
  },
  'arrange-meeting': { vi: 'Lập cuộc họp', en: 'Arrange a meeting' },
  'change-meeting': { vi: 'Sửa cuộc họp', en: 'Change a meeting' },
  'end-meeting': { vi: 'Kết thúc cuộc họp', en: 'End a meeting' },
  'reopen-meeting': { vi: 'Mở lại cuộc họp', en: 'Reopen a meeting' },
  'freeze-pack': { vi: 'Chốt tài liệu họp', en: 'Freeze the papers of a meeting' },
  'write-minute': { vi: 'Ghi biên bản', en: 'Write minutes' },
  conclude: { vi: 'Ghi kết luận', en: 'Keep a conclusion' },
  'withdraw-conclusion': { vi: 'Rút kết luận', en: 'Withdraw a conclusion' },
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
  'account-untie-single-sign-on': {
    vi: 'Gỡ khỏi đăng nhập một lần',
    en: 'Untie from single sign-on',
  },
  'tie-single-sign-on': { vi: 'Gắn với đăng nhập một lần', en: 'Tie to single sign-on' },
  'view-accounts': { vi: 'Xem danh sách tài khoản', en: 'View the accounts' },
  'view-records': {
    vi: 'Xem dữ liệu đảng viên trong sổ',
    en: 'View data about Party members in a register',
  },
  'view-party-members': { vi: 'Xem dữ liệu đảng viên', en: 'View data about Party members' },
  'view-mails': { vi: 'Xem thư đã viết', en: 'View the e-mails' },
  'make-demonstration-accounts': {
    vi: 'Lập tài khoản minh họa',
    en: 'Make the accounts of the demonstration',
  },
  'raise-difficulty': { vi: 'Nêu khó khăn', en: 'Raise a difficulty' },
  'take-on-difficulty': { vi: 'Nhận xử lý khó khăn', en: 'Take a difficulty on' },
  'escalate-difficulty': { vi: 'Kiến nghị lên cấp trên', en: 'Recommend upward' },
  'assign-route-difficulty': { vi: 'Ghi bước giao xử lý', en: 'Give a difficulty on' },
  'answer-difficulty': { vi: 'Trả lời kiến nghị', en: 'Answer a difficulty' },
  'resolve-difficulty': { vi: 'Ghi khó khăn đã gỡ xong', en: 'Resolve a difficulty' },
  'reopen-difficulty': { vi: 'Mở lại khó khăn', en: 'Reopen a difficulty' },
  'withdraw-difficulty': { vi: 'Rút khó khăn đã nêu', en: 'Withdraw a difficulty' },
  'ask-for-explanation': { vi: 'Yêu cầu giải trình', en: 'Ask for an explanation' },
  'answer-explanation': { vi: 'Giải trình', en: 'Explain' },
  'accept-explanation': { vi: 'Chấp nhận giải trình', en: 'Accept an explanation' },
  'ask-again-explanation': { vi: 'Yêu cầu giải trình lại', en: 'Ask again' },
  'withdraw-explanation': { vi: 'Rút yêu cầu giải trình', en: 'Withdraw a request' },
  'set-special-days': { vi: 'Đặt ngày nghỉ, ngày làm bù', en: 'Set days off and made-up days' },
  'make-round': { vi: 'Lập kỳ báo cáo', en: 'Make a reporting round' },
  'discard-round': { vi: 'Bỏ bản soạn kỳ báo cáo', en: 'Throw away the draft of a round' },
  'rewrite-round': { vi: 'Sửa bản soạn kỳ báo cáo', en: 'Rewrite the draft of a round' },
  'move-round-days': { vi: 'Dời các mốc của kỳ báo cáo', en: 'Move the days of a round' },
  'add-round-unit': { vi: 'Thêm đơn vị vào kỳ báo cáo', en: 'Ask a further unit' },
  'open-round': { vi: 'Mở kỳ báo cáo', en: 'Open a round' },
  'close-round': { vi: 'Đóng kỳ báo cáo', en: 'Close a round' },
  'reopen-round': { vi: 'Mở lại kỳ báo cáo', en: 'Reopen a round' },
  'extend-round': { vi: 'Gia hạn cho một đơn vị', en: 'Extend a deadline' },
  'import-table': { vi: 'Nhập số liệu từ bảng', en: 'Import figures from a table' },
  'remember-table-mapping': { vi: 'Nhớ cách ghép bảng', en: 'Remember a mapping of a table' },
  'forget-table-mapping': { vi: 'Quên cách ghép bảng', en: 'Forget a mapping of a table' },
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
  'hand-over-record': { vi: 'Nhận bàn giao bản ghi', en: 'Take a record over' },
  'undo-record': { vi: 'Hoàn tác trong sổ', en: 'Undo an act on a record' },
  'decline-counter-value': { vi: 'Không nhận giá trị đề xuất', en: 'Decline a proposed value' },
  'draft-task': { vi: 'Soạn nhiệm vụ', en: 'Write a task' },
  'edit-task': { vi: 'Sửa nhiệm vụ', en: 'Edit a task' },
  'issue-task': { vi: 'Giao nhiệm vụ', en: 'Issue a task' },
  'accept-task': { vi: 'Nhận nhiệm vụ', en: 'Accept a task' },
  'return-task': { vi: 'Trả lại nhiệm vụ', en: 'Return a task' },
  'reassign-task': { vi: 'Chuyển người, đơn vị thực hiện', en: 'Reassign a task' },
  'answer-part-task': { vi: 'Trả lời phần phối hợp', en: 'Answer a part of a task' },
  'report-interim-task': { vi: 'Báo cáo nhiệm vụ giữa kỳ', en: 'Report on a task' },
  'ask-extension-task': { vi: 'Xin gia hạn nhiệm vụ', en: 'Ask for more time' },
  'extend-task': { vi: 'Gia hạn nhiệm vụ', en: 'Extend a task' },
  'refuse-extension-task': { vi: 'Không cho gia hạn nhiệm vụ', en: 'Refuse an extension' },
  'report-done-task': { vi: 'Báo cáo hoàn thành nhiệm vụ', en: 'Report a task done' },
  'refuse-done-task': { vi: 'Không nghiệm thu nhiệm vụ', en: 'Refuse what was reported done' },
  'close-task': { vi: 'Nghiệm thu, đóng nhiệm vụ', en: 'Close a task' },
  'overtake-task': { vi: 'Chấm dứt nhiệm vụ do sắp xếp lại', en: 'End a task by reorganisation' },
  'withdraw-task': { vi: 'Rút nhiệm vụ', en: 'Withdraw a task' },
  'correct-back-task': { vi: 'Hoàn lại thao tác trên nhiệm vụ', en: 'Undo an act on a task' },
  'attach-task-evidence': { vi: 'Đính kèm minh chứng nhiệm vụ', en: 'Attach evidence to a task' },
  'take-off-task-evidence': { vi: 'Gỡ minh chứng nhiệm vụ', en: 'Take evidence off a task' },
  'draw-spot-checks': { vi: 'Chọn ngẫu nhiên nhiệm vụ để kiểm tra lại', en: 'Draw spot checks' },
  'record-spot-check': { vi: 'Ghi kết quả kiểm tra lại', en: 'Record a spot check' },
  'set-coefficients': { vi: 'Đặt hệ số quy đổi sản phẩm', en: 'Set coefficients of products' },
  'renew-calendar-link': { vi: 'Lấy liên kết lịch', en: 'Make a calendar link' },
  'revoke-calendar-link': { vi: 'Hủy liên kết lịch', en: 'Revoke a calendar link' },
};

/** An act without words shows its own name: a line is never left out. */
export function nameOfAct(act: string): Bilingual {
  return actWords[act] ?? { vi: act, en: act };
}

export function hasWords(act: string): boolean {
  return act in actWords;
}

/** Things without a name of their own, which acts know by number. */
/** Subjects that are said in words of ours. */
const subjectWords: Readonly<Record<string, Bilingual>> = {
  'personal data': { vi: 'thông tin cá nhân trong hệ thống', en: 'personal data kept here' },
  'party members': {
    vi: 'dữ liệu đảng viên của đơn vị',
    en: 'data about Party members of the unit',
  },
  'special days': { vi: 'lịch ngày nghỉ, ngày làm bù', en: 'days off and made-up days' },
  task: { vi: 'nhiệm vụ mới', en: 'a new task' },
  'work score': { vi: 'kết quả công việc', en: 'work score' },
  'spot checks': { vi: 'kiểm tra lại nhiệm vụ', en: 'spot checks of tasks' },
  calendar: { vi: 'lịch riêng', en: 'one’s own calendar' },
  meeting: { vi: 'cuộc họp mới', en: 'a new meeting' },
};

const numbered: readonly (readonly [RegExp, Bilingual])[] = [
  [/^submission (\d+)$/, { vi: 'phiếu báo cáo số', en: 'submission' }],
  [/^round (\d+)$/, { vi: 'kỳ báo cáo số', en: 'reporting round' }],
  [/^task (\d+)$/, { vi: 'nhiệm vụ số', en: 'task' }],
  [/^meeting (\d+)$/, { vi: 'cuộc họp số', en: 'meeting' }],
  [
    /^action-programme (\d+)$/,
    { vi: 'lần giao chương trình hành động số', en: 'call for action programmes' },
  ],
  [/^counter value (\d+)$/, { vi: 'số đề nghị thứ', en: 'proposed value' }],
];

/** What was acted upon, as people read it. */
export function nameOfSubject(subject: string, things: ReadonlyMap<string, Bilingual>): Bilingual {
  for (const [pattern, { vi, en }] of numbered) {
    const number = pattern.exec(subject)?.[1];
    if (number !== undefined) return { vi: `${vi} ${number}`, en: `${en} ${number}` };
  }
  const [first = '', ...others] = subject.split(' ');
  const thing = things.get(first);
  if (thing !== undefined) {
    const tail = others.length === 0 ? '' : `, ${others.join(' ')}`;
    return { vi: `${thing.vi}${tail}`, en: `${thing.en}${tail}` };
  }
  return subjectWords[subject] ?? { vi: subject, en: subject };
}
