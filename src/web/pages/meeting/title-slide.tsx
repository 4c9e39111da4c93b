import type { MeetingPage } from '../../../contract/meeting.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { type Pack, PackChange, packChangeNames } from '../../../core/meeting/review/pack.ts';
import { Colour } from '../../../core/target/target.ts';
import { useLanguage } from '../../language/language.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { heldOnText } from './held-on.ts';
import styles from './presentation.module.css';

/** The meeting, its day, how many targets stand in which colour, and what else there is to look at. */
export function TitleSlide({ page, pack }: { page: MeetingPage; pack: Pack }) {
  const spoken = useLanguage();
  const { words, language } = spoken;
  const { meeting: said } = words;
  return (
    <div className={styles['title']}>
      <header>
        <p className={styles['kicker']} lang="vi">
          {page.unitName} · {heldOnText(page.terms, spoken)}
          {page.terms.dateNote !== null && ` · ${page.terms.dateNote}`}
        </p>
        <h1 lang="vi">{page.terms.title}</h1>
        <p className={styles['kicker']} lang="vi">
          {page.resolutionTitle}
        </p>
      </header>
      <div className={styles['counts']}>
        {Colour.options.map((colour) => (
          <div key={colour} data-colour={colour}>
            <StatusMark colour={colour} size={52} />
            <strong>{pack.targets.filter((target) => target.colour === colour).length}</strong>
            <span>{words.colours[colour]}</span>
          </div>
        ))}
      </div>
      <Changes pack={pack} />
      {page.pack !== null && (
        <p className={styles['kicker']}>
          {said.asOf} {formatDate(page.pack.asOf, language)}
        </p>
      )}
    </div>
  );
}

/** What moved since the last meeting, and how long the lists of the rest are; nothing is said of empty ones. */
function Changes({ pack }: { pack: Pack }) {
  const { words, say } = useLanguage();
  const { meeting: said } = words;
  const changes = PackChange.options
    .filter((change) => change !== 'same')
    .map((change) => ({
      name: say(packChangeNames[change]),
      count: pack.targets.filter((one) => one.change === change).length,
    }));
  const rest = [
    { name: said.contradictions, count: pack.contradictions.length },
    { name: said.overdueTasks, count: pack.overdueTasks.length },
    { name: said.recommendations, count: pack.recommendations.length },
    { name: said.explanations, count: pack.explanations.length },
  ];
  const textOf = (counts: typeof rest): string =>
    counts
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => `${count} ${name.toLowerCase()}`)
      .join(' · ');
  const changed = textOf(changes);
  return (
    <div>
      {changed !== '' && (
        <p>
          {said.sinceLast}: {changed}
        </p>
      )}
      <p>{textOf(rest)}</p>
    </div>
  );
}
