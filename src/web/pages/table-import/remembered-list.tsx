import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, PlainDate } from '../../../core/kernel/plain-date.ts';
import { forgetTableMappingRoute, type RememberedMapping } from '../../../contract/table-import.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { ImportChoices } from './use-table-import.ts';
import styles from './table-import.module.css';

/** Tables that are known again by their heads, and the way to forget one. */
export function RememberedList({ choices }: { choices: ImportChoices }) {
  const { words } = useLanguage();
  if (choices.remembered.length === 0) return null;
  return (
    <details className={styles['remembered']}>
      <summary>{words.tableImport.remembered(choices.remembered.length)}</summary>
      <ul>
        {choices.remembered.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
    </details>
  );
}

function Line({ one }: { one: RememberedMapping }) {
  const { words, language } = useLanguage();
  const said = words.tableImport;
  const sayDone = useDone();
  const [isAsked, setAsked] = useState(false);
  const forget = useMutation({
    mutationFn: () =>
      callRoute(forgetTableMappingRoute, { params: { mapping: one.id }, query: {}, body: {} }),
    onSuccess: () => sayDone(said.forgotten),
  });
  const day = formatDate(PlainDate.parse(one.rememberedAt.slice(0, 10)), language);
  return (
    <li>
      <div>
        <span lang="vi">{one.head}</span>
        <small>
          {one.unitName} · {one.office} · {day}
        </small>
        {forget.error !== null && <ProblemNotice error={forget.error} />}
      </div>
      {isAsked ? (
        <div className={styles['buttons']}>
          <button
            type="button"
            className="tool-button"
            autoFocus
            disabled={forget.isPending}
            onClick={() => forget.mutate()}
          >
            {said.forgetSure}
          </button>
          <button type="button" className="tool-button" onClick={() => setAsked(false)}>
            {words.cancel}
          </button>
        </div>
      ) : (
        <button type="button" className="tool-button" onClick={() => setAsked(true)}>
          {said.forget}
        </button>
      )}
    </li>
  );
}
