import { noAnswerNames } from '../../core/figure/round/cell.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Fields that acts write down, as people read them. */
const fieldWords: Readonly<Record<string, Bilingual>> = {
  rights: { vi: 'Quyền', en: 'Rights' },
  role: { vi: 'vai', en: 'role' },
  unit: { vi: 'đơn vị', en: 'unit' },
  unitId: { vi: 'đơn vị', en: 'unit' },
  fields: { vi: 'loại dữ liệu', en: 'kinds of data' },
  state: { vi: 'Trạng thái', en: 'State' },
  hasSecondFactor: { vi: 'Xác thực hai lớp', en: 'Second factor' },
  office: { vi: 'Chức danh', en: 'Office' },
  purpose: { vi: 'Mục đích', en: 'Purpose' },
  first: { vi: 'Người quản trị đầu tiên', en: 'First administrator' },
  accounts: { vi: 'Số tài khoản', en: 'Accounts' },
  issuer: { vi: 'Nơi ban hành', en: 'Issuer' },
  decision: { vi: 'Cách xử lý', en: 'Decision' },
  decisions: { vi: 'Số quyết định', en: 'Decisions' },
  label: { vi: 'Đánh giá', en: 'Judgement' },
  title: { vi: 'Tên', en: 'Title' },
  date: { vi: 'Ngày', en: 'Date' },
  reading: { vi: 'Bản đọc số', en: 'Reading number' },
  document: { vi: 'Văn bản', en: 'Document' },
  format: { vi: 'Loại tệp', en: 'Format' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  phrase: { vi: 'Từ ngữ số', en: 'Phrase number' },
  value: { vi: 'Giá trị', en: 'Value' },
  grade: { vi: 'Mức chắc chắn', en: 'Grade' },
  qualifier: { vi: 'Cách nói', en: 'Qualifier' },
  note: { vi: 'Ghi chú', en: 'Note' },
  period: { vi: 'Kỳ', en: 'Period' },
  deadline: { vi: 'Hạn', en: 'Deadline' },
  deadlines: { vi: 'Hạn', en: 'Deadlines' },
  units: { vi: 'Đơn vị', en: 'Units' },
  form: { vi: 'Biểu', en: 'Form' },
  round: { vi: 'Kỳ báo cáo', en: 'Reporting round' },
  level: { vi: 'Cấp duyệt', en: 'Level' },
  levels: { vi: 'Các cấp duyệt', en: 'Levels' },
  onUnit: { vi: 'Duyệt với tư cách', en: 'Approving as' },
  calendar: { vi: 'Lịch báo cáo', en: 'Calendar' },
  periodId: { vi: 'Kỳ', en: 'Period' },
  dueOn: { vi: 'hạn', en: 'due' },
  dataThrough: { vi: 'Số liệu đến ngày', en: 'Figures up to' },
  allowsOwnApproval: { vi: 'Cho tự duyệt', en: 'Own approval allowed' },
  isRequired: { vi: 'bắt buộc', en: 'required' },
  indicatorCode: { vi: 'chỉ tiêu', en: 'indicator' },
  question: { vi: 'câu hỏi', en: 'question' },
  group: { vi: 'loại dữ liệu', en: 'kind of data' },
  kind: { vi: 'loại', en: 'kind' },
  text: { vi: 'Lời', en: 'Text' },
  reason: { vi: 'lý do', en: 'reason' },
  field: { vi: 'Dòng', en: 'Row' },
  evidence: { vi: 'Minh chứng số', en: 'Evidence number' },
  name: { vi: 'Tên', en: 'Name' },
  register: { vi: 'Sổ', en: 'Register' },
  from: { vi: 'Từ ngày', en: 'From' },
  bytes: { vi: 'Số byte', en: 'Bytes' },
  'file name': { vi: 'Tên tệp', en: 'File name' },
  'claims withdrawn': { vi: 'Câu chữ rút lại', en: 'Claims withdrawn' },
};

/** Values of a closed list, as people read them. */
const valueWords: Readonly<Record<string, Bilingual>> = {
  active: { vi: 'đang dùng', en: 'active' },
  invited: { vi: 'chờ nhận lời mời', en: 'invited' },
  suspended: { vi: 'đã ngừng', en: 'suspended' },
  invitation: { vi: 'lời mời', en: 'invitation' },
  'password-reset': { vi: 'đặt lại mật khẩu', en: 'password reset' },
  'first-administrator': { vi: 'người quản trị đầu tiên', en: 'first administrator' },
  figures: { vi: 'số liệu công tác', en: 'figures of the work' },
  'party-members': { vi: 'dữ liệu đảng viên', en: 'data about Party members' },
  estimate: { vi: 'ước', en: 'estimate' },
  preliminary: { vi: 'sơ bộ', en: 'preliminary' },
  official: { vi: 'chính thức', en: 'official' },
  accept: { vi: 'nhận', en: 'accept' },
  reject: { vi: 'bỏ', en: 'reject' },
  reopened: { vi: 'mở lại', en: 'reopened' },
  met: { vi: 'đạt', en: 'met' },
  'not-met': { vi: 'không đạt', en: 'not met' },
  'basically-met': { vi: 'cơ bản đạt', en: 'basically met' },
  draft: { vi: 'nháp', en: 'draft' },
  open: { vi: 'đang mở', en: 'open' },
  closed: { vi: 'đã đóng', en: 'closed' },
  sent: { vi: 'đã gửi', en: 'sent' },
  returned: { vi: 'trả lại', en: 'returned' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  'head-approved': { vi: 'lãnh đạo đơn vị đã duyệt', en: 'approved by the head' },
  'department-approved': { vi: 'phòng chuyên môn đã duyệt', en: 'approved by the department' },
  head: { vi: 'lãnh đạo đơn vị', en: 'head of the unit' },
  department: { vi: 'phòng chuyên môn', en: 'department' },
  city: { vi: 'thành phố', en: 'city' },
  administrative: { vi: 'báo cáo hành chính', en: 'administrative' },
  statistical: { vi: 'báo cáo thống kê', en: 'statistical' },
  ...noAnswerNames,
  question: { vi: 'câu hỏi', en: 'question' },
  true: { vi: 'có', en: 'yes' },
  false: { vi: 'không', en: 'no' },
};

/** What a pack holds, counted as "… added" and "… changed". */
const packWords: Readonly<Record<string, Bilingual>> = {
  units: { vi: 'Đơn vị', en: 'Units' },
  placements: { vi: 'Quan hệ trực thuộc', en: 'Placements' },
  successions: { vi: 'Quan hệ kế thừa', en: 'Successions' },
  headships: { vi: 'Người đứng đầu', en: 'Heads' },
  indicators: { vi: 'Chỉ tiêu thống kê', en: 'Indicators' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  claims: { vi: 'Câu chữ', en: 'Claims' },
  resolutions: { vi: 'Nghị quyết', en: 'Resolutions' },
  programmes: { vi: 'Chương trình, đề án', en: 'Programmes' },
  targets: { vi: 'Chỉ tiêu nghị quyết', en: 'Targets' },
  planLines: { vi: 'Số kế hoạch', en: 'Plan lines' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  figures: { vi: 'Số liệu', en: 'Figures' },
};

/** Counts of a pack, a bare number that is a row of a form, and fields by their names. */
export function nameOfField(field: string): Bilingual {
  if (/^\d+$/.test(field)) return { vi: `Dòng ${field}`, en: `Row ${field}` };
  const [kind = '', change] = field.split(' ');
  const counted = packWords[kind];
  if (counted !== undefined && (change === 'added' || change === 'changed')) {
    const isNew = change === 'added';
    return {
      vi: `${counted.vi} ${isNew ? 'thêm' : 'sửa'}`,
      en: `${counted.en} ${change}`,
    };
  }
  return fieldWords[field] ?? { vi: field, en: field };
}

export function wordsOfValue(value: string): Bilingual {
  return valueWords[value] ?? { vi: value, en: value };
}
