import * as path from 'node:path';
import * as z from 'zod';
import { repositoryFolder } from '../server/repository-folder.ts';
import { isOwnName, type Surroundings } from '../server/surroundings.ts';
import { UsageFault } from './command.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  THUOCDO_DATA: z.string().min(1).default(path.join(repositoryFolder, 'data')),
  DATABASE_URL: z.string().min(1).optional(),
  THUOCDO_DEMO: z.enum(['on', 'off']).default('on'),
  THUOCDO_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  THUOCDO_MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  THUOCDO_MAIL_FROM: z.string().includes('@').optional(),
  // Without encryption only on this machine itself.
  THUOCDO_SSO_ISSUER: z
    .union([
      z.url({ protocol: /^https$/ }),
      z.url({ protocol: /^http$/, hostname: /^(localhost|127\.0\.0\.1)$/ }),
    ])
    .optional(),
  THUOCDO_SSO_CLIENT_ID: z.string().optional(),
  THUOCDO_SSO_CLIENT_SECRET: z.string().optional(),
  THUOCDO_SSO_NAME: z.string().max(60).optional(),
});
type Environment = z.infer<typeof Environment>;

/** What a variable must look like, said when it does not. */
const looks: Readonly<Record<string, string>> = {
  PORT: 'số từ 0 đến 65535',
  THUOCDO_DEMO: 'on hoặc off',
  THUOCDO_ADDRESS: 'địa chỉ như https://thuocdo.vi-du.vn',
  THUOCDO_MAIL_URL: 'địa chỉ như smtps://tên:mật-khẩu@thu.vi-du.vn:465',
  THUOCDO_MAIL_FROM: 'địa chỉ thư như thuoc-do@vi-du.vn',
  THUOCDO_SSO_ISSUER: 'địa chỉ như https://dang-nhap.vi-du.vn',
};

/** Not to be shown again in full: they may hold a password. */
const secrets = new Set(['THUOCDO_MAIL_URL', 'THUOCDO_SSO_CLIENT_SECRET', 'DATABASE_URL']);

/** What the environment decides about this installation. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** Whether an empty database is filled with the demonstration. */
  readonly isDemonstrationWanted: boolean;
  readonly surroundings: Surroundings;
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
    throw new UsageFault(
      `Biến môi trường không dùng được: ${names.map((name) => complaint(name, environment)).join('; ')}.`,
    );
  }
  const read = result.data;
  return {
    port: read.PORT,
    host: read.HOST,
    dataFolder: path.resolve(read.THUOCDO_DATA),
    databaseUrl: read.DATABASE_URL,
    isDemonstrationWanted: read.THUOCDO_DEMO === 'on',
    surroundings: surroundingsOf(read),
  };
}

function complaint(name: string, environment: NodeJS.ProcessEnv): string {
  const shown = secrets.has(name) ? name : `${name}="${environment[name]}"`;
  const look = looks[name];
  return look === undefined ? shown : `${shown} (cần là ${look})`;
}

function surroundingsOf(read: Environment): Surroundings {
  const address = read.THUOCDO_ADDRESS?.replace(/\/+$/, '') ?? null;
  const mail = together(read, ['THUOCDO_MAIL_URL', 'THUOCDO_MAIL_FROM']);
  const signOn = together(read, [
    'THUOCDO_SSO_ISSUER',
    'THUOCDO_SSO_CLIENT_ID',
    'THUOCDO_SSO_CLIENT_SECRET',
  ]);
  if (signOn !== null && address === null) {
    throw new UsageFault(
      'Đăng nhập một lần cần cả THUOCDO_ADDRESS: nơi cấp danh tính phải biết đường trở về.',
    );
  }
  return {
    address,
    mailServer: mail && { url: mail.THUOCDO_MAIL_URL, from: mail.THUOCDO_MAIL_FROM },
    singleSignOn: signOn && {
      name: read.THUOCDO_SSO_NAME ?? new URL(signOn.THUOCDO_SSO_ISSUER).hostname,
      issuer: signOn.THUOCDO_SSO_ISSUER,
      clientId: signOn.THUOCDO_SSO_CLIENT_ID,
      clientSecret: signOn.THUOCDO_SSO_CLIENT_SECRET,
    },
    isForThisMachineOnly:
      isOwnName(read.HOST) && (address === null || isOwnName(new URL(address).hostname)),
  };
}

/**
 * Variables that mean something only together; null when none is given.
 *
 * @throws UsageFault naming those that are missing
 */
function together<K extends keyof Environment>(
  read: Environment,
  names: readonly K[],
): Record<K, string> | null {
  const missing = names.filter((name) => read[name] === undefined);
  if (missing.length === names.length) return null;
  if (missing.length > 0) {
    const given = names.filter((name) => read[name] !== undefined);
    throw new UsageFault(`Đã có ${given.join(', ')} thì cần cả ${missing.join(', ')}.`);
  }
  // Every name was found to have its text.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(names.map((name) => [name, String(read[name])])) as Record<K, string>;
}
