import type { TaskPriority, TaskProduct } from '../../core/task/task.ts';

/** How far an illustrative task has come. Days are counted from today: −30 is thirty days ago. */
export interface IllustrativeTask {
  title: string;
  product: TaskProduct;
  responsibility: string;
  priority: TaskPriority;
  /** Code of the lead unit in the register of the demonstration. */
  lead: string;
  co: { code: string; mustAnswer: string } | null;
  /** Targets of the congress that it serves; those that are not there are left out. */
  targets?: readonly string[];
  issuedOn: number;
  dueOn: number;
  happened: readonly Happening[];
}

export type Happening =
  | { act: 'accept' | 'close' | 'answer-part'; on: number }
  | { act: 'report-interim'; on: number; text: string }
  | { act: 'return' | 'refuse-quality'; on: number; reason: string }
  | { act: 'report-done'; on: number }
  | { act: 'ask-extension' | 'extend'; on: number; dueOn: number; reason: string };

const doc = (name: string): TaskProduct => ({ kind: 'document', name });

/** Every one says in its title that it is an illustration: none of it is told by an article. */
export const illustrativeTasks: readonly IllustrativeTask[] = [
  {
    title: 'Rà soát quỹ đất, lập danh mục khu đất đấu giá (ví dụ minh họa)',
    product: doc('Danh mục khu đất đấu giá kèm bản đồ'),
    responsibility: 'Rà soát, lập danh mục, chịu trách nhiệm về diện tích.',
    priority: 'crucial',
    lead: '05512',
    co: { code: '05515', mustAnswer: 'Cung cấp ranh giới khu đất giáp ranh.' },
    targets: ['ix-budget-revenue-growth'],
    issuedOn: -200,
    dueOn: 70,
    happened: [
      { act: 'accept', on: -198 },
      { act: 'report-interim', on: -120, text: 'Đã đo 12 trên 20 khu đất.' },
    ],
  },
  {
    title: 'Lập danh mục khu đất đấu giá của phường (ví dụ minh họa)',
    product: doc('Danh mục khu đất đấu giá'),
    responsibility: 'Lập danh mục gửi thành phố.',
    priority: 'ordinary',
    lead: '05512',
    co: null,
    targets: ['ix-budget-revenue-growth'],
    issuedOn: -3,
    dueOn: 60,
    happened: [],
  },
  {
    title: 'Lập kế hoạch chỉnh trang tuyến phố văn minh (ví dụ minh họa)',
    product: doc('Kế hoạch chỉnh trang được phê duyệt'),
    responsibility: 'Khảo sát, lập kế hoạch, lấy ý kiến tổ dân phố.',
    priority: 'key',
    lead: '05515',
    co: null,
    targets: ['ix-urban-class'],
    issuedOn: -2,
    dueOn: 25,
    happened: [],
  },
  {
    title: 'Hoàn thành số hóa hồ sơ hộ tịch (ví dụ minh họa)',
    product: { kind: 'figure', name: 'Số hồ sơ hộ tịch đã số hóa, có đối soát' },
    responsibility: 'Số hóa, đối soát, bàn giao dữ liệu.',
    priority: 'key',
    lead: '05518',
    co: null,
    issuedOn: -60,
    dueOn: 5,
    happened: [
      { act: 'accept', on: -59 },
      { act: 'report-done', on: -1 },
    ],
  },
  {
    title: 'Giải phóng mặt bằng khu tái định cư (ví dụ minh họa)',
    product: { kind: 'works', name: 'Biên bản bàn giao mặt bằng sạch' },
    responsibility: 'Kiểm đếm, lập phương án, vận động bàn giao.',
    priority: 'crucial',
    lead: '05521',
    co: { code: '05528', mustAnswer: 'Bố trí quỹ nhà tạm cư.' },
    targets: ['ix-gross-output-growth', 'ix-urban-class'],
    issuedOn: -80,
    dueOn: -10,
    happened: [
      { act: 'accept', on: -78 },
      {
        act: 'ask-extension',
        on: -2,
        dueOn: 20,
        reason: 'Còn 2 hộ chưa thống nhất giá đất; đang chờ thẩm định lại.',
      },
    ],
  },
  {
    title: 'Tổ chức ngày hội việc làm của phường (ví dụ minh họa)',
    product: { kind: 'event', name: 'Ngày hội việc làm, có danh sách doanh nghiệp tham gia' },
    responsibility: 'Chuẩn bị địa điểm, mời doanh nghiệp, tổng hợp kết quả.',
    priority: 'ordinary',
    lead: '05528',
    co: null,
    issuedOn: -70,
    dueOn: -20,
    happened: [
      { act: 'accept', on: -69 },
      { act: 'report-done', on: -24 },
      { act: 'close', on: -21 },
    ],
  },
  {
    title: 'Điều tra, rà soát hộ nghèo, hộ cận nghèo (ví dụ minh họa)',
    product: { kind: 'figure', name: 'Biểu tổng hợp hộ nghèo, hộ cận nghèo' },
    responsibility: 'Điều tra, niêm yết, tổng hợp.',
    priority: 'key',
    lead: '05506',
    co: null,
    issuedOn: -75,
    dueOn: -30,
    happened: [
      { act: 'accept', on: -74 },
      { act: 'report-done', on: -31 },
      {
        act: 'refuse-quality',
        on: -28,
        reason: 'Biểu chưa có cột hộ phát sinh mới; đề nghị bổ sung.',
      },
      { act: 'report-done', on: -25 },
      { act: 'close', on: -23 },
    ],
  },
  {
    title: 'Rà soát quy hoạch chi tiết khu dân cư (ví dụ minh họa)',
    product: doc('Báo cáo rà soát quy hoạch'),
    responsibility: 'Rà soát, đề xuất điều chỉnh.',
    priority: 'ordinary',
    lead: '05509',
    co: null,
    targets: ['ix-urban-class'],
    issuedOn: -15,
    dueOn: 30,
    happened: [
      {
        act: 'return',
        on: -13,
        reason: 'Quy hoạch này do phòng chuyên môn của thành phố lập; xã, phường chỉ phối hợp.',
      },
    ],
  },
  {
    title: 'Rà soát vướng mắc của doanh nghiệp xuất khẩu (ví dụ minh họa)',
    product: doc('Báo cáo vướng mắc của từng doanh nghiệp, kèm kiến nghị'),
    responsibility: 'Gặp từng doanh nghiệp, tổng hợp, kiến nghị thành phố.',
    priority: 'key',
    lead: '05518',
    co: null,
    targets: ['ix-exports-growth', 'ix-gross-output-growth'],
    issuedOn: -30,
    dueOn: 40,
    happened: [{ act: 'accept', on: -28 }],
  },
  {
    title: 'Xây dựng mô hình xóm nông thôn mới kiểu mẫu (ví dụ minh họa)',
    product: { kind: 'decision', name: 'Quyết định công nhận xóm kiểu mẫu' },
    responsibility: 'Hoàn thiện tiêu chí, lập hồ sơ đề nghị.',
    priority: 'key',
    lead: '05527',
    co: { code: '05533', mustAnswer: 'Chia sẻ hồ sơ mẫu và kinh nghiệm của xã.' },
    issuedOn: -50,
    dueOn: -5,
    happened: [
      { act: 'accept', on: -49 },
      { act: 'extend', on: -12, dueOn: 35, reason: 'Mưa lũ làm chậm thi công đường xóm.' },
    ],
  },
];
