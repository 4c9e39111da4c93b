import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { IndicatorSummary } from '../../../contract/figure.ts';
import { searchIndicators } from './indicator-search.ts';

export interface IndicatorChoiceProps {
  indicators: readonly IndicatorSummary[];
  /** Codes that the words could mean, best first. */
  suggested: readonly string[];
  chosen: IndicatorSummary | null;
  choose: (indicator: IndicatorSummary) => void;
  fault: string | null;
}

/** The list below the field: what is typed, what was found, which one is pointed at. */
export function useIndicatorList(
  { indicators, suggested, choose }: IndicatorChoiceProps,
  id: string,
) {
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const isOpen = typed !== null;
  const found = isOpen ? searchIndicators(indicators, typed, suggested) : [];
  const close = () => setTyped(null);
  const type = (text: string) => {
    setTyped(text);
    setActive(0);
  };
  const take = (indicator: IndicatorSummary | undefined) => {
    if (indicator === undefined) return;
    choose(indicator);
    close();
  };
  const move = (step: number) => {
    if (!isOpen) return type('');
    const next = (active + step + found.length) % Math.max(found.length, 1);
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move(step);
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      take(found[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  };
  return { typed, isOpen, found, active, close, type, take, point: setActive, onKeyDown };
}
