import { localActor } from '../core/permission/actor.ts';
import { keepForecastsOfDay } from '../server/outlook/keep-daily.ts';
import { recomputeForecasts } from '../server/outlook/recompute-forecasts.ts';
import { today } from '../server/today.ts';
import { type Command, defineCommand } from './command.ts';
import { withDatabase } from './with-database.ts';

const keepForecasts = defineCommand({
  name: 'keep-forecasts',
  summary: 'Lưu dự báo hôm nay của mọi chỉ tiêu; dự báo không đổi thì không lưu lại.',
  flags: {
    past: {
      type: 'boolean',
      summary: 'tính lại dự báo của những ngày trước, từ những gì đã biết vào ngày ấy',
    },
  },
  run: async ({ past }) => {
    const day = today();
    const { kept, recomputed } = await withDatabase(async ({ db }) => ({
      recomputed: past === true ? await recomputeForecasts(db, localActor, day) : null,
      kept: await keepForecastsOfDay(db, day),
    }));
    if (recomputed !== null) console.log(`Đã tính lại ${recomputed} dự báo của những ngày trước.`);
    console.log(`Đã lưu ${kept} dự báo của hôm nay.`);
  },
});

/** The record of forecasts. */
export const forecastCommands: readonly Command[] = [keepForecasts];
