import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readAnnexRoute, type ReadAnnexRow, takeAnnexRoute } from '../../../contract/programme.ts';
import type { ProgrammeId } from '../../../core/kernel/ids.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { ChooseFile } from '../../ui/file/choose-file.tsx';
import { useDone } from '../../ui/use-act.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { base64Of } from '../../ui/file/base64-of.ts';
import styles from './programme.module.css';

/** Reads the annex of an action programme, shows what it would make of each row, and makes drafts of the chosen ones. */
export function AnnexDialog(props: { programmeId: ProgrammeId; close: () => void }) {
  const { programmeId, close } = props;
  const { words } = useLanguage();
  const { programme: said } = words;
  const { read, take, rows, chosen, choose } = useAnnex(programmeId, close);
  return (
    <Dialog close={close} size="90rem" title={said.annexTitle}>
      <div className={styles['dialog']}>
        <p className={styles['quiet']}>{said.annexLead}</p>
        <div>
          <ChooseFile
            label={said.annexFile}
            accept=".docx,.xlsx,.pdf,.txt,.html"
            isFirst
            loading={read.isPending}
            take={(file) => read.mutate(file)}
          />
        </div>
        {read.isPending && (
          <div aria-live="polite">
            <p>{said.annexReading}</p>
            <PageSkeleton />
          </div>
        )}
        {read.error !== null && <ProblemNotice error={read.error} />}
        {rows.length > 0 && <Rows rows={rows} chosen={chosen} choose={choose} />}
        {take.error !== null && <ProblemNotice error={take.error} />}
        <div className={styles['buttons']}>
          {rows.length > 0 && (
            <Button
              loading={take.isPending}
              disabled={chosen.length === 0}
              onClick={() => take.mutate()}
            >
              {said.annexTake(chosen.length)}
            </Button>
          )}
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Rows(props: {
  rows: readonly ReadAnnexRow[];
  chosen: readonly number[];
  choose: (chosen: readonly number[]) => void;
}) {
  const { rows, chosen, choose } = props;
  const { words, language, say } = useLanguage();
  const { programme: said } = words;
  const all = rows.map((_, at) => at);
  return (
    <>
      <p>{said.annexFound(rows.length)}</p>
      <div className="table-scroll">
        <table className="line-table cards-on-phone">
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  aria-label={said.annexAll}
                  checked={chosen.length === rows.length}
                  onChange={({ currentTarget }) => choose(currentTarget.checked ? all : [])}
                />
              </th>
              <th scope="col">{said.wording}</th>
              <th scope="col">{said.leadUnit}</th>
              <th scope="col">{said.annexTime}</th>
              <th scope="col">{said.annexDoubts}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.place}>
                <td>
                  <Checkbox
                    aria-label={said.annexRow(at + 1)}
                    checked={chosen.includes(at)}
                    onChange={({ currentTarget }) =>
                      choose(
                        currentTarget.checked
                          ? [...chosen, at]
                          : chosen.filter((one) => one !== at),
                      )
                    }
                  />
                </td>
                <td lang="vi">
                  {row.section !== null && <small>{row.section} · </small>}
                  {row.number !== null && `${row.number}. `}
                  {row.content}
                </td>
                <td lang="vi" data-label={said.leadUnit}>
                  {row.lead ?? '–'}
                </td>
                <td data-label={said.annexTime}>
                  {row.draft.dueOn === null ? (
                    <span lang="vi">{row.issue ?? row.period ?? '–'}</span>
                  ) : (
                    formatDate(row.draft.dueOn, language)
                  )}
                  {row.isRoutine && <small> ({said.annexRoutine})</small>}
                </td>
                <td className={styles['doubt']}>{row.doubts.map(say).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The rows that a file holds, those that were chosen, and making drafts of them. */
function useAnnex(programmeId: ProgrammeId, close: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const read = useMutation({
    mutationFn: async (file: File) =>
      callRoute(readAnnexRoute, {
        params: { programme: programmeId },
        query: {},
        body: { fileName: file.name, base64: await base64Of(file) },
      }),
    onSuccess: ({ rows }) =>
      setChosen(rows.flatMap(({ isRoutine, isKnown }, at) => (isRoutine || isKnown ? [] : [at]))),
  });
  const rows = read.data?.rows ?? [];
  const take = useMutation({
    mutationFn: () =>
      callRoute(takeAnnexRoute, {
        params: { programme: programmeId },
        query: {},
        body: {
          rows: rows.flatMap(({ place, draft }, at) =>
            chosen.includes(at) ? [{ place, draft }] : [],
          ),
        },
      }),
    onSuccess: ({ taskIds }) => sayDone(words.programme.annexTaken(taskIds.length), close),
  });
  return { read, take, rows, chosen, choose: setChosen };
}
