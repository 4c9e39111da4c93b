/** Parts of the page that others look for; by id, since looking through a long document takes its time. */
export const places = {
  summary: 'reading-summary',
  panel: 'reading-panel',
  cardTitle: 'reading-card-title',
} as const;

export function findPlace(place: keyof typeof places): HTMLElement | null {
  return document.getElementById(places[place]);
}

/** The id of the place in the text where an item is marked. */
export function markId(key: string): string {
  return `number-${key}`;
}

/** The place in the text where an item is marked; null while it is not drawn yet. */
export function findMark(key: string): HTMLElement | null {
  return document.getElementById(markId(key));
}
