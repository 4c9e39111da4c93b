/** The keys of the reading page, as its panel and the list of shortcuts show them. */
export const readingKeys = [
  { keys: ['j', '→'], does: 'next' },
  { keys: ['k', '←'], does: 'previous' },
  { keys: ['n'], does: 'nextWaiting' },
  { keys: ['a'], does: 'accept' },
  { keys: ['x'], does: 'reject' },
  { keys: ['e'], does: 'correct' },
  { keys: ['f'], does: 'filter' },
  { keys: ['Enter'], does: 'into' },
] as const;
