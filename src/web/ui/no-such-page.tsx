import { useLanguage } from '../language/language.tsx';

export function NoSuchPage() {
  const { words } = useLanguage();
  return (
    <>
      <h1>{words.frame.notFound}</h1>
      <p>{words.frame.notFoundHelp}</p>
    </>
  );
}
