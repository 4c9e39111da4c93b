import { Skeleton } from '@mantine/core';
import { useLanguage } from '../language/language.tsx';

/** The shape of a page while its first answer is on the way; never shown over content. */
export function PageSkeleton({ rows = 8 }: { rows?: number }) {
  const { words } = useLanguage();
  return (
    <div
      role="status"
      aria-label={words.loading}
      style={{ display: 'grid', gap: 14, padding: '20px 0' }}
    >
      <Skeleton height={26} width="48%" />
      <Skeleton height={14} width="70%" />
      <Skeleton height={44} />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={34} />
      ))}
    </div>
  );
}
