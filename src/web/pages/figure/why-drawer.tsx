import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { whyFigureRoute } from '../../../contract/figure.ts';
import type { FigureAddress } from '../../../contract/figure.ts';
import { readFigureText } from '../../address.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { WhyContent } from './why-content.tsx';
import styles from './why.module.css';

/** Opens beside any page when its address names a figure; closing takes the figure out of the address. */
export function WhyDrawer() {
  const { words } = useLanguage();
  const { why } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const close = () =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, why: undefined }),
      resetScroll: false,
    });
  const address = why === undefined ? null : readFigureText(why);
  return (
    <Drawer
      opened={why !== undefined}
      onClose={close}
      position="right"
      size={600}
      title={<span className={styles['title']}>{words.why.title}</span>}
      closeButtonProps={{ 'aria-label': words.frame.close }}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      {address === null ? (
        <EmptyState title={words.why.badAddress}>
          <p>{words.why.badAddressHelp}</p>
        </EmptyState>
      ) : (
        <WhyOf address={address} />
      )}
    </Drawer>
  );
}

function WhyOf({ address }: { address: FigureAddress }) {
  const { asOf } = useSearch({ from: '__root__' });
  const { data, error, refetch, isPlaceholderData } = useQuery(
    queryOf(whyFigureRoute, {}, { ...address, asOf }),
  );
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  // Another number's reasons are worse than none while these are on their way.
  return data === undefined || isPlaceholderData ? (
    <PageSkeleton rows={4} />
  ) : (
    <WhyContent why={data} />
  );
}
