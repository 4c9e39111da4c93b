import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { decimal, type DecimalText } from '../../../core/kernel/decimal.ts';
import { parseNumber } from '../../../core/kernel/number-text.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { Coefficient, Coefficients, ConvertedKind } from '../../../core/task/conversion.ts';
import { listTaskChoicesRoute } from '../../../contract/task/task.ts';
import { setCoefficientsRoute } from '../../../contract/task/work-score.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { useDone } from '../../ui/use-act.ts';
import { useKindName } from './kind-name.ts';
import { UnitSelect } from '../../ui/unit-select.tsx';
import styles from './rates.module.css';

type Typed = Record<ConvertedKind, string>;

const ones: Typed = {
  document: '1',
  decision: '1',
  works: '1',
  figure: '1',
  event: '1',
  other: '1',
  part: '1',
};

/** The authority's own coefficients: which unit orders, from which day, by which document, and one for each kind. */
export function CoefficientsDialog({ close }: { close: () => void }) {
  const { words } = useLanguage();
  const said = words.workScore.coefficients;
  const chosen = useChoice()?.unit?.id ?? null;
  const { data } = useQuery(queryOf(listTaskChoicesRoute, {}, {}));
  const units = (data?.units ?? []).filter(({ mayOrder }) => mayOrder);
  const [unit, setUnit] = useState<UnitId | null>(null);
  const [from, setFrom] = useState<PlainDate | null>(null);
  const [document, setDocument] = useState('');
  const [typed, setTyped] = useState(ones);
  const setting = useSetting(close);
  const unitId = unit ?? units.find((one) => one.unitId === chosen)?.unitId ?? null;
  const coefficients = readAll(typed);
  const isReady =
    unitId !== null && from !== null && document.trim() !== '' && coefficients !== null;
  return (
    <FormDialog
      title={said.set}
      act={said.set}
      isPending={setting.isPending}
      isShut={!isReady}
      error={setting.error}
      close={close}
      onDo={() => {
        if (isReady) setting.mutate({ unitId, from, document, coefficients });
      }}
    >
      <p className="quiet">{said.help}</p>
      <UnitSelect label={said.unit} required units={units} value={unitId} change={setUnit} />
      <TextInput
        label={said.document}
        placeholder={said.documentHelp}
        required
        maxLength={300}
        value={document}
        onChange={({ target }) => setDocument(target.value)}
      />
      <DayField
        label={said.from}
        description={said.fromHelp}
        required
        value={from}
        change={setFrom}
      />
      <div className={styles['coefficients']}>
        {ConvertedKind.options.map((kind) => (
          <OneCoefficient
            key={kind}
            kind={kind}
            value={typed[kind]}
            change={(value) => setTyped((before) => ({ ...before, [kind]: value }))}
          />
        ))}
      </div>
    </FormDialog>
  );
}

function OneCoefficient(props: {
  kind: ConvertedKind;
  value: string;
  change: (value: string) => void;
}) {
  const { kind, value, change } = props;
  const kindName = useKindName();
  const { words } = useLanguage();
  return (
    <TextInput
      label={kindName(kind)}
      inputMode="decimal"
      required
      value={value}
      error={readOne(value) === null ? words.workScore.coefficients.bad : undefined}
      onChange={({ target }) => change(target.value)}
    />
  );
}

/** In Vietnamese marks: "1,5". */
function readOne(text: string): DecimalText | null {
  const read = parseNumber(text);
  if (read.kind !== 'number') return null;
  return Coefficient.safeParse(read.value).success ? decimal(read.value) : null;
}

function readAll(typed: Typed): Coefficients | null {
  const read = ConvertedKind.options.map((kind) => [kind, readOne(typed[kind])]);
  return Coefficients.safeParse(Object.fromEntries(read)).data ?? null;
}

function useSetting(close: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  return useMutation({
    mutationFn: (body: z.input<typeof setCoefficientsRoute.body>) =>
      callRoute(setCoefficientsRoute, { params: {}, query: {}, body }),
    onSuccess: () => sayDone(words.taskAct.done, close),
  });
}
