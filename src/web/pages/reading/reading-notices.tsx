import { Link } from '@tanstack/react-router';
import type { DocumentReading, ReadingMessage } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { DateQuestion } from './date-question.tsx';
import { itemsOf } from './items.ts';
import { recorded } from './taken-up.ts';
import styles from './reading.module.css';

/** What stands of the reading as a whole: recorded, taken back, its date missing, remarks of the file. */
export function ReadingNotices({ reading, undo }: { reading: DocumentReading; undo: () => void }) {
  const { words } = useLanguage();
  const { state, documentDate } = reading.summary;
  return (
    <>
      {state === 'accepted' && <Accepted reading={reading} undo={undo} />}
      {state === 'undone' && <p className={styles['notice']}>{words.reading.undoneNotice}</p>}
      {documentDate === null && <DateQuestion reading={reading} />}
      <Messages messages={reading.messages} />
    </>
  );
}

/** Remarks of the file: those that mean a loss in full view, the others on demand. */
function Messages({ messages }: { messages: readonly ReadingMessage[] }) {
  const { words, say } = useLanguage();
  const losses = messages.filter(({ mayMissFigures }) => mayMissFigures);
  const others = messages.filter(({ mayMissFigures }) => !mayMissFigures);
  return (
    <>
      {losses.map((message) => (
        <p key={message.vi} className={styles['notice']} data-look="needed" role="status">
          <strong>{words.reading.mayMissFigures}.</strong> {say(message)}
        </p>
      ))}
      {others.length > 0 && (
        <details className={`${styles['messages']} no-print`}>
          <summary>{words.reading.messages(others.length)}</summary>
          <ul>
            {others.map((message) => (
              <li key={message.vi}>{say(message)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Where the recorded figures are to be seen, and the way back. */
function Accepted({ reading, undo }: { reading: DocumentReading; undo: () => void }) {
  const { words } = useLanguage();
  const unit = reading.unit.id;
  const ids = reading.contradictions.map(({ contradiction }) => contradiction.id);
  return (
    <div className={`${styles['notice']} no-print`} data-look="accepted" role="status">
      <p>{words.reading.recordedNotice(recorded(itemsOf(reading)).length)}</p>
      <span className={styles['noticeLinks']}>
        {words.reading.recordedSee}:
        <Link to="/scorecard" search={{ unit, resolution: undefined }}>
          {words.frame.scorecard}
        </Link>
        <Link to="/targets" search={{ unit, resolution: undefined }}>
          {words.frame.targets}
        </Link>
        <Link to="/documents/$id" params={{ id: reading.documentId }}>
          {words.reading.recordedDocument}
        </Link>
        {ids.length > 0 && (
          <Link
            to="/contradictions"
            search={{ finding: ids.join(','), unit, resolution: undefined }}
          >
            {words.reading.recordedContradictions}
          </Link>
        )}
      </span>
      <button type="button" className="tool-button" onClick={undo}>
        {words.reading.undo}
      </button>
    </div>
  );
}
