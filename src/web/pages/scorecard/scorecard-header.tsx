import { Link } from '@tanstack/react-router';
import { Colour } from '../../../core/target/target.ts';
import type { Scorecard } from '../../../contract/scorecard.ts';
import { useLanguage } from '../../language/language.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { listOf, toggled } from './scorecard-search.ts';
import { useScorecardSearch } from './use-scorecard-search.ts';
import { SilenceLine } from '../explanation/silence-line.tsx';
import styles from './scorecard-header.module.css';

/** The resolution, how much of it is known, and the four counts; each count filters the table. */
export function ScorecardHeader({ scorecard }: { scorecard: Scorecard }) {
  const { words } = useLanguage();
  const { resolution, counts, programmes, contradictionCount } = scorecard;
  const facts = [
    words.scorecard.decidedBy(resolution.decidedBy),
    words.scorecard.years(resolution.firstYear, resolution.lastYear),
    words.resolutionStates[resolution.state],
  ];
  return (
    <header className={styles['header']}>
      <p className={styles['kicker']}>{words.scorecard.title}</p>
      <h1>{resolution.title}</h1>
      <p className={styles['facts']}>{facts.join(' · ')}</p>
      {resolution.stateNote !== null && <p className={styles['facts']}>{resolution.stateNote}</p>}
      <div className={styles['summary']}>
        <ColourCounts counts={counts.byColour} />
        <ul className={styles['known']}>
          <li>
            {resolution.statedTargetCount !== null &&
              `${words.scorecard.stated(resolution.statedTargetCount)}; `}
            {words.scorecard.listed(resolution.listedTargetCount)} (
            {words.scorecard.parts(counts.parts)})
          </li>
          {counts.notKnown !== null && counts.notKnown > 0 && (
            <li className={styles['notKnown']}>{words.scorecard.notKnown(counts.notKnown)}</li>
          )}
          {contradictionCount > 0 && (
            <li>
              <Link to="/contradictions">{words.scorecard.contradictions(contradictionCount)}</Link>
            </li>
          )}
          <SilenceLine />
          <li>
            <Link to="/forecasts">{words.record.title}</Link>
          </li>
          {programmes.length > 0 && (
            <li>
              <details>
                <summary>{words.scorecard.programmes(programmes.length)}</summary>
                <ul className={styles['programmes']}>
                  {programmes.map(({ id, name }) => (
                    <li key={id}>
                      <Link to="/programmes/$id" params={{ id }} lang="vi">
                        {name}
                      </Link>
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          )}
        </ul>
      </div>
    </header>
  );
}

function ColourCounts({ counts }: { counts: Record<Colour, number> }) {
  const { words } = useLanguage();
  const { search, change } = useScorecardSearch();
  const chosen = listOf(search.colour, Colour.options);
  return (
    <div className={styles['counts']} role="group" aria-label={words.measures.outlook}>
      {Colour.options.map((colour) => (
        <button
          key={colour}
          type="button"
          className={styles['count']}
          aria-pressed={chosen.includes(colour)}
          onClick={() => change({ colour: toggled(search.colour, colour, Colour.options) })}
        >
          <StatusMark colour={colour} size={17} />
          <strong>{counts[colour]}</strong>
          <span>{words.colours[colour]}</span>
        </button>
      ))}
    </div>
  );
}
