import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Mark } from './mark.tsx';
import styles from './door-frame.module.css';

/** What stands around the pages before one is signed in: the name of the product and the language, nothing else. */
export function DoorFrame({ children }: { children: ReactNode }) {
  const { words, language, choose } = useLanguage();
  return (
    <div className={styles['frame']}>
      <header className={styles['head']}>
        <span className={styles['brand']}>
          <Mark /> {words.product}
        </span>
        <button
          type="button"
          className="tool-button"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => choose(language === 'vi' ? 'en' : 'vi')}
        >
          {words.frame.otherLanguage}
        </button>
      </header>
      <main id="page">{children}</main>
    </div>
  );
}
