import type { Hono } from 'hono';
import type { Connection } from './database/connection.ts';

/** Binds every slice's routes below /api: one line per slice. */
export function bindRoutes(app: Hono, connection: Connection): void {
  app.get('/api/health', async (request) => {
    await connection.pool.query('SELECT 1');
    return request.json({ status: 'ok' });
  });
}
