import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DefineRegister } from './define-register.tsx';
import { emptyDraft } from './register-draft.ts';
import { registersQuery } from './register-list-page.tsx';

/** A register that is not there yet. */
export default function NewRegisterPage() {
  const { words } = useLanguage();
  const { data, error, refetch } = useQuery(registersQuery);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <DefineRegister
      title={words.register.define.newTitle}
      start={emptyDraft}
      units={data.mayDefineFor}
      isNew
    />
  );
}
