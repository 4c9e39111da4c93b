import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLanguage } from '../../language/language.tsx';
import { NoSuchPage } from '../../ui/no-such-page.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DefineRegister } from './define-register.tsx';
import { draftOfRegister } from './register-draft.ts';
import { registersQuery } from './register-list-page.tsx';

/** The definition of a register, to be extended. */
export default function DefineRegisterPage() {
  const { words, say } = useLanguage();
  const { code } = useParams({ from: '/registers/$code/definition' });
  const { data, error, refetch } = useQuery(registersQuery);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const found = data.registers.find(({ register }) => register.code === code);
  if (found === undefined) return <NoSuchPage />;
  return (
    <DefineRegister
      title={words.register.define.editTitle(say(found.register.name))}
      start={draftOfRegister(found.register)}
      units={data.mayDefineFor}
      isNew={false}
    />
  );
}
