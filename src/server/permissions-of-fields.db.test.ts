import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from './account/demonstration-accounts.ts';
import type { Browser, Installation } from './account/test-people.ts';
import { inWrite } from './database/test-database.ts';
import {
  askForPartyMembers,
  type PartyMembers,
  partySecretsIn,
  withoutPartyMembers,
} from './round/test-party-members.ts';
import { openWithRounds } from './round/test-rounds.ts';
import { askAt, type Door, doorsTo, ending } from './test-doors.ts';

/*
 * The same table along the kind of field: every door of the contract is asked by people of the very units, who hold
 * figures only, for data about Party members that are really there.
 */

let installation: Installation;
let party: PartyMembers;
beforeAll(async () => {
  installation = await openWithRounds();
  party = await askForPartyMembers(installation);
  // Whoever is at the machine of a demonstration may do everything; these come over the network, to real accounts.
  await inWrite(installation.database.db, (tx) =>
    tx.updateTable('account').set({ is_demonstration: false }).execute(),
  );
}, 120_000);
afterAll(() => installation.database.close());

const people = withoutPartyMembers.filter(([, role]) => role !== 'administrator');

/** Doors of signing in hold no cells; wrong answers there end sessions and lock accounts. */
const ofSigningIn = /\/api\/(sign-|password|second-factor|sessions|links|single-sign-on|reset)/;
const names = doorsTo()
  .map(({ name }) => name)
  .filter((name) => !ending.has(name) && !ofSigningIn.test(name));

/** The door with the data about Party members behind it: of what was published, or of a draft. */
function doorTo(name: string, state: 'published' | 'draft'): Door {
  const { roundId, submissionId, openSubmissionId, evidenceId, counterValueId } = party;
  const submission = state === 'published' ? submissionId : openSubmissionId;
  const ward = '05512@2020-01-01';
  const figure = { indicator: 'new-party-members', scope: 'unstated', priceBasis: 'not-monetary' };
  const found = doorsTo({
    things: {
      '/api/counter-values/:id': String(counterValueId),
      ':code': 'new-party-members',
      ':round': String(roundId),
      ':submission': String(submission),
      ':evidence': String(evidenceId),
    },
    queries: {
      ...figure,
      unit: ward,
      period: '2022',
      round: String(roundId),
      includeUnapproved: 'yes',
      snapshot: String(party.snapshotId),
    },
    fields: {
      ...figure,
      unit: ward,
      unitId: ward,
      indicatorCode: 'new-party-members',
      period: '2022',
      periodId: '2022',
      roundId,
      submissionId: submission,
      evidenceId,
    },
  }).find((door) => door.name === name);
  if (found === undefined) throw new Error(`no door ${name}`);
  return found;
}

describe.each(people)(
  '%s, a %s of the same unit without data about Party members',
  (signInName) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = installation.browser('203.0.113.9');
      const answer = await browser.post('/api/sign-in', {
        signInName,
        password: demonstrationPassword,
      });
      if (answer.status !== 200) throw new Error(await answer.text());
    });

    it.each(names)('%s: gets nothing of them', async (name) => {
      for (const state of ['published', 'draft'] as const) {
        const door = doorTo(name, state);
        const answer = await askAt(browser, door);
        expect([200, 403, 404, 409, 422]).toContain(answer.status);
        expect(await partySecretsIn(answer)).toEqual([]);
      }
    });
  },
);

it('whoever holds them is shown them behind the same doors: the very strings that others must not see', async () => {
  const shown: string[] = [];
  for (const name of names) {
    const door = doorTo(name, 'published');
    if (door.isPost) continue;
    const found = await partySecretsIn(await askAt(party.approver, door));
    if (found.length > 0) shown.push(name);
  }
  expect(shown).toEqual(
    expect.arrayContaining([
      'get /api/submissions/:submission',
      'get /api/submissions/:submission/entries/:field',
      'get /api/submissions/:submission/workbook',
      'get /api/evidence/:evidence',
      'get /api/rounds/:round/consolidation',
      'get /api/figures/why',
      'get /api/indicators/:code',
      'get /api/packs',
    ]),
  );
});
