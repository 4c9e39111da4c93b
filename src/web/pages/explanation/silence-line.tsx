import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { listExplanationsRoute } from '../../../contract/explanation.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { countText } from '../../ui/figure/count-text.ts';
import { useMay } from '../../ui/frame/me.ts';

/** On the first page of whoever may ask: units that are silent past their deadline; nothing while there are none. */
export function SilenceLine() {
  const { words, language } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const mayAsk = useMay()('request-explanation');
  const { data } = useQuery({ ...queryOf(listExplanationsRoute, {}, { asOf }), enabled: mayAsk });
  const silent = (data?.silence ?? []).filter(({ overdue }) => overdue > 0);
  if (silent.length === 0) return null;
  const longest = Math.max(...silent.map(({ longestDays }) => longestDays));
  return (
    <li>
      <Link to="/explanations">
        {words.explanations.silentUnits(
          countText(silent.length, language),
          countText(longest, language),
        )}
      </Link>
    </li>
  );
}
