import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import type { TestProject } from 'vitest/node';
import { databaseName } from './embedded.ts';
import type { EmbeddedServer } from './embedded.ts';
import { startScratchServer } from './scratch-server.ts';
import type { TestServerAnswer } from './test-database.ts';

/**
 * Vitest's global set-up: one PostgreSQL for the whole run, started when the first test file asks
 * for it, so that tests without a database do not wait.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-test-'));
  let started: Promise<EmbeddedServer> | undefined;
  const door = createServer((socket) => {
    socket.on('error', () => undefined);
    started ??= startScratchServer();
    void started
      .then(describe, (error: unknown) => ({ fault: String(error) }))
      .then((answer) => socket.end(JSON.stringify(answer)));
  });
  const doorPath =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\thuocdo-test-${process.pid}`
      : path.join(folder, 'door');
  await new Promise<void>((resolve) => {
    door.listen(doorPath, resolve);
  });
  project.provide('testServerDoor', doorPath);
  return async () => {
    door.close();
    rmSync(folder, { recursive: true, force: true });
    const server = await started?.catch(() => undefined);
    await server?.stop();
  };
}

function describe(server: EmbeddedServer): TestServerAnswer {
  return {
    ownerUrl: server.urlOf('DATABASE', 'owner'),
    applicationUrl: server.urlOf('DATABASE', 'application'),
    template: databaseName,
  };
}
