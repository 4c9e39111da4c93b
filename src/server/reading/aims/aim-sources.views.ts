import { sql } from 'kysely';
import * as z from 'zod';
import type { ReadTransaction } from '../../database/transaction.ts';
import { RecordedAim } from './recorded-aim.ts';

/** A plan line or target in force that a reading recorded, and where it stands there. */
export interface AimSource {
  readingId: number;
  readingTitle: string;
  documentId: string;
  recorded: RecordedAim;
}

const Row = z.object({
  reading_id: z.int(),
  title: z.string(),
  detail: z.object({ documentId: z.string(), aims: z.array(RecordedAim) }),
});

/** Everything that readings recorded of plan lines and targets and that was not taken back, in the order of entry. */
export async function listAimSources(tx: ReadTransaction): Promise<AimSource[]> {
  const { rows } = await sql`
    SELECT reading_act.reading_id, reading.title, reading_act.detail
    FROM reading_act
    JOIN reading ON reading.reading_id = reading_act.reading_id
    WHERE reading_act.act = 'accept'
      AND jsonb_array_length(coalesce(reading_act.detail->'aims', '[]'::jsonb)) > 0
      AND NOT EXISTS (
        SELECT 1 FROM reading_act later
        WHERE later.reading_id = reading_act.reading_id
          AND later.act = 'undo' AND later.act_id > reading_act.act_id)
    ORDER BY reading_act.act_id`.execute(tx);
  return z
    .array(Row)
    .parse(rows)
    .flatMap(({ reading_id: readingId, title: readingTitle, detail }) =>
      detail.aims.map((recorded) => ({
        readingId,
        readingTitle,
        documentId: detail.documentId,
        recorded,
      })),
    );
}
