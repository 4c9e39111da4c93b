import type { Bilingual } from '../../core/kernel/bilingual.ts';

/**
 * Why a document is not read, and what its owner can do. `detail` is a name or an amount that is the same
 * in both languages.
 */
export const refusals = {
  'empty-file': () => ({
    vi: 'Tệp rỗng. Hãy chọn lại tệp; nếu vừa tải về thì tải lại.',
    en: 'The file is empty. Choose it again; if it was downloaded, download it again.',
  }),
  'too-large': (limit) => ({
    vi: `Tệp lớn hơn mức cho phép (${limit}). Hãy bỏ bớt ảnh rồi lưu lại, hoặc tách thành nhiều tệp.`,
    en: `The file is larger than allowed (${limit}). Remove pictures and save it again, or split it.`,
  }),
  'unpacks-too-large': (limit) => ({
    vi: `Tệp bung ra lớn bất thường (quá ${limit}), có thể là tệp độc hại. Nếu tin tệp này, hãy mở bằng chương trình soạn thảo và lưu thành tệp mới.`,
    en: `The file unpacks to an unusual size (over ${limit}) and may be hostile. If you trust it, open it in its program and save it as a new file.`,
  }),
  'too-many-parts': (limit) => ({
    vi: `Tệp có quá nhiều phần bên trong (quá ${limit}). Hãy mở bằng chương trình soạn thảo và lưu thành tệp mới, hoặc tách nhỏ.`,
    en: `The file has too many parts inside (over ${limit}). Open it in its program and save it as a new file, or split it.`,
  }),
  'too-deep': (limit) => ({
    vi: `Nội dung lồng nhau quá sâu (quá ${limit} tầng), không phải văn bản thông thường. Hãy mở tệp và lưu thành tệp mới.`,
    en: `The content is nested too deeply (over ${limit} levels) for an ordinary document. Open it and save it as a new file.`,
  }),
  'too-many-pages': (limit) => ({
    vi: `Văn bản quá dài (quá ${limit} trang). Hãy tách thành nhiều tệp rồi đọc từng tệp.`,
    en: `The document is too long (over ${limit} pages). Split it and read the parts one by one.`,
  }),
  'too-many-characters': (limit) => ({
    vi: `Văn bản quá dài (quá ${limit} ký tự). Hãy tách thành nhiều tệp rồi đọc từng tệp.`,
    en: `The document is too long (over ${limit} characters). Split it and read the parts one by one.`,
  }),
  'too-many-cells': (limit) => ({
    vi: `Bảng tính quá rộng (quá ${limit} ô). Hãy xóa các ô lạc ở xa bảng, hoặc tách thành nhiều tệp.`,
    en: `The workbook is too wide (over ${limit} cells). Remove stray cells far from the tables, or split it.`,
  }),
  truncated: () => ({
    vi: 'Tệp bị cắt cụt, thiếu phần cuối. Hãy tải hoặc sao chép lại tệp gốc.',
    en: 'The file is cut off: its end is missing. Download or copy the original again.',
  }),
  broken: (part) => ({
    vi: `Tệp bị hỏng, không đọc được (${part}). Hãy mở bằng chương trình soạn thảo và lưu thành tệp mới, hoặc dán nội dung vào ô nhập.`,
    en: `The file is damaged and cannot be read (${part}). Open it in its program and save it as a new file, or paste its text.`,
  }),
  encrypted: () => ({
    vi: 'Tệp được đặt mật khẩu hoặc hạn chế quyền. Hãy mở tệp, bỏ mật khẩu (hoặc in ra PDF mới) rồi đọc lại.',
    en: 'The file is protected by a password or by restricted rights. Open it, remove the protection (or print it to a new PDF) and try again.',
  }),
  'old-format': (format) => ({
    vi: `Tệp thuộc định dạng cũ (${format}). Hãy mở bằng Word hoặc Excel và lưu thành .docx hoặc .xlsx.`,
    en: `The file has an old format (${format}). Open it in Word or Excel and save it as .docx or .xlsx.`,
  }),
  'unsupported-format': (format) => ({
    vi: `Chưa đọc được loại tệp này (${format}). Đọc được: docx, pdf có lớp chữ, xlsx, html, txt; hãy lưu lại theo một trong các loại đó hoặc dán nội dung.`,
    en: `This kind of file is not read (${format}). What is read: docx, pdf with text, xlsx, html, txt; save it as one of them or paste its text.`,
  }),
  'no-text-layer': () => ({
    vi: 'Tệp PDF là bản quét (chỉ có ảnh), không có lớp chữ để đọc. Hãy dùng bản gốc soạn trên máy, hoặc nhận dạng chữ (OCR) rồi đọc lại.',
    en: 'The PDF is a scan (pictures only) without a text layer. Use the original document, or run text recognition (OCR) first.',
  }),
  'no-text': () => ({
    vi: 'Tệp không có chữ nào. Hãy kiểm tra lại xem đã chọn đúng tệp chưa.',
    en: 'The file holds no text. Check that it is the right one.',
  }),
  'unreadable-letters': () => ({
    vi: 'Phông chữ trong tệp không cho biết chữ nào là chữ nào, nên nội dung lấy ra là ký tự vô nghĩa. Hãy dùng bản gốc soạn trên máy, hoặc nhận dạng chữ (OCR).',
    en: 'The fonts in the file do not say which letter is which, so the text comes out as meaningless marks. Use the original document, or text recognition (OCR).',
  }),
  'unknown-encoding': () => ({
    vi: 'Không nhận ra bảng mã của văn bản. Hãy mở tệp và lưu lại với bảng mã UTF-8, hoặc dán nội dung vào ô nhập.',
    en: 'The encoding of the text is not known. Open the file and save it as UTF-8, or paste its text.',
  }),
} satisfies Record<string, (detail: string) => Bilingual>;

export type RefusalReason = keyof typeof refusals;

/** Ends a reading from within; `readDocument` turns it into a refusal, no one else sees it. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
  readonly reason: RefusalReason;
  readonly text: Bilingual;

  constructor(reason: RefusalReason, detail = '') {
    const text = refusals[reason](detail);
    super(text.en);
    this.reason = reason;
    this.text = text;
  }
}

/** `64 MB`, for details. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`;
}
