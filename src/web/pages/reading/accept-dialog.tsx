import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import type { Fate } from '../../../contract/reading/read-figure.ts';
import { ApiProblem } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DateQuestion } from './date-question.tsx';
import { FigureList } from './figure-list.tsx';
import { isDecidable, type DecidableItem, type Item } from './items.ts';
import { takenUp } from './taken-up.ts';
import { useAccept } from './use-reading.ts';
import styles from './reading.module.css';

interface AcceptDialogProps {
  reading: DocumentReading;
  items: readonly Item[];
  close: () => void;
  select: (key: string) => void;
  allSent: () => Promise<void>;
}

/** Lists what will happen, then records everything taken up in one act. */
export function AcceptDialog({ reading, items, close, select, allSent }: AcceptDialogProps) {
  const { words } = useLanguage();
  const taken = takenUp(items);
  const accept = useAccept(reading.summary.id, allSent);
  const record = () =>
    accept.mutate(undefined, {
      onSuccess: () => {
        notifications.show({ message: words.reading.recordedNow(taken.length) });
        close();
        window.scrollTo({ top: 0 });
      },
    });
  return (
    <Dialog close={close} size={820} title={words.reading.recordTitle(taken.length)}>
      <div className={styles['dialog']}>
        <WillHappen reading={reading} items={items} taken={taken} />
        <details>
          <summary>{words.reading.recordList}</summary>
          <div
            className={styles['dialogList']}
            tabIndex={0}
            role="region"
            aria-label={words.reading.recordList}
          >
            <FigureList
              reading={reading}
              items={taken}
              columns={['quote', 'indicator', 'period', 'value', 'fate']}
            />
          </div>
        </details>
        {accept.error !== null && (
          <AcceptFaults
            error={accept.error}
            go={(no) => {
              close();
              select(String(no));
            }}
          />
        )}
        <div className={styles['buttons']}>
          <Button
            data-autofocus
            loading={accept.isPending}
            disabled={reading.summary.documentDate === null}
            onClick={record}
          >
            {words.reading.record(taken.length)}
          </Button>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface WillHappenProps {
  reading: DocumentReading;
  items: readonly Item[];
  taken: readonly DecidableItem[];
}

function WillHappen({ reading, items, taken }: WillHappenProps) {
  const { words, language, say } = useLanguage();
  const { summary } = reading;
  const count = (fate: Fate) => taken.filter((item) => item.fate === fate).length;
  const asked = taken.filter((item) => item.kind === 'figure' && item.figure.aim !== null);
  const open = items.filter(isDecidable).filter(({ isRecorded }) => !isRecorded);
  const undecided = open.filter(({ decision }) => decision === 'undecided').length;
  const rejected = open.filter(({ decision }) => decision === 'reject').length;
  const ids = new Set(taken.flatMap(contradictionIdsOf));
  const brought = reading.contradictions.filter(({ contradiction }) => ids.has(contradiction.id));
  const { recordNew, recordAgrees, recordContradicts, recordAims } = words.reading;
  return (
    <>
      {summary.documentDate === null && <DateQuestion reading={reading} />}
      <div>
        <h3>{words.reading.recordWill}</h3>
        <ul className={styles['will']}>
          {summary.documentDate !== null && (
            <li>
              {words.reading.recordDocument(
                summary.title,
                formatDate(summary.documentDate, language),
              )}
            </li>
          )}
          {count('new') > 0 && <li>{recordNew(count('new'))}</li>}
          {count('agrees') > 0 && <li>{recordAgrees(count('agrees'))}</li>}
          {asked.length > 0 && <li>{recordAims(asked.length)}</li>}
          {count('contradicts') > 0 && <li>{recordContradicts(count('contradicts'))}</li>}
          {undecided + rejected > 0 && <li>{words.reading.recordLeft(undecided, rejected)}</li>}
          <li>{words.reading.recordUndo}</li>
        </ul>
      </div>
      {brought.length > 0 && (
        <div>
          <h3>{words.reading.recordContradictions(brought.length)}</h3>
          <ul className={styles['will']}>
            {brought.map(({ contradiction }) => (
              <li key={contradiction.id}>{say(contradiction.title)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function contradictionIdsOf(item: DecidableItem): string[] {
  return item.kind === 'figure' ? item.figure.contradictionIds : item.statement.contradictionIds;
}

/** Every fault at its figure, with the way there; nothing was recorded. */
function AcceptFaults({ error, go }: { error: unknown; go: (no: number) => void }) {
  const { words, say } = useLanguage();
  const faults = error instanceof ApiProblem ? (error.problem?.faults ?? []) : [];
  if (faults.length === 0) return <ProblemNotice error={error} />;
  return (
    <div role="alert" className={styles['notice']} data-look="needed">
      <div>
        <h3>{words.reading.cannotRecord}</h3>
        <ul className={styles['will']}>
          {faults.map(({ place, message }) => {
            const no = place[0] === 'figures' ? Number(place[1]) : null;
            return (
              <li key={`${place.join('.')} ${message.vi}`}>
                {say(message)}{' '}
                {no !== null && (
                  <button type="button" className="plain-button" onClick={() => go(no)}>
                    {words.reading.goToFigure(no)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
