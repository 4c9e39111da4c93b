import type { TestProject } from 'vitest/node';
import { startInstallation } from './installation.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the installation that all journeys share: `inject('installationUrl')`. */
    installationUrl: string;
  }
}

/** One installation with the demonstration for the whole run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const installation = await startInstallation();
  project.provide('installationUrl', installation.url);
  return installation.stop;
}
