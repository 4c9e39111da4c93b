import { makeFirstLink } from '../server/account/first-link.ts';
import { type Command, defineCommand, UsageFault } from './command.ts';
import { readSettings } from './settings.ts';
import { withDatabase } from './with-database.ts';

const account = defineCommand({
  name: 'account',
  summary: 'Tài khoản: "first-link" in liên kết dùng một lần để lập người quản trị đầu tiên.',
  operands: '<first-link>',
  flags: {},
  run: async (_, [what, ...others]) => {
    if (what !== 'first-link' || others.length > 0) {
      throw new UsageFault('Cần đúng một việc: "thuocdo account first-link".');
    }
    const { port, surroundings } = readSettings(process.env);
    const address = surroundings.address ?? `http://localhost:${port}`;
    const link = await withDatabase(({ db }) => makeFirstLink(db, address, new Date()));
    console.error('Mở liên kết này trong một ngày để lập tài khoản quản trị đầu tiên:');
    console.log(link);
  },
});

export const accountCommands: readonly Command[] = [account];
