import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RoundBoard } from '../../../contract/round/round.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMay } from '../../ui/frame/me.ts';
import { AddUnitsButton } from './add-units-button.tsx';
import { DiscardButton } from './discard-button.tsx';
import { ExtendManyButton } from './extend-button.tsx';
import { OpenButton } from './open-button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from './round.module.css';
import { useManageRound } from './use-manage-round.ts';

/** Open, close and reopen, for whoever may. */
export function RoundActs({ board }: { board: RoundBoard }) {
  const { words } = useLanguage();
  const [asked, ask] = useState<'close' | 'reopen' | null>(null);
  const manage = useManageRound(board.round.id, () => ask(null));
  const mayManage = useMay()('manage-rounds', { unitId: board.round.unitId });
  const { edit, open, close, reopen, extend, addUnits } = board.acts;
  return (
    <div className={styles['buttons']}>
      {open.isOpen && <OpenButton board={board} manage={manage} />}
      {edit.isOpen && (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/rounds/$id/edit" params={{ id: String(board.round.id) }} />
          )}
        >
          {words.rounds.edit}
        </Button>
      )}
      {edit.isOpen && <DiscardButton round={board.round} />}
      {extend.isOpen && <ExtendManyButton board={board} />}
      {addUnits.isOpen && <AddUnitsButton board={board} />}
      {mayManage && board.round.state !== 'draft' && (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/rounds/new" search={{ like: String(board.round.id) }} />
          )}
        >
          {words.rounds.makeLike}
        </Button>
      )}
      {close.isOpen && (
        <Button variant="default" onClick={() => ask('close')}>
          {words.rounds.close}
        </Button>
      )}
      {reopen.isOpen && (
        <Button variant="default" onClick={() => ask('reopen')}>
          {words.rounds.reopen}
        </Button>
      )}
      {asked !== null && (
        <ReasonDialog
          title={words.rounds[asked]}
          act={words.rounds[asked]}
          isPending={manage.isPending}
          error={manage.error}
          close={() => ask(null)}
          onDo={(reason) => manage.mutate({ act: asked, reason })}
        />
      )}
    </div>
  );
}
