import type { Bilingual } from '../../core/kernel/bilingual.ts';

/**
 * What a reader noticed that a person should know: nothing is left out or changed without one of these.
 * `detail` is a count, a name or a list that is the same in both languages.
 */
export const messageTexts = {
  'other-format-than-name': (format) => ({
    vi: `Tên tệp nói một loại, nội dung là loại khác; đã đọc như ${format}.`,
    en: `The file's name says one format, its content is another; read as ${format}.`,
  }),
  'old-encoding': (encoding) => ({
    vi: `Văn bản dùng bảng mã cũ ${encoding}, đã chuyển sang Unicode; hãy soát lại chữ có dấu.`,
    en: `The text uses the old encoding ${encoding} and was turned to Unicode; check letters with marks.`,
  }),
  'tracked-changes': (count) => ({
    vi: `Văn bản còn vết sửa (${count} chỗ): đã lấy phần chèn thêm, bỏ phần đã xóa.`,
    en: `The document has tracked changes (${count}): insertions were kept, deletions dropped.`,
  }),
  'hidden-text': (count) => ({
    vi: `Có chữ ẩn (${count} chỗ), không đọc.`,
    en: `Hidden text (${count} places) was not read.`,
  }),
  'comments-left-out': () => ({
    vi: 'Văn bản có ghi chú bên lề (comment), không đọc.',
    en: 'The document has comments; they were not read.',
  }),
  'macros-ignored': () => ({
    vi: 'Tệp có macro; macro không được chạy và không được đọc.',
    en: 'The file has macros; they were neither run nor read.',
  }),
  'part-left-out': (part) => ({
    vi: `Một phần của tệp không đọc được và bị bỏ qua: ${part}.`,
    en: `A part of the file could not be read and was left out: ${part}.`,
  }),
  'note-marks-left-out': (count) => ({
    vi: `Đã bỏ ${count} số hiệu chú thích viết trên cao, để không lẫn vào số liệu.`,
    en: `${count} raised note numbers were left out, so that they do not run into figures.`,
  }),
  'pages-without-text': (pages) => ({
    vi: `Không có chữ trên trang ${pages} (trang trắng hoặc ảnh quét): số liệu ở đó không đọc được.`,
    en: `No text on page ${pages} (blank or scanned): figures there were not read.`,
  }),
  'turned-text': (pages) => ({
    vi: `Chữ xoay ngang trên trang ${pages} được đọc sau phần còn lại của trang; hãy soát thứ tự.`,
    en: `Turned text on page ${pages} was read after the rest of its page; check the order.`,
  }),
  'unreadable-letters': (count) => ({
    vi: `Có ${count} ký tự không rõ là chữ gì (phông thiếu bảng mã, hoặc byte hỏng).`,
    en: `${count} marks could not be told (a font without a map to letters, or broken bytes).`,
  }),
  'damaged-part': (count) => ({
    vi: `Tệp bị hỏng ở ${count} chỗ: có thể thiếu chữ hoặc số. Hãy so với bản gốc.`,
    en: `The file is damaged in ${count} places: letters or figures may be missing. Compare with the original.`,
  }),
  'hidden-sheets': (names) => ({
    vi: `Trang tính ẩn được đọc riêng: ${names}.`,
    en: `Hidden sheets were read apart: ${names}.`,
  }),
  'hidden-rows': (names) => ({
    vi: `Có hàng ẩn, vẫn đọc và đánh dấu: ${names}.`,
    en: `Hidden rows were read and marked: ${names}.`,
  }),
  'hidden-columns': (names) => ({
    vi: `Có cột ẩn, vẫn đọc: ${names}.`,
    en: `Hidden columns were read: ${names}.`,
  }),
  'formula-without-value': (cells) => ({
    vi: `Ô có công thức nhưng chưa có kết quả, để trống: ${cells}. Hãy mở bằng Excel và lưu lại.`,
    en: `Cells with a formula but no result were left empty: ${cells}. Open the file in Excel and save it.`,
  }),
  'formula-fault': (cells) => ({
    vi: `Ô có lỗi công thức: ${cells}.`,
    en: `Cells whose formula failed: ${cells}.`,
  }),
} satisfies Record<string, (detail: string) => Bilingual>;

export type MessageKind = keyof typeof messageTexts;

export interface ReadingMessage {
  readonly kind: MessageKind;
  readonly text: Bilingual;
}

export function message(kind: MessageKind, detail: string | number = ''): ReadingMessage {
  return { kind, text: messageTexts[kind](String(detail)) };
}

/** `1, 2, 3, …`: the first of a list, so that a message stays short. */
export function firstOf(items: readonly (string | number)[], atMost = 10): string {
  const more = items.length > atMost ? `, … (${items.length})` : '';
  return items.slice(0, atMost).join(', ') + more;
}
