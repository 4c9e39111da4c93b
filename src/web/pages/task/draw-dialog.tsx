import { NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import type { UnitId } from '../../../core/kernel/ids.ts';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { listTaskChoicesRoute } from '../../../contract/task/task.ts';
import { drawSpotChecksRoute } from '../../../contract/task/work-score.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { useChoice } from '../../ui/frame/choice.ts';
import { useMay } from '../../ui/frame/me.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { UnitSelect } from '../../ui/unit-select.tsx';

/** Which unit checks, closed when, how many: the system draws. */
export function DrawDialog({ close }: { close: () => void }) {
  const { words } = useLanguage();
  const { spotCheck } = words;
  const may = useMay();
  const chosen = useChoice()?.unit?.id ?? null;
  const { data } = useQuery(queryOf(listTaskChoicesRoute, {}, {}));
  const units = (data?.units ?? []).filter(({ unitId }) => may('close-tasks', { unitId }));
  const [unit, setUnit] = useState<UnitId | null>(null);
  const [from, setFrom] = useState<PlainDate | null>(null);
  const [to, setTo] = useState<PlainDate | null>(null);
  const [count, setCount] = useState(3);
  const draw = useDraw(close);
  const unitId = unit ?? units.find((one) => one.unitId === chosen)?.unitId ?? null;
  const isReady = unitId !== null && from !== null && to !== null && count >= 1 && count <= 50;
  return (
    <FormDialog
      title={spotCheck.draw}
      act={spotCheck.draw}
      isPending={draw.isPending}
      isShut={!isReady}
      error={draw.error}
      close={close}
      onDo={() => {
        if (isReady) draw.mutate({ unitId, from, to, count });
      }}
    >
      <UnitSelect label={spotCheck.unit} required units={units} value={unitId} change={setUnit} />
      <DayField label={spotCheck.from} required value={from} change={setFrom} />
      <DayField label={spotCheck.to} required value={to} change={setTo} />
      <NumberInput
        label={spotCheck.number}
        required
        min={1}
        max={50}
        allowDecimal={false}
        hideControls
        value={count}
        onChange={(value) => setCount(Number(value))}
      />
    </FormDialog>
  );
}

function useDraw(close: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  return useMutation({
    mutationFn: (body: z.input<typeof drawSpotChecksRoute.body>) =>
      callRoute(drawSpotChecksRoute, { params: {}, query: {}, body }),
    onSuccess: () => sayDone(words.taskAct.done, close),
  });
}
