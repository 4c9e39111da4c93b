import * as z from 'zod';

/** A moment with its offset, as `timestamptz` gives it: "2025-07-01T08:30:00+07:00". */
export const Instant = z.iso.datetime({ offset: true });
