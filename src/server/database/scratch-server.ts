import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { startEmbedded } from './embedded.ts';
import type { EmbeddedServer } from './embedded.ts';
import { migrate } from './migrate.ts';

/** Settings for data that need not survive a power cut. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts a PostgreSQL in a temporary folder, its database migrated and empty. `stop` removes it
 * all. For tests, benchmarks and tools.
 */
export async function startScratchServer(): Promise<EmbeddedServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-'));
  // Root's server runs as nobody, who must be able to pass through.
  chmodSync(folder, 0o711);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startEmbedded({
      dataFolder: path.join(folder, 'data'),
      settings: { ...hasty, shared_buffers: '64MB' },
    });
    const stop = (): Promise<void> => server.stop().finally(remove);
    await migrate({ ownerUrl: server.ownerUrl }).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { ...server, stop };
  } catch (error) {
    remove();
    throw error;
  }
}
