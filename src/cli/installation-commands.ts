import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor-command.ts';
import { readSettings } from './settings.ts';
import { start } from './start-command.ts';
import { openInstallation } from '../server/database/installation.ts';

const migrate = defineCommand({
  name: 'migrate',
  summary: 'Đưa cơ sở dữ liệu lên đúng bản của chương trình, rồi thoát.',
  flags: {},
  run: async () => {
    const installation = await openInstallation({ ...readSettings(process.env), say: console.log });
    await installation.close();
    console.log('Cơ sở dữ liệu đã đúng bản của chương trình.');
  },
});

/** Commands about the installation itself. */
export const installationCommands: readonly Command[] = [start, migrate, doctor];
