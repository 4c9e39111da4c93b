import { useDisclosure } from '@mantine/hooks';
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { useChoice } from './choice.ts';
import { PrintHeader } from './print-header.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import styles from './frame.module.css';

const CommandPalette = lazy(() => import('./command-palette.tsx'));
const ShortcutsHelp = lazy(() => import('./shortcuts-help.tsx'));

/** What stands around every page: rail, top bar, palette, shortcuts, head of the print. */
export function AppFrame({ children }: { children: ReactNode }) {
  const { words } = useLanguage();
  const choice = useChoice();
  const [isPaletteOpen, palette] = useDisclosure(false);
  const [isHelpOpen, help] = useDisclosure(false);
  useShortcuts({ openPalette: palette.open, openHelp: help.open });
  return (
    <div className={styles['frame']}>
      <a className="skip-link" href="#page">
        {words.frame.skip}
      </a>
      <Rail />
      <TopBar choice={choice} openPalette={palette.open} openShortcuts={help.open} />
      {choice !== null && <PrintHeader choice={choice} />}
      <main id="page" className={styles['page-body']} tabIndex={-1}>
        {children}
      </main>
      <Suspense>
        {isPaletteOpen && choice !== null && (
          <CommandPalette choice={choice} close={palette.close} openHelp={help.open} />
        )}
        {isHelpOpen && <ShortcutsHelp close={help.close} />}
      </Suspense>
    </div>
  );
}
