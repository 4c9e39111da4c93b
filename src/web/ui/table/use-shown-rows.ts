import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn at once: more make a page slow to draw and to write in, and nobody reads them all. */
const ROWS_AT_ONCE = 100;

interface ShownRows<T> {
  shown: readonly T[];
  /** How many are not drawn yet. */
  left: number;
  /** Draws the next ones. */
  more: () => void;
}

/** The first of many rows, further ones when they are asked for; on paper all of them. */
export function useShownRows<T>(rows: readonly T[], atOnce = ROWS_AT_ONCE): ShownRows<T> {
  const [most, setMost] = useState(atOnce);
  useEffect(() => {
    const showAll = () => flushSync(() => setMost(Number.POSITIVE_INFINITY));
    window.addEventListener('beforeprint', showAll);
    return () => window.removeEventListener('beforeprint', showAll);
  }, []);
  return {
    shown: rows.slice(0, most),
    left: Math.max(0, rows.length - most),
    more: () => setMost(most + atOnce),
  };
}
