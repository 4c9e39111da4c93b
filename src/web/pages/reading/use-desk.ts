import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Decision } from '../../../contract/reading/read-figure.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { countItems, nextShown } from './fates.ts';
import { isDecidable, isTied, itemsOf, type Item } from './items.ts';
import type { Shown } from './reading-search.ts';
import { useDecide } from './use-decide.ts';
import { nextWaiting, positionOf, stepFrom } from './walk.ts';

/** Everything a person does while going through a document. */
export interface ReadingDesk {
  items: readonly Item[];
  selected: Item | null;
  shown: Shown | undefined;
  /** How many of each fate, and how many wait for a decision. */
  counts: Record<Shown, number>;
  position: { at: number; of: number };
  correcting: { indicatorCode: string | null } | null;
  /** What was just done, for those who do not see it. */
  said: Said | null;
  select: (key: string | undefined) => void;
  show: (shown: Shown | undefined) => void;
  showNext: () => void;
  step: (step: 1 | -1) => void;
  canStep: (step: 1 | -1) => boolean;
  goToWaiting: () => void;
  decide: (items: readonly Item[], decision: Decision) => void;
  /** Resolves when nothing decided is on its way to the server any more. */
  allSent: () => Promise<void>;
  acceptAndGo: () => void;
  rejectAndGo: () => void;
  startCorrecting: (indicatorCode: string | null) => void;
  stopCorrecting: () => void;
}

export interface Said {
  decision: Decision;
  text: string;
}

const ADDRESS_WAITS_MS = 250;

export function useDesk(reading: DocumentReading): ReadingDesk {
  const items = useMemo(() => itemsOf(reading), [reading]);
  const counts = useMemo(() => countItems(items), [items]);
  const { key, shown, select, show } = useChosen();
  const [correcting, setCorrecting] = useState<ReadingDesk['correcting']>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const { decide: send, allSent } = useDecide(reading.summary.id);
  const selected = items.find((item) => item.key === key) ?? null;
  const go = (item: Item | null) => {
    if (item === null) return;
    setCorrecting(null);
    select(item.key);
  };
  const decide = (decided: readonly Item[], decision: Decision) => {
    const open = decided.filter(isDecidable).filter(({ isRecorded }) => !isRecorded);
    if (open.length === 0) return;
    send(
      open.map(({ no }) => no),
      decision,
    );
    const [first] = open;
    const text = first === undefined ? '' : reading.text.slice(first.range.start, first.range.end);
    setSaid({ decision, text: open.length === 1 ? text : String(open.length) });
  };
  const decideAndGo = (decision: Decision) => {
    if (selected === null || !isDecidable(selected)) return;
    if (decision === 'accept' && !isTied(selected)) return;
    if (selected.decision !== decision) decide([selected], decision);
    go(stepFrom(items, shown, selected.key, 1));
  };
  return {
    items,
    selected,
    shown,
    counts,
    position: selected === null ? { at: 0, of: 0 } : positionOf(items, shown, selected.key),
    correcting,
    said,
    select: (next) => {
      setCorrecting(null);
      select(next);
    },
    show,
    showNext: () => show(nextShown(counts, shown)),
    step: (step) => go(stepFrom(items, shown, selected?.key, step)),
    canStep: (step) => stepFrom(items, shown, selected?.key, step) !== null,
    goToWaiting: () => go(nextWaiting(items, selected?.key)),
    decide,
    allSent,
    acceptAndGo: () => decideAndGo('accept'),
    rejectAndGo: () => decideAndGo('reject'),
    startCorrecting: (indicatorCode) => {
      if (selected?.kind === 'figure' && !selected.isRecorded) setCorrecting({ indicatorCode });
    },
    stopCorrecting: () => setCorrecting(null),
  };
}

/** The chosen figure and filter; kept here so that going through is fast, and written into the address a moment later. */
function useChosen() {
  const search = useSearch({ from: '/readings/$id' });
  const navigate = useNavigate({ from: '/readings/$id' });
  const [key, setKey] = useState(search.figure);
  const written = useRef(search.figure);
  useEffect(() => {
    // Somebody opened another figure by its address.
    if (search.figure === written.current) return;
    written.current = search.figure;
    setKey(search.figure);
  }, [search.figure]);
  useEffect(() => {
    if (key === written.current) return;
    const later = setTimeout(() => {
      written.current = key;
      void navigate({
        search: (before) => ({ ...before, figure: key }),
        replace: true,
        resetScroll: false,
      });
    }, ADDRESS_WAITS_MS);
    return () => clearTimeout(later);
  }, [key, navigate]);
  const show = (shown: Shown | undefined) =>
    void navigate({
      search: (before) => ({ ...before, show: shown }),
      replace: true,
      resetScroll: false,
    });
  return { key, shown: search.show, select: setKey, show };
}
