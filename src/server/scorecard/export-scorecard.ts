import { exportMediaTypes, type ExportFormat } from '../../contract/export.ts';
import type { FileAnswer } from '../http/bind.ts';
import { scorecardCsv } from './export-csv.ts';
import type { ScorecardExport } from './export-lines.ts';
import { scorecardWorkbook } from './export-workbook.ts';

/** The scorecard as a file: its name tells the resolution and the day it speaks of. */
export async function exportScorecard(
  from: ScorecardExport,
  format: ExportFormat,
): Promise<FileAnswer> {
  const { resolution } = from.scorecard;
  return {
    name: `bang-theo-doi-${resolution.id}-${from.day}.${format}`,
    mediaType: exportMediaTypes[format],
    content: format === 'csv' ? scorecardCsv(from) : await scorecardWorkbook(from),
  };
}
