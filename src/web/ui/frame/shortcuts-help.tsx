import { Modal } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useLanguage } from '../../language/language.tsx';
import { usePages } from './pages.ts';
import { readingKeys } from './reading-keys.ts';
import styles from './top-bar.module.css';

export default function ShortcutsHelp({ close }: { close: () => void }) {
  const { words } = useLanguage();
  const { shortcuts } = words;
  const pages = usePages();
  const isReading = useLocation().pathname.startsWith('/readings/');
  const rows: [string[], string][] = [
    [['Ctrl', 'K'], shortcuts.palette],
    [['/'], shortcuts.search],
    [['↑', '↓'], shortcuts.rows],
    [['←', '→'], shortcuts.cells],
    [['Enter'], shortcuts.open],
    ...pages.map((page): [string[], string] => [['g', page.key], words.frame[page.name]]),
    ...(isReading
      ? readingKeys.map(({ keys, does }): [string[], string] => [
          [...keys],
          words.reading.keys[does],
        ])
      : []),
    [['?'], shortcuts.help],
    [['Esc'], shortcuts.close],
  ];
  return (
    <Modal
      opened
      onClose={close}
      title={shortcuts.title}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <dl className={styles['shortcuts']}>
        {rows.map(([keys, does]) => (
          <div key={does + keys.join('')}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
