import * as z from 'zod';
import { showScorecardRoute } from '../contract/scorecard.ts';
import { inRead } from '../server/database/transaction.ts';
import { loadCatalogue } from '../server/known-facts/known-facts.ts';
import { scorecardCsv } from '../server/scorecard/export-csv.ts';
import { exportOf, type ScorecardExport } from '../server/scorecard/export-lines.ts';
import { loadScorecardSources } from '../server/scorecard/load-scorecard.ts';
import { type Command, defineCommand } from './command.ts';
import { paintForTerminal } from './paint.ts';
import { print } from './print.ts';
import { readChoice, readDay, readLanguage, readResolution, readUnit } from './read-flags.ts';
import { scorecardText } from './scorecard-text.ts';
import { withDatabase } from './with-database.ts';

const Format = z.enum(['table', 'csv', 'json']);

const scorecard = defineCommand({
  name: 'scorecard',
  summary: 'In bảng theo dõi các chỉ tiêu của một nghị quyết.',
  flags: {
    resolution: { type: 'string', value: 'mã', summary: 'nghị quyết, ví dụ dai-hoi-ix' },
    unit: {
      type: 'string',
      value: 'đơn vị',
      summary: 'mã hoặc tên đơn vị; lấy nhiệm kỳ mới nhất của đơn vị ấy',
    },
    'as-of': {
      type: 'string',
      value: 'ngày',
      summary: 'theo hiểu biết đến hết ngày, ví dụ 2021-08-01',
    },
    format: { type: 'string', value: 'dạng', summary: 'table (mặc định), csv hoặc json' },
    language: { type: 'string', value: 'tiếng', summary: 'vi (mặc định) hoặc en' },
  },
  run: async (flags) => {
    const format = readChoice('format', Format, flags.format ?? 'table');
    const language = readLanguage(flags.language);
    const resolution = readResolution(flags.resolution);
    const asOf = readDay(flags['as-of']);
    const card = await withDatabase(({ db }) =>
      inRead(db, async (tx) => {
        const unit = readUnit(flags.unit, (await loadCatalogue(tx)).units);
        return exportOf(await loadScorecardSources(tx, { resolution, unit, asOf }), language);
      }),
    );
    await print(written(card, format));
  },
});

function written(card: ScorecardExport, format: z.infer<typeof Format>): string {
  switch (format) {
    case 'table':
      return `${scorecardText(card, paintForTerminal).join('\n')}\n`;
    case 'csv':
      return scorecardCsv(card);
    case 'json':
      // Parsing lists field by field what leaves, as the API does.
      return `${JSON.stringify(showScorecardRoute.output.parse(card.scorecard), null, 2)}\n`;
  }
}

/** What a resolution asked for and what is known of it. */
export const scorecardCommands: readonly Command[] = [scorecard];
