import { useLanguage } from '../language/language.tsx';
import { EmptyState } from './empty-state.tsx';

export function NoSuchPage() {
  const { words } = useLanguage();
  return (
    <EmptyState title={words.frame.notFound}>
      <p>{words.frame.notFoundHelp}</p>
    </EmptyState>
  );
}
