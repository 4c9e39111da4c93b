import { remind } from '../server/round/remind.ts';
import { remindOfTasks } from '../server/task/remind-of-tasks.ts';
import { today } from '../server/today.ts';
import { type Command, defineCommand } from './command.ts';
import { readSettings } from './settings.ts';
import { withDatabase } from './with-database.ts';

const remindUnits = defineCommand({
  name: 'remind',
  summary: 'Nhắc các đơn vị sắp đến hạn, quá hạn gửi báo cáo; mỗi lần nhắc chỉ một lần.',
  flags: {},
  run: async () => {
    const mails = await withDatabase(async ({ db }) => {
      await remindOfTasks(db, today());
      return remind(db, today(), readSettings(process.env).surroundings.address);
    });
    console.log(`Đã viết ${mails} thư nhắc và thư báo.`);
  },
});

export const roundCommands: readonly Command[] = [remindUnits];
