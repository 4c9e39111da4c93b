import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Language } from '../../core/kernel/bilingual.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';
import type { Words } from './vi.ts';

const STORED_AS = 'thuocdo-language';
const dictionaries = { vi, en } satisfies Record<Language, Words>;

interface LanguageChoice {
  language: Language;
  words: Words;
  /** The side of a bilingual text that the reader chose. */
  say: (text: Bilingual) => string;
  choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

/** Holds the chosen language, remembered on this machine; Vietnamese until someone chooses. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((chosen: Language) => {
    setLanguage(chosen);
    try {
      localStorage.setItem(STORED_AS, chosen);
    } catch {
      // A browser that stores nothing still shows the chosen language until it is closed.
    }
  }, []);
  const choice = useMemo<LanguageChoice>(
    () => ({ language, words: dictionaries[language], say: (text) => text[language], choose }),
    [language, choose],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === null) throw new Error('useLanguage needs a LanguageProvider above it');
  return choice;
}

function storedLanguage(): Language {
  try {
    return Language.catch('vi').parse(localStorage.getItem(STORED_AS));
  } catch {
    return 'vi';
  }
}
