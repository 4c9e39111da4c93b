import * as z from 'zod';
import { listContradictionsRoute } from '../contract/contradiction.ts';
import { inRead } from '../server/database/transaction.ts';
import { loadCatalogue } from '../server/known-facts/known-facts.ts';
import { contradictionPage } from '../server/reconciliation/contradiction-page.ts';
import { type Command, defineCommand } from './command.ts';
import { findingsText } from './findings-text.ts';
import { print } from './print.ts';
import { readChoice, readDay, readLanguage, readUnit } from './read-flags.ts';
import { withDatabase } from './with-database.ts';

const Format = z.enum(['table', 'json']);

const findings = defineCommand({
  name: 'findings',
  summary: 'In các điểm vênh giữa những số liệu đã công bố, lớn nhất trước.',
  flags: {
    unit: { type: 'string', value: 'đơn vị', summary: 'mã hoặc tên đơn vị; mặc định mọi đơn vị' },
    'as-of': {
      type: 'string',
      value: 'ngày',
      summary: 'theo hiểu biết đến hết ngày, ví dụ 2021-08-01',
    },
    format: { type: 'string', value: 'dạng', summary: 'table (mặc định) hoặc json' },
    language: { type: 'string', value: 'tiếng', summary: 'vi (mặc định) hoặc en' },
    all: { type: 'boolean', summary: 'in cả những điểm vênh đã xử lý' },
  },
  run: async (flags) => {
    const format = readChoice('format', Format, flags.format ?? 'table');
    const language = readLanguage(flags.language);
    const asOf = readDay(flags['as-of']);
    const page = await withDatabase(({ db }) =>
      inRead(db, async (tx) => {
        const unit = readUnit(flags.unit, (await loadCatalogue(tx)).units);
        return contradictionPage(tx, { unit, asOf });
      }),
    );
    const wanted = page.contradictions.filter(({ isSettled }) => flags.all === true || !isSettled);
    if (format === 'table') {
      await print(`${findingsText(page, wanted, language).join('\n')}\n`);
      return;
    }
    const answer = listContradictionsRoute.output.parse({ ...page, contradictions: wanted });
    await print(`${JSON.stringify(answer, null, 2)}\n`);
  },
});

/** What contradicts what. */
export const findingsCommands: readonly Command[] = [findings];
