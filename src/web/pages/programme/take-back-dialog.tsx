import { type CascadeRow, issueActionProgrammeRoute } from '../../../contract/programme.ts';
import { useLanguage } from '../../language/language.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAct } from '../../ui/use-act.ts';

/** Takes back, with its reason, that a unit issued its action programme. */
export function TakeBackDialog(props: { callId: number; row: CascadeRow; close: () => void }) {
  const { callId, row, close } = props;
  const { words } = useLanguage();
  const act = useAct(issueActionProgrammeRoute, close);
  return (
    <ReasonDialog
      title={words.programme.takeBackOf(row.unitName)}
      act={words.programme.takeBack}
      isPending={act.isPending}
      error={act.error}
      close={close}
      onDo={(reason) =>
        act.mutate({
          params: { call: callId },
          query: {},
          body: { unitId: row.unitId, issued: null, reason },
        })
      }
    />
  );
}
