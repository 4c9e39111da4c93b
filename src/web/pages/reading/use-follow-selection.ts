import { useLayoutEffect } from 'react';
import type { Item } from './items.ts';
import { findMark, findPlace, places } from './places.ts';

/** Rounds in which parts of a long document above the place may still take their true height. */
const ROUNDS = 4;
const ROOM = 24;
const BESIDE_TEXT = `#${places.panel}, #${places.summary}, [role="dialog"]`;
/** Where in the free room between the bars the number comes to stand, from its top. */
const SHARE_ABOVE = 0.36;

/** Brings the chosen number into sight and gives it the focus, unless that is in the card or in a form. */
export function useFollowSelection(selected: Item | null): void {
  const key = selected?.key;
  useLayoutEffect(() => {
    if (key === undefined) return;
    const active = document.activeElement;
    const isInCard = active?.closest(BESIDE_TEXT) != null;
    if (!isInCard) findMark(key)?.focus({ preventScroll: true });
    let frame = 0;
    let rounds = 0;
    const settle = () => {
      const mark = findMark(key);
      if (mark !== null) bringIntoSight(mark);
      rounds += 1;
      if (rounds < ROUNDS) frame = requestAnimationFrame(settle);
    };
    settle();
    return () => cancelAnimationFrame(frame);
  }, [key]);
}

function bringIntoSight(mark: HTMLElement): void {
  const { top, bottom } = mark.getBoundingClientRect();
  const room = freeRoom();
  if (top >= room.top + ROOM && bottom <= room.bottom - ROOM) return;
  const wished = room.top + (room.bottom - room.top) * SHARE_ABOVE;
  window.scrollBy({ top: top - wished, behavior: 'instant' });
}

/** What of the window neither the bars above nor, on a phone, the sheet below covers. */
function freeRoom(): { top: number; bottom: number } {
  const summary = findPlace('summary')?.getBoundingClientRect();
  const panel = findPlace('panel');
  const isSheet = panel !== null && getComputedStyle(panel).position === 'fixed';
  return {
    // Before it sticks, the summary is further down than it will be.
    top: Math.min(summary?.bottom ?? 0, 130),
    bottom: isSheet ? panel.getBoundingClientRect().top : window.innerHeight,
  };
}
