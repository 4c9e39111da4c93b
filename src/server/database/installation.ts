import { StartupFault, systemCode } from '../startup-fault.ts';
import { connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { findRunningServer, startEmbedded } from './embedded.ts';
import { listPendingMigrations, migrate } from './migrate.ts';

export interface InstallationOptions {
  readonly dataFolder: string;
  /** A PostgreSQL of someone else's instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Told, in Vietnamese, what takes long. */
  readonly say: (sentence: string) => void;
}

/** The database of an installation, migrated and connected to. */
export interface Installation {
  readonly connection: Connection;
  /** Resolves with a sentence if the database ends by itself; never for somebody else's. */
  readonly ended: Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database of an installation for this program alone, and brings its tables up to date.
 *
 * @throws StartupFault with the sentence that says what to do
 */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const { databaseUrl, say } = options;
  if (databaseUrl !== undefined) {
    await reachable(databaseUrl, () => migrate({ ownerUrl: databaseUrl, say }));
    const connection = connect({ url: databaseUrl });
    return { connection, ended: new Promise(() => undefined), close: connection.close };
  }
  const server = await startEmbedded(options);
  try {
    await migrate({ ownerUrl: server.ownerUrl, say });
  } catch (error) {
    await server.stop();
    throw error;
  }
  const connection = connect({ url: server.url });
  const close = async (): Promise<void> => {
    await connection.close();
    await server.stop();
  };
  return { connection, ended: server.ended, close };
}

/**
 * Connects to the installation that another program runs on this data folder.
 *
 * @returns undefined when none runs
 */
export async function joinInstallation(dataFolder: string): Promise<Installation | undefined> {
  const url = findRunningServer(dataFolder);
  if (url === undefined) return undefined;
  const pending = await listPendingMigrations({ ownerUrl: url });
  if (pending.length > 0) {
    throw new StartupFault(
      'migration-refused',
      'Thước Đo đang chạy là bản cũ hơn lệnh này: hãy dừng rồi chạy lại Thước Đo (npm start) để nâng cấp dữ liệu, sau đó chạy lại lệnh.',
    );
  }
  const connection = connect({ url, size: 5 });
  return { connection, ended: new Promise(() => undefined), close: connection.close };
}

/**
 * Runs work on the database of DATABASE_URL; where it cannot be reached, says why in one sentence.
 *
 * @throws StartupFault `database-unreachable`
 */
export async function reachable<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new StartupFault(
      'database-unreachable',
      `Không kết nối được cơ sở dữ liệu ở DATABASE_URL (${placeOf(url)}): ${reason}.`,
      error,
    );
  }
}

// Codes of the system's network calls, and of PostgreSQL's class 28 (sign-in), 3D, 53 and 57.
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'không có máy chủ nào trả lời ở đó',
  ENOENT: 'không có máy chủ nào trả lời ở đó',
  ENOTFOUND: 'không tìm thấy tên máy',
  EAI_AGAIN: 'không tra được tên máy',
  EHOSTUNREACH: 'không có đường mạng tới máy',
  ENETUNREACH: 'không có đường mạng tới máy',
  ETIMEDOUT: 'máy không trả lời',
  ECONNRESET: 'máy chủ cắt kết nối',
  ERR_INVALID_URL: 'địa chỉ viết sai, cần dạng postgres://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu',
  '28P01': 'sai tên hoặc mật khẩu',
  '28000': 'tài khoản không được phép vào',
  '3D000': 'cơ sở dữ liệu đó chưa có',
  '42501':
    'tài khoản không có quyền tạo bảng; hãy chạy "npx thuocdo migrate" với tài khoản chủ bảng',
  '53300': 'máy chủ đã hết chỗ cho kết nối mới',
  '57P03': 'máy chủ đang khởi động hoặc đang dừng',
};

function reasonOf(error: unknown): string | undefined {
  if (error instanceof StartupFault) return undefined;
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (error instanceof Error && error.message.includes('timeout')) return reasons['ETIMEDOUT'];
  if (error instanceof Error && /SSL|certificate|terminated/i.test(error.message)) {
    return error.message;
  }
  return reasons[systemCode(error) ?? ''];
}

/** Host and database of a connection string, never its password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'địa chỉ viết sai';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
