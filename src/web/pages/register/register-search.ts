import * as z from 'zod';
import { PlainDate } from '../../../core/kernel/plain-date.ts';

const text = z.string().optional().catch(undefined);

/** What the page of a register adds to the address: the view of it that can be sent as a link. */
export const RegisterSearch = z.object({
  q: text,
  day: PlainDate.optional().catch(undefined),
  standing: z.enum(['open', 'closed']).optional().catch(undefined),
  /** Id of the unit whose records are shown. */
  of: text,
  /** "kind:park,begun:yes": field and choice. */
  where: text,
  /** Key of a field, with a minus before it from the largest down. */
  sort: text,
  /** The record whose sheet stands open; "new" for one to be added. */
  record: text,
});
export type RegisterSearch = z.infer<typeof RegisterSearch>;

/** Puts something else into the address, and leaves the rest of it. */
export type ChangeSearch = (change: Partial<RegisterSearch>) => void;

/** Choices by field. */
export function readWhere(where: string | undefined): Map<string, string> {
  return new Map(
    (where ?? '').split(',').flatMap((one): [string, string][] => {
      const [field, choice] = one.split(':');
      return field === undefined || choice === undefined ? [] : [[field, choice]];
    }),
  );
}

/** The other way round, with the choice of one field changed; nothing for no choice at all. */
export function writeWhere(
  where: string | undefined,
  field: string,
  choice: string | null,
): string | undefined {
  const all = readWhere(where);
  if (choice === null) all.delete(field);
  else all.set(field, choice);
  return all.size === 0 ? undefined : [...all].map((one) => one.join(':')).join(',');
}
