import { Button } from '@mantine/core';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { toggleFullScreen, type usePresentation } from './use-presentation.ts';
import styles from './presentation.module.css';

/** At the foot of a presentation: where one is, and what the keys do, as buttons too. */
export function PresentationBar(props: {
  show: ReturnType<typeof usePresentation>;
  slides: number;
  /** Whether conclusions may be written down. */
  mayWrite: boolean;
}) {
  const { show, slides, mayWrite } = props;
  const { words } = useLanguage();
  const { meeting: said } = words;
  const { at, go } = show;
  return (
    <div className={styles['bar']}>
      <Button variant="subtle" size="compact-md" aria-label={said.back} onClick={() => go(at - 1)}>
        <Icon name="chevronLeft" />
      </Button>
      <span className={styles['place']}>{said.slide(at + 1, slides)}</span>
      <Button variant="subtle" size="compact-md" aria-label={said.next} onClick={() => go(at + 1)}>
        <Icon name="chevronRight" />
      </Button>
      <progress value={at + 1} max={slides} aria-hidden="true" />
      <small>{said.keys}</small>
      {mayWrite && (
        <Button variant="subtle" size="compact-md" onClick={() => show.setConcluding(true)}>
          {said.conclude}
        </Button>
      )}
      <Button
        variant="subtle"
        size="compact-md"
        aria-pressed={show.hasMinutes}
        onClick={() => show.showMinutes(!show.hasMinutes)}
      >
        {said.minutes}
      </Button>
      <Button variant="subtle" size="compact-md" onClick={toggleFullScreen}>
        {said.fullScreen}
      </Button>
      <Button variant="subtle" size="compact-md" aria-label={said.leave} onClick={show.leave}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
