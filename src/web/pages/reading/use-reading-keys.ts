import { useEffect } from 'react';
import { findMark, findPlace, places } from './places.ts';
import type { ReadingDesk } from './use-desk.ts';

/** The keys of the page; not while typing, nor inside a dialog. */
export function useReadingKeys(desk: ReadingDesk): void {
  useEffect(() => {
    const acts: Record<string, () => void> = {
      j: () => desk.step(1),
      k: () => desk.step(-1),
      n: desk.goToWaiting,
      a: desk.acceptAndGo,
      x: desk.rejectAndGo,
      e: () => desk.startCorrecting(null),
      f: desk.showNext,
    };
    const arrows: Record<string, () => void> = {
      ArrowRight: () => desk.step(1),
      ArrowDown: () => desk.step(1),
      ArrowLeft: () => desk.step(-1),
      ArrowUp: () => desk.step(-1),
    };
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || isElsewhere(target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isOnMark = target.matches('[data-item]');
      const act = acts[event.key] ?? (isOnMark ? arrows[event.key] : undefined);
      if (act !== undefined) {
        event.preventDefault();
        act();
      }
      if (event.key === 'Enter' && isOnMark) intoCard(event);
      if (event.key === 'Escape' && target.closest(`#${places.panel}`) !== null) backToText(desk);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [desk]);
}

function isElsewhere(target: HTMLElement): boolean {
  return (
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('[role="dialog"], [data-correction]') !== null
  );
}

/** From the number into what is said of it; the link's own way is another page load. */
function intoCard(event: KeyboardEvent): void {
  event.preventDefault();
  findPlace('cardTitle')?.focus();
}

function backToText({ selected }: ReadingDesk): void {
  if (selected !== null) findMark(selected.key)?.focus();
}
