import type { Colour, Judgement, Outlook } from '../target.ts';

/** Colour of an outlook; the four colours users of execution boards know. */
export const colourOfOutlook = {
  reached: 'green',
  'on-course': 'green',
  possible: 'orange',
  'off-course': 'red',
  'cannot-say': 'none',
} satisfies Record<Outlook, Colour>;

/** Once judged for good the label gives the colour; null where the outlook still does. */
const colourOfLabel = {
  exceeded: 'green',
  met: 'green',
  completed: 'green',
  'completed-late': 'orange',
  'basically-met': 'orange',
  positive: 'orange',
  missed: 'red',
  overtaken: 'none',
  'in-progress': null,
  'no-data': null,
  'not-comparable': null,
} satisfies Record<Judgement, Colour | null>;

/** What is left to expect once a label is final; null while it is open. */
const outlookOfLabel = {
  exceeded: 'reached',
  met: 'reached',
  completed: 'reached',
  'completed-late': 'reached',
  'basically-met': 'off-course',
  positive: 'off-course',
  missed: 'off-course',
  overtaken: 'cannot-say',
  'in-progress': null,
  'no-data': null,
  'not-comparable': null,
} satisfies Record<Judgement, Outlook | null>;

export function colourOf(label: Judgement, outlook: Outlook): Colour {
  return colourOfLabel[label] ?? colourOfOutlook[outlook];
}

export function outlookAfter(label: Judgement): Outlook | null {
  return outlookOfLabel[label];
}
