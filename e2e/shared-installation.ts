import { inject } from 'vitest';

/**
 * Address of the installation that the journeys of this worker share. Every worker has one of its own, so that files that
 * run side by side do not find what the other did.
 */
export function sharedUrl(): string {
  const urls = inject('installationUrls');
  const worker = Number(process.env['VITEST_POOL_ID'] ?? '1');
  const url = urls[(worker - 1) % urls.length];
  if (url === undefined) throw new Error(`there is no installation for worker ${worker}`);
  return url;
}
