import { UnitId } from '../../core/kernel/ids.ts';
import type { TaskDraft } from '../../contract/task/task.ts';

/** The units that the articles name. */
export const demonstrationUnits = {
  city: UnitId.parse('165@2010-01-01'),
  province: UnitId.parse('19@2010-01-01'),
  partyOfProvince: UnitId.parse('dang-bo-tinh-thai-nguyen@2010-01-01'),
};

/** A draft in which nothing but its work is said. */
export const nothingSaid = {
  orderingUnitId: demonstrationUnits.city,
  leadUnitId: null,
  coUnits: [],
  head: null,
  startOn: null,
  dueOn: null,
  product: null,
  responsibility: null,
  authority: null,
  priority: 'ordinary',
  closingUnitId: null,
  targetIds: [],
} as const satisfies Omit<TaskDraft, 'title'>;

/** What an article says of the work that a directive gives; what it does not say is missing, and the task stays a draft. */
export interface ToldDirective {
  documentId: string;
  /** Number of the conclusion in its meeting. */
  number: number;
  draft: Partial<Omit<TaskDraft, 'title'>> & Pick<TaskDraft, 'title'>;
}

const { province, partyOfProvince } = demonstrationUnits;

/** Directives that name a piece of work. The others name a direction only, and no task is made of them. */
export const toldDirectives: readonly ToldDirective[] = [
  {
    documentId: 'a3',
    number: 1,
    draft: {
      title: 'Tuyên truyền Chỉ thị số 01 và nghị quyết đại hội Đảng lần thứ XIII',
      responsibility: 'UBND các cấp tuyên truyền trên địa bàn mình.',
    },
  },
  {
    documentId: 'a3',
    number: 3,
    draft: {
      title: 'Chuẩn bị các điều kiện cho cuộc bầu cử đại biểu HĐND',
      responsibility: 'UBND các cấp chuẩn bị.',
    },
  },
  {
    documentId: 'a1',
    number: 2,
    draft: {
      title: 'Giải phóng mặt bằng, tạo quỹ đất cho nhà đầu tư vào các khu công nghiệp',
    },
  },
  {
    documentId: 'a1',
    number: 6,
    draft: { title: 'Phát triển tổ chức đảng và đảng viên trong các khu, cụm công nghiệp' },
  },
  {
    documentId: 'a1',
    number: 8,
    draft: {
      title: 'Đề xuất cơ chế, chính sách, phương án hỗ trợ kinh phí cho thành phố Sông Công',
      orderingUnitId: partyOfProvince,
      leadUnitId: province,
      product: { kind: 'document', name: 'Cơ chế, chính sách, phương án hỗ trợ thành phố' },
      responsibility:
        'UBND tỉnh, các cơ quan chuyên môn nghiên cứu, đề xuất dưới sự chỉ đạo của Ban Cán sự đảng UBND tỉnh.',
      authority: {
        unitId: partyOfProvince,
        words: 'Thường trực, Ban Thường vụ Tỉnh ủy xem xét, quyết định theo thẩm quyền.',
      },
    },
  },
  {
    documentId: 'a1',
    number: 9,
    draft: {
      title: 'Đẩy nhanh đường vành đai V qua Khu công nghiệp Sông Công II, giai đoạn 2',
      orderingUnitId: partyOfProvince,
      leadUnitId: province,
      product: { kind: 'works', name: 'Đường vành đai V, đoạn qua Khu công nghiệp Sông Công II' },
      responsibility:
        'UBND tỉnh phối hợp với cơ quan liên quan của Trung ương, huy động nguồn lực, làm đúng kế hoạch.',
    },
  },
];
