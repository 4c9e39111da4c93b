import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import type { Connection } from './database/connection.ts';
import { isServerRunning } from './database/embedded.ts';
import { openInstallation } from './database/installation.ts';
import type { Installation } from './database/installation.ts';
import { prepareInstallation } from './demonstration.ts';
import { openDoor } from './http/door.ts';
import type { DoorOptions } from './http/door.ts';
import { keepSending } from './mail/keep-sending.ts';
import { keepForecasting } from './outlook/keep-forecasting.ts';
import { keepReminding } from './round/keep-reminding.ts';
import { repositoryFolder } from './repository-folder.ts';
import { bindRoutes } from './routes.ts';
import { contentPolicyOf } from './website/content-policy.ts';
import { ensureWebsite } from './website/build-website.ts';
import { StartupFault } from './startup-fault.ts';
import type { Surroundings } from './surroundings.ts';
import { serveWebsite } from './website/serve-website.ts';

export interface ServerOptions extends DoorOptions {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** Whether an empty database is filled with the demonstration. */
  readonly isDemonstrationWanted: boolean;
  readonly surroundings: Surroundings;
  /** Told, in Vietnamese, what takes long. */
  readonly say: (sentence: string) => void;
  /** Gives the start up. */
  readonly signal?: AbortSignal;
}

export interface RunningProduct {
  readonly url: string;
  /** What to print about the demonstration's accounts. */
  readonly accounts: string[];
  /** Resolves with a sentence if the product can no longer run. */
  readonly ended: Promise<string>;
  /** Lets running requests finish, then closes the database. May be called twice. */
  readonly stop: () => Promise<void>;
}

/**
 * Puts the whole product together and starts it: port, database, web application.
 *
 * @throws StartupFault with the one sentence that says what is wrong
 */
export async function startServer(options: ServerOptions): Promise<RunningProduct> {
  const door = await openDoor(options).catch((error: unknown) => {
    throw explainTakenPort(options, error);
  });
  const build = new AbortController();
  const signal = AbortSignal.any([build.signal, ...(options.signal ? [options.signal] : [])]);
  const website = ensureWebsite(repositoryFolder, options.say, signal);
  // Its failure is met below, after the database has been opened or refused.
  website.catch(() => undefined);
  let installation: Installation | undefined;
  const stopTurns: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    build.abort();
    await website.catch(() => undefined);
    await door.close();
    await Promise.all(stopTurns.map((stopTurn) => stopTurn()));
    await installation?.close();
  };
  try {
    installation = await openInstallation(options);
    const { connection, ended } = installation;
    signal.throwIfAborted();
    const { isDemonstrationWanted, surroundings, say } = options;
    const address = surroundings.address ?? door.url;
    const accounts = await prepareInstallation(connection, {
      isDemonstrationWanted,
      address,
      isForThisMachineOnly: surroundings.isForThisMachineOnly,
      say,
    });
    const pages = await website;
    signal.throwIfAborted();
    door.open(buildApplication(connection, surroundings, pages));
    stopTurns.push(keepReminding(connection.db, address));
    stopTurns.push(keepForecasting(connection.db));
    stopTurns.push(keepSending(connection.db, surroundings.mailServer));
    let stopping: Promise<void> | undefined;
    return { url: door.url, accounts, ended, stop: () => (stopping ??= close()) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A taken port most often means that the product runs already. */
function explainTakenPort(
  { port, dataFolder, databaseUrl }: ServerOptions,
  error: unknown,
): unknown {
  const isTaken = error instanceof StartupFault && error.kind === 'port-taken';
  if (!isTaken || databaseUrl !== undefined || !isServerRunning(dataFolder)) return error;
  return new StartupFault(
    'already-running',
    `Thước Đo đang chạy trên thư mục dữ liệu này rồi và cổng ${port} đang bận: hãy mở http://localhost:${port}, hoặc dừng bản đang chạy trước.`,
    error,
  );
}

/** @param websiteFolder the built pages */
function buildApplication(
  connection: Connection,
  surroundings: Surroundings,
  websiteFolder: string,
): Hono {
  const app = new Hono();
  // Whether the address is reached by https, and only so, is for the proxy before it to say.
  app.use(
    secureHeaders({
      strictTransportSecurity: false,
      contentSecurityPolicy: contentPolicyOf(websiteFolder),
      xFrameOptions: 'DENY',
    }),
  );
  app.use('/api/*', compress());
  bindRoutes(app, connection, surroundings);
  app.use(serveWebsite(websiteFolder));
  return app;
}
