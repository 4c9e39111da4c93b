import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { countText } from '../../ui/figure/count-text.ts';
import { listBlockedTargetsRoute } from '../../../contract/difficulty.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMay } from '../../ui/frame/me.ts';
import { Icon } from '../../ui/icon.tsx';

/** A small mark in a row of the scorecard: difficulties that are open, days blocked. One question for all rows. */
export function BlockedMark({ targetId, className }: { targetId: string; className: string }) {
  const { words, language } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const may = useMay();
  const { data } = useQuery({
    ...queryOf(listBlockedTargetsRoute, {}, { asOf }),
    enabled: may('follow-work'),
    staleTime: 30_000,
  });
  const blocked = data?.targets.find((one) => one.targetId === targetId);
  if (blocked === undefined) return null;
  const days = countText(blocked.daysBlocked, language);
  return (
    <Link to="/targets/$id" params={{ id: targetId }} className={className}>
      <Icon name="difficulties" size={13} />
      {words.blocks.mark(blocked.open, days)}
    </Link>
  );
}
