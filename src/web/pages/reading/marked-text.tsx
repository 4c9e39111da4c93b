import type { TextRange } from '../../../core/figure/finding.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { byRank, isDecidable } from './items.ts';
import type { Item } from './items.ts';
import { piecesOf } from './mark-pieces.ts';
import type { Piece } from './mark-pieces.ts';
import { markId } from './places.ts';
import styles from './marks.module.css';

interface MarkedTextProps {
  text: string;
  range: TextRange;
  items: readonly Item[];
  selected: string | null;
  /** The one mark that Tab comes to; arrow keys go to the others. */
  tabbable: string | null;
}

/** A range of the text with its marks. A mark is a link to the reading with that figure chosen. */
export function MarkedText({ text, range, items, selected, tabbable }: MarkedTextProps) {
  const { words } = useLanguage();
  if (items.length === 0) return text.slice(range.start, range.end);
  return piecesOf(range, items.toSorted(byRank)).map((piece) => {
    const part = text.slice(piece.start, piece.end);
    if (piece.item === null) return part;
    return (
      <Mark
        key={piece.start}
        piece={piece}
        item={piece.item}
        text={part}
        words={words}
        isSelected={piece.item.key === selected}
        isTabbable={piece.item.key === tabbable}
      />
    );
  });
}

/** As long as a number with its unit is: `1.250,5 nghìn tỷ đồng`. */
const SHORT = 22;

interface MarkProps {
  piece: Piece<Item>;
  item: Item;
  text: string;
  words: Words;
  isSelected: boolean;
  isTabbable: boolean;
}

function Mark({ piece, item, text, words, isSelected, isTabbable }: MarkProps) {
  const decision = isDecidable(item) ? item.decision : undefined;
  return (
    <a
      id={piece.isFirst ? markId(item.key) : undefined}
      href={`?figure=${item.key}`}
      className={styles['mark']}
      data-item={item.key}
      data-first={piece.isFirst || undefined}
      data-short={text.length <= SHORT || undefined}
      data-fate={item.fate}
      data-decision={decision}
      data-no={isDecidable(item) ? item.no : undefined}
      aria-current={isSelected ? 'true' : undefined}
      aria-label={words.reading.markLabel(
        text,
        words.reading.fates[item.fate],
        decisionWord(item, words),
      )}
      tabIndex={isTabbable && piece.isFirst ? 0 : -1}
    >
      {text}
    </a>
  );
}

function decisionWord(item: Item, words: Words): string {
  if (!isDecidable(item)) return '';
  return item.isRecorded ? words.reading.recorded : words.reading.decisions[item.decision];
}
