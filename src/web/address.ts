import * as z from 'zod';
import { FigureAddress } from '../contract/figure.ts';
import { ResolutionId, UnitId } from '../core/kernel/ids.ts';
import { PlainDate } from '../core/kernel/plain-date.ts';

const FIELD_MARK = '~';

/** What every page carries in its address, so that any view can be sent as a link. */
export const SharedSearch = z.object({
  unit: UnitId.optional().catch(undefined),
  resolution: ResolutionId.optional().catch(undefined),
  asOf: PlainDate.optional().catch(undefined),
  /** The figure whose door stands open, as `figureText` writes it. */
  why: z.string().optional().catch(undefined),
});
export type SharedSearch = z.infer<typeof SharedSearch>;

/** A figure as one word of an address: `exports~165@2015-05-15~2021-H1~territory~not-monetary`. */
export function figureText(address: FigureAddress): string {
  const { indicator, unit, period, scope, priceBasis } = address;
  return [indicator, unit, period, scope, priceBasis].join(FIELD_MARK);
}

/** Reads what `figureText` wrote; null for anything else. */
export function readFigureText(text: string): FigureAddress | null {
  const [indicator, unit, period, scope, priceBasis] = text.split(FIELD_MARK);
  const read = FigureAddress.safeParse({ indicator, unit, period, scope, priceBasis });
  return read.success ? read.data : null;
}

/** Plain names and values, no JSON: addresses stay readable and can be typed. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The other way round; what is no text, and empty text, is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') words.set(name, value);
  }
  // These marks are lawful in a query and make ids and lists readable.
  const text = words
    .toString()
    .replaceAll('%40', '@')
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/');
  return text === '' ? '' : `?${text.replaceAll('%7E', FIELD_MARK).replaceAll('%3A', ':')}`;
}
