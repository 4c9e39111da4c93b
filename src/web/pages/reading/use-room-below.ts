import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Tells an element that sticks how far down it stands, so that it is never higher than what is left below; and how high
 * the bar at the foot of a phone is, above which it stands there.
 */
export function useRoomBelow(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const top = ref.current?.getBoundingClientRect().top ?? 0;
        ref.current?.style.setProperty('--panel-top', `${Math.round(top)}px`);
        const foot = document.querySelector('nav')?.offsetHeight ?? 0;
        ref.current?.style.setProperty('--foot', `${foot}px`);
      });
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
