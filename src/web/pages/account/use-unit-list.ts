import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { matchesFolded } from '../../../core/kernel/vietnamese-text.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { useLanguage } from '../../language/language.tsx';
import type { UnitOption } from './use-accounts.ts';

const SHOWN = 40;

export interface UnitChoiceProps {
  units: readonly UnitOption[];
  /** Null: the whole installation; undefined: not chosen yet. */
  chosen: UnitId | null | undefined;
  choose: (unit: UnitId | null) => void;
}

/** The list below a field that finds a unit. First stands the whole installation, last the units of the past. */
export function useUnitList({ units, chosen, choose }: UnitChoiceProps, id: string) {
  const { words } = useLanguage();
  /** Null while the list is closed. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const whole = { id: null, name: words.account.manage.whole, isCurrent: true };
  const ordered = [whole, ...units.filter(isCurrent), ...units.filter((unit) => !isCurrent(unit))];
  const found = ordered.filter(({ name }) => matchesFolded(name, typed ?? '')).slice(0, SHOWN);
  const name = ordered.find((unit) => unit.id === chosen)?.name ?? chosen ?? '';
  const isOpen = typed !== null;
  const take = (unit: { id: UnitId | null } | undefined) => {
    setTyped(null);
    if (unit !== undefined) choose(unit.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!isOpen) setTyped('');
      const next = Math.min(Math.max(active + step, 0), Math.max(found.length - 1, 0));
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      take(found[active]);
    }
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  return {
    typed,
    active,
    found,
    name,
    isOpen,
    take,
    onKeyDown,
    point: setActive,
    close: () => setTyped(null),
    type: (text: string) => {
      setTyped(text);
      setActive(0);
    },
  };
}

const isCurrent = (unit: UnitOption): boolean => unit.isCurrent;
