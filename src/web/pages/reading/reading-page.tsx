import { useParams } from '@tanstack/react-router';
import { useDisclosure } from '@mantine/hooks';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { OwnDocument } from '../figure/own-document.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { BroughtContradictions } from './brought-contradictions.tsx';
import { DocumentText } from './document-text.tsx';
import { PrintedList } from './printed-list.tsx';
import { ReadingHeader } from './reading-header.tsx';
import { ReadingNotices } from './reading-notices.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { RecordButton } from './record-button.tsx';
import { SummaryBar } from './summary-bar.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import { useDesk, type Said } from './use-desk.ts';
import { useFollowSelection } from './use-follow-selection.ts';
import { useReading } from './use-reading.ts';
import { useReadingKeys } from './use-reading-keys.ts';
import styles from './reading.module.css';

/** One report, figure by figure: what it says, what became of it, and what to do with it. */
export default function ReadingPage() {
  const { id } = useParams({ from: '/readings/$id' });
  const { data, error, refetch } = useReading(id);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  // Another document is worse than none while this one is on its way.
  if (data?.summary.id !== id) return <PageSkeleton />;
  return <ReadingView key={id} reading={data} />;
}

function ReadingView({ reading }: { reading: DocumentReading }) {
  const { words } = useLanguage();
  const desk = useDesk(reading);
  const [isAccepting, accepting] = useDisclosure(false);
  const [isUndoing, undoing] = useDisclosure(false);
  useReadingKeys(desk);
  useFollowSelection(desk.selected);
  const hasFigures = reading.figures.length + reading.statements.length > 0;
  return (
    <OwnDocument value={reading.documentId}>
      <article className={styles['page']}>
        <ReadingHeader reading={reading} />
        <ReadingNotices reading={reading} undo={undoing.open} />
        {hasFigures ? (
          <BroughtContradictions reading={reading} />
        ) : (
          <EmptyState title={words.reading.noFigures}>
            <p>{words.reading.noFiguresHelp}</p>
          </EmptyState>
        )}
        <SummaryBar
          items={desk.items}
          counts={desk.counts}
          shown={desk.shown}
          show={desk.show}
          decide={desk.decide}
        >
          <RecordButton items={desk.items} state={reading.summary.state} record={accepting.open} />
        </SummaryBar>
        <div className={styles['columns']}>
          <DocumentText
            reading={reading}
            items={desk.items}
            selected={desk.selected}
            shown={desk.shown}
            select={desk.select}
          />
          <ReadingPanel reading={reading} desk={desk} />
        </div>
        <SaidAloud said={desk.said} />
        <PrintedList reading={reading} items={desk.items} />
        {isAccepting && (
          <AcceptDialog
            reading={reading}
            items={desk.items}
            close={accepting.close}
            allSent={desk.allSent}
            select={desk.select}
          />
        )}
        {isUndoing && <UndoDialog reading={reading} close={undoing.close} />}
      </article>
    </OwnDocument>
  );
}

/** What was just decided, for those who do not see the mark change. */
function SaidAloud({ said }: { said: Said | null }) {
  const { words } = useLanguage();
  const { accepted, rejected, left } = words.reading;
  const say = { accept: accepted, reject: rejected, undecided: left };
  return (
    <p className="only-read-aloud" aria-live="polite">
      {said !== null && say[said.decision](said.text)}
    </p>
  );
}
