import * as z from 'zod';
import { Language } from '../core/kernel/bilingual.ts';
import { fileRoute } from './route.ts';
import { showScorecardRoute } from './scorecard.ts';
import { none } from './door-fields.ts';

export const ExportFormat = z.enum(['csv', 'xlsx']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const exportMediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} satisfies Record<ExportFormat, string>;

/** The scorecard to keep: CSV for machines, a workbook for people. */
export const exportScorecardRoute = fileRoute({
  method: 'get',
  path: '/api/scorecard/export',
  permission: 'export',
  summary: 'Tải bảng theo dõi về máy: CSV để máy đọc, XLSX để người xem và in',
  params: none,
  query: showScorecardRoute.query.extend({
    format: ExportFormat,
    language: Language.default('vi'),
  }),
  mediaTypes: Object.values(exportMediaTypes),
});
