import type { Browser } from 'playwright-core';
import {
  listRoundChoicesRoute,
  makeRoundRoute,
  type RoundBoard,
  showRoundRoute,
} from '../src/contract/round/round.ts';
import { askAs, signedIn } from './people.ts';

/** A round for the ten wards and communes with a form of the first indicators, arranged by the planner's own doors. */
export async function makeRound(
  browser: Browser,
  { title, periodId, fieldCount }: { title: string; periodId: string; fieldCount: number },
): Promise<RoundBoard> {
  const planner = await signedIn(browser, 'ke-hoach');
  const { units, indicators } = await askAs(planner, listRoundChoicesRoute, {
    path: `/api/round-choices?period=${periodId}`,
  });
  const city = units.find(({ name }) => name === 'Thành phố Sông Công');
  const { id } = await askAs(planner, makeRoundRoute, {
    path: '/api/rounds',
    body: {
      draft: {
        title,
        periodId,
        calendar: 'administrative',
        unitId: city?.unitId,
        fields: indicators.slice(0, fieldCount).map(({ indicatorCode }) => ({
          kind: 'indicator',
          indicatorCode,
          isRequired: false,
          askedAgainBecause: 'Thử nhập liệu.',
        })),
        units: city?.below.map((unitId) => ({ unitId })),
        levels: ['head', 'city'],
        workingDays: [2, 1, 2],
      },
      opensNow: true,
    },
  });
  const made = await askAs(planner, showRoundRoute, { path: `/api/rounds/${id}` });
  await planner.close();
  return made;
}
