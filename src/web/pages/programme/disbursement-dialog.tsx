import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type ProgrammePage, stateDisbursementRoute } from '../../../contract/programme.ts';
import type { DecimalText } from '../../../core/kernel/decimal.ts';
import type { DocumentId } from '../../../core/kernel/ids.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { FundSource } from '../../../core/resolution/programme-content.ts';
import { useLanguage } from '../../language/language.tsx';
import { useFaultOf } from '../../ui/use-fault-of.ts';
import { AmountInput } from './amount-input.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DocumentField } from '../document/document-field.tsx';
import { useAct } from '../../ui/use-act.ts';
import styles from './programme.module.css';

interface Line {
  year: number;
  source: FundSource;
}

/** States money paid of one year and source through a day. */
export function DisbursementDialog({ page, close }: { page: ProgrammePage; close: () => void }) {
  const { words } = useLanguage();
  const { programme: said } = words;
  const { programme, content } = page;
  const [line, setLine] = useState<Line>({
    year: content.budget[0]?.year ?? programme.firstYear,
    source: content.budget[0]?.source ?? 'city-budget',
  });
  const [amount, setAmount] = useState<DecimalText | null>(null);
  const [through, setThrough] = useState<PlainDate | null>(null);
  const [documentId, setDocumentId] = useState<DocumentId | null>(null);
  const [note, setNote] = useState('');
  const act = useAct(stateDisbursementRoute, close);
  const faultOf = useFaultOf(act.error);
  const state = (): void => {
    if (amount === null || through === null) return;
    act.mutate({
      params: { programme: programme.id },
      query: {},
      body: {
        ...line,
        amount,
        dataThrough: through,
        documentId,
        note: note.trim() === '' ? null : note.trim(),
      },
    });
  };
  return (
    <FormDialog
      title={said.statePaidTitle}
      act={said.save}
      size="lg"
      isPending={act.isPending}
      isShut={amount === null || through === null}
      error={act.error}
      close={close}
      onDo={state}
    >
      <p className={styles['quiet']}>{said.statePaidHelp}</p>
      <div className={styles['pair']}>
        <LineFields programme={programme} line={line} change={setLine} />
        <AmountInput
          label={said.amount}
          value={amount}
          fault={faultOf('amount')}
          change={setAmount}
        />
        <DayField
          label={said.through}
          required
          value={through}
          fault={faultOf('dataThrough')}
          change={setThrough}
        />
      </div>
      <DocumentField
        label={said.document}
        value={documentId}
        fault={faultOf('documentId')}
        change={setDocumentId}
      />
      <Textarea
        label={said.note}
        autosize
        maxLength={300}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </FormDialog>
  );
}

/** Year and source: which line of the budget it is. */
function LineFields(props: {
  programme: ProgrammePage['programme'];
  line: Line;
  change: (line: Line) => void;
}) {
  const { programme, line, change } = props;
  const { words } = useLanguage();
  const { programme: said } = words;
  const years = Array.from(
    { length: programme.lastYear - programme.firstYear + 1 },
    (_, at) => programme.firstYear + at,
  );
  return (
    <>
      <NativeSelect
        label={said.year}
        value={String(line.year)}
        data={years.map(String)}
        onChange={({ target }) => change({ ...line, year: Number(target.value) })}
      />
      <NativeSelect
        label={said.source}
        value={line.source}
        data={FundSource.options.map((value) => ({ value, label: said.sources[value] }))}
        onChange={({ target }) => change({ ...line, source: FundSource.parse(target.value) })}
      />
    </>
  );
}
