import { Drawer, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../icon.tsx';
import { ChoiceControls } from './choice-controls.tsx';
import type { Choice } from './choice.ts';
import { NoticeBell } from './notice-bell.tsx';
import { PersonMenu } from './person-menu.tsx';
import choices from './choice-controls.module.css';
import styles from './top-bar.module.css';

interface TopBarProps {
  choice: Choice | null;
  openPalette: () => void;
  openShortcuts: () => void;
}

export function TopBar({ choice, openPalette, openShortcuts }: TopBarProps) {
  const { words, language, choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return (
    <header className={styles['bar']}>
      <div className={styles['onWide']}>
        {choice !== null && <ChoiceControls choice={choice} />}
      </div>
      {choice !== null && <NarrowChoice choice={choice} />}
      <div className={styles['tools']}>
        <button
          type="button"
          className={styles['find']}
          aria-keyshortcuts="Control+K"
          onClick={openPalette}
        >
          <Icon name="search" size={16} />
          <span>{words.frame.find}</span>
          <kbd aria-hidden="true">Ctrl K</kbd>
        </button>
        <button
          type="button"
          className={`${styles['tool']} ${styles['roomy']}`}
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => choose(language === 'vi' ? 'en' : 'vi')}
        >
          {words.frame.otherLanguage}
        </button>
        <button
          type="button"
          className={`${styles['tool']} ${styles['roomy']}`}
          aria-label={scheme === 'dark' ? words.frame.toLight : words.frame.toDark}
          title={scheme === 'dark' ? words.frame.toLight : words.frame.toDark}
          onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
        >
          <Icon name={scheme === 'dark' ? 'sun' : 'moon'} />
        </button>
        <button
          type="button"
          className={`${styles['tool']} ${styles['keys']}`}
          aria-label={words.frame.shortcuts}
          title={`${words.frame.shortcuts} (?)`}
          onClick={openShortcuts}
        >
          <Icon name="keyboard" />
        </button>
        <NoticeBell />
        <PersonMenu />
      </div>
    </header>
  );
}

/** On a phone: one line that says what is shown, and opens the same choices as a sheet. */
function NarrowChoice({ choice }: { choice: Choice }) {
  const { words, language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { unit, resolution, asOf } = choice;
  return (
    <>
      <button type="button" className={choices['narrowChoice']} onClick={() => setOpen(true)}>
        <strong>{unit?.name}</strong>
        <small>
          {resolution !== null && `${resolution.firstYear}–${resolution.lastYear} · `}
          {words.asOf.short} {asOf === undefined ? words.asOf.now : formatDate(asOf, language)}
        </small>
        <Icon name="choices" size={18} />
      </button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="bottom"
        size="auto"
        classNames={{ content: choices['sheetContent'] ?? '' }}
        title={words.frame.choices}
        closeButtonProps={{ 'aria-label': words.frame.close }}
      >
        <div className={choices['sheet']}>
          <ChoiceControls choice={choice} />
        </div>
      </Drawer>
    </>
  );
}
