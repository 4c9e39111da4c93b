import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { DataLayout } from './embedded-layout.ts';
import { fitsSocket } from './embedded-layout.ts';
import type { Postmaster } from './embedded-postmaster.ts';

/** Where the embedded server listens: a socket in a private folder, or the loopback address. */
export type EmbeddedAddress =
  | { readonly kind: 'socket'; readonly folder: string; readonly port: number }
  | { readonly kind: 'loopback'; readonly port: number; readonly password: string };

const usualPort = 5432;

/** Chooses where a server that is about to start will listen. */
export async function chooseAddress(layout: DataLayout): Promise<EmbeddedAddress> {
  if (fitsSocket(layout.run, usualPort)) {
    return { kind: 'socket', folder: layout.run, port: usualPort };
  }
  return { kind: 'loopback', port: await findFreePort(), password: readPassword(layout) };
}

/** Where a server that already runs listens. */
export function addressOf(postmaster: Postmaster, layout: DataLayout): EmbeddedAddress {
  const { port, socketFolder } = postmaster;
  return socketFolder === ''
    ? { kind: 'loopback', port, password: readPassword(layout) }
    : { kind: 'socket', folder: socketFolder, port };
}

/** The connection string of one role and one database at this address. */
export function connectionUrl(address: EmbeddedAddress, role: string, database: string): string {
  switch (address.kind) {
    case 'socket': {
      const folder = encodeURIComponent(address.folder);
      return `postgres://${role}@localhost:${address.port}/${database}?host=${folder}&sslmode=disable`;
    }
    case 'loopback':
      return `postgres://${role}:${address.password}@127.0.0.1:${address.port}/${database}?sslmode=disable`;
  }
}

/** The server settings that make it listen there, and nowhere else. */
export function listenSettings(address: EmbeddedAddress): Record<string, string> {
  const port = String(address.port);
  switch (address.kind) {
    case 'socket':
      return {
        listen_addresses: '',
        unix_socket_directories: `"${address.folder.replaceAll('"', '""')}"`,
        unix_socket_permissions: '0700',
        port,
      };
    case 'loopback':
      return { listen_addresses: '127.0.0.1', unix_socket_directories: '', port };
  }
}

function readPassword(layout: DataLayout): string {
  return readFileSync(layout.password, 'utf8').trim();
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : usualPort));
    });
  });
}
