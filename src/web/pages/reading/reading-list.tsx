import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { matchesFolded } from '../../../core/kernel/vietnamese-text.ts';
import type { ReadingSummary } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { moveInRows } from '../../ui/table/use-row-keys.ts';
import { FateCounts } from './fate-counts.tsx';
import styles from './readings.module.css';

const FILTER_FROM = 8;

/** Reports read before, newest first: what each is, what became of its figures, whether it is recorded. */
export function ReadingList({ readings }: { readings: ReadingSummary[] }) {
  const { words } = useLanguage();
  const { list } = words.reading;
  const [typed, setTyped] = useState('');
  const shown = readings.filter(({ title, fileName }) =>
    matchesFolded(`${title} ${fileName ?? ''}`, typed),
  );
  return (
    <section aria-labelledby="readings">
      <h2 id="readings">{list.title}</h2>
      {readings.length >= FILTER_FROM && (
        <FilterField label={list.filterText} typed={typed} write={setTyped} />
      )}
      {shown.length === 0 && <p className="quiet">{list.nothingFits}</p>}
      <ul className={`listing ${styles['list']}`} onKeyDown={moveInRows}>
        {shown.map((summary, position) => (
          <Row key={summary.id} summary={summary} isFirst={position === 0} />
        ))}
      </ul>
    </section>
  );
}

function Row({ summary, isFirst }: { summary: ReadingSummary; isFirst: boolean }) {
  const { words, language } = useLanguage();
  const { list, states, stateCount } = words.reading;
  const { state, acceptedCount, documentDate } = summary;
  return (
    <li data-row tabIndex={isFirst ? 0 : -1}>
      <div>
        <Link to="/readings/$id" params={{ id: summary.id }} data-open lang="vi">
          {summary.title}
        </Link>
        <span className="under">
          {[
            summary.fileName ?? list.pasted,
            documentDate === null ? list.undated : list.dated(formatDate(documentDate, language)),
            list.readOn(formatDate(summary.readOn, language)),
          ].join(' · ')}
        </span>
      </div>
      <div className={styles['fates']}>
        <FateCounts counts={summary.counts} />
      </div>
      <div>
        <span className={styles['state']} data-state={state}>
          {state === 'accepted' ? stateCount(states.accepted, acceptedCount) : states[state]}
        </span>
      </div>
    </li>
  );
}
