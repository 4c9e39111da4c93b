import { FileInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import { compareDecimals, type DecimalText } from '../../../core/kernel/decimal.ts';
import { type MeasureUnit, measureUnits } from '../../../core/kernel/measure-unit.ts';
import { parseNumber } from '../../../core/kernel/number-text.ts';
import type { FigureAddress } from '../../../contract/figure.ts';
import { proposeValueRoute } from '../../../contract/round/counter-value.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';
import { amountText } from '../../ui/figure/number-words.ts';
import { base64Of } from '../../ui/file/base64-of.ts';
import { evidenceEndings, readEvidenceFile } from '../../ui/file/evidence-file.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** A figure for which another value may be proposed. */
export interface Proposable {
  roundId: number;
  figure: FigureAddress;
  name: Bilingual;
  standing: DecimalText;
  measureUnit: MeasureUnit;
}

/** Another value for a figure that was entered above, with what it rests on. */
export function ProposeDialog({ of, close }: { of: Proposable; close: () => void }) {
  const { words, say, language } = useLanguage();
  const said = words.proposals;
  const [typed, setTyped] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const propose = usePropose(of, close);
  const read = parseNumber(typed.replace(/\s*%\s*$/, ''));
  const value = read.kind === 'fault' ? null : read.value;
  const isSame = value !== null && compareDecimals(value, of.standing) === 0;
  const trouble = isSame ? said.same : read.kind === 'fault' ? say(read.fault.message) : undefined;
  const evidence = file === null ? null : readEvidenceFile(file);
  const isReady = value !== null && !isSame && (evidence === null || 'mediaType' in evidence);
  return (
    <ReasonDialog
      title={said.title(say(of.name))}
      act={said.send}
      isPending={propose.isPending}
      error={propose.error}
      isReady={isReady}
      reasonHelp={said.reasonHelp}
      close={close}
      onDo={(reason) => {
        if (value !== null) propose.mutate({ value, reason, file });
      }}
    >
      <p>{said.standing(amountText(of.standing, of.measureUnit, { language }))}</p>
      <TextInput
        data-autofocus
        label={said.value(measureUnits[of.measureUnit].symbol[language])}
        required
        inputMode="decimal"
        value={typed}
        error={typed === '' ? undefined : trouble}
        onChange={({ target }) => setTyped(target.value)}
      />
      <FileInput
        label={said.evidence}
        accept={evidenceEndings}
        clearable
        clearButtonProps={{ 'aria-label': words.entry.takeOff }}
        value={file}
        error={evidence !== null && 'fault' in evidence ? words.entry[evidence.fault] : undefined}
        onChange={setFile}
      />
    </ReasonDialog>
  );
}

interface Proposed {
  value: DecimalText;
  reason: string;
  file: File | null;
}

function usePropose({ roundId, figure }: Proposable, close: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  return useMutation({
    mutationFn: async ({ value, reason, file }: Proposed) => {
      const body = { roundId, figure, value, reason, evidence: await evidenceOf(file) };
      return callRoute(proposeValueRoute, { params: {}, query: {}, body });
    },
    onSuccess: () => sayDone(words.proposals.sent, close),
  });
}

async function evidenceOf(
  file: File | null,
): Promise<z.input<typeof proposeValueRoute.body>['evidence']> {
  if (file === null) return null;
  const read = readEvidenceFile(file);
  if ('fault' in read) return null;
  return { name: file.name, mediaType: read.mediaType, content: await base64Of(file) };
}
