import type * as z from 'zod';
import type { Route } from '../../contract/route.ts';
import { openWithPeople, type Browser, type Installation } from '../account/test-people.ts';
import { inWrite } from '../database/test-database.ts';
import { today } from '../today.ts';
import { makeDemonstrationRounds } from './demonstration-rounds.ts';

/** The demonstration with its accounts and its rounds. Close its database in `afterAll`. */
export async function openWithRounds(): Promise<Installation> {
  const installation = await openWithPeople();
  await inWrite(installation.database.db, (tx) => makeDemonstrationRounds(tx, today()));
  return installation;
}

/** Asks a door and reads the answer by its contract; throws what was refused. */
export async function ask<R extends Route>(
  browser: Browser,
  route: R,
  path: string,
  body?: unknown,
): Promise<z.output<R['output']>> {
  const answer = await (route.method === 'get' ? browser.get(path) : browser.post(path, body));
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  // The route's own schema gives the type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return route.output.parse(await answer.json()) as z.output<R['output']>;
}
