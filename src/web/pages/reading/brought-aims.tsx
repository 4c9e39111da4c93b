import { Link } from '@tanstack/react-router';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import type { ReadAim, ReadFigure } from '../../../contract/reading/read-figure.ts';
import { askedAmount, partAmount } from './aim-rows.ts';
import { amountText } from '../../ui/figure/number-words.ts';
import type { RowWords } from './claim-rows.ts';
import { useRowWords } from './use-row-words.ts';
import styles from './brought.module.css';

/** Planned values and targets that are known with another value, both said, before anything is recorded. */
export function BroughtAims({ reading }: { reading: DocumentReading }) {
  const rowWords = useRowWords(reading.unit.id);
  const { words, say } = rowWords;
  const other = aimsToldOtherwise(reading);
  if (other.length === 0) return null;
  return (
    <section className={styles['contradictions']} aria-labelledby="brought-aims" data-brought-aims>
      <h2 id="brought-aims">{words.reading.otherAims(other.length)}</h2>
      <ul>
        {other.map((figure) => (
          <li key={figure.finding.no}>
            <Link
              to="."
              search={(before) => ({ ...before, figure: String(figure.finding.no) })}
              resetScroll={false}
            >
              {figure.indicatorName !== null && say(figure.indicatorName)}
            </Link>
            : {words.reading.toldAndKnown(...bothAmounts(figure.aim, rowWords))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Figures whose plan line or target is known with another value. */
export function aimsToldOtherwise({ figures }: Pick<DocumentReading, 'figures'>): ReadFigure[] {
  return figures.filter(
    ({ aim, fate }) => fate === 'contradicts' && aim !== null && aim.known !== null,
  );
}

function bothAmounts(read: ReadAim | null, rowWords: RowWords): [string, string] {
  const { aim = null, known = null } = read ?? {};
  const told = aim === null ? '–' : askedAmount(aim, rowWords);
  if (known === null) return [told, '–'];
  if (known.kind === 'target') return [told, partAmount(known.part, rowWords)];
  const { value, measureUnit } = known.cell;
  return [told, amountText(value, measureUnit, { language: rowWords.language })];
}
