import type { MeetingPage } from '../../../contract/meeting.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { Pack } from '../../../core/meeting/review/pack.ts';
import { Colour } from '../../../core/target/target.ts';
import { useLanguage } from '../../language/language.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './presentation.module.css';

/** The meeting, its day, and how many targets stand in which colour. */
export function TitleSlide({ page, pack }: { page: MeetingPage; pack: Pack }) {
  const { words, language } = useLanguage();
  const { meeting: said } = words;
  return (
    <>
      <div>
        <p className={styles['kicker']} lang="vi">
          {page.unitName} · {formatDate(page.terms.heldOn, language)}
        </p>
        <h1 lang="vi">{page.terms.title}</h1>
        <p className={styles['kicker']} lang="vi">
          {page.resolutionTitle}
        </p>
      </div>
      <div>
        <div className={styles['counts']}>
          {Colour.options.map((colour) => (
            <div key={colour}>
              <StatusMark colour={colour} size={44} />
              <strong>{pack.targets.filter((target) => target.colour === colour).length}</strong>
              <span>{said.colours[colour]}</span>
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
