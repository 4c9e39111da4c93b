import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { usePages } from './pages.ts';

const CHORD_MS = 1200;

/** Ctrl-K finds, `?` helps, `/` goes to the page's own filter, `g` then a letter opens a page. */
export function useShortcuts(acts: { openPalette: () => void; openHelp: () => void }): void {
  const navigate = useNavigate();
  const pages = usePages();
  const chordSince = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        acts.openPalette();
        return;
      }
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const page = pages.find(({ key }) => key === event.key);
      if (page !== undefined && event.timeStamp - chordSince.current < CHORD_MS) {
        void navigate({ to: page.to });
      }
      chordSince.current = event.key === 'g' ? event.timeStamp : 0;
      if (event.key === '?') acts.openHelp();
      if (event.key === '/') {
        const filter = document.querySelector<HTMLInputElement>('[data-page-filter]');
        if (filter !== null) event.preventDefault();
        filter?.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
