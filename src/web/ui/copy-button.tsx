import { useState } from 'react';
import { useLanguage } from '../language/language.tsx';

/** Copies a text, and says so. */
export function CopyButton({ text }: { text: string }) {
  const { words } = useLanguage();
  const [isCopied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="tool-button"
      aria-live="polite"
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          // Where the browser does not let us, the text can still be marked and copied by hand.
          () => setCopied(false),
        );
      }}
    >
      {isCopied ? words.copied : words.copy}
    </button>
  );
}
