import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language/language.tsx';
import styles from './round.module.css';

/** The pages of one round. */
export function RoundTabs({ id }: { id: number }) {
  const { words } = useLanguage();
  const params = { id: String(id) };
  return (
    <nav className={styles['tabs']}>
      <Link to="/rounds/$id" params={params} activeOptions={{ exact: true }}>
        {words.rounds.board}
      </Link>
      <Link to="/rounds/$id/consolidation" params={params}>
        {words.rounds.consolidation}
      </Link>
    </nav>
  );
}
