import { useEffect, useEffectEvent, useState } from 'react';

const REST_MS = 400;

interface Typing {
  /** What is being typed; null while nothing is. */
  text: string | null;
  type: (text: string) => void;
  /** Leaves the field: what was typed is read. */
  end: () => void;
  /** Forgets what was typed and not read yet. */
  drop: () => void;
}

/** Text that is being typed: read after a short rest, on leaving the field, and at once when the page is closed. */
export function useTyping(read: (text: string) => void): Typing {
  const [text, setText] = useState<string | null>(null);
  const readNow = useEffectEvent(() => {
    if (text !== null) read(text);
  });
  useEffect(() => {
    if (text === null) return;
    const now = () => readNow();
    const timer = setTimeout(now, REST_MS);
    window.addEventListener('pagehide', now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', now);
    };
  }, [text]);
  return {
    text,
    type: setText,
    end: () => {
      if (text !== null) read(text);
      setText(null);
    },
    drop: () => setText(null),
  };
}
