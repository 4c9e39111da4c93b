import { Modal, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ResolutionId, UnitId } from '../../../core/kernel/ids.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Choice } from './choice.ts';
import { useMay } from './me.ts';
import { searchPalette } from './palette-search.ts';
import type { PaletteEntry } from './palette-search.ts';
import { administrationPages, usePages } from './pages.ts';
import styles from './command-palette.module.css';

interface PaletteProps {
  choice: Choice;
  close: () => void;
  openHelp: () => void;
}

/** Finds targets, indicators, documents, units, resolutions and actions; arrow keys choose, Enter opens. */
export default function CommandPalette({ choice, close, openHelp }: PaletteProps) {
  const { words } = useLanguage();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const { entries, run } = usePaletteEntries(choice, openHelp);
  const found = useMemo(() => searchPalette(entries, typed), [entries, typed]);
  const take = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    close();
    run(entry);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const next = (active + step + found.length) % found.length;
      setActive(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') take(found[active]);
  };
  return (
    <Modal.Root opened onClose={close} size={620} padding={0} yOffset="9vh">
      <Modal.Overlay />
      <Modal.Content aria-label={words.frame.find}>
        <input
          className={styles['input']}
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
          aria-label={words.frame.find}
          placeholder={words.palette.placeholder}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label={words.frame.find} className={styles['list']}>
          {found.map((entry, position) => (
            <div
              key={`${entry.kind} ${entry.id}`}
              id={`${listId}-${position}`}
              role="option"
              tabIndex={-1}
              aria-selected={position === active}
              className={styles['entry']}
              onMouseMove={() => setActive(position)}
              onClick={() => take(entry)}
            >
              <span className={styles['name']}>{entry.name}</span>
              <span className={styles['hint']}>{entry.hint}</span>
              <span className={styles['kind']}>{words.palette.kinds[entry.kind]}</span>
            </div>
          ))}
        </div>
        {found.length === 0 && <p className={styles['nothing']}>{words.palette.nothing}</p>}
      </Modal.Content>
    </Modal.Root>
  );
}

function usePaletteEntries(choice: Choice, openHelp: () => void) {
  const { words, say, language, choose } = useLanguage();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const may = useMay();
  const pages = usePages();
  const isDark = colorScheme === 'dark';
  const actions = new Map<string, { name: string; run: () => void }>([
    ...pages.map((page): [string, { name: string; run: () => void }] => [
      page.to,
      {
        name: words.palette.goTo(words.frame[page.name]),
        run: () => void navigate({ to: page.to }),
      },
    ]),
    ...administrationPages
      .filter(({ needs }) => may(needs))
      .map(({ to, name }): [string, { name: string; run: () => void }] => [
        to,
        { name: words.palette.goTo(words.account[name]), run: () => void navigate({ to }) },
      ]),
    ['print', { name: words.frame.print, run: () => setTimeout(() => window.print(), 300) }],
    [
      'language',
      {
        name: words.palette.switchLanguage,
        run: () => choose(language === 'vi' ? 'en' : 'vi'),
      },
    ],
    [
      'scheme',
      {
        name: isDark ? words.frame.toLight : words.frame.toDark,
        run: () => setColorScheme(isDark ? 'light' : 'dark'),
      },
    ],
    ['help', { name: words.frame.shortcuts, run: openHelp }],
  ]);
  const entries: PaletteEntry[] = [
    ...[...actions].map(([id, { name }]) => ({ kind: 'action' as const, id, name, hint: '' })),
    ...choice.overview.palette.map(({ kind, id, name, hint }) => ({
      kind,
      id,
      name: say(name),
      hint: say(hint),
    })),
  ];
  const open = {
    target: (id: string) => void navigate({ to: '/targets/$id', params: { id } }),
    indicator: (code: string) => void navigate({ to: '/indicators/$code', params: { code } }),
    document: (id: string) => void navigate({ to: '/documents/$id', params: { id } }),
    unit: (id: string) =>
      void navigate({
        to: '/scorecard',
        search: { unit: UnitId.parse(id), resolution: undefined },
      }),
    resolution: (id: string) =>
      void navigate({
        to: '/scorecard',
        search: { resolution: ResolutionId.parse(id), unit: undefined },
      }),
    action: (id: string) => actions.get(id)?.run(),
  } satisfies Record<PaletteEntry['kind'], (id: string) => void>;
  return { entries, run: (entry: PaletteEntry) => open[entry.kind](entry.id) };
}
