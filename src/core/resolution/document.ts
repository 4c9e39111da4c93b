import * as z from 'zod';
import { DocumentId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';

export const DocumentKind = z.enum([
  'nghi-quyet',
  'quyet-dinh',
  'chi-thi',
  'ket-luan',
  'quy-che',
  'quy-dinh',
  'thong-tri',
  'huong-dan',
  'thong-bao',
  'thong-cao',
  'tuyen-bo',
  'loi-keu-goi',
  'bao-cao',
  'ke-hoach',
  'quy-hoach',
  'chuong-trinh',
  'de-an',
  'phuong-an',
  'du-an',
  'to-trinh',
  'cong-van',
  'bien-ban',
  'cuong-linh',
  'dieu-le',
  'chien-luoc',
  'bai-bao',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Secret matter does not enter the product; there is no third mark. */
export const HandlingMark = z.enum(['public', 'internal']);
export type HandlingMark = z.infer<typeof HandlingMark>;

/** A document by issuer, number and date: a number alone is not unique. */
export const SourceDocument = z.object({
  id: DocumentId,
  kind: DocumentKind,
  title: z.string().min(1),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  /** First and last day on which it can have been issued; equal when the day is known. */
  datedFrom: PlainDate,
  datedTo: PlainDate,
  /** What is uncertain about the date, in words; null when the day is known. */
  dateNote: z.string().nullable(),
  address: z.url().nullable(),
  addressNote: z.string().nullable(),
  handlingMark: HandlingMark,
});
export type SourceDocument = z.infer<typeof SourceDocument>;
