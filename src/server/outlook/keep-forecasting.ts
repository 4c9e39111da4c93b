import type { Database } from '../database/connection.ts';
import { today } from '../today.ts';
import { keepForecastsOfDay } from './keep-daily.ts';

const EVERY_MILLISECONDS = 10 * 60_000;

/**
 * Keeps the forecasts of every new day, once a day; acts on figures keep theirs themselves.
 *
 * @returns stops it, once what is under way has ended
 */
export function keepForecasting(db: Database): () => Promise<void> {
  let keeping: Promise<unknown> = Promise.resolve();
  let keptFor: string | null = null;
  const keep = async (): Promise<void> => {
    const day = today();
    if (keptFor === day) return;
    await keepForecastsOfDay(db, day);
    keptFor = day;
  };
  const turn = (): void => {
    // What fails now is tried again with the next turn.
    keeping = keeping.then(keep).catch(() => undefined);
  };
  turn();
  const turns = setInterval(turn, EVERY_MILLISECONDS);
  return async () => {
    clearInterval(turns);
    await keeping;
  };
}
