import type { TestProject } from 'vitest/node';
import { type RunningInstallation, startInstallation } from './installation.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the installations that journeys share, one for each worker: `sharedUrl()`. */
    installationUrls: string[];
  }
}

/** An installation with the demonstration for each worker, for the whole run. One after the other: the first builds the pages. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const installations: RunningInstallation[] = [];
  for (let worker = 0; worker < project.config.maxWorkers; worker += 1) {
    installations.push(await startInstallation());
  }
  project.provide(
    'installationUrls',
    installations.map(({ url }) => url),
  );
  return async () => {
    await Promise.all(installations.map(({ stop }) => stop()));
  };
}
