import { OwnerLevel } from '../../../core/meeting/difficulty/difficulty.ts';
import { ownerLevelNames } from '../../../core/meeting/difficulty/difficulty-names.ts';
import type { DifficultyRow } from '../../../contract/difficulty.ts';
import { useLanguage } from '../../language/language.tsx';
import { waitingByLevel } from './difficulty-rows.ts';
import styles from './difficulty.module.css';

interface WaitingPictureProps {
  rows: readonly DifficultyRow[];
  chosen: OwnerLevel | undefined;
  choose: (level: OwnerLevel | undefined) => void;
}

/** Where open difficulties lie and for how long: levels down the side, the highest on top; time across. */
export function WaitingPicture({ rows, chosen, choose }: WaitingPictureProps) {
  const { words, say } = useLanguage();
  const { difficulties } = words;
  return (
    <section className={styles['picture']}>
      <h2>{difficulties.picture}</h2>
      <p className={`${styles['quiet']} no-print`}>{difficulties.pictureHelp}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={difficulties.picture}>
        <table className="line-table">
          <thead>
            <tr>
              <th scope="col">{difficulties.levelAndDays}</th>
              {difficulties.spans.map((span) => (
                <th key={span} scope="col">
                  {span}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {OwnerLevel.options.toReversed().map((level) => (
              <tr key={level} data-chosen={chosen === level || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="plain-button"
                    aria-pressed={chosen === level}
                    onClick={() => choose(chosen === level ? undefined : level)}
                  >
                    {say(ownerLevelNames[level])}
                  </button>
                </th>
                {waitingByLevel(rows, level).map((column, at) => (
                  <td key={difficulties.spans[at]}>
                    <Squares rows={column} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Squares({ rows }: { rows: readonly DifficultyRow[] }) {
  if (rows.length === 0) return <span className={styles['nothing']}>–</span>;
  return (
    <span className={styles['squares']}>
      <strong>{rows.length}</strong>
      <span aria-hidden="true">
        {rows.slice(0, 24).map(({ id, clock }) => (
          <i key={id} data-clock={clock.state} />
        ))}
      </span>
    </span>
  );
}
