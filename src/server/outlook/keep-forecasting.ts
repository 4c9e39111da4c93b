import type { Database } from '../database/connection.ts';
import { repeatWork } from '../repeat-work.ts';
import { today } from '../today.ts';
import { keepForecastsOfDay } from './keep-daily.ts';

const EVERY_MILLISECONDS = 10 * 60_000;

/**
 * Keeps the forecasts of every new day, once a day; acts on figures keep theirs themselves.
 *
 * @returns stops it, once what is under way has ended
 */
export function keepForecasting(db: Database): () => Promise<void> {
  let keptFor: string | null = null;
  return repeatWork(async () => {
    const day = today();
    if (keptFor === day) return;
    await keepForecastsOfDay(db, day);
    keptFor = day;
  }, EVERY_MILLISECONDS);
}
