import { useLanguage } from '../../language/language.tsx';

/** A dash where a measure does not exist for the thing shown, said aloud as such. */
export function NotHere() {
  const { words } = useLanguage();
  return (
    <span className="quiet">
      <span aria-hidden="true">–</span>
      <span className="only-read-aloud">{words.scorecard.notHere}</span>
    </span>
  );
}
