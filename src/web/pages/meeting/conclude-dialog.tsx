import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { concludeRoute, type MeetingPage } from '../../../contract/meeting.ts';
import type { TaskDraft } from '../../../contract/task/task.ts';
import { ConclusionKind } from '../../../core/meeting/review/meeting.ts';
import type { TargetId } from '../../../core/kernel/ids.ts';
import { useLanguage } from '../../language/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TaskForm } from '../task/task-form.tsx';
import { draftOfConclusion } from './draft-of-conclusion.ts';
import { useAct } from '../../ui/use-act.ts';
import styles from './meeting.module.css';

interface Said {
  kind: ConclusionKind;
  text: string;
  saidBy: string;
}

interface ConcludeDialogProps {
  page: MeetingPage;
  /** The target on the screen, which a task on the spot serves. */
  targetId?: TargetId | null;
  close: () => void;
}

/** Keeps a conclusion under the next number; a directive with its task on the spot, both or neither. */
export function ConcludeDialog({ page, targetId = null, close }: ConcludeDialogProps) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const [conclusion, setConclusion] = useState<Said>({
    kind: 'directive',
    text: '',
    saidBy: page.conclusions.at(-1)?.conclusion.saidBy ?? '',
  });
  const [isOrdering, setOrdering] = useState(false);
  const act = useAct(concludeRoute, close);
  const terms = {
    kind: conclusion.kind,
    text: conclusion.text.trim(),
    saidBy: conclusion.saidBy.trim(),
    place: null,
  };
  const keep = (task: { draft: TaskDraft; isIssued: boolean } | null): void =>
    act.mutate({ params: { meeting: page.id }, query: {}, body: { terms, task } });
  return (
    <Dialog
      close={close}
      size={isOrdering ? '60rem' : 'lg'}
      isForm
      title={isOrdering ? said.orderTitle : said.concludeTitle}
    >
      {isOrdering ? (
        <div ref={takeFocus} className={styles['dialog']} tabIndex={-1}>
          <blockquote className={styles['quote']}>
            <p lang="vi">{terms.text}</p>
            <small lang="vi">{terms.saidBy}</small>
          </blockquote>
          <TaskForm
            initial={draftOfConclusion(terms.text, page.terms.unitId, targetId)}
            error={act.error}
            isPending={act.isPending}
            submit={(draft, isIssued) => keep({ draft, isIssued })}
            cancel={() => setOrdering(false)}
          />
        </div>
      ) : (
        <Words
          conclusion={conclusion}
          set={(part) => setConclusion({ ...conclusion, ...part })}
          isPending={act.isPending}
          error={act.error}
          order={page.open.order.isOpen ? () => setOrdering(true) : null}
          keep={() => keep(null)}
          close={close}
        />
      )}
    </Dialog>
  );
}

/** The button that led here is gone: the keys go on in the form. */
function takeFocus(form: HTMLElement | null): void {
  form?.focus();
}

interface WordsProps {
  conclusion: Said;
  set: (part: Partial<Said>) => void;
  isPending: boolean;
  error: unknown;
  /** Goes on to the task; null for whoever may not order one. */
  order: (() => void) | null;
  keep: () => void;
  close: () => void;
}

function Words({ conclusion, set, isPending, error, order, keep, close }: WordsProps) {
  const { words } = useLanguage();
  const { meeting: said } = words;
  const { kind, text, saidBy } = conclusion;
  const isShut = text.trim() === '' || saidBy.trim() === '';
  const mayOrder = order !== null && kind === 'directive';
  return (
    <form
      className={styles['dialog']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isShut) return;
        if (mayOrder) order();
        else keep();
      }}
    >
      <Textarea
        data-autofocus
        label={said.text}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={text}
        onChange={({ target }) => set({ text: target.value })}
      />
      <TextInput
        label={said.saidBy}
        required
        maxLength={300}
        value={saidBy}
        onChange={({ target }) => set({ saidBy: target.value })}
      />
      <NativeSelect
        label={said.conclusionKind}
        value={kind}
        data={ConclusionKind.options.map((value) => ({
          value,
          label: said.conclusionKinds[value],
        }))}
        onChange={({ target }) => set({ kind: ConclusionKind.parse(target.value) })}
      />
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles['buttons']}>
        {mayOrder && (
          <Button type="submit" disabled={isShut}>
            {said.makeTaskNow}
          </Button>
        )}
        <Button
          type={mayOrder ? 'button' : 'submit'}
          variant={mayOrder ? 'default' : 'filled'}
          loading={isPending}
          disabled={isShut}
          onClick={mayOrder ? keep : undefined}
        >
          {mayOrder ? said.concludeOnly : said.conclude}
        </Button>
        <Button variant="subtle" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
