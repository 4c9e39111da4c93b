import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** What stays free below it. */
const MARGIN = 16;

/**
 * Tells an element that sticks beside the text how much room it has, from where it stands down to the end of the window
 * or of the text; and how high the bar at the foot of a phone is, above which it stands there.
 */
export function useRoomBelow(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => giveRoomTo(ref.current));
    };
    // What stands above may change its height: a notice, an opened contradiction.
    const above = new ResizeObserver(measure);
    above.observe(document.body);
    measure();
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      cancelAnimationFrame(frame);
      above.disconnect();
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, []);
  return ref;
}

function giveRoomTo(element: HTMLElement | null): void {
  const beside = element?.parentElement?.getBoundingClientRect();
  if (element === null || beside === undefined) return;
  const sticksAt = Number.parseFloat(getComputedStyle(element).top) || 0;
  const from = Math.max(beside.top, sticksAt);
  const to = Math.min(window.innerHeight - MARGIN, beside.bottom);
  element.style.setProperty('--room', `${Math.round(to - from)}px`);
  const foot = document.querySelector('nav')?.offsetHeight ?? 0;
  element.style.setProperty('--foot', `${foot}px`);
}
