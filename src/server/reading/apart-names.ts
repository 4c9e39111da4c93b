import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { FoundNumberApart } from '../../reader/finding/reading.ts';

/** Why a number states no quantity, as readers say it. */
export const apartNames = {
  date: { vi: 'ngày tháng', en: 'a date' },
  time: { vi: 'giờ', en: 'a time of day' },
  year: { vi: 'năm', en: 'a year' },
  period: { vi: 'kỳ, giai đoạn', en: 'a period' },
  duration: { vi: 'khoảng thời gian', en: 'a length of time' },
  ordinal: { vi: 'số thứ tự', en: 'a place in an order' },
  name: { vi: 'một phần của tên', en: 'part of a name' },
  doc_number: { vi: 'số, ký hiệu văn bản', en: 'the number of a document' },
  list_number: { vi: 'số của mục', en: 'the number of an item' },
  footnote: { vi: 'số chú thích', en: 'the number of a note' },
  unit_base: { vi: 'một phần của đơn vị tính', en: 'part of a unit of measure' },
  attribute: { vi: 'đặc điểm của vật, không phải kết quả', en: 'a property of a thing, no result' },
  counter: { vi: 'số đếm của trang (lượt xem, trang)', en: 'a counter of the page' },
  phone: { vi: 'số điện thoại', en: 'a telephone number' },
} satisfies Record<FoundNumberApart['why'], Bilingual>;
