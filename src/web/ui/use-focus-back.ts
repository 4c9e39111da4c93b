import { useEffect } from 'react';

/** For what is shown over a page and taken away whole: the focus goes back to what had it, most often the button pressed. */
export function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
}
