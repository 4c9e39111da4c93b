import * as z from 'zod';
import { Bilingual } from '../core/kernel/bilingual.ts';
import { route } from './route.ts';
import { none } from './door-fields.ts';

/** One CSV file of a pack: its name without folders, and its text. */
export const PackFile = z.object({ fileName: z.string().min(1), text: z.string() });
export type PackFile = z.infer<typeof PackFile>;

/** Items of one kind that were saved; the rest of them was known already, word for word. */
export const SavedCount = z.object({ total: z.int(), added: z.int(), changed: z.int() });

const SavedKind = z.enum([
  'units',
  'placements',
  'successions',
  'headships',
  'indicators',
  'documents',
  'resolutions',
  'programmes',
  'targets',
  'evidence',
  'planLines',
  'claims',
  'registers',
  'records',
  'difficulties',
  'programmeContents',
  'disbursements',
  'calls',
  'meetings',
]);

/** A place in a pack: file, line, column. */
const PackFault = z.object({
  place: z.array(z.union([z.string(), z.int()])),
  message: Bilingual,
});

export const PackImport = z.object({
  name: z.string().nullable(),
  counts: z.record(SavedKind, SavedCount),
  newFigures: z.int(),
  isUnchanged: z.boolean(),
  warnings: z.array(PackFault),
});
export type PackImport = z.infer<typeof PackImport>;

export const importPackRoute = route({
  method: 'post',
  path: '/api/packs',
  permission: 'import',
  summary: 'Nạp một gói số liệu CSV: được cả gói, hoặc báo mọi chỗ sai và không nạp gì',
  params: none,
  query: none,
  body: z.object({ files: z.array(PackFile).min(1).max(50) }),
  largestBody: 256 * 1024 * 1024,
  output: PackImport,
});

export const exportPackRoute = route({
  method: 'get',
  path: '/api/packs',
  permission: 'export',
  summary: 'Toàn bộ dữ liệu dưới dạng gói CSV, kèm bảng số liệu hiện hành',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({ files: z.array(PackFile), figures: PackFile }),
});
