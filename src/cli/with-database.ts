import type { Connection } from '../server/database/connection.ts';
import { joinInstallation, openInstallation } from '../server/database/installation.ts';
import type { Installation } from '../server/database/installation.ts';
import { seeEverything } from '../server/database/sight.ts';
import { StartupFault } from '../server/startup-fault.ts';
import { readSettings } from './settings.ts';

/**
 * Runs a command's work on this installation's database: on the running product if there is one,
 * else on the database started for as long as the work takes. A command is the program's own work and sees everything.
 */
export async function withDatabase<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const installation = await openOrJoin();
  try {
    return await seeEverything(() => work(installation.connection));
  } finally {
    await installation.close();
  }
}

async function openOrJoin(): Promise<Installation> {
  const settings = readSettings(process.env);
  const say = (sentence: string): void => console.error(sentence);
  try {
    return await openInstallation({ ...settings, say });
  } catch (error) {
    const runs = error instanceof StartupFault && error.kind === 'already-running';
    const joined = runs ? await joinInstallation(settings.dataFolder) : undefined;
    if (joined === undefined) throw error;
    return joined;
  }
}
