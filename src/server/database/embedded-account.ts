import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import * as os from 'node:os';

/**
 * As whom the server's processes run. PostgreSQL refuses the system's root account, and needs an
 * account that has a name.
 *
 * - `self`: as the person who started the program;
 * - `switched`: root steps down to another account (that of the data, else `nobody`);
 * - `mapped`: the same account, shown to PostgreSQL as `nobody` inside a user namespace, so that
 *   files keep their owner and folders such as /root can be entered;
 * - `relocated`: none of these is possible; programs and data must be copied to a place that
 *   `nobody` may enter.
 */
export type Account =
  | { readonly kind: 'self' }
  | { readonly kind: 'switched'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'mapped' }
  | { readonly kind: 'relocated'; readonly uid: number; readonly gid: number };

/** What the choice depends on; asked of the system by {@link surveyMachine}, given by tests. */
export interface AccountFacts {
  /** undefined on Windows, where there is no such number. */
  readonly uid: number | undefined;
  readonly hasName: boolean;
  /** The owner of the data that exists already. */
  readonly dataOwner: { readonly uid: number; readonly gid: number } | undefined;
  readonly nobody: { readonly uid: number; readonly gid: number };
  readonly canEnter: (uid: number, gid: number) => boolean;
  readonly canMap: () => boolean;
}

/** Chooses the account; undefined when PostgreSQL cannot be run by this person at all. */
export function chooseAccount(facts: AccountFacts): Account | undefined {
  if (facts.uid === undefined) return { kind: 'self' };
  if (facts.uid !== 0) {
    if (facts.hasName) return { kind: 'self' };
    return facts.canMap() ? { kind: 'mapped' } : undefined;
  }
  const heir = facts.dataOwner ?? facts.nobody;
  if (heir.uid !== 0 && facts.canEnter(heir.uid, heir.gid)) return { kind: 'switched', ...heir };
  if (facts.canMap()) return { kind: 'mapped' };
  return { kind: 'relocated', ...facts.nobody };
}

/** A program with its arguments, as it must be started for the account. */
export function asAccount(
  account: Account,
  program: string,
  args: readonly string[],
): { program: string; args: string[]; identity: { uid?: number; gid?: number } } {
  switch (account.kind) {
    case 'self':
      return { program, args: [...args], identity: {} };
    case 'switched':
    case 'relocated':
      return { program, args: [...args], identity: { uid: account.uid, gid: account.gid } };
    case 'mapped':
      return { program: 'unshare', args: [...mapping, program, ...args], identity: {} };
  }
}

const mapping = ['--user', '--map-user=65534', '--map-group=65534'];

/**
 * Asks the machine what {@link chooseAccount} needs.
 *
 * @param program a program that the account must be able to run
 * @param dataFolder a folder that the account must be able to enter
 * @param cluster the folder whose owner is the owner of the data, if it exists
 */
export function surveyMachine(program: string, dataFolder: string, cluster: string): AccountFacts {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return {
    uid: process.getuid?.(),
    hasName: hasAccountName(),
    dataOwner: owner && { uid: owner.uid, gid: owner.gid },
    nobody: { uid: accountNumber('-u') ?? 65534, gid: accountNumber('-g') ?? 65534 },
    canEnter: (uid, gid) => {
      const script = '"$0" --version && cd "$1"';
      const probe = ['-c', script, program, dataFolder];
      return spawnSync('/bin/sh', probe, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
    },
    canMap: () => spawnSync('unshare', [...mapping, 'true'], { stdio: 'ignore' }).status === 0,
  };
}

function hasAccountName(): boolean {
  try {
    return os.userInfo().username !== '';
  } catch {
    return false;
  }
}

function accountNumber(flag: '-u' | '-g'): number | undefined {
  const answer = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' });
  const number = Number.parseInt(answer.stdout ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
}
