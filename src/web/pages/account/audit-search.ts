import * as z from 'zod';
import { PlainDate } from '../../../core/kernel/plain-date.ts';

/** What the audit page adds to the address. */
export const AuditSearch = z.object({
  /** The figure whose acts are shown, as `figureText` writes it. */
  figure: z.string().optional().catch(undefined),
  subject: z.string().max(300).optional().catch(undefined),
  account: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional()
    .catch(undefined),
  act: z.string().max(80).optional().catch(undefined),
  about: z.string().optional().catch(undefined),
  from: PlainDate.optional().catch(undefined),
  to: PlainDate.optional().catch(undefined),
});
export type AuditSearch = z.infer<typeof AuditSearch>;
