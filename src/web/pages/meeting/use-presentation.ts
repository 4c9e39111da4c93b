import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * Which page of a presentation is shown, and the keys that turn it: arrows, Page Up and Down, space, Home, End; F fills
 * the screen, N opens the minutes, Esc leaves. Keys typed into a field are left to it.
 */
export function usePresentation(slides: number, meetingId: string) {
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const [hasMinutes, setMinutes] = useState(false);
  const go = (to: number): void => setAt(Math.min(Math.max(to, 0), slides - 1));
  const leave = (): void => {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    void navigate({ to: '/meetings/$id', params: { id: meetingId } });
  };
  const acts: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(at + 1),
    PageDown: () => go(at + 1),
    ' ': () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    PageUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(slides - 1),
    f: toggleFullScreen,
    n: () => setMinutes(!hasMinutes),
    Escape: leave,
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
      const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  return { at, go, hasMinutes, toggleMinutes: () => setMinutes(!hasMinutes), leave };
}

export function toggleFullScreen(): void {
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
  else void document.exitFullscreen();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}
