import { useNavigate, useSearch } from '@tanstack/react-router';
import { type RefObject, useEffect, useState } from 'react';

/**
 * Which page of a presentation is shown, and the keys that turn it: arrows, Page Up and Down, space, Home, End; F fills
 * the screen, N opens the minutes, K a conclusion, Esc leaves. The page stands in the address, so that it is found again
 * after a mishap. Keys typed into a field are left to it, but Esc, which goes back to the page.
 */
export function usePresentation(
  stage: RefObject<HTMLElement | null>,
  { slides, meetingId }: { slides: number; meetingId: string },
) {
  const navigate = useNavigate();
  const { slide } = useSearch({ from: '/meetings/$id/present' });
  const last = slides - 1;
  const [at, setAt] = useState(() => Math.min(Math.max(Number(slide ?? '1') - 1, 0), last));
  const [hasMinutes, setMinutes] = useState(false);
  const [isConcluding, setConcluding] = useState(false);
  const go = (to: number): void => {
    const next = Math.min(Math.max(to, 0), last);
    setAt(next);
    const search = { slide: next === 0 ? undefined : String(next + 1) };
    void navigate({ to: '.', search: (before) => ({ ...before, ...search }), replace: true });
  };
  const showMinutes = (shown: boolean): void => {
    setMinutes(shown);
    if (!shown) stage.current?.focus();
  };
  const leave = (): void => {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    void navigate({ to: '/meetings/$id', params: { id: meetingId } });
  };
  useKeys(stage, {
    ArrowRight: () => go(at + 1),
    PageDown: () => go(at + 1),
    ' ': () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    PageUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(last),
    f: toggleFullScreen,
    n: () => showMinutes(!hasMinutes),
    k: () => setConcluding(true),
    Escape: leave,
  });
  return { at, go, hasMinutes, showMinutes, isConcluding, setConcluding, leave };
}

function useKeys(
  stage: RefObject<HTMLElement | null>,
  acts: Readonly<Record<string, () => void>>,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || isCovered()) return;
      if (isIn(target, 'input, textarea, select')) {
        if (key === 'Escape') stage.current?.focus();
        return;
      }
      // Space and Enter press the button that has the focus.
      if ([' ', 'Enter'].includes(key) && isIn(target, 'button, a, summary')) return;
      const act = acts[key.length === 1 ? key.toLowerCase() : key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

export function toggleFullScreen(): void {
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
  else void document.exitFullscreen();
}

/** A form or drawer lies over the page and has the keys. */
function isCovered(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof HTMLElement && target.closest(selector) !== null;
}
