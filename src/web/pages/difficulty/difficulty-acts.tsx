import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DifficultyPage } from '../../../contract/difficulty.ts';
import { useLanguage } from '../../language/language.tsx';
import { ActDialog } from './act-dialog.tsx';
import type { ActKind } from './act-form.ts';
import { choicesQuery } from './choices-query.ts';
import { useDifficultyAct } from './use-difficulty-act.ts';
import styles from './difficulty.module.css';

/** In the order in which they usually come. */
const kinds = [
  'take-on',
  'escalate',
  'assign-route',
  'answer',
  'resolve',
  'reopen',
  'withdraw',
] as const satisfies ActKind[];

/** What whoever looks may do now; one press for taking on, a short form for the rest. */
export function DifficultyActs({ page }: { page: DifficultyPage }) {
  const { words } = useLanguage();
  const [asked, ask] = useState<Exclude<ActKind, 'take-on'> | null>(null);
  const act = useDifficultyAct(page.row.id, () => ask(null));
  // A form opens with its lists in it: fields that come later would push away what is being pressed.
  const isReady = useQuery(choicesQuery).isFetched;
  const open = kinds.filter((kind) => page.acts[kind].isOpen);
  if (open.length === 0) return null;
  return (
    <div className={`${styles['buttons']} no-print`}>
      {open.map((kind, at) => (
        <Button
          key={kind}
          variant={at === 0 ? 'filled' : 'default'}
          loading={kind === 'take-on' ? act.isPending : kind === asked && !isReady}
          onClick={() => (kind === 'take-on' ? act.mutate({ kind }) : ask(kind))}
        >
          {words.difficulties.acts[kind]}
        </Button>
      ))}
      {asked !== null && isReady && (
        <ActDialog key={asked} kind={asked} page={page} act={act} close={() => ask(null)} />
      )}
    </div>
  );
}
