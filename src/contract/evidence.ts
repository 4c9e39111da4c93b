import * as z from 'zod';
import type { Bilingual } from '../core/kernel/bilingual.ts';

const Instant = z.iso.datetime({ offset: true });

/** What came of looking for marks of secrecy in a file when it was sent; a file in which one was found is not kept. */
export const FileScan = z.enum([
  'nothing-found',
  'partly',
  'picture',
  'no-text',
  'protected',
  'unreadable',
  'too-large',
  'not-looked-into',
]);
export type FileScan = z.infer<typeof FileScan>;

/** What is said beside a file that could not be looked through; null where it was, as a whole. */
export const fileScanNames = {
  'nothing-found': null,
  partly: {
    vi: 'mới kiểm tra dấu mật một phần: có trang hoặc phần không đọc được chữ',
    en: 'scanned in part for marks of secrecy: some pages or parts hold no text that can be read',
  },
  picture: {
    vi: 'chưa kiểm tra dấu mật: tệp là ảnh',
    en: 'not scanned for marks of secrecy: it is a picture',
  },
  'no-text': {
    vi: 'chưa kiểm tra dấu mật: tệp không có chữ để đọc (bản quét)',
    en: 'not scanned for marks of secrecy: it holds no text (a scan)',
  },
  protected: {
    vi: 'chưa kiểm tra dấu mật: tệp đặt mật khẩu',
    en: 'not scanned for marks of secrecy: it is protected by a password',
  },
  unreadable: {
    vi: 'chưa kiểm tra dấu mật: không mở được tệp',
    en: 'not scanned for marks of secrecy: it cannot be opened',
  },
  'too-large': {
    vi: 'chưa kiểm tra dấu mật: tệp quá lớn hoặc đọc quá lâu',
    en: 'not scanned for marks of secrecy: it is too large, or reading took too long',
  },
  'not-looked-into': {
    vi: 'chưa kiểm tra dấu mật: tệp gửi từ trước khi có việc kiểm tra',
    en: 'not scanned for marks of secrecy: it came before files were scanned',
  },
} satisfies Record<FileScan, Bilingual | null>;

/** A file that bears a cell out. */
export const Evidence = z.object({
  id: z.int(),
  name: z.string(),
  scan: FileScan,
  mediaType: z.string(),
  bytes: z.int(),
  attachedAt: Instant,
  office: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

export const largestEvidence = 10 * 1024 * 1024;
/** Bytes of a request that carries such a file in base64. */
export const largestEvidenceBody = 15 * 1024 * 1024;

/** What a file may be that bears something out. */
export const EvidenceMediaType = z.enum([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);
export type EvidenceMediaType = z.infer<typeof EvidenceMediaType>;

/** A file as it is attached to whatever it bears out. */
export const EvidenceFile = z.strictObject({
  name: z.string().trim().min(1).max(200),
  mediaType: EvidenceMediaType,
  content: z.base64(),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;
