import { styleText } from 'node:util';
import type { Colour } from '../core/target/target.ts';

/** Puts a text in a colour, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

/** Colours on a terminal only; never in a file or a pipe, nor where NO_COLOR asks for none. */
export const paintForTerminal: Paint = (colour, text) =>
  styleText(styles[colour], text, { stream: process.stdout });

const styles = {
  red: 'red',
  orange: 'yellow',
  green: 'green',
  none: 'gray',
} as const satisfies Record<Colour, Parameters<typeof styleText>[0]>;
