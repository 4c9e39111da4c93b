import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { showTargetBlocksRoute } from '../../../contract/difficulty.ts';
import type { ScorecardRow } from '../../../contract/scorecard.ts';
import { useMay } from '../../ui/frame/me.ts';
import { queryOf } from '../../api-client.ts';
import { BlocksSection } from '../difficulty/blocks-section.tsx';

/** What blocks the target, for how many days, what was asked about it; and the doors to raise and to ask. */
export function TargetBlocks({ row, unitId }: { row: ScorecardRow; unitId: string }) {
  const { asOf } = useSearch({ from: '__root__' });
  const may = useMay();
  const { targetId } = row;
  const { data } = useQuery({
    ...queryOf(showTargetBlocksRoute, { id: targetId }, { asOf }),
    enabled: may('follow-work'),
  });
  if (data === undefined) return null;
  return (
    <BlocksSection
      blocks={data}
      raising={{ target: targetId }}
      about={{ kind: 'target', targetId }}
      usualUnit={unitId}
      isRed={row.colour === 'red' || row.judgement === 'missed'}
    />
  );
}
