import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type MeetingPage, showMeetingRoute } from '../../../contract/meeting.ts';
import type { Pack } from '../../../core/meeting/review/pack.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { MinutesSection } from './minutes-section.tsx';
import {
  Contradictions,
  Explanations,
  LastConclusions,
  OverdueTasks,
  Recommendations,
} from './pack-view.tsx';
import { TargetSlide } from './target-slide.tsx';
import { TitleSlide } from './title-slide.tsx';
import { toggleFullScreen, usePresentation } from './use-presentation.ts';
import styles from './presentation.module.css';

/** The papers of a meeting over the whole screen, one target a page, turned by keys; the minutes beside. */
export default function PresentationPage() {
  const { words } = useLanguage();
  const { id } = useParams({ from: '/meetings/$id/present' });
  const { data, error, refetch } = useQuery(queryOf(showMeetingRoute, { meeting: id }, {}));
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  if (data.pack === null) {
    return (
      <EmptyState title={words.meeting.notFrozen}>
        <p>{words.meeting.notFrozenSlide}</p>
      </EmptyState>
    );
  }
  return <Stage page={data} pack={data.pack.content} asOf={data.pack.asOf} />;
}

type Slide = { target: Pack['targets'][number] } | { content: ReactNode };

function Stage(props: { page: MeetingPage; pack: Pack; asOf: MeetingPage['asOf'] }) {
  const { page, pack, asOf } = props;
  const slides = useSlides(page, pack);
  const show = usePresentation(slides.length, String(page.id));
  const slide = slides[show.at];
  const target = slide !== undefined && 'target' in slide ? slide.target : null;
  return (
    <div className={styles['stage']} role="region" aria-label={page.terms.title}>
      <div className={styles['body']} data-minutes={show.hasMinutes || undefined}>
        <div className={styles['slide']} aria-live="polite">
          {slide !== undefined &&
            ('target' in slide ? <TargetSlide target={slide.target} asOf={asOf} /> : slide.content)}
        </div>
        {show.hasMinutes && (
          <aside className={styles['minutes']}>
            <MinutesSection page={page} targetId={target?.targetId ?? null} />
          </aside>
        )}
      </div>
      <Bar show={show} slides={slides.length} />
    </div>
  );
}

/** First what became of the last conclusions, then the targets, then what else stands out; empty lists have no page. */
function useSlides(page: MeetingPage, pack: Pack): Slide[] {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const list = (items: readonly unknown[], title: string, content: ReactNode): Slide[] =>
    items.length === 0
      ? []
      : [
          {
            content: (
              <>
                <h1>{title}</h1>
                <div>{content}</div>
              </>
            ),
          },
        ];
  return [
    { content: <TitleSlide page={page} pack={pack} /> },
    ...list(pack.conclusions, said.lastConclusions, <LastConclusions pack={pack} />),
    ...pack.targets.map((target) => ({ target })),
    ...list(pack.contradictions, said.contradictions, <Contradictions pack={pack} />),
    ...list(pack.overdueTasks, said.overdueTasks, <OverdueTasks pack={pack} />),
    ...list(pack.recommendations, said.recommendations, <Recommendations pack={pack} />),
    ...list(pack.explanations, said.explanations, <Explanations pack={pack} />),
  ];
}

function Bar({ show, slides }: { show: ReturnType<typeof usePresentation>; slides: number }) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const { at, go } = show;
  return (
    <div className={styles['bar']}>
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={said.back}
        disabled={at === 0}
        onClick={() => go(at - 1)}
      >
        <Icon name="chevronLeft" />
      </Button>
      <span>{said.slide(at + 1, slides)}</span>
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={said.next}
        disabled={at === slides - 1}
        onClick={() => go(at + 1)}
      >
        <Icon name="chevronRight" />
      </Button>
      <progress value={at + 1} max={slides} aria-hidden="true" />
      <small>{said.keys}</small>
      <Button variant="subtle" size="compact-md" onClick={show.toggleMinutes}>
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
