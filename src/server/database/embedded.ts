import { existsSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { StartupFault } from '../startup-fault.ts';
import { chooseAccount, surveyMachine } from './embedded-account.ts';
import { addressOf, connectionUrl } from './embedded-address.ts';
import { findPostgresBinaries } from './embedded-binaries.ts';
import { claimInstallation } from './embedded-claim.ts';
import { ensureCluster, ownerRole } from './embedded-cluster.ts';
import { joinOrLaunch } from './embedded-launch.ts';
import type { EmbeddedPlace } from './embedded-launch.ts';
import { createDataFolder, describeLayout } from './embedded-layout.ts';
import type { DataLayout } from './embedded-layout.ts';
import { findRunningPostmaster, stopPostmaster } from './embedded-postmaster.ts';
import { changeOwner, relocate } from './embedded-relocation.ts';
import { watchParent } from './embedded-watch.ts';
import { applicationRole, ensureDatabase } from './owned-database.ts';

export interface EmbeddedOptions {
  /** Made if missing. */
  readonly dataFolder: string;
  /** Server settings beside the standing ones. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told, in Vietnamese, what takes long or is out of the ordinary. */
  readonly say?: (sentence: string) => void;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedServer {
  /** For the application: reads and changes rows, not tables. */
  readonly url: string;
  /** For migrations, and for making databases. */
  readonly ownerUrl: string;
  /** The connection string of another database of this server. */
  readonly urlOf: (database: string, as: 'owner' | 'application') => string;
  /** Resolves with a sentence if the server ends by itself. */
  readonly ended: Promise<string>;
  /** Disconnects everyone, writes everything, stops. May be called twice. */
  readonly stop: () => Promise<void>;
}

export const databaseName = 'thuocdo';

/**
 * Starts the PostgreSQL that comes with the product on a data folder, or takes over the one that a
 * killed program left running there.
 *
 * @throws StartupFault when the folder is in use, not writable, on a full disk, or its data is of
 * another PostgreSQL version
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const say = options.say ?? (() => undefined);
  const place = preparePlace(options.dataFolder, say);
  const { layout } = place;
  if (!existsSync(layout.cluster)) say('Đang tạo cơ sở dữ liệu lần đầu…');
  await ensureCluster(layout, place.binaries, place.account);
  const { pid, address, watch: ownWatch } = await joinOrLaunch(place, options.settings ?? {}, say);
  const claim = await claimInstallation(address).catch((error: unknown) => {
    ownWatch?.end();
    throw error;
  });
  const watch = ownWatch ?? watchParent(layout.run, layout.cluster);
  watch.mark();
  const urlOf: EmbeddedServer['urlOf'] = (database, as) =>
    connectionUrl(address, as === 'owner' ? ownerRole : applicationRole, database);
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await claim.release();
    await stopPostmaster(layout.cluster, pid);
    watch.end();
  };
  const server: EmbeddedServer = {
    url: urlOf(databaseName, 'application'),
    ownerUrl: urlOf(databaseName, 'owner'),
    urlOf,
    ended: claim.lost.then(
      () => `Cơ sở dữ liệu đã dừng ngoài ý muốn; chi tiết trong "${layout.log}".`,
    ),
    stop: () => (stopping ??= stop()),
  };
  try {
    await ensureDatabase(
      server,
      databaseName,
      address.kind === 'loopback' ? address.password : undefined,
    );
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** Whether a server runs on this data folder, whoever started it. */
export function isServerRunning(dataFolder: string): boolean {
  return findRunningPostmaster(describeLayout(dataFolder).cluster) !== undefined;
}

/** Whether a data folder has been used before. */
export function hasData(dataFolder: string): boolean {
  return existsSync(describeLayout(dataFolder).cluster);
}

/**
 * The application's connection string of the server that another program runs on this data folder;
 * undefined when none runs.
 */
export function findRunningServer(dataFolder: string): string | undefined {
  const layout = describeLayout(dataFolder);
  const postmaster = findRunningPostmaster(layout.cluster);
  return postmaster && connectionUrl(addressOf(postmaster, layout), applicationRole, databaseName);
}

function preparePlace(dataFolder: string, say: (sentence: string) => void): EmbeddedPlace {
  const layout = createDataFolder(dataFolder);
  refuseForeignData(layout);
  const binaries = findPostgresBinaries(path.join(layout.folder, 'lib'));
  const facts = surveyMachine(binaries.postgres, layout.folder, layout.cluster);
  const account = existsSync(layout.relocation)
    ? ({ kind: 'relocated', ...facts.nobody } as const)
    : chooseAccount(facts);
  if (account === undefined) {
    throw new StartupFault(
      'platform',
      'Tài khoản đang chạy không có tên trong hệ thống và hệ thống không cho tạo không gian người dùng: hãy chạy bằng một tài khoản thường, hoặc đặt DATABASE_URL.',
    );
  }
  if (account.kind === 'relocated') {
    const moved = relocate(layout, binaries, account);
    say(
      `PostgreSQL không chạy được ở đây dưới quyền root; dữ liệu nằm ở "${moved.layout.cluster}".`,
    );
    return { ...moved, account };
  }
  if (account.kind === 'mapped' && facts.uid === 0 && (facts.dataOwner?.uid ?? 0) !== 0) {
    changeOwner(layout.cluster, '0:0');
  }
  return { layout, binaries, account };
}

function refuseForeignData(layout: DataLayout): void {
  const uid = process.getuid?.();
  const owner = statSync(layout.cluster, { throwIfNoEntry: false })?.uid;
  if (uid === undefined || uid === 0 || owner === undefined || owner === uid) return;
  throw new StartupFault(
    'folder-not-writable',
    `Dữ liệu trong "${layout.folder}" thuộc tài khoản khác: hãy chạy bằng tài khoản đó, hoặc đặt THUOCDO_DATA sang thư mục khác.`,
  );
}
