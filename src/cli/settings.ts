import * as path from 'node:path';
import * as z from 'zod';
import { repositoryFolder } from '../server/repository-folder.ts';
import { UsageFault } from './command.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  THUOCDO_DATA: z.string().min(1).default(path.join(repositoryFolder, 'data')),
  DATABASE_URL: z.string().min(1).optional(),
});

/** What the environment decides about this installation. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
}

/**
 * Reads the settings from environment variables; an empty variable counts as absent.
 *
 * @throws UsageFault naming the variable that cannot be used
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const result = Environment.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
    const shown = names.map((name) => `${name}="${environment[name]}"`).join(', ');
    throw new UsageFault(
      `Biến môi trường không dùng được: ${shown} (PORT cần là số từ 0 đến 65535).`,
    );
  }
  const { PORT, HOST, THUOCDO_DATA, DATABASE_URL } = result.data;
  return {
    port: PORT,
    host: HOST,
    dataFolder: path.resolve(THUOCDO_DATA),
    databaseUrl: DATABASE_URL,
  };
}
