import { accountWordsVi } from './vi-account.ts';
import { difficultyWordsVi } from './vi-difficulty.ts';
import { firstStepsWordsVi } from './vi-first-steps.ts';
import { makeRoundWordsVi } from './vi-make-round.ts';
import { meetingWordsVi } from './vi-meeting.ts';
import { programmeWordsVi } from './vi-programme.ts';
import { outlookWordsVi } from './vi-outlook.ts';
import { pageWordsVi } from './vi-pages.ts';
import { placeWordsVi } from './vi-places.ts';
import { proposalWordsVi } from './vi-proposal.ts';
import { readingWordsVi } from './vi-reading.ts';
import { registerWordsVi } from './vi-register.ts';
import { roundWordsVi } from './vi-round.ts';
import { roundsWordsVi } from './vi-rounds.ts';
import { taskActWordsVi } from './vi-task-act.ts';
import { taskWordsVi } from './vi-task.ts';
import { specialDaysWordsVi } from './vi-special-days.ts';
import { tableImportWordsVi } from './vi-table-import.ts';
import { vacancyWordsVi } from './vi-vacancy.ts';
import { workbookWordsVi } from './vi-workbook.ts';

/** Every word of the frame and of what all pages share, in Vietnamese; its type is the type of a dictionary. */
export const vi = {
  ...accountWordsVi,
  ...difficultyWordsVi,
  ...firstStepsWordsVi,
  ...makeRoundWordsVi,
  ...meetingWordsVi,
  ...programmeWordsVi,
  ...outlookWordsVi,
  ...pageWordsVi,
  ...placeWordsVi,
  ...proposalWordsVi,
  ...readingWordsVi,
  ...registerWordsVi,
  ...roundWordsVi,
  ...roundsWordsVi,
  ...taskActWordsVi,
  ...taskWordsVi,
  ...specialDaysWordsVi,
  ...tableImportWordsVi,
  ...vacancyWordsVi,
  ...workbookWordsVi,
  product: 'Thước Đo',
  frame: {
    skip: 'Chuyển đến nội dung chính',
    navigation: 'Các trang',
    choices: 'Đơn vị, nghị quyết và ngày',
    groups: {
      own: 'Của tôi',
      follow: 'Theo dõi',
      figures: 'Số liệu',
      delivery: 'Thực hiện',
    },
    myWork: 'Việc của tôi',
    approvals: 'Bàn duyệt',
    scorecard: 'Bảng theo dõi',
    targets: 'Chỉ tiêu',
    readings: 'Đọc báo cáo',
    rounds: 'Kỳ báo cáo',
    registers: 'Sổ theo dõi',
    programmes: 'Chương trình',
    meetings: 'Cuộc họp',
    contradictions: 'Điểm vênh',
    documents: 'Tài liệu',
    tasks: 'Nhiệm vụ',
    difficulties: 'Khó khăn',
    more: 'Thêm',
    unit: 'Đơn vị',
    unitGone: (day: string) => `đến ${day}`,
    resolution: 'Nghị quyết',
    otherLanguage: 'English',
    toDark: 'Chuyển sang nền tối',
    toLight: 'Chuyển sang nền sáng',
    find: 'Tìm nhanh',
    shortcuts: 'Phím tắt',
    close: 'Đóng',
    demonstration: 'Dữ liệu minh họa',
    printedOn: (day: string) => `In ngày ${day}`,
    print: 'In trang này',
    notFound: 'Không có trang này',
    notFoundHelp: 'Địa chỉ có thể đã gõ nhầm. Hãy mở một trang ở thanh bên.',
  },
  asOf: {
    label: 'Theo hiểu biết đến ngày',
    short: 'Biết đến',
    now: 'hiện nay',
    nowLong: 'Theo hiểu biết hiện nay',
    dayLong: (day: string) => `Theo hiểu biết đến ngày ${day}`,
    back: 'Trở về hiện nay',
    explain: 'Mọi trang chỉ dùng số liệu và văn bản đã có đến hết ngày được chọn.',
    typeDay: 'Gõ một ngày (ngày/tháng/năm)',
    show: 'Xem',
    days: 'Ngày có văn bản mới',
    calendar: 'Chọn trên lịch',
    calendarLabels: {
      previousMonth: 'Tháng trước',
      nextMonth: 'Tháng sau',
      previousYear: 'Năm trước',
      nextYear: 'Năm sau',
      previousDecade: 'Mười năm trước',
      nextDecade: 'Mười năm sau',
    },
  },
  palette: {
    placeholder: 'Chỉ tiêu, văn bản, đơn vị, nghị quyết, việc cần làm… (gõ không dấu cũng được)',
    nothing: 'Không tìm thấy. Thử một từ ngắn hơn, có dấu hoặc không dấu.',
    kinds: {
      target: 'Chỉ tiêu nghị quyết',
      indicator: 'Chỉ tiêu thống kê',
      document: 'Tài liệu',
      unit: 'Đơn vị',
      resolution: 'Nghị quyết',
      action: 'Việc làm',
    },
    goTo: (page: string) => `Mở ${page}`,
    switchLanguage: 'Chuyển sang tiếng Anh',
  },
  shortcuts: {
    title: 'Phím tắt',
    palette: 'Tìm nhanh',
    help: 'Bảng phím tắt này',
    rows: 'Đi giữa các dòng của bảng',
    cells: 'Đi giữa các số và nút trong một dòng',
    open: 'Mở dòng đang chọn',
    search: 'Đến ô lọc chữ của trang',
    close: 'Đóng khung đang mở',
  },
  problem: {
    title: 'Chưa lấy được dữ liệu',
    forbidden: 'Việc này không thuộc vai của bạn',
    unreachable: 'Không nối được với máy chủ Thước Đo.',
    unreachableHelp:
      'Kiểm tra lệnh “npm start” còn chạy không, rồi thử lại. Số liệu đã lưu không bị ảnh hưởng.',
    unreadable:
      'Máy chủ trả lời theo cách trang này chưa hiểu, thường là vì vừa được nâng cấp. Hãy tải lại trang; nếu vẫn vậy, báo người quản trị.',
    retry: 'Thử lại',
    home: 'Về trang đầu',
    faults: 'Chỗ chưa đúng',
  },
  chooseUnit: 'Gõ tên đơn vị, không cần dấu',
  noUnitFound: 'Không có đơn vị nào khớp.',
  loading: 'Đang lấy dữ liệu',
  figure: {
    why: 'Vì sao con số này?',
    whyOf: (name: string) => `Vì sao con số này: ${name}`,
    missing: 'không có số',
    dataThrough: (day: string) => `số liệu đến ${day}`,
    computed: 'tính ra',
    stated: 'theo văn bản',
    implied: 'suy ra',
    partialMark: (reported: number, of: number) => `mới có ${reported}/${of} đơn vị`,
    gradeMarks: { estimate: 'ước', preliminary: 'sơ bộ', official: 'chính thức' },
  },
  qualifiers: {
    nearly: 'gần',
    over: 'trên',
    about: 'khoảng',
    estimated: 'ước',
    only: 'chỉ',
    'up-to': 'tới',
    none: '',
  },
  assignerUnsaid: 'không nói ai giao',
  bounds: {
    'at-least': '≥',
    'more-than': '>',
    'at-most': '≤',
    'less-than': '<',
    about: '≈',
    exactly: '=',
    between: 'từ … đến',
  },
  indicatorKinds: {
    flow: 'phát sinh trong kỳ',
    stock: 'thời điểm',
    rate: 'tỷ lệ',
    index: 'chỉ số',
    score: 'điểm',
    structure: 'cơ cấu',
  },
  directions: {
    'higher-is-better': 'cao hơn là tốt hơn',
    'lower-is-better': 'thấp hơn là tốt hơn',
    'within-range': 'trong khoảng là tốt',
    none: 'không xét cao hay thấp',
  },
  colours: {
    red: 'Nguy cơ không đạt',
    orange: 'Có thể đạt',
    green: 'Dự kiến đạt',
    none: 'Chưa đánh giá được',
  },
  resolutionStates: {
    'in-force': 'đang thực hiện',
    superseded: 'đã được thay thế',
    'closed-unit-dissolved': 'khép lại vì đơn vị đã sáp nhập',
    inherited: 'được đơn vị mới kế thừa',
  },
  targetStates: {
    'in-force': 'đang thực hiện',
    superseded: 'đã được thay thế',
    inherited: 'được kế thừa',
    'closed-unit-dissolved': 'khép lại vì đơn vị đã sáp nhập',
    overtaken: 'không còn áp dụng do sắp xếp',
  },
  rule: 'Quy tắc',
  numbersUsed: 'Số đã dùng',
  clear: 'Bỏ lọc',
  all: 'Tất cả',
  cancel: 'Thôi',
  reason: 'Lý do',
  reasonNeeded: 'Cần ghi lý do để người sau hiểu được.',
  copy: 'Chép',
  copied: 'Đã chép',
  dayForm: 'ví dụ 28/06/2021',
  badDay: 'Ngày cần viết như 28/06/2021.',
  addRow: 'Thêm dòng',
  removeRow: (row: number) => `Bỏ dòng ${row}`,
  saved: 'Đã lưu.',
  undo: 'Hoàn tác',
};

export type Words = typeof vi;
