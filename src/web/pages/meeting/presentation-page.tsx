import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { type MeetingPage, showMeetingRoute } from '../../../contract/meeting.ts';
import type { Pack } from '../../../core/meeting/review/pack.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ConcludeDialog } from './conclude-dialog.tsx';
import { PresentationBar } from './presentation-bar.tsx';
import { SideNotes } from './side-notes.tsx';
import { TargetSlide } from './target-slide.tsx';
import { usePresentation } from './use-presentation.ts';
import { useSlides } from './use-slides.tsx';
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
      <main className={styles['none']}>
        <EmptyState title={words.meeting.notFrozen}>
          <p>{words.meeting.notFrozenSlide}</p>
          <p>
            <Link to="/meetings/$id" params={{ id }}>
              {data.terms.title}
            </Link>
          </p>
        </EmptyState>
      </main>
    );
  }
  return <Stage page={data} pack={data.pack.content} />;
}

function Stage(props: { page: MeetingPage; pack: Pack }) {
  const { page, pack } = props;
  const slides = useSlides(page, pack);
  const stage = useRef<HTMLElement>(null);
  const show = usePresentation(stage, { slides: slides.length, meetingId: String(page.id) });
  const slide = slides[show.at];
  const target = slide !== undefined && 'target' in slide ? slide.target : null;
  return (
    <main className={styles['stage']} aria-label={page.terms.title}>
      <div className={styles['body']} data-minutes={show.hasMinutes || undefined}>
        <section ref={stage} className={styles['slide']} tabIndex={-1} aria-live="polite">
          {slide !== undefined &&
            ('target' in slide ? (
              <TargetSlide key={slide.target.targetId} target={slide.target} meetingId={page.id} />
            ) : (
              slide.content
            ))}
        </section>
        {show.hasMinutes && (
          <SideNotes page={page} target={target} conclude={() => show.setConcluding(true)} />
        )}
      </div>
      <PresentationBar show={show} slides={slides.length} mayWrite={page.open.conclude.isOpen} />
      {show.isConcluding && page.open.conclude.isOpen && (
        <ConcludeDialog
          page={page}
          targetId={target?.targetId ?? null}
          close={() => show.setConcluding(false)}
        />
      )}
    </main>
  );
}
