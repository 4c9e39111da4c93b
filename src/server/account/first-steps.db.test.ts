import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteRoute } from '../../contract/account/account.ts';
import { type FirstSteps, showFirstStepsRoute } from '../../contract/first-steps.ts';
import { type Browser, type Installation, openWithPeople } from './test-people.ts';

let installation: Installation;
let first: Browser;
beforeAll(async () => {
  installation = await openWithPeople();
  first = await installation.close();
});
afterAll(() => installation.database.close());

async function stepsOf(browser: Browser): Promise<FirstSteps> {
  const answer = await browser.get('/api/first-steps');
  return showFirstStepsRoute.output.parse(await answer.json());
}

describe('the first steps of an installation', () => {
  it('begin for its first administrator with people to invite; a pack that is loaded is counted', async () => {
    const steps = await stepsOf(first);
    expect(steps).toMatchObject({ people: 0, rounds: 0, figures: 0 });
    expect(steps.targets).toBeGreaterThan(10);
  });

  it('count whoever has come in by a link, and tell people of one unit no number of people', async () => {
    const invited = await first.post('/api/accounts', {
      signInName: 'mo-che-2',
      office: 'Công chức thống kê',
      email: null,
      rights: [{ role: 'reporter', unitId: '05512@2020-01-01', fields: ['figures'] }],
    });
    expect(await stepsOf(first)).toMatchObject({ people: 0 });
    const { link } = inviteRoute.output.parse(await invited.json());
    const reporter = installation.browser('203.0.113.9');
    await reporter.post(`/api${new URL(link ?? '').pathname}`, {
      password: 'mười hai bến nước trong',
    });
    expect(await stepsOf(first)).toMatchObject({ people: 1 });
    expect(await stepsOf(reporter)).toMatchObject({ people: null });
  });
});
