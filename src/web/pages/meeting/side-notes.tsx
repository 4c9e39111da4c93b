import { Button } from '@mantine/core';
import type { MeetingPage } from '../../../contract/meeting.ts';
import type { Pack } from '../../../core/meeting/review/pack.ts';
import { useLanguage } from '../../language/language.tsx';
import { MinutesSection } from './minutes-section.tsx';
import styles from './presentation.module.css';

/** Beside a page of the presentation: what is said of its target, and the door to a conclusion. */
export function SideNotes(props: {
  page: MeetingPage;
  target: Pack['targets'][number] | null;
  conclude: () => void;
}) {
  const { page, target, conclude } = props;
  const { words, say } = useLanguage();
  return (
    <aside className={styles['minutes']} aria-label={words.meeting.minutes}>
      {page.open.conclude.isOpen && (
        <p>
          <Button onClick={conclude}>{words.meeting.conclude}</Button>
        </p>
      )}
      <MinutesSection
        key={target?.targetId}
        page={page}
        targetId={target?.targetId ?? null}
        about={target === null ? null : say(target.name)}
        isAtOnce
      />
    </aside>
  );
}
