import { memo, useEffect, useMemo, useState } from 'react';
import type { MouseEvent } from 'react';
import { useLanguage } from '../../language/language.tsx';
import type { Item } from './items.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { DocumentBlock } from './document-block.tsx';
import type { Shown } from './reading-search.ts';
import { isSameSection, sectionAt, sectionsOf, type TextSection } from './text-sections.ts';
import styles from './document-text.module.css';

const SECTIONS_AT_ONCE = 6;
const SECTIONS_MORE = 12;

interface DocumentTextProps {
  reading: DocumentReading;
  items: readonly Item[];
  selected: Item | null;
  shown: Shown | undefined;
  select: (key: string) => void;
}

/** The document as it was, every number marked by what became of it. */
export function DocumentText({ reading, items, selected, shown, select }: DocumentTextProps) {
  const { words } = useLanguage();
  const { blocks, text } = reading;
  const sections = useMemo(() => sectionsOf(blocks, items), [blocks, items]);
  const selectedSection = selected === null ? null : sectionAt(sections, selected.range.start);
  const drawn = useGrowing(sections.length, selectedSection ?? 0);
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const mark = event.target instanceof Element ? event.target.closest('a[data-item]') : null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (!(mark instanceof HTMLElement) || !isPlain) return;
    event.preventDefault();
    select(mark.dataset['item'] ?? '');
  };
  // The first mark can be reached with Tab while none is chosen.
  const tabbable = selected?.key ?? items[0]?.key ?? null;
  return (
    <section
      className={styles['paper']}
      aria-label={words.reading.document}
      lang="vi"
      data-shown={shown}
      data-document
      onClick={onClick}
    >
      {sections.slice(0, drawn).map((section, index) => (
        <Section
          key={section.index}
          section={section}
          text={text}
          selected={index === selectedSection ? (selected?.key ?? null) : null}
          tabbable={index === (selectedSection ?? 0) ? tabbable : null}
        />
      ))}
    </section>
  );
}

interface SectionProps {
  section: TextSection;
  text: string;
  selected: string | null;
  tabbable: string | null;
}

const Section = memo(
  function Section({ section, text, selected, tabbable }: SectionProps) {
    return (
      <div
        className={styles['section']}
        style={{ containIntrinsicSize: `auto ${section.height}px` }}
      >
        {section.blocks.map((placed) => (
          <DocumentBlock
            key={placed.block.range.start}
            placed={placed}
            text={text}
            selected={selected}
            tabbable={tabbable}
          />
        ))}
      </div>
    );
  },
  (before, after) =>
    before.text === after.text &&
    before.selected === after.selected &&
    before.tabbable === after.tabbable &&
    (before.section === after.section || isSameSection(before.section, after.section)),
);

/** How many of many are drawn: a few at once, the rest while nothing else is to do, and always up to the one in use. */
function useGrowing(all: number, inUse: number): number {
  const [drawn, setDrawn] = useState(SECTIONS_AT_ONCE);
  useEffect(() => {
    if (drawn >= all) return;
    const later = setTimeout(() => setDrawn((before) => before + SECTIONS_MORE), 30);
    return () => clearTimeout(later);
  }, [drawn, all]);
  return Math.max(drawn, inUse + 2);
}
