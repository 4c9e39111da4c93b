import { may, type Permission } from '../../../core/permission/actor.ts';
import { useMe } from './me.ts';

/**
 * The pages of the navigation under what people do there, in the field's words; the address of each is its English
 * identifier. `key` follows `g` on the keyboard; those of `isInBar` come first on a phone.
 */
const pageGroups = [
  {
    name: 'own',
    pages: [{ to: '/my-work', name: 'myWork', key: 'l', needs: 'follow-work', isInBar: true }],
  },
  {
    name: 'follow',
    pages: [
      { to: '/scorecard', name: 'scorecard', key: 'b', needs: 'look', isInBar: true },
      { to: '/targets', name: 'targets', key: 'c', needs: 'look', isInBar: false },
      { to: '/contradictions', name: 'contradictions', key: 'v', needs: 'look', isInBar: false },
    ],
  },
  {
    name: 'figures',
    pages: [
      { to: '/rounds', name: 'rounds', key: 'k', needs: 'follow-work', isInBar: true },
      { to: '/approvals', name: 'approvals', key: 'u', needs: 'approve-figures', isInBar: false },
      { to: '/readings', name: 'readings', key: 'd', needs: 'follow-work', isInBar: false },
      { to: '/registers', name: 'registers', key: 's', needs: 'follow-work', isInBar: false },
      { to: '/documents', name: 'documents', key: 't', needs: 'look', isInBar: false },
    ],
  },
  {
    name: 'delivery',
    pages: [
      { to: '/programmes', name: 'programmes', key: 'p', needs: 'look', isInBar: false },
      { to: '/tasks', name: 'tasks', key: 'n', needs: 'follow-work', isInBar: true },
      { to: '/meetings', name: 'meetings', key: 'm', needs: 'follow-work', isInBar: false },
      { to: '/difficulties', name: 'difficulties', key: 'h', needs: 'follow-work', isInBar: false },
    ],
  },
] as const satisfies readonly {
  name: string;
  pages: readonly { needs: Permission; [about: string]: unknown }[];
}[];

export type PageGroup = Omit<(typeof pageGroups)[number], 'pages'> & { pages: readonly Page[] };
export type Page = (typeof pageGroups)[number]['pages'][number];

/** Pages that not everybody opens every day, each shown only to those who may. */
export const administrationPages = [
  { to: '/accounts', name: 'accounts', needs: 'manage-accounts' },
  { to: '/mails', name: 'mails', needs: 'manage-accounts' },
  { to: '/audit', name: 'audit', needs: 'read-audit' },
] as const;

/** What whoever looks may open. While it is not known who, all that most may, so that nothing grows under the eye. */
export function usePageGroups(): PageGroup[] {
  const me = useMe();
  const isShown = ({ needs }: Page): boolean =>
    me === null ? needs !== 'approve-figures' : may(me.actor, needs);
  return pageGroups
    .map(({ name, pages }) => ({ name, pages: pages.filter((page: Page) => isShown(page)) }))
    .filter(({ pages }) => pages.length > 0);
}

/** The same in one row. */
export function usePages(): Page[] {
  return usePageGroups().flatMap(({ pages }) => [...pages]);
}
