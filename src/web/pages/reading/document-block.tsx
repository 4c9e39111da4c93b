import { useLanguage } from '../../language/language.tsx';
import { DocumentTable } from './document-table.tsx';
import { MarkedText } from './marked-text.tsx';
import type { PlacedBlock } from './text-sections.ts';
import styles from './document-text.module.css';

interface DocumentBlockProps {
  placed: PlacedBlock;
  text: string;
  selected: string | null;
  tabbable: string | null;
}

const INDENT_PER_LEVEL = 18;
/** The page's own title is the first level. */
const LOWEST_HEADING = 6;

/** One heading, paragraph, list item or table of the document. */
export function DocumentBlock({ placed, text, selected, tabbable }: DocumentBlockProps) {
  const { words } = useLanguage();
  const { block, items, newPage, newPart } = placed;
  const content = (
    <MarkedText
      text={text}
      range={block.range}
      items={items}
      selected={selected}
      tabbable={tabbable}
    />
  );
  return (
    <>
      {newPart !== null && <p className={styles['part']}>{words.reading.parts[newPart]}</p>}
      {newPage !== null && <p className={styles['page']}>{words.reading.page(newPage)}</p>}
      {block.kind === 'table' ? (
        <DocumentTable
          block={block}
          items={items}
          text={text}
          selected={selected}
          tabbable={tabbable}
        />
      ) : block.kind === 'heading' ? (
        <div
          role="heading"
          aria-level={Math.min(LOWEST_HEADING, (block.level ?? 1) + 1)}
          className={styles['heading']}
          data-level={block.level ?? 1}
        >
          {content}
        </div>
      ) : (
        <p
          className={styles[block.kind]}
          style={
            block.kind === 'list-item'
              ? { paddingLeft: INDENT_PER_LEVEL * (block.level ?? 1) }
              : undefined
          }
        >
          {content}
        </p>
      )}
    </>
  );
}
