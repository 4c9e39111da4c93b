import * as z from 'zod';
import { UnitId } from '../../../core/kernel/ids.ts';

/** What the page of accounts adds to the address: whom it opens ready to invite. */
export const InviteSearch = z.object({
  invite: z.enum(['reporter', 'approver']).optional().catch(undefined),
  at: UnitId.optional().catch(undefined),
});
export type InviteSearch = z.infer<typeof InviteSearch>;
