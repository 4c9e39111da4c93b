import { orderByConclusionRoute, type MeetingPage } from '../../../contract/meeting.ts';
import type { Conclusion } from '../../../core/meeting/review/meeting.ts';
import { useLanguage } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TaskForm } from '../task/task-form.tsx';
import { draftOfConclusion } from './draft-of-conclusion.ts';
import { useAct } from '../../ui/use-act.ts';
import styles from './meeting.module.css';

/** Makes a task of a conclusion that was kept without one, or one more. */
export function OrderDialog(props: {
  page: MeetingPage;
  conclusion: Conclusion;
  close: () => void;
}) {
  const { page, conclusion, close } = props;
  const { words } = useLanguage();
  const act = useAct(orderByConclusionRoute, close);
  return (
    <Dialog close={close} size="60rem" isForm title={words.meeting.orderTitle}>
      <div className={styles['dialog']}>
        <blockquote className={styles['quote']}>
          <p lang="vi">
            {conclusion.number}. {conclusion.text}
          </p>
          <small lang="vi">{conclusion.saidBy}</small>
        </blockquote>
        <TaskForm
          initial={draftOfConclusion(conclusion.text, page.terms.unitId, null)}
          error={act.error}
          isPending={act.isPending}
          submit={(draft, isIssued) =>
            act.mutate({
              params: { conclusion: conclusion.id },
              query: {},
              body: { draft, isIssued },
            })
          }
          cancel={close}
        />
      </div>
    </Dialog>
  );
}
